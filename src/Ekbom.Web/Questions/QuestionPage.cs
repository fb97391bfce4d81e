using System.Text.Json.Nodes;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Web.Questions;

/// <summary>What a page needs to know of the person it asks.</summary>
/// <param name="Profile">What was told so far; saving changes it.</param>
/// <param name="Knowledge">The words and facts.</param>
/// <param name="Asked">The open questions this page answers, with why each is asked.</param>
public sealed record Asking(JsonObject Profile, Core.Knowledge.KnowledgeBase Knowledge, IReadOnlyList<OpenQuestion> Asked)
{
    /// <summary>What was just sent and could not be saved as it stands.</summary>
    public IFormCollection? Sent { get; init; }

    public required DateOnly Today { get; init; }
}

/// <summary>One page of questions about one thing.</summary>
/// <param name="id">In addresses and among the saved answers.</param>
/// <param name="title">The heading.</param>
/// <param name="facts">The facts whose questions it answers.</param>
public abstract class QuestionPage(string id, string title, params string[] facts)
{
    public string Id => id;

    public string Title => title;

    public IReadOnlyList<string> Facts => facts;

    /// <summary>Pages whose later answer makes this one open again.</summary>
    public virtual IReadOnlyList<string> After => [];

    /// <summary>True when the same question may come back for what is newly open.</summary>
    public virtual bool ComesBack => false;

    /// <summary>A short word on how to answer.</summary>
    public virtual string Hint => "";

    public abstract IReadOnlyList<Field> Fields(Asking asking);

    /// <summary>Puts what was sent into the profile; the problems when something cannot be.</summary>
    public abstract IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking);

    /// <summary>Why we ask, in the words of the knowledge base.</summary>
    public IReadOnlyList<string> Why(Core.Knowledge.KnowledgeBase knowledge) =>
        [.. facts.Select(knowledge.Vocabulary.FindFact).Where(fact => fact?.Ask is not null).Select(fact => fact!.Ask!.Why).Distinct()];

    protected static string Sent(IFormCollection form, string name) => form[name].ToString().Trim();
}
