using System.Globalization;
using Ekbom.Core.Assessments;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Days that follow one another, laid out from the last one backwards, so that each keeps its gaps over the night to the next. Where the next one leaves no
/// room for the evening before it, the two are laid out together.
/// </summary>
internal sealed class DayChain
{
    /// <summary>A day of a week's rhythm is seen from each of the seven days before it.</summary>
    private const int Ahead = 8;

    private readonly Assessment first;
    private readonly bool balanced;
    private readonly Whereabouts? where;
    private readonly Dictionary<string, DaySheet> made = new(StringComparer.Ordinal);
    private readonly Dictionary<int, DaySheet> next = [];
    private readonly Dictionary<int, Evening> evenings = [];
    private readonly HashSet<int> impossible = [];

    public DayChain(Assessment first, int days, Whereabouts? where, bool balanced)
    {
        (this.first, this.where, this.balanced) = (first, where, balanced);
        for (var at = days + Ahead - 2; at >= -1; at--) // the day before the first, too: the first may have to be laid out together with it
        {
            if (!next.ContainsKey(at + 1) && DayThing.Key(Day(at)) == DayThing.Key(Day(at + 1)))
                continue;
            if (Made(at + 1) is not { Answer.Objective: not null } tomorrow)
                continue; // before a day that has no times, the night is kept as if every day were like this one
            next[at] = tomorrow;
            JoinWithTomorrow(at);
        }
    }

    public DaySheet Plan(int at, IReadOnlyList<(string Name, int Minute)> taken)
    {
        var today = Day(at);
        var sheet = taken.Count > 0 ? DayPlanner.Plan(today, taken, balanced, Length(at), next.GetValueOrDefault(at), evenings.GetValueOrDefault(at)) : Made(at);
        var changed = next.ContainsKey(at) && taken.Count == 0 && DayThing.Key(today) != DayThing.Key(Day(at + 1)) && DaySeries.Times(sheet) != DaySeries.Times(Made(at, null, null));
        var morning = next.GetValueOrDefault(at) ?? (DayThing.Key(today) == DayThing.Key(Day(at + 1)) ? sheet : null);
        List<(string Name, DayReason Why)> nights = sheet.Answer.Objective is null || morning is null ? [] : [.. ShortNights.Of(sheet, morning, DayThing.Of(today), today.Knowledge)];
        return sheet with
        {
            On = today.AsOf,
            Tomorrow = changed ? next[at].NotEveryDay : null,
            ChangedOn = DayThing.LastChange(today.Profile, today.AsOf),
            ShortNights = [.. nights.Select(night => night.Why)],
            Intakes = [.. sheet.Intakes.Select((intake, index) => intake with { Because = [.. nights.Where(night => night.Name == intake.Name && sheet.Intakes.Skip(index + 1).All(later => later.Name != intake.Name)).Select(night => night.Why), .. intake.Because] })],
        };
    }

    /// <summary>When tomorrow leaves no room for this evening, tomorrow is laid out anew, together with it.</summary>
    private void JoinWithTomorrow(int at)
    {
        if (Made(at).Answer.Objective is not null)
            return;
        var (evening, proved) = DayPlanner.Together(Day(at), Day(at + 1), balanced, Length(at), Length(at + 1), next.GetValueOrDefault(at + 1));
        if (evening is null && proved)
            impossible.Add(at);
        if (evening is null || Made(at + 1, next.GetValueOrDefault(at + 1), evening) is not { Answer.Objective: not null } tomorrow)
            return;
        evenings[at + 1] = evening;
        next[at] = tomorrow;
    }

    private DaySheet Made(int at)
    {
        var sheet = Made(at, next.GetValueOrDefault(at), evenings.GetValueOrDefault(at));
        return impossible.Contains(at) ? sheet with { Answer = sheet.Answer with { Proved = true } } : sheet;
    }

    private DaySheet Made(int at, DaySheet? tomorrow, Evening? evening)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Length(at)} {DayThing.Key(Day(at))} then {(tomorrow is null ? "the same" : DaySeries.Times(tomorrow))} after {(evening is null ? "any" : string.Join(' ', evening.At))}");
        return made.TryGetValue(key, out var sheet) ? sheet : made[key] = DayPlanner.Plan(Day(at), [], balanced, Length(at), tomorrow, evening);
    }

    private int Length(int at)
    {
        var today = Day(at);
        var usual = today.Knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
        return where?.Length(today.AsOf, DayHoursReader.Of(today.Profile.Day.On(today.AsOf), usual).Wake) ?? DayRules.Day;
    }

    private Assessment Day(int at) => first with { AsOf = first.AsOf.AddDays(at) };
}
