using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>Something that the plan takes away: the day sets no time for it, and says so.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Why">The sentence, with the entry it comes from.</param>
/// <param name="Clinician">The sentence for clinicians.</param>
public sealed record LeftOut(string Name, DayReason Why, string Clinician);

/// <summary>Finds what the plan takes away, by the entries of the timetable that have a condition. The first that holds is told.</summary>
internal static class LeavingOut
{
    private const string RuleId = "left-out";

    /// <summary>Everything swallowed: what the day is laid out for, and what the plan takes away.</summary>
    public static (IReadOnlyList<DayThing> Given, IReadOnlyList<(DayThing Thing, LeftOut Why)> Gone) Of(Assessment assessment)
    {
        var (all, given, gone) = (DayThing.Of(assessment), new List<DayThing>(), new List<(DayThing, LeftOut)>());
        var avoided = new Lazy<List<InteractionFound>>(() => [.. DayThing.Pairs(assessment).Where(pair => pair.Entry is { Kind: InteractionKind.Avoid } && pair.Entry.From.Mark.MayDrive())]); // once for all things
        foreach (var thing in all)
        {
            if (Why(assessment, thing) is { } why && !IsClash(assessment, thing, all, avoided.Value))
                gone.Add((thing, why));
            else
                given.Add(thing);
        }

        return (given, gone);
    }

    private static LeftOut? Why(Assessment assessment, DayThing thing)
    {
        var knowledge = assessment.Knowledge;
        if (knowledge.Advice.FirstOrDefault(one => one.When is not null && one.Of.Any(of => thing.Holds.Contains(of) && !(one.Surely && thing.MayHold.Contains(of))) && one.When.Evaluate(assessment.Facts) == Truth.True) is not { } entry)
            return null;
        var next = knowledge.Advise(thing.Bought ? "timetable.left-out.bought" : "timetable.left-out.prescribed");
        string Told(Audience audience) => $"{entry.Told(audience, ("Name", thing.Name))} {next.Told(audience, ("Name", thing.Name))}";
        return new(thing.Name, new(RuleId, Told(Audience.Patient), entry), Told(Audience.Clinician));
    }

    /// <summary>With something else of this day that no hour keeps apart from it, the clash says what to ask; it has no time there either.</summary>
    private static bool IsClash(Assessment assessment, DayThing thing, IReadOnlyList<DayThing> things, List<InteractionFound> avoided)
    {
        bool Stands(string name) => things.Any(other => other.Name == name && other.Name != thing.Name && other.IsPlaced(assessment.AsOf));
        return avoided.Exists(pair => (pair.First.Name == thing.Name && Stands(pair.Second.Name)) || (pair.Second.Name == thing.Name && Stands(pair.First.Name)));
    }
}
