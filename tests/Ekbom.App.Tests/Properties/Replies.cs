using Ekbom.Core.Logic;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Properties;

/// <summary>Gives an answer to a question of the plan, as a person would write it into the profile.</summary>
internal static class Replies
{
    /// <summary>The questions of the knowledge base that ask about facts a plan can need.</summary>
    public static IReadOnlyList<string> Askable { get; } =
    [
        "ReportsAsked", "HardStopConditions", "OtherConditions", "FurtherConditions", "Age", "Sex", "Country", "Pregnant", "TryingToConceive", "Breastfeeding", "UrgeToMove", "WorseAtRest",
        "RelievedByMovement", "WorseInEvening", "ExplainedByOther", "NightsPerWeek", "Distress", "MedicinesAsked", "SupplementsAsked", "Ferritin", "TransferrinSaturation", "Egfr",
        "CaffeineAfterNoon", "AlcoholUnitsPerWeek", "Smokes", "MagnesiumAmount", "MagnesiumDays", "MagnesiumHelped", "TimesUnknown", "IronSampleConditionsUnknown", "EndNotKnown", "SignUnclear",
    ];

    /// <summary>What could be asked and is not known.</summary>
    public static IReadOnlyList<string> Open(Facts facts) =>
        [.. Askable.Where(name => facts.Vocabulary.FindFact(name) is var fact && (fact!.Conditions.Count > 0 ? Conditions(facts, name).Count > 0
            : (fact.OpenWhen is { } missing ? facts.Truth(name) == missing : !facts.IsKnown(fact)) && !(name.StartsWith("Magnesium", StringComparison.Ordinal) && facts.Truth("MagnesiumTaken") != Truth.True)))
            .Where(name => name is not ("Pregnant" or "TryingToConceive" or "Breastfeeding") || (facts.IsKnown(facts.Vocabulary.FindFact("Age")!) && facts.IsKnown(facts.Vocabulary.FindFact("Sex")!)))]; // asked after these

    /// <summary>The conditions of a question of which nothing is known.</summary>
    public static IReadOnlyList<string> Conditions(Facts facts, string name) =>
        [.. facts.Vocabulary.FindFact(name)!.Conditions.Keys.Where(id => facts.Vocabulary.Find($"Has('{id}')") is { } fact && !facts.IsKnown(fact))];

    /// <summary>The person after one answer; conditions are answered for all those of <paramref name="conditions"/>.</summary>
    public static Someone To(Someone before, string fact, IReadOnlyList<string> conditions, Random random)
    {
        var one = before.Copy();
        var people = new People(random);
        switch (fact)
        {
            case "ReportsAsked":
                one.Reports = random.Next(2) == 0 ? [] : [random.Pick("snoring", "drowsiness", "dizziness", "chest-pain", "numb-feet", "diarrhoea", "black-stool", "worse-since-magnesium", "magnesium-no-benefit", "symptoms-earlier", "slow-pulse", "blood-donor", "vegetarian-diet", "heavy-periods", "whole-body-restlessness", "recent-infection", "night-shift")];
                break;
            case "SignUnclear":
                one.Reports = [.. one.Reports!.Except(People.UnclearSigns), .. random.Next(2) == 0 ? (string[])["chest-pain"] : []];
                break;
            case "HardStopConditions" or "OtherConditions" or "FurtherConditions":
                var (how, only) = (random.Next(3), random.Pick<string>([.. conditions])); // none of them, one, or about half
                foreach (var condition in conditions)
                    ((how == 1 && condition == only) || (how == 2 && random.Next(2) == 0) ? (Action<string>)one.Have : one.Lack)(condition);
                one.NoConditions.RemoveAll(id => Implied(one, id));
                break;
            case "MedicinesAsked":
                one.Medicines = random.Next(3) == 0 ? [] : [people.Medicine()];
                break;
            case "SupplementsAsked":
                one.Supplements = random.Next(3) == 0 ? [] : [people.Supplement()];
                break;
            case "Age":
                one.About["age"] = random.Pick("15", "30", "40", "60", "75");
                break;
            case "Sex":
                one.About["sex"] = random.Pick("female", "male");
                break;
            case "Country":
                one.About["country"] = random.Pick("GB", "US", "DE", "AU");
                break;
            case "Pregnant" or "TryingToConceive" or "Breastfeeding":
                one.About[Key(fact)] = random.Pick("yes", "no");
                break;
            case "UrgeToMove" or "WorseAtRest" or "RelievedByMovement" or "WorseInEvening" or "ExplainedByOther":
                one.Symptoms[Key(fact)] = random.Pick("yes", "no");
                break;
            case "NightsPerWeek":
                one.Symptoms["nights_per_week"] = random.Pick("1", "2", "6");
                break;
            case "Distress":
                one.Symptoms["distress"] = random.Pick("none", "mild", "moderate", "severe");
                break;
            case "Ferritin":
                Result(one, "ferritin", random.Pick("20", "60", "90", "150", "350") + " ug/L");
                break;
            case "TransferrinSaturation":
                Result(one, "transferrin-saturation", random.Pick("15", "30", "50") + " %");
                break;
            case "Egfr":
                Result(one, "egfr", random.Pick("20", "40", "50", "90") + " mL/min/1.73m2");
                break;
            case "CaffeineAfterNoon" or "Smokes":
                one.Habits[Key(fact)] = random.Pick("yes", "no");
                break;
            case "AlcoholUnitsPerWeek":
                one.Habits["alcohol_units_per_week"] = random.Pick("0", "5", "30");
                break;
            default:
                Taken(one, fact, random);
                break;
        }

        return one;
    }

