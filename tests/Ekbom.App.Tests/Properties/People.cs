using System.Globalization;
using Ekbom.Core.Terms;

namespace Ekbom.App.Tests.Properties;

/// <summary>
/// Random people, the same for the same seed. They start from someone who may try magnesium and differ in a few things (a few, so that each rule
/// gets its turn: of people who are random in everything nearly all have an emergency).
/// </summary>
internal sealed class People(Random random)
{
    public static readonly string[] Criteria = ["urge_to_move", "worse_at_rest", "relieved_by_movement", "worse_in_evening", "explained_by_other"];

    /// <summary>What must be known of conditions before anyone may try magnesium, and kidney disease.</summary>
    public static readonly string[] HardStops = ["dialysis", "heart-block", "slow-heart-rate", "myasthenia-gravis", "bowel-obstruction"];

    private static readonly string[] Countries = [.. RealKnowledge.Base.Countries.Keys];

    /// <summary>Reports that may mean a warning sign, and may not.</summary>
    public static readonly string[] UnclearSigns = ["no chest pain", "chest pain years ago"];

    private static readonly string[] Reports = Ids(TermKind.Report), Conditions = Ids(TermKind.Condition), Medicines = Names(TermKind.Medicine);

    private static readonly string[] Supplements = [.. Names(TermKind.Supplement), .. Names(TermKind.Product)];

    private static readonly string[] Known = ["diabetes", "hypertension", "heart-failure", "haemochromatosis", "parkinsons-disease", "psychosis", "kidney-transplant", "depression", "struvite-stones"];

    private static readonly string[] Telling =
        ["levothyroxine", "doxycycline", "alendronate", "raltegravir", "ibuprofen", "ramipril", "lithium", "sertraline", "pramipexole", "gabapentin", "baclofen", "amlodipine", "furosemide", "spironolactone", "metoclopramide", "quetiapine", "diphenhydramine", "ferrous sulfate", "codeine", "digoxin"];

    private static readonly string[] Forms = ["magnesium citrate", "magnesium oxide", "magnesium glycinate", "magnesium"];

    private static readonly string[] Times = ["06:30", "08:00", "10:15", "13:00", "18:00", "22:00", "23:45"];

    private static readonly string[] Days = ["2026-11-15", "2026-10-01", "2026-05-20", "2026-05-19", "2026-09", "2025-11-20", "2025-11-19", "2024"];

