namespace Ekbom.KnowledgeBase;

using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

/// <summary>A named condition of the library, with what a reader of the text is told of it.</summary>
internal sealed record ExportedCondition(string Name, string Says, Expression Tree);

/// <summary>Whether a disposition fires: whether any of its conditions is true. It is never unknown: what is not known does not fire.</summary>
internal sealed record ExportedFiring(string Name, string Says, IReadOnlyList<string> Of);

/// <summary>A function that conditions call with a name, and the two lists a caller fills: the names of which it is so, and of which it is not.</summary>
internal sealed record ExportedFunction(Function Function, string Yes, string No, string Says);

/// <summary>What the library is made of, for both of its forms: what a caller tells, and every condition of the knowledge base under the id of its entry.</summary>
internal sealed class ExportedLibrary
{
    public const string Name = "Ekbom";

    public static readonly IReadOnlyList<ExportedFunction> Functions =
    [
        new(Function.Takes, "Taken", "NotTaken", "medicines and supplements, with their classes and what they hold"),
        new(Function.Has, "Present", "Absent", "conditions"),
        new(Function.Reports, "Reported", "NotReported", "signs and symptoms"),
    ];

    public ExportedLibrary(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        var vocabulary = knowledge.Vocabulary;
        var fires = Dispositions.Fires.Where(one => vocabulary.FindFact(one.Fact) is not null).ToList();
        Defined = fires.Select(one => one.Fact).ToHashSet(StringComparer.Ordinal);
        Parameters = [.. vocabulary.Names.Select(vocabulary.FindFact).OfType<Fact>().Where(fact => !Defined.Contains(fact.Name)).OrderBy(fact => fact.Name, StringComparer.Ordinal)];
        Limits = [.. Called(Function.Limit)];
        Conditions =
        [
            .. vocabulary.Definitions.Select(one => new ExportedCondition(one.Name, one.Label, one.Body)),
            .. knowledge.Rulings.Select(one => new ExportedCondition(one.Id, $"{(one.IsVerdict ? "verdict" : "disposition")} {one.Leads}{(one.OnlyAlone ? ", only where no other fires" : "")}", one.When.Tree)),
            .. knowledge.Recommendations.Select(one => new ExportedCondition(one.Id, $"{one.Title ?? one.Id}: {Cited(one)}", Fires(one))),
            .. knowledge.Entries.SelectMany(Others),
        ];
        Firing = [.. fires.Select(one => new ExportedFiring(one.Fact, vocabulary.FindFact(one.Fact)!.Label, [.. knowledge.Rulings.Where(ruling => !ruling.IsVerdict && !ruling.OnlyAlone && ruling.Leads == one.Leads).Select(ruling => ruling.Id)]))];
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The facts a caller tells.</summary>
    public IReadOnlyList<Fact> Parameters { get; }

    /// <summary>The facts the library works out itself: which dispositions fire.</summary>
    public IReadOnlySet<string> Defined { get; }

    /// <summary>What <c>Limit</c> is asked for.</summary>
    public IReadOnlyList<string> Limits { get; }

    public IReadOnlyList<ExportedCondition> Conditions { get; }

    public IReadOnlyList<ExportedFiring> Firing { get; }

    /// <summary>The names a function is called with.</summary>
    public IEnumerable<string> Called(Function function) =>
        Knowledge.Vocabulary.Calls.Where(call => call.Key.Function == function).Select(call => call.Key.Argument).Order(StringComparer.Ordinal);

    /// <summary>The parameter that holds one limit.</summary>
    public static string LimitOf(string what) => "Limit of " + what;

    public static string TypeOf(Fact fact) => fact.Type switch
    {
        FactType.Boolean => "Boolean",
        FactType.Code => "String",
        FactType.Date => "Date",
        _ => fact.Unit.Code == "1" ? "Decimal" : "Quantity",
    };

    /// <summary>When a recommendation fires. An exception nobody asked about does not silence a protective one.</summary>
    public static Expression Fires(Recommendation entry)
    {
        var tree = Joined(entry.Applies?.Tree, entry.When?.Tree);
        if (entry.Unless?.Tree is { } unless)
        {
            Expression lifted = new Negation(unless);
            if (Judge.IsProtective(entry.Kind))
                lifted = new Connected(Connective.Or, lifted, new NullTest(unless, false));
            tree = Joined(tree, lifted);
        }

        return tree ?? new TruthLiteral(true);
    }

    private static Expression? Joined(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : new Connected(Connective.And, left, right);

    /// <summary>The conditions of every other kind of entry. A card has up to three.</summary>
    private static IEnumerable<ExportedCondition> Others(Entry entry)
    {
        (string Of, string Says, Condition? Condition)[] all = entry switch
        {
            Limit one => [("", $"limit {one.AtMost} for {one.Of}{(one.Countries.Count > 0 ? " in " + string.Join(", ", one.Countries) : "")}: who it is for", one.Applies)],
            Intake one => [("", $"intake {one.Amount}, {one.Who}: who it is for", one.Applies)],
            SuggestionPiece one => [("", $"suggestion, {one.Piece} {one.Value}: who it is for", one.Applies)],
            Disagreement one => [("", $"sources differ on {one.Topic}: when it is shown", one.Relevant)],
            Advice one => [("", $"{one.About}: when it holds", one.When)],
            Invariant one => [("", $"never together with the verdict {one.Verdict}", one.Never)],
            Card one =>
            [
                (" offer", $"card of {one.Medicine}: when it is shown to who does not take it", one.Offer),
                (" doses", $"card of {one.Medicine}: for whom the doses are", one.Doses), (" bands", $"card of {one.Medicine}: for whom the kidney bands are", one.Bands),
            ],
            _ => [],
        };
        return all.Where(one => one.Condition is not null).Select(one => new ExportedCondition(entry.Id + one.Of, $"{one.Says}: {Cited(entry)}", one.Condition!.Tree));
    }

    private static string Cited(Entry entry) => string.Join("; ", entry.From.Cites.Select(cite => $"{cite.Source.Id}, {cite.At}"));
}
