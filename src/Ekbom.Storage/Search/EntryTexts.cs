using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Storage.Search;

/// <summary>The words by which an entry is found: its title, its sentences, and what people call the things it is about.</summary>
internal static class EntryTexts
{
    public static (string Title, string Body, string Names)? Of(Entry entry, KnowledgeBase knowledge) => entry switch
    {
        Recommendation one => (one.Title ?? "", Sentences(one.Says), ""),
        Claim one => (one.States, Sentences(one.Says), string.Join(". ", one.Premises)),
        Interaction one => ("", $"{Sentences(one.Says)} {one.Effect} {one.Mechanism}", Names(one.First.Concat(one.Second), knowledge)),
        Administration one => ("", $"{Sentences(one.Says)} {one.Missed}", Names(one.Of, knowledge)),
        Disagreement one => (one.Topic, $"{one.Used} {one.Why} {string.Join(' ', one.Positions.Select(position => position.Says))}", ""),
        EvidenceSummary one => (one.Title, $"{Sentences(one.Says)} {one.Pooling}", ""),
        SuggestionPiece one => ("", Sentences(one.Says), ""),
        Card one => ($"{knowledge.Terms.ById(one.Medicine)?.Name} dose", $"{one.Status} {one.Maximum} titration maximum start", Names([one.Medicine], knowledge)),
        Food one => ($"{one.Name} magnesium food", "", ""),
        Form one => ($"{one.Names[0]} elemental", "", string.Join(". ", one.Names)),
        _ => null,
    };

    private static string Sentences(Says says) => $"{says.Patient} {says.Clinician}";

    private static string Names(IEnumerable<string> ids, KnowledgeBase knowledge) =>
        string.Join(' ', ids.Select(knowledge.Terms.ById).OfType<Core.Terms.Term>().SelectMany(term => term.Names.Prepend(term.Name)));
}
