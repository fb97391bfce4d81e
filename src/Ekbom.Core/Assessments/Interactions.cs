using System.Runtime.CompilerServices;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Assessments;

/// <summary>Something swallowed, with what it is and when.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Ids">Term, classes and ingredients.</param>
/// <param name="At">Minutes after midnight; empty when not known.</param>
public sealed record Swallowed(string Name, IReadOnlyList<string> Ids, IReadOnlyList<int> At)
{
    /// <summary>How it gets into the body.</summary>
    public string Way { get; init; } = Ways.Swallowed;

    /// <summary>The magnesium in it, each with its form where that is known.</summary>
    public IReadOnlyList<Ingredient> Magnesium { get; init; } = [];

    /// <summary>Only suggested, not taken.</summary>
    public bool Proposed { get; init; }

    /// <summary>Only the kind of medicine was named, not which one.</summary>
    public bool OnlyKind { get; init; }

    /// <summary>The interactions it can be a part of.</summary>
    internal Sides Sides { get; init; } = Sides.None;

    /// <summary>Two rows of one medicine are two things.</summary>
    public bool Equals(Swallowed? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>An interaction that concerns two things of one person.</summary>
/// <param name="Ok">For a separation: whether today's times keep it; null when a time is not known.</param>
public sealed record InteractionFound(Interaction Entry, Swallowed First, Swallowed Second, bool? Ok, IReadOnlyList<(int From, int To)> Windows)
{
    public bool Proposed => First.Proposed || Second.Proposed;
}

/// <summary>Checks every pair of what is taken, not only pairs with magnesium.</summary>
public static class InteractionCheck
{
    /// <summary>Every interaction between two of these. A pair is found once; what no hours mend has no hours; a rule about some forms of magnesium is left out for others.</summary>
    internal static IReadOnlyList<InteractionFound> Between(IReadOnlyList<Swallowed> things, IReadOnlyList<Interaction> interactions, IReadOnlyList<Form> forms)
    {
        if (things.Count < 2)
            return [];
        var concerned = Sides.All(things);
        List<InteractionFound>? found = null;
        for (var at = concerned.NextPair(0); at >= 0; at = concerned.NextPair(at + 1))
            Between(things, interactions[at], at, forms, found ??= []);
        if (found is null)
            return [];
        var avoided = found.FindAll(one => one.Entry.Kind == InteractionKind.Avoid && one.Entry.From.Mark.MayDrive());
        if (avoided.Count > 0)
            found.RemoveAll(one => one.Entry.Kind == InteractionKind.Separate && avoided.Exists(other => ArePair(one, other)));
        return found.Exists(one => one.Entry.General) ? [.. found.Where(one => !IsSaidAlready(one, found))] : found;
    }

    /// <summary>A general rule says nothing beside one of the very pair that asks for as much, unless only the kind of medicine is known.</summary>
    private static bool IsSaidAlready(InteractionFound one, List<InteractionFound> found) => one.Entry.General && !one.First.OnlyKind && !one.Second.OnlyKind && found.Exists(other =>
        !other.Entry.General && other.Entry.From.Mark.MayDrive() && ArePair(one, other) && Asks(other, one));

    /// <summary>The same two things, whichever comes first.</summary>
    private static bool ArePair(InteractionFound one, InteractionFound other) =>
        (ReferenceEquals(other.First, one.First) && ReferenceEquals(other.Second, one.Second)) || (ReferenceEquals(other.First, one.Second) && ReferenceEquals(other.Second, one.First));

    /// <summary>An avoid, or a separation that is at least as long on each side.</summary>
    private static bool Asks(InteractionFound rule, InteractionFound than)
    {
        var turned = !ReferenceEquals(rule.First, than.First);
        var (before, after) = turned ? (rule.Entry.AfterMinutes, rule.Entry.BeforeMinutes) : (rule.Entry.BeforeMinutes, rule.Entry.AfterMinutes);
        return rule.Entry.Kind == InteractionKind.Avoid || (rule.Entry is { Kind: InteractionKind.Separate, Soft: false } && before >= than.Entry.BeforeMinutes && after >= than.Entry.AfterMinutes);
    }

    /// <summary>Whether two daily times keep a separation, the night included: with d minutes from the first to the next second, d ≥ before and 1440 − d ≥ after.</summary>
    public static bool Keeps(Interaction interaction, int first, int second) => Keeps(interaction.BeforeMinutes, interaction.AfterMinutes, first, second);

    public static bool Keeps(int before, int after, int first, int second)
    {
        var d = ((second - first) % FreeMinutes.Day + FreeMinutes.Day) % FreeMinutes.Day;
        return d >= before && FreeMinutes.Day - d >= after;
    }

    private static void Between(IReadOnlyList<Swallowed> things, Interaction interaction, int at, IReadOnlyList<Form> forms, List<InteractionFound> found)
    {
        var before = found.Count;
        for (var i = 0; i < things.Count; i++)
        {
            if (!things[i].Sides.IsFirst(at))
                continue;
            for (var j = 0; j < things.Count; j++)
            {
                if (i == j || !things[j].Sides.IsSecond(at) || !IsMeant(interaction, things[i], things[j], forms))
                    continue;
                if (found.FindIndex(before, other => ReferenceEquals(other.First, things[j]) && ReferenceEquals(other.Second, things[i])) < 0)
                    found.Add(Found(interaction, things[i], things[j]));
            }
        }
    }

    private static InteractionFound Found(Interaction interaction, Swallowed first, Swallowed second)
    {
        if (interaction.Kind != InteractionKind.Separate)
            return new(interaction, first, second, null, []);
        if (first.At.Count == 0)
            return new(interaction, first, second, null, []);
        bool? ok = second.At.Count == 0 ? null : first.At.All(a => second.At.All(b => Keeps(interaction, a, b)));
        var free = new FreeMinutes(stackalloc bool[FreeMinutes.Day]);
        free.Keep(interaction, first);
        return new(interaction, first, second, ok, free.Windows());
    }

    /// <summary>Whether a rule about some forms of magnesium is about these. An unknown form, and oxide that may be mixed in, may be one that neutralises acid.</summary>
    private static bool IsMeant(Interaction interaction, Swallowed first, Swallowed second, IReadOnlyList<Form> forms)
    {
        if (interaction is { OnlyForm: null, OnlyBuffered: false, OnlyAcidNeutralising: false })
            return true;
        List<Ingredient> magnesium = [.. first.Magnesium, .. second.Magnesium];
        if (interaction.OnlyForm is { } only)
            return magnesium.Exists(one => one.Form == only);
        if (interaction.OnlyBuffered)
            return magnesium.Exists(one => one.Buffered);
        return magnesium.Count == 0 || magnesium.Exists(one => one.Form is null || one.Buffered || (forms.FirstOrDefault(form => form.Key == one.Form)?.AcidNeutralising ?? true));
    }
}