    private Action<Someone>[] Changes =>
    [
        one => one.About["age"] = $"{random.Pick(12, 16, 17, 18, 30, 55, 56, 69, 70, 71, 84)}",
        one => one.About["sex"] = random.Pick("female", "male", "other"),
        one => one.About["country"] = random.Pick(Countries),
        one => one.About.Remove(random.Pick("age", "sex", "country", "weight")),
        one => one.About[random.Pick("pregnant", "trying_to_conceive", "breastfeeding")] = random.Pick("yes", "no", "no", "unsure"),
        one => one.Symptoms[random.Pick(Criteria)] = random.Pick("yes", "no", "unsure"),
        one => one.Symptoms.Remove(random.Pick(Criteria)),
        one => one.Symptoms["nights_per_week"] = random.Pick("0", "1", "2", "5", "7"),
        one => one.Symptoms["distress"] = random.Pick("none", "mild", "moderate", "severe"),
        one => one.Symptoms.Remove(random.Pick("nights_per_week", "distress")),
        one => one.Reports = random.Next(5) == 0 ? null : [.. (one.Reports ?? []).Append(random.Pick(Reports)).Distinct()],
        one => one.Reports = [.. (one.Reports ?? []).Append(random.Pick(Reports)).Distinct()],
        one => one.Reports = [.. (one.Reports ?? []).Append(random.Pick(UnclearSigns)).Distinct()],
        one => Result(one, "ferritin", random.Pick("29", "30", "74.9", "75", "75.1", "100", "100.1", "299", "300", "'<100'", "'>90'") + " ug/L"),
        one => Result(one, "transferrin-saturation", random.Pick("12", "19.9", "20", "44.9", "45", "60", "'<45'") + " %"),
        one => Result(one, "egfr", random.Pick("15", "29.9", "30", "44.9", "45", "59.9", "60", "'>90'", "'<60'") + " mL/min/1.73m2"),
        one => Result(one, "serum-magnesium", random.Pick("0.74", "0.75", "0.95", "0.96") + " mmol/L"),
        one => Result(one, "creatinine", random.Pick("70", "95", "400") + " umol/L"),
        one => Result(one, "crp", random.Pick("10", "10.1") + " mg/L"),
        one => one.Results.RemoveAll(_ => random.Next(2) == 0),
        one => one.Have(random.Pick(Conditions)),
        one => one.Have(random.Pick([.. HardStops, .. Known])),
        one => one.NoConditions.Remove(random.Pick([.. HardStops, "chronic-kidney-disease"])),
        one => one.Lack(random.Pick(Known)),
        one => one.NoConditions.AddRange(Known.Where(id => !one.Conditions.Contains(id) && !one.NoConditions.Contains(id))),
        one => one.Medicines = random.Next(4) == 0 ? null : [.. one.Medicines ?? [], Medicine()],
        one => one.Medicines = [.. one.Medicines ?? [], Medicine()],
        one => one.Supplements = random.Next(4) == 0 ? null : [.. one.Supplements ?? [], Supplement()],
        one => one.Supplements = [.. one.Supplements ?? [], Supplement()],
        one => Both(one, random.Pick("levothyroxine", "alendronate", "doxycycline"), "['08:00']"),
        one => Both(one, "doxycycline", "['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00']"),
        one => { Both(one, random.Pick("amlodipine", "baclofen", "spironolactone"), "['08:00']"); one.Reports = random.Pick<List<string>>([], ["dizziness"]); },
        one => { one.Symptoms["nights_per_week"] = "3"; one.Symptoms["distress"] = "moderate"; one.Medicines = [.. one.Medicines ?? [], new() { ["name"] = Quote(random.Pick("gabapentin", "pramipexole")) }]; one.Reports = random.Pick<List<string>>([], ["symptoms-earlier"]); },
        one => { one.Symptoms["distress"] = "moderate"; Result(one, "ferritin", "75.1 ug/L"); },
        one => { Both(one, random.Pick("sertraline", "quetiapine"), "['08:00']"); one.Reports = ["whole-body-restlessness"]; },
        one => { one.About["age"] = random.Pick("69", "70"); Result(one, "egfr", random.Pick("45", "59.9", "60") + " mL/min/1.73m2"); },
        one => one.Trials = [Trial()],
        one => one.Habits[random.Pick("caffeine_after_noon", "smokes")] = random.Pick("yes", "no"),
        one => one.Habits["alcohol_units_per_week"] = random.Pick("0", "6", "30"),
        one => (one.Day["wake"], one.Day["bed"]) = random.Pick(("'06:30'", "'22:30'"), ("'14:00'", "'06:00'")),
    ];

    /// <summary>Nobody's plan says no to magnesium for this person.</summary>
    public static Someone Clean() => new()
    {
        About = { ["age"] = "45", ["sex"] = "male", ["country"] = "GB", ["weight"] = "80 kg", ["height"] = "180 cm" },
        Symptoms = { ["urge_to_move"] = "yes", ["worse_at_rest"] = "yes", ["relieved_by_movement"] = "yes", ["worse_in_evening"] = "yes", ["explained_by_other"] = "no", ["nights_per_week"] = "1", ["distress"] = "mild" },
        Reports = [],
        Results = [new() { ["ferritin"] = "120 ug/L", ["on"] = "2026-10-01", ["iron_free"] = "36 h" }, new() { ["transferrin-saturation"] = "30 %", ["on"] = "2026-10-01", ["iron_free"] = "36 h" }, new() { ["egfr"] = "95 mL/min/1.73m2", ["on"] = "2026-10-01" }],
        NoConditions = [.. HardStops, "chronic-kidney-disease"],
        Medicines = [],
        Supplements = [],
    };

    /// <summary>Someone who differs from <see cref="Clean"/> in up to this many things.</summary>
    public Someone Next(int most = 6)
    {
        var one = random.Next(20) == 0 ? new Someone() : Clean();
        var changes = Changes;
        for (var left = random.Next(most + 1); left > 0; left--)
            random.Pick(changes)(one);
        return one;
    }

    public Dictionary<string, string> Trial() => new()
    {
        ["substance"] = "magnesium",
        ["design"] = random.Pick("randomised", "counterbalanced", "before-after"),
        ["verdict"] = random.Pick("helps", "probably-helps", "worse", "no-difference", "cannot-tell"),
        ["useful"] = random.Pick("1 %", "50 %", "94 %"),
        ["any"] = random.Pick("1 %", "50 %", "99 %"),
        ["nights"] = random.Pick("28", "55", "56"),
        ["ended"] = random.Pick("2026-10-01", "2026-11"),
    };

