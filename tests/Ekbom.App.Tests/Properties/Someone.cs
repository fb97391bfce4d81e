using System.Text;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Properties;

/// <summary>A person as a profile can write them; a list that is null was not asked for. Written out it is a file that the command line reads.</summary>
internal sealed class Someone
{
    public Dictionary<string, string> About { get; private init; } = [];

    public Dictionary<string, string> Symptoms { get; private init; } = [];

    public Dictionary<string, string> Habits { get; private init; } = [];

    public Dictionary<string, string> Day { get; private init; } = [];

    public List<string>? Reports { get; set; }

    public List<Dictionary<string, string>> Results { get; set; } = [];

    public List<string> Conditions { get; set; } = [];

    public List<string> NoConditions { get; set; } = [];

    public List<Dictionary<string, string>>? Medicines { get; set; }

    public List<Dictionary<string, string>>? Supplements { get; set; }

    public List<Dictionary<string, string>> Trials { get; set; } = [];

    public string? Asks { get; set; }

    public IEnumerable<Dictionary<string, string>> Taken => (Medicines ?? []).Concat(Supplements ?? []);

    public Someone Copy() => new()
    {
        About = new(About),
        Symptoms = new(Symptoms),
        Habits = new(Habits),
        Day = new(Day),
        Reports = Reports?.ToList(),
        Results = [.. Results.Select(row => new Dictionary<string, string>(row))],
        Conditions = [.. Conditions],
        NoConditions = [.. NoConditions],
        Medicines = Medicines?.Select(row => new Dictionary<string, string>(row)).ToList(),
        Supplements = Supplements?.Select(row => new Dictionary<string, string>(row)).ToList(),
        Trials = [.. Trials.Select(row => new Dictionary<string, string>(row))],
        Asks = Asks,
    };

    /// <summary>Another person, changed.</summary>
    public Someone With(Action<Someone> change)
    {
        var other = Copy();
        change(other);
        return other;
    }

    public Assessment Assess() => Flow.Assess(Read.Good(ToString()), RealKnowledge.Base, RealKnowledge.AsOf);

    public Plan Plan(Audience audience = Audience.Patient) => Flow.Propose(Assess(), audience);

    public void Lack(string condition)
    {
        Conditions.Remove(condition);
        if (!NoConditions.Contains(condition))
            NoConditions.Add(condition);
    }

    public void Have(string condition)
    {
        NoConditions.Remove(condition);
        if (!Conditions.Contains(condition))
            Conditions.Add(condition);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write("about", Map(About));
        var symptoms = new Dictionary<string, string>(Symptoms);
        if (Reports is not null)
            symptoms["reports"] = List(Reports);
        Write("symptoms", symptoms.Count == 0 ? null : Map(symptoms));
        Write("results", Results.Count == 0 ? null : Rows(Results));
        Write("conditions", List(Conditions));
        Write("no_conditions", List(NoConditions));
        Write("medicines", Medicines is null ? null : Rows(Medicines));
        Write("supplements", Supplements is null ? null : Rows(Supplements));
        Write("habits", Habits.Count == 0 ? null : Map(Habits));
        Write("day", Day.Count == 0 ? null : Map(Day));
        Write("trials", Trials.Count == 0 ? null : Rows(Trials));
        Write("asks", Asks);
        return text.ToString();

        void Write(string key, string? value)
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    /// <summary>A row that stands twice is refused.</summary>
    private static string Rows(List<Dictionary<string, string>> rows) => List(rows.DistinctBy(row => string.Join(' ', row.OrderBy(pair => pair.Key, StringComparer.Ordinal))).Select(Map));

    private static string Map(Dictionary<string, string> map) => "{ " + string.Join(", ", map.Select(pair => $"{pair.Key}: {pair.Value}")) + " }";

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";
}
