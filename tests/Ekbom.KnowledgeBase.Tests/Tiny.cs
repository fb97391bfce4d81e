using Ekbom.Core;
using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>The smallest knowledge base without a problem; a test adds the one file it is about.</summary>
internal static class Tiny
{
    public const string Path = "knowledge/guidelines/tested.yaml";

    public const string Keys = "cites: [{ source: aasm-2025, at: table 1 }], mark: V, valid_from: 2025-01, review: { status: draft, due: 2027-05-20 }";

    public static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly (string Path, string Text)[] Ground =
    [
        ("knowledge/scope.yaml", "supported_from: 2025-01\n"),
        ("knowledge/countries.yaml", "- { country: GB, name: United Kingdom, names: [uk], emergency: '999', urgent: Call your GP today, limit: uk }\n"),
        ("knowledge/facts.yaml", """
            - { fact: Age, from: about.age, type: quantity, unit: a, plausible: 0 to 120, label: age }
            - { fact: Ferritin, from: results.ferritin, type: quantity, unit: ug/L, molar_mass: 445000 g/mol, fresh: 6 mo, iron_free: 24 h, label: ferritin }
            - { fact: SerumMagnesium, from: results.serum-magnesium, type: quantity, unit: mmol/L, molar_mass: 24.305 g/mol, valence: 2, label: blood magnesium }
            - { fact: Distress, from: symptoms.distress, type: code, codes: [none, mild], label: distress }
            - { fact: Country, from: about.country, type: country, label: country }
            - { fact: MedicinesAsked, from: computed, type: boolean, label: medicines }
            """),
        ("knowledge/definitions.yaml", "- { define: Adult, as: Age >= 18 'a', label: adult }\n"),
        ("knowledge/terms/all.yaml", """
            - { id: magnesium, term: ingredient, name: magnesium }
            - { id: thyroid-hormone, term: class, name: thyroid hormone }
            - { id: levothyroxine, term: medicine, name: levothyroxine, names: [thyroxine], isa: [thyroid-hormone] }
            - { id: dialysis, term: condition, name: dialysis }
            - { id: chest-pain, term: report, name: chest pain }
            """),
        ("knowledge/sources/all.yaml", """
            - { id: aasm-2025, citation: A guideline, kind: guideline, read: abstract, date: '2025-01', jurisdiction: US }
            - { id: ekbom-policy, citation: House rules, kind: policy, read: ours, date: '2026', jurisdiction: INT }
            """),
    ];

    public static IReadOnlyList<(string Path, string Text)> GroundFiles => Ground;

    /// <summary>Reads the ground and one more file; a file of the same path replaces that of the ground.</summary>
    public static Bound Bind(string text, string path = Path, DateOnly? asOf = null) =>
        Binder.Bind(Bundle(text, path), asOf);

    public static NodeBundle Bundle(string text, string path = Path) => KnowledgeReader.Read([.. Ground.Where(file => file.Path != path), (path, text)]);

    /// <summary>One recommendation in which some keys are exchanged: a null value leaves the key out.</summary>
    public static string Recommendation(params (string Key, string? Value)[] changed)
    {
        var keys = new Dictionary<string, string?>
        {
            ["id"] = "iron.low",
            ["when"] = "Ferritin <= 75 'ug/L'",
            ["kind"] = "discuss",
            ["step"] = "iron",
            ["title"] = "Low iron",
            ["says"] = "{ patient: Your iron is low., clinician: Ferritin is low. }",
            ["cites"] = "[{ source: aasm-2025, at: table 1 }]",
            ["mark"] = "V",
            ["valid_from"] = "2025-01",
            ["review"] = "{ status: draft, due: 2027-05-20 }",
        };
        foreach (var (key, value) in changed)
            keys[key] = value;
        return "- " + string.Join("\n  ", keys.Where(key => key.Value is not null).Select(key => $"{key.Key}: {key.Value}")) + "\n";
    }

    /// <summary>Exactly one problem: this code, on this line of the tested file, with these words in the mend.</summary>
    public static void Refused(Bound bound, string code, int line, string mend, string path = Path)
    {
        var problem = bound.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code, problem.ToString());
        problem.Where.ShouldBe($"{path}:{line}", problem.ToString());
        problem.Mend.ShouldContain(mend);
        bound.Knowledge.ShouldBeNull();
    }

    public static void Accepted(Bound bound)
    {
        bound.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        bound.Knowledge.ShouldNotBeNull();
    }
}
