using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.Web.Trials;

/// <summary>A set-up as far as it was answered, read by the same rules as a set-up file; what was not answered yet is as usual.</summary>
public sealed class Planning
{
    private const int SeedBytes = 8, SaltBytes = 16;

    /// <summary>Refusals that a later answer may still take away.</summary>
    private static readonly string[] ForLater = ["trial.refused.recent-change", "trial.refused.too-few-nights", "trial.refused.block-too-short", "trial.refused.confounder", "trial.refused.cannot-hide"];

    private readonly JsonObject written;
    private readonly Core.Knowledge.KnowledgeBase knowledge;
    private readonly Assessment person;
    private readonly TrialFile? before;

    public Planning(JsonObject written, Core.Knowledge.KnowledgeBase knowledge, Assessment person, DateOnly today, TrialFile? before = null)
    {
        (this.written, this.knowledge, this.person, this.before, Today) = (written, knowledge, person, before, today);
        (Setup, Problems) = Read(Whole());
        if (Setup is not null && before is not null)
            Late = NextVersion.Problems(before, Setup.Start, today);
    }

    public DateOnly Today { get; }

    public Core.Knowledge.KnowledgeBase Knowledge => knowledge;

    public Setup? Setup { get; }

    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Why this set-up cannot be the next version of a trial; empty when it can, or is a trial of its own.</summary>
    public IReadOnlyList<Problem> Late { get; } = [];

    /// <summary>How long it would take with so many rounds; null while too little is known.</summary>
    public TrialLength? Length(int rounds)
    {
        var whole = Whole();
        whole["rounds"] = $"{rounds}";
        return Read(whole).Setup is { } setup ? TrialLength.Of(setup, knowledge) : null;
    }

    /// <summary>The protocol, or why there is none; with seed and salt that were drawn now.</summary>
    public Designed Design() => Design(Random(SeedBytes), Random(SaltBytes));

    /// <summary>What is refused whatever else is chosen.</summary>
    public bool IsRefusedAtOnce => Setup is not null && Design("0", "") is var designed && (designed.IsEmergency || designed.Refusals.Any(refusal => !ForLater.Contains(refusal.Id)));

    private Designed Design(string seed, string salt) => Designer.Design(Setup!, knowledge, person, Today, seed, salt, before, Replacing.Of(written)?.Why);

    private (Setup? Setup, IReadOnlyList<Problem> Problems) Read(JsonObject whole) => SetupReader.Read(YamlText.Read(whole.ToJsonString(), "setup").Tree, knowledge.ForProfiles, Today);

    private JsonObject Whole()
    {
        var whole = Replacing.Bare(written);
        whole["question"] = SetupSteps.Question(written);
        if (whole["treatments"] is JsonArray { Count: 1 } rows)
            rows.Add(TreatmentStep.Nothing);
        return whole;
    }

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