    public static Someone To(Someone before, OpenQuestion question, Random random) => To(before, question.Fact, question.Conditions, random);

    /// <summary>Whoever has the narrower condition has the wider one.</summary>
    private static bool Implied(Someone one, string id) => one.Conditions.Any(has => RealKnowledge.Base.Terms.SelfAndClasses(has).Contains(id));

    private static void Taken(Someone one, string fact, Random random)
    {
        foreach (var taken in one.Taken)
        {
            switch (fact)
            {
                case "TimesUnknown" when !taken.ContainsKey("at"):
                    foreach (var key in (string[])["per_day", "as_needed", "max_per_day"])
                        taken.Remove(key);
                    taken["at"] = random.Pick("['07:00']", "['13:00']", "['22:00']");
                    break;
                case "EndNotKnown" when taken.Remove("until") && random.Next(2) == 0:
                    taken["until"] = "2026-11-19";
                    break;
                case "MagnesiumDays":
                    taken["since"] = random.Pick("2026-11-01", "2026-06-01");
                    break;
                case "MagnesiumHelped" when one.Supplements?.Contains(taken) == true:
                    taken["helped"] = random.Pick("yes", "no");
                    break;
                case "MagnesiumAmount" when one.Supplements?.Contains(taken) == true:
                    foreach (var key in (string[])["amount", "of"])
                        taken.Remove(key);
                    taken["contains"] = $"[{{ name: magnesium, amount: {random.Pick("40 mg", "100 mg", "600 mg")}, of: elemental }}]";
                    if (!taken.ContainsKey("at"))
                        taken["per_day"] = "1";
                    break;
            }
        }

        foreach (var row in one.Results.Where(_ => fact == "IronSampleConditionsUnknown"))
            row["iron_free"] = random.Pick("36 h", "12 h");
    }

    /// <summary>A fresh and valid result in place of every other of its kind.</summary>
    private static void Result(Someone one, string id, string value)
    {
        one.Results.RemoveAll(row => row.ContainsKey(id));
        one.Results.Add(new() { [id] = value, ["on"] = "2026-11-15", ["iron_free"] = "36 h", ["morning"] = "yes" });
    }

    /// <summary>The key of the profile, as facts.yaml names it.</summary>
    private static string Key(string fact) => RealKnowledge.Base.Vocabulary.FindFact(fact)!.From.Split('.')[^1];
}
