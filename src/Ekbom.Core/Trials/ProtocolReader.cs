namespace Ekbom.Core.Trials;

/// <summary>Reads a protocol as <see cref="ProtocolJson"/> writes it.</summary>
internal static class ProtocolReader
{
    private const int MostNights = 5000;

    private static readonly string[] OfTreatment = ["code", "name", "substance", "elementalMg", "when"], OfOutcome = ["kind", "asks", "highest", "smallest", "rated", "higherIsBetter"];

    public static readonly string[] Keys =
    [
        "id", "version", "made", "start", "question", "country", "design", "blinding", "treatments", "boxed", "outcome", "confounders", "watches", "settlingNights", "blocks", "seed", "salt", "replaces", "why",
    ];

    public static Protocol Read(FileFields fields)
    {
        var treatments = fields.Parts("treatments", OfTreatment).Select(Treatment).ToList();
        if (treatments.Count < 2)
            fields.Refuse("treatments", "A trial compares at least two things.", "Keep the treatments as they were fixed.");
        var blocks = fields.Parts("blocks", "treatment", "firstNight", "nights")
            .Select(part => new Block(part.Whole("treatment", 0, Math.Max(0, treatments.Count - 1)), part.Whole("firstNight", 0, MostNights), part.Whole("nights", 1, MostNights))).ToList();
        if (blocks.Count == 0 || blocks[0].FirstNight != 0 || blocks.Zip(blocks.Skip(1), (one, next) => one.FirstNight + one.Nights != next.FirstNight).Any(gap => gap))
            fields.Refuse("blocks", "The blocks do not follow one another from night 0 on.", "Keep the blocks as they were fixed.");
        return new()
        {
            Id = fields.Text("id"),
            Version = fields.Whole("version", 1, 1000),
            Made = fields.Day("made"),
            Start = fields.Day("start"),
            Question = fields.Optional("question") ?? "",
            Country = fields.Optional("country"),
            Design = (TrialDesign)fields.Word("design", TrialWords.Designs),
            Blinding = (Blinding)fields.Word("blinding", TrialWords.Blindings),
            Treatments = treatments,
            Boxed = [.. fields.Parts("boxed", OfTreatment).Select(Treatment)],
            Outcome = fields.Part("outcome", OfOutcome) is { } outcome ? Outcome(outcome) : Missing(fields),
            Confounders = [.. fields.Parts("confounders", "id", "yesNo").Select(part => new Confounder(part.Text("id"), part.Flag("yesNo")))],
            Watches = fields.Texts("watches"),
            SettlingNights = fields.Whole("settlingNights", 0, MostNights),
            Blocks = blocks.Count > 0 ? blocks : [new(0, 0, 1)],
            Seed = fields.Optional("seed") ?? "",
            Salt = fields.Optional("salt") ?? "",
            Replaces = fields.Optional("replaces"),
            Why = fields.Optional("why"),
        };
    }

    private static Treatment Treatment(FileFields part) =>
        new(part.Text("code"), part.Text("name"), part.Optional("substance"), part.Number("elementalMg", 0, 1e5, whole: false) is { } mg ? (decimal)mg : null, part.Clock("when"));

    private static Outcome Outcome(FileFields part) => new(
        (OutcomeKind)part.Word("kind", TrialWords.Outcomes), part.Text("asks"), part.Number("highest", 1, 1e4), part.Number("smallest", 1e-6, 1e4), (Rated)part.Word("rated", TrialWords.Rated), part.Flag("higherIsBetter"));

    private static Outcome Missing(FileFields fields)
    {
        if (!fields.Has("outcome"))
            fields.Refuse("outcome", "\"outcome\" is missing.", "Keep the outcome as it was fixed.");
        return new(OutcomeKind.ZeroToTen, "", 10, 1, Rated.Evening);
    }
}
