using System.Text.RegularExpressions;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>What an entry says to one reader, in words that stand alone.</summary>
internal static partial class EntryTexts
{
    private const int Patience = 1000;

    /// <summary>The sentence of an entry; null when it has none for this reader or may not be told.</summary>
    public static string? Of(Entry entry, Audience audience, Assessment assessment, string? country, decimal? amount)
    {
        if (!entry.From.Mark.MayDrive() && audience == Audience.Patient && !(entry is Claim { Verdict: ClaimVerdict.Unverified } or Claim { From.Mark: Mark.A }))
            return null; // a clinician reads it with its mark; that nothing was found may be told to anybody
        var text = entry switch
        {
            Recommendation one => one.Says.For(audience) is { } says && Reply().IsMatch(says) && one.Title is [.., '?'] ? $"{one.Title} {says}" : one.Says.For(audience),
            Claim one => Claim(one, audience),
            Contradiction one => one.Says.For(audience),
            EvidenceSummary one => one.Says.For(audience),
            Interaction one => one.Says.For(audience),
            Administration one => one.Says.For(audience),
            SuggestionPiece one => one.Says.For(audience),
            Ruling one => one.Says.For(audience),
            Disagreement one => one.For is { } reader && reader != audience ? null : $"{one.Used} {one.Why}",
            Card one => audience == Audience.Clinician ? TableSentences.Card(one, assessment.Knowledge.Terms) : null,
            _ => TableSentences.Of(entry, assessment.Knowledge, country, amount),
        };
        return text is null || NamesUnknown(text, assessment) ? null : Wording.Fill(text, assessment);
    }

    /// <summary>A sentence with a value of the person that is not known says nothing.</summary>
    private static bool NamesUnknown(string text, Assessment assessment) => Places().Matches(text)
        .Any(place => assessment.Facts.Vocabulary.FindFact(place.Groups["fact"].Value) is { } fact && !assessment.Facts.IsKnown(fact));

    /// <summary>
    /// A claim with our verdict. A reply such as "Yes." needs what it replies to: what is supported is said with the claim's own words, what is not is
    /// quoted before it is answered.
    /// </summary>
    private static string? Claim(Claim one, Audience audience)
    {
        if (one.Says.For(audience) is not { } says)
            return null;
        if (audience == Audience.Patient && one.Verdict == ClaimVerdict.Supported && Agreed().Match(says) is { Success: true } yes)
            return $"{one.States} {says[yes.Length..]}";
        return Reply().IsMatch(says) ? $"You may have read: \"{one.States}\" {says}" : says;
    }

    [GeneratedRegex(@"\{(?<fact>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Places();

    /// <summary>A sentence that agrees with the claim before it and says no more.</summary>
    [GeneratedRegex(@"^(?:Yes|That is right)\.\s+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Agreed();

    /// <summary>A sentence that replies to the claim before it and cannot stand alone.</summary>
    [GeneratedRegex(@"^(?:(?:Yes|No)[.,]|(?:That|This|It|They|Not quite|Partly|The sources we read|Only the articles?)\b)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Reply();
}
