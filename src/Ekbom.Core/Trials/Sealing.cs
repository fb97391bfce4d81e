namespace Ekbom.Core.Trials;

/// <summary>
/// With a helper there are two files: the whole protocol for the helper, and for the person one that names the boxes by their letters alone. The
/// hash in both is that of the whole protocol, so that at the end anybody can check that it did not change.
/// </summary>
public static class Sealing
{
    /// <summary>The person's copy: boxes in the order of their letters, what is in them in the order of its name, no seed and no salt.</summary>
    public static FixedProtocol Seal(FixedProtocol whole)
    {
        var protocol = whole.Protocol;
        var boxes = protocol.Treatments.Select((treatment, at) => (treatment.Code, At: at)).OrderBy(box => box.Code, StringComparer.Ordinal).ToList();
        return whole with
        {
            Protocol = protocol with
            {
                Treatments = [.. boxes.Select(box => new Treatment(box.Code, $"box {box.Code}"))],
                Boxed = [.. protocol.Treatments.OrderBy(treatment => treatment.Name, StringComparer.Ordinal).Select(treatment => treatment with { Code = "?" })],
                Blocks = [.. protocol.Blocks.Select(block => block with { Treatment = boxes.FindIndex(box => box.At == block.Treatment) })],
                Seed = "",
                Salt = "",
            },
        };
    }

    /// <summary>The person's file with what the helper's file says, guesses by the treatments they meant; a problem when the two do not belong together, or the helper's was changed.</summary>
    public static (TrialFile? File, Problem? Problem) Open(TrialFile own, TrialFile helper)
    {
        if (!own.Protocol.IsSealed)
            return (own, null);
        if (helper.Protocol.IsSealed || helper.Hash != own.Hash || ProtocolHash.Of(helper.Protocol) != own.Hash)
            return (null, new("TF006", "sealed", "This sealed file does not belong to the trial, or it was changed.", "Ask your helper for the file that was made with the trial."));
        var guessed = own.Protocol.Boxed.Select(boxed => helper.Protocol.Treatments.ToList().FindIndex(treatment => treatment.Name == boxed.Name)).ToList();
        var nights = own.Diary.Nights.Select(night => night.Guess is { } guess && guess < guessed.Count ? night with { Guess = guessed[guess] } : night);
        return (own with { Versions = [.. own.Versions.SkipLast(1), helper.Versions[^1]], Diary = own.Diary with { Nights = [.. nights] } }, null);
    }
}
