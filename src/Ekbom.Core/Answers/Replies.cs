using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Answers;

/// <summary>What is replied where nothing can be answered: sentences of knowledge/answers/replies.yaml, never about care, always who can help.</summary>
internal sealed class Replies(KnowledgeBase knowledge, Audience audience)
{
    public const string Empty = "reply.empty", OnlyEnglish = "reply.only-english", NothingFound = "reply.nothing-found", NoDoses = "reply.no-doses", OnlyAnswers = "reply.only-answers", SafetyNet = "reply.safety-net";

    private const string Part = "reply.not-covered";
    private const int Shown = 120;

    /// <summary>The reply with this id, the emergency number of the person's country filled in.</summary>
    public string Of(string id, Assessment assessment) => Wording.Fill(knowledge.Advise(id).Told(audience), assessment);

    /// <summary>That a sentence of the question is not covered.</summary>
    public string NotCovered(string sentence) =>
        knowledge.Advise(Part).Told(audience, ("Question", sentence.Length > Shown ? sentence[..Shown] + " …" : sentence));
}
