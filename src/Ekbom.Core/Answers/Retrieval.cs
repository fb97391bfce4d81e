namespace Ekbom.Core.Answers;

/// <summary>What a phrase of the knowledge base points to.</summary>
public enum PhraseKind
{
    /// <summary>A way to ask about a topic.</summary>
    Topic,

    /// <summary>A way to take a claim for granted.</summary>
    Premise,

    /// <summary>A way to tell a sign or a condition in running words.</summary>
    Heard,

    /// <summary>A name that leads to a topic where no way to ask does.</summary>
    Alone,

    /// <summary>The question that a topic answers.</summary>
    Question,

    /// <summary>A way to ask that leads to a topic only where a sentence asks nothing more exact.</summary>
    Broad,
}

/// <summary>Words that point to something when all of them stand in one sentence.</summary>
/// <param name="Kind">What it points to.</param>
/// <param name="Id">The topic, claim or term.</param>
/// <param name="Stems">The stems of its words that matter; never empty.</param>
public sealed record Phrase(PhraseKind Kind, string Id, IReadOnlyList<string> Stems);

/// <summary>An entry that was found, best first; a higher score is better.</summary>
public sealed record Hit(string Id, double Score);

/// <summary>What answering needs of a full-text index of the knowledge base.</summary>
/// <param name="Stems">The stems of a text, in order; every word has one.</param>
/// <param name="Search">The entries that hold any of these stems, best first, at most so many.</param>
/// <param name="Holding">The entries that hold a stem.</param>
/// <param name="Phrases">Every phrase of topics, premises and terms.</param>
public sealed record Retrieval(Func<string, IReadOnlyList<string>> Stems, Func<IReadOnlyList<string>, int, IReadOnlyList<Hit>> Search, Func<string, IReadOnlySet<string>> Holding, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>Whether a stem stands anywhere in the knowledge base.</summary>
    public bool Knows(string stem) => Holding(stem).Count > 0;
}
