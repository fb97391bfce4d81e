using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Tests.Writing;

/// <summary>Plans made by hand, with something in every part. Their sentences are for tests, not for care.</summary>
public static class SamplePlans
{
    public const string Hostile = "<script>alert('x')</script> & \"tea\" | [a](javascript:b) \u001b[31m\u202Ered";

    private static readonly Source Guideline = new("guideline-1", "Writer A, et al. A guideline & its <limits>. J Sleep 2025;1:1-9", "guideline", "abstract") { Doi = "10.1000/xyz", Pmid = "1234", Date = "2025-01" };

    private static readonly Source Label = new("label-1", "Product text of a medicine", "label", "section 4.5") { Url = "https://example.org/label?a=1&b=2" };

    private static readonly Fact Ferritin = new("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.MicrogramPerLitre };

    private static readonly Fact Age = new("Age", FactType.Quantity, "age") { Unit = Unit.Year };

    private static readonly Fact Taken = new("Takes('levothyroxine')", FactType.Boolean, "levothyroxine");

    private static readonly Cited First = new(1, Guideline, "good practice statement 1");

    private static readonly Cited Second = new(2, Label, "section 4.5");

    public static Plan Patient { get; } = Full(Audience.Patient);

    public static Plan Clinician { get; } = Full(Audience.Clinician);

    public static Plan Emergency { get; } = Full(Audience.Patient) with
    {
        Disposition = "emergency",
        Secondary = ["iron-first"],
        Headline = new("This may be an emergency. Call 999 now.", [First]),
        Magnesium = new("not-now", [new("Magnesium can wait.", [First])], new(null, null), null, null),
        Steps = [new(Step.Urgent, "Get help first", [new(Entry("flag.chest-pain", FindingKind.Emergency, Step.Urgent, Mark.V), "Chest pain needs help now.", [], [], [First])])],
    };

    public static Plan Empty { get; } = new()
    {
        AsOf = new(2026, 11, 20),
        Country = null,
        Audience = Audience.Patient,
        KnowledgeVersion = "1",
        KnowledgeDigest = "ab",
        Disposition = "test-first",
        Headline = new("Some facts are missing.", [First]),
        Magnesium = new("ask-first", [], new(null, null), null, null),
        References = [new(1, Guideline)],
    };

    public static Plan Full(Audience audience) => new()
    {
        AsOf = new(2026, 11, 20),
        Country = new("GB", "United Kingdom", [], "999", "Call your GP today", "uk"),
        Audience = audience,
        KnowledgeVersion = "2026.11",
        KnowledgeDigest = "0123456789abcdef0123",
        Disposition = "iron-first",
        Secondary = ["pharmacist-check"],
        Headline = new("Talk with your doctor about iron first.", [First]),
        Magnesium = new("may-try", [new("Nothing we know speaks against a short test.", [First])], new(241.2345678m, 241.2345678m), new(250m, "EU", [Second]),
            new("citrate", 100m, 200.0m, "in the evening", [4, 8], "Stop if you get loose stools.", [Second])),
        Steps =
        [
            new(Step.Iron, "Iron", [new(Entry("iron.low", FindingKind.Discuss, Step.Iron, Mark.S) with { Title = "Iron is low", Strength = new("aasm", "good practice statement"), Certainty = "low" },
                "Your iron is low for someone with restless legs. Talk with your doctor about it.",
                [new(Ferritin, "41 ug/L", "at or below 75 ug/L"), new(Age, "57 a", "at or above 18 a")], ["Ferritin above 75 ug/L"], [First])]),
            new(Step.Interactions, "Keep these apart", [new(Entry("thyroid.magnesium", FindingKind.Separate, Step.Interactions, Mark.Policy, "we keep the longer gap"),
                "Keep your thyroid medicine and magnesium four hours apart.", [new(Taken, "yes, at 07:00", "yes, at 07:00")], [], [Second])]),
        ],
        Timing = [new("levothyroxine", "magnesium", 4m, 2.5m, false, [(new(11, 0), new(23, 30)), (new(22, 0), new(3, 0))], [Second], true,
            new Interaction("thyroid.magnesium", From(Mark.V), InteractionKind.Separate, ["levothyroxine"], ["magnesium"], new("Apart.", "Apart.")))],
        CannotAssess = [new("kidney.check", ["Egfr"]), new("iron.saturation", ["TransferrinSaturation", "Has('heart-block')"])],
        Questions = [.. Enumerable.Range(1, 5).Select(i => new OpenQuestion("Egfr" + i, $"What was your kidney test number {i}?", "Weak kidneys hold magnesium back.", ["kidney.check"]))],
        Disagreements = [new(new Disagreement("conflict.1", From(Mark.S), "When iron is low", [new(Guideline, "2025", "US", "at or below 75"), new(Label, "undated", "GB", "below 50")], "75 everywhere.", "It is the most common."), [First])],
        Unrecognised = [new(Hostile, "medicines[0]", "tea")],
        Cards = [new(new Card("card.gabapentin.gb", From(Mark.V), "gabapentin", ["GB"], "off-label CARDSTATUS") { Maximum = "3600 mg/d", Kidney = [new(Quantity.Of(60m, "mL/min"), null, false, "CARDBAND mg", "3")] },
            "gabapentin", [(new(2026, 11, 20), new(1, "CARDDOSE 300 mg", "1", null))], null, [Second]) { Notes = [new(new Note("stopping", "CARDNOTE slowly", Mark.U, []), [Second])] }],
        Unconfirmed = [new(Entry("weak.entry", FindingKind.Inform, Step.Treatment, Mark.U), "UNCONFIRMED sentence.", [], [], [First])],
        References = [new(1, Guideline), new(2, Label)],
    };

    private static Recommendation Entry(string id, FindingKind kind, Step step, Mark mark, string? because = null) => new(id, From(mark) with { Because = because }, kind, step, new("p", "c"));

    private static Provenance From(Mark mark) => new([new(Guideline, "page 1")], mark, new(2025, 1, 1), null, new("draft", null, null, null));
}
