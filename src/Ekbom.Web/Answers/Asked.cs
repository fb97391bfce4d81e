using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.Web.Answers;

/// <summary>Answers a question from the knowledge of today, about a person when their profile is given.</summary>
public sealed class Asked(Known known)
{
    public const int Longest = 1000;

    public Answer Answer(string question, string? profile, IReadOnlyList<string> before, Audience audience = Audience.Patient)
    {
        var tree = profile is null ? null : YamlText.Read(profile, "profile").Tree as MapNode ?? new MapNode(1, []);
        return new Answerer(known.Now, known.Search.Retrieval()).Ask(question, known.Today, audience, tree, before, isPerson: tree is not null);
    }
}
