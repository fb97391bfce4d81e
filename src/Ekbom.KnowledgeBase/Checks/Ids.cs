namespace Ekbom.KnowledgeBase;

/// <summary>Ids are typed by people and stand in links: lower case letters, digits, hyphens and dots.</summary>
internal static class Ids
{
    public static void Check(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind is EntryKind.Fact or EntryKind.Definition or EntryKind.Country || draft.Id.Length == 0)
                continue;
            foreach (var letter in draft.Kind is EntryKind.Claim or EntryKind.Contradiction ? draft.Id.AsSpan(1) : draft.Id) // C087 and X45, as they are known
            {
                if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
                    continue;
                draft.Problem("KB036", "id", $"the id holds '{letter}'.", "Write it with lower case letters, digits, hyphens and dots only.");
                break;
            }
        }
    }
}