    public Dictionary<string, string> Medicine()
    {
        var medicine = new Dictionary<string, string> { ["name"] = Quote(random.Next(2) == 0 ? random.Pick(Telling) : random.Next(12) == 0 ? "zzyzxol" : random.Pick(Medicines)) };
        When(medicine);
        if (random.Next(3) == 0)
            medicine["reviewed"] = "yes";
        return medicine;
    }

    public Dictionary<string, string> Supplement()
    {
        var magnesium = random.Next(3) > 0;
        var supplement = new Dictionary<string, string> { ["name"] = Quote(magnesium ? random.Pick(Forms) : random.Pick(Supplements)) };
        if (magnesium && random.Next(5) > 0)
            (supplement["amount"], supplement["of"]) = (random.Pick("50", "100", "124", "125", "175", "249", "250", "251", "350", "400") + " mg", random.Pick("elemental", "elemental", "compound"));
        When(supplement);
        if (magnesium && random.Next(2) == 0)
            supplement["helped"] = random.Pick("yes", "no", "unsure");
        if (random.Next(2) == 0)
            supplement["since"] = random.Pick("2026-09-25", "2026-09-26", "2026-11-01", "2026-09", "2025");
        return supplement;
    }

    /// <summary>A medicine with magnesium beside it.</summary>
    private void Both(Someone one, string medicine, string at)
    {
        one.Medicines = [.. one.Medicines ?? [], new() { ["name"] = Quote(medicine), ["at"] = at }];
        one.Supplements = [.. one.Supplements ?? [], new() { ["name"] = Quote("magnesium citrate"), ["amount"] = "100 mg", ["of"] = "elemental", ["at"] = $"['{random.Pick(Times)}']" }];
    }

    private void When(Dictionary<string, string> taken)
    {
        switch (random.Next(4))
        {
            case 0:
                break;
            case 1:
                taken["per_day"] = random.Pick("1", "2");
                break;
            case 2:
                (taken["as_needed"], taken["max_per_day"]) = ("yes", random.Pick("1", "2"));
                break;
            default:
                taken["at"] = $"['{random.Pick(Times)}'{(random.Next(4) == 0 ? ", '17:30'" : "")}]";
                break;
        }
    }

    private void Result(Someone one, string id, string value)
    {
        if (random.Next(4) > 0)
            one.Results.RemoveAll(row => row.ContainsKey(id));
        var row = new Dictionary<string, string> { [id] = Unquote(value), ["on"] = random.Pick(Days) };
        if (random.Next(3) > 0)
            row["iron_free"] = random.Pick("36 h", "36 h", "24 h", "23 h");
        if (random.Next(4) == 0)
            row["morning"] = random.Pick("yes", "no");
        one.Results.Add(row);
    }

    private static string Unquote(string value) => value.StartsWith('\'') ? "'" + value.Replace("'", "", StringComparison.Ordinal) + "'" : value;

    private static string Quote(string name) => "\"" + name + "\"";

    private static string[] Ids(TermKind kind) => [.. RealKnowledge.Base.Terms.All.Where(term => term.Kind == kind).Select(term => term.Id).Order(StringComparer.Ordinal)];

    private static string[] Names(TermKind kind) => [.. RealKnowledge.Base.Terms.All.Where(term => term.Kind == kind).Select(term => term.Name).Order(StringComparer.Ordinal)];
}

/// <summary>One of several, each as likely as the next.</summary>
internal static class Picking
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> among) => among[random.Next(among.Length)];
}

/// <summary>
/// Tries a property on many people. The seeds and the profiles of the first for whom it fails are in the message. <c>EKBOM_PEOPLE=20</c> tries
/// twenty times as many, for a longer search by hand.
/// </summary>
internal static class Every
{
    private const int Shown = 3;

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("EKBOM_PEOPLE"), CultureInfo.InvariantCulture, out var times) ? times : 1;

    public static void Person(int count, Action<Someone, Random> holds, int most = 6)
    {
        var faults = new List<string>();
        for (var seed = 0; seed < count * Times && faults.Count < Shown; seed++)
        {
            var random = new Random(seed);
            var one = new People(random).Next(most);
            try
            {
                holds(one.Copy(), random);
            }
            catch (Exception fault)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {fault.Message}\n{one}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
