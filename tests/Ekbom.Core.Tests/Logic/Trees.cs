using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using FsCheck;
using FsCheck.Fluent;
using Interval = Ekbom.Core.Measures.Interval;

namespace Ekbom.Core.Tests.Logic;

/// <summary>A random condition with a person of whom some facts are known.</summary>
public abstract record Case(Expression Tree, Facts Facts)
{
    public sealed override string ToString() =>
        Cql.Write(Tree) + " | " + string.Join(", ", Reasons.Dependencies(Tree).Select(fact => $"{fact.Name} {Facts.Say(fact)}"));
}

/// <summary>Every form of the subset.</summary>
public sealed record AnyCase(Expression Tree, Facts Facts) : Case(Tree, Facts);

/// <summary>Without <c>is null</c>, definitions, sums and literals of truth: what is unknown can only become known.</summary>
public sealed record PlainCase(Expression Tree, Facts Facts) : Case(Tree, Facts);

/// <summary>Plain, and each fact stands in it once.</summary>
public sealed record OnceCase(Expression Tree, Facts Facts) : Case(Tree, Facts);

/// <summary>Generators of typed trees over a vocabulary small enough to try every person.</summary>
public static class Trees
{
    private static readonly decimal[] Edges = [10m, 20m, 30m];

    /// <summary>One number on, below, between and above each edge.</summary>
    private static readonly decimal[] Numbers = [5m, 10m, 15m, 20m, 25m, 30m, 35m];

    public static Vocabulary Words { get; } = MakeWords();

    private static Fact[] Truths => [.. ((string[])["A", "B", "C", "D"]).Select(name => Words.FindFact(name)!)];

    private static Fact Ferritin => Words.FindFact("Ferritin")!;

    private static Fact Other => Words.FindFact("Other")!;

    private static Fact Distress => Words.FindFact("Distress")!;

    public static Arbitrary<AnyCase> Any() => Arb.From(
        from tree in Tree(4, true) from facts in People() select new AnyCase(tree, facts),
        one => Parts(one.Tree).Select(part => new AnyCase(part, one.Facts)));

    public static Arbitrary<PlainCase> Plain() => Arb.From(
        from tree in Tree(3, false) from facts in People() select new PlainCase(tree, facts),
        one => Parts(one.Tree).Select(part => new PlainCase(part, one.Facts)));

    public static Arbitrary<OnceCase> Once() => Arb.From(
        from order in Gen.Shuffle<Fact>([.. Truths, Ferritin, Other, Distress])
        from count in Gen.Choose(1, order.Length)
        from tree in Once(order[..count])
        from facts in People()
        select new OnceCase(tree, facts),
        one => Parts(one.Tree).Select(part => new OnceCase(part, one.Facts)));

    /// <summary>Every person who agrees with what is known and of whom all these facts are known.</summary>
    public static IEnumerable<Facts> Completions(Facts known, IReadOnlyList<Fact> facts, int from = 0)
    {
        if (from == facts.Count)
        {
            known.Settle();
            yield return known;
            yield break;
        }

        foreach (var one in Values(known, facts[from]))
        {
            foreach (var complete in Completions(one, facts, from + 1))
                yield return complete;
        }
    }

    public static IEnumerable<Facts> Values(Facts known, Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.Boolean when known.IsKnown(fact):
            case FactType.Code when known.IsKnown(fact):
                return [known.Copy()];
            case FactType.Boolean:
                return ((Truth[])[Truth.True, Truth.False]).Select(truth => With(known, copy => copy.Set(fact, truth)));
            case FactType.Code:
                return Enumerable.Range(0, fact.Codes.Count).Select(code => With(known, copy => copy.SetCode(fact, code)));
            default:
                var interval = known.IntervalAt(fact.Slot);
                return interval.IsExact ? [known.Copy()] : Numbers.Where(number => Holds(interval, number)).Select(number => With(known, copy => copy.Set(fact, Interval.Exactly(number))));
        }
    }

    /// <summary>The same person with only these facts known.</summary>
    public static Facts Only(Facts known, IEnumerable<Fact> facts)
    {
        var only = new Facts(known.Vocabulary);
        foreach (var fact in facts)
        {
            if (fact.Type == FactType.Boolean)
                only.Set(fact, known.TruthAt(fact.Slot));
            else if (fact.Type == FactType.Code)
                only.SetCode(fact, known.CodeAt(fact.Slot));
            else
                only.Set(fact, known.IntervalAt(fact.Slot));
        }

        only.Settle();
        return only;
    }

    public static bool Holds(Interval interval, decimal number) =>
        (!interval.HasLow || number > interval.Low || (number == interval.Low && !interval.LowIsOpen))
        && (!interval.HasHigh || number < interval.High || (number == interval.High && !interval.HighIsOpen));

    private static Facts With(Facts known, Action<Facts> set)
    {
        var copy = known.Copy();
        set(copy);
        return copy;
    }

    private static Vocabulary MakeWords()
    {
        var words = new Vocabulary();
        foreach (var name in (string[])["A", "B", "C", "D"])
            words.Add(new Fact(name, FactType.Boolean, name));
        words.Add(new Fact("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.MicrogramPerLitre, Substance = new Substance(445000m, 0) });
        words.Add(new Fact("Other", FactType.Quantity, "ferritin elsewhere") { Unit = Unit.MicrogramPerLitre });
        words.Add(new Fact("Nights", FactType.Quantity, "nights"));
        words.Add(new Fact("Distress", FactType.Code, "distress") { Codes = ["none", "mild", "severe"] });
        words.Add(new Fact("Since", FactType.Date, "since"));
        words.Call(Function.Takes, "iron");
        words.Add("Low", "low", Parser.Read("Ferritin <= 20 'ug/L' or A", words).Tree!);
        words.Add("LowAndB", "low and B", Parser.Read("Low and B", words).Tree!);
        return words;
    }

    private static Gen<Expression> Tree(int depth, bool all)
    {
        if (depth == 0)
            return Leaf(all);
        var smaller = Tree(depth - 1, all);
        var joined = from sign in Gen.Elements(Connective.And, Connective.Or, Connective.Xor, Connective.Implies)
                     from left in smaller
                     from right in smaller
                     select (Expression)new Connected(sign, left, right);
        var inverted = smaller.Select(Expression (inner) => new Negation(inner));
        if (!all)
            return Gen.Frequency((5, joined), (2, inverted), (2, Leaf(all)));
        var same = from sign in Gen.Elements(Comparison.Equal, Comparison.NotEqual) from left in smaller from right in smaller select (Expression)new Compared(sign, left, right);
        var isNull = from inner in smaller from negated in Gen.Elements(true, false) select (Expression)new NullTest(inner, negated);
        var among = from inner in smaller from item in smaller from last in smaller select (Expression)new Membership(inner, [item, last]);
        return Gen.Frequency((6, joined), (3, inverted), (1, same), (1, isNull), (1, among), (3, Leaf(all)));
    }

    private static Gen<Expression> Leaf(bool all)
    {
        var plain = Gen.OneOf(Gen.Elements(Truths).Select(Expression (fact) => new FactReference(fact)), About(Ferritin), About(Other), AboutDistress(false), Facing());
        return all ? Gen.Frequency((3, plain), (3, Special())) : plain;
    }

    private static Gen<Expression> Literal() =>
        from edge in Gen.Elements(Edges)
        from unit in Gen.Elements("ug/L", "ng/mL")
        select (Expression)new QuantityLiteral(edge, Unit.Parse(unit));

    private static Gen<Comparison> By() => Gen.Elements(Enum.GetValues<Comparison>());

    private static Gen<Expression> Facing() => from sign in By() select (Expression)new Compared(sign, new FactReference(Ferritin), new FactReference(Other));

    private static Gen<Expression> About(Fact fact)
    {
        Expression number = new FactReference(fact);
        var compared = from sign in By() from edge in Literal() from turned in Gen.Elements(false, false, true) select (Expression)(turned ? new Compared(sign, edge, number) : new Compared(sign, number, edge));
        var between = from low in Gen.Choose(0, 2) from up in Gen.Choose(0, 2) select (Expression)new BetweenBounds(number, At(low), At(Math.Min(2, low + up)));
        var among = from count in Gen.Choose(1, 3) from order in Gen.Shuffle(Edges) select (Expression)new Membership(number, [.. order.Take(count).Select(edge => new QuantityLiteral(edge, Unit.MicrogramPerLitre))]);
        return Gen.Frequency((4, compared), (2, between), (1, among));

        static QuantityLiteral At(int edge) => new(Edges[edge], Unit.MicrogramPerLitre);
    }

    private static Gen<Expression> AboutDistress(bool all)
    {
        Expression code = new FactReference(Distress);
        var equal = from sign in Gen.Elements(Comparison.Equal, Comparison.NotEqual) from text in Gen.Elements("none", "mild", "severe") from turned in Gen.Elements(false, false, true) select (Expression)(turned ? new Compared(sign, new CodeLiteral(text), code) : new Compared(sign, code, new CodeLiteral(text)));
        var among = from count in Gen.Choose(1, all ? 3 : 2) from order in Gen.Shuffle<string>(["none", "mild", "severe"]) select (Expression)new Membership(code, [.. order.Take(count).Select(text => new CodeLiteral(text))]);
        return Gen.OneOf(equal, among);
    }

    private static Gen<Expression> Special()
    {
        Expression distress = new FactReference(Distress), nights = new FactReference(Words.FindFact("Nights")!), since = new FactReference(Words.FindFact("Since")!);
        var sum = from first in Number(2) from second in Number(2) from sign in By() select (Expression)new Compared(sign, first, second);
        var day = from sign in By() from days in Gen.Choose(0, 5) select (Expression)new Compared(sign, since, new DateLiteral(new DateOnly(2026, 1, 1).AddDays(days)));
        var few = from sign in By() from number in Gen.Choose(-3, 12) select (Expression)new Compared(sign, nights, new QuantityLiteral(number, Unit.One));
        var isNull = from of in Gen.Elements<Expression>(distress, nights, since, new FactReference(Ferritin)) from negated in Gen.Elements(true, false) select (Expression)new NullTest(of, negated);
        var numberIsNull = from of in Number(2) from negated in Gen.Elements(true, false) select (Expression)new NullTest(of, negated);
        var fixedTruths = Gen.Elements<Expression>(new TruthLiteral(true), new TruthLiteral(false), new FactReference(Words.Call(Function.Takes, "iron")),
            new DefinitionReference(Words.FindDefinition("Low")!), new DefinitionReference(Words.FindDefinition("LowAndB")!),
            new Membership(distress, [distress, new CodeLiteral("mild")]), new Membership(new FactReference(Ferritin), [new FactReference(Other), new QuantityLiteral(10m, Unit.MicrogramPerLitre)]),
            new Compared(Comparison.Less, new FactReference(Ferritin), new QuantityLiteral(44.94m, Unit.Parse("pmol/L"))));
        return Gen.OneOf(sum, day, few, isNull, numberIsNull, fixedTruths, AboutDistress(true));
    }

    private static Gen<Expression> Number(int depth)
    {
        var atom = Gen.OneOf(Literal(), Gen.Elements(Ferritin, Other).Select(Expression (fact) => new FactReference(fact)));
        if (depth == 0)
            return atom;
        var smaller = Number(depth - 1);
        var plain = Gen.Choose(-2, 3).Select(Expression (number) => new QuantityLiteral(number / 2m, Unit.One));
        var sum = from left in smaller from right in smaller from sign in Gen.Elements(Arithmetic.Add, Arithmetic.Subtract) select (Expression)new Calculation(sign, left, right);
        var scaled = from left in smaller from right in plain from sign in Gen.Elements(Arithmetic.Multiply, Arithmetic.Divide) select (Expression)new Calculation(sign, left, right);
        var doubled = from left in plain from right in smaller select (Expression)new Calculation(Arithmetic.Multiply, left, right);
        var ratio = from one in smaller from two in smaller from three in smaller select (Expression)new Calculation(Arithmetic.Multiply, one, new Calculation(Arithmetic.Divide, two, three));
        return Gen.OneOf(atom, sum, scaled, doubled, ratio);
    }

    private static Gen<Expression> Once(Fact[] facts)
    {
        if (facts.Length == 1)
        {
            return from tree in facts[0].Type switch { FactType.Boolean => Gen.Constant<Expression>(new FactReference(facts[0])), FactType.Code => AboutDistress(false), _ => About(facts[0]) }
                   from negated in Gen.Elements(true, false)
                   select negated ? new Negation(tree) : tree;
        }

        return from cut in Gen.Choose(1, facts.Length - 1)
               from left in Once(facts[..cut])
               from right in Once(facts[cut..])
               from sign in Gen.Elements(Connective.And, Connective.Or, Connective.Xor, Connective.Implies)
               select (Expression)new Connected(sign, left, right);
    }

    private static Gen<Facts> People()
    {
        var truth = Gen.Elements(Truth.True, Truth.False, Truth.Unknown);
        var number = Gen.Frequency((2, Gen.Constant(Interval.Unknown)), (4, Gen.Elements(Numbers).Select(Interval.Exactly)), (3, Range()));
        return from truths in truth.ArrayOf(5)
               from ferritin in number
               from other in number
               from nights in Gen.OneOf(Gen.Constant(Interval.Unknown), Gen.Choose(0, 12).Select(nights => Interval.Exactly(nights)))
               from code in Gen.Choose(-1, 2)
               from day in Gen.Choose(-1, 5)
               select Person(truths, ferritin, other, nights, code, day);
    }

    private static Gen<Interval> Range() =>
        from low in Gen.Elements<decimal?>(null, 10m, 20m, 30m)
        from high in Gen.Elements<decimal?>(null, 10m, 20m, 30m)
        from lowOpen in Gen.Elements(true, false)
        from highOpen in Gen.Elements(true, false)
        select low >= high ? Interval.Exactly(low.Value) : Interval.Of(low, high, lowOpen && low is not null, highOpen && high is not null);

    private static Facts Person(Truth[] truths, Interval ferritin, Interval other, Interval nights, int code, int day)
    {
        var facts = new Facts(Words);
        for (var i = 0; i < Truths.Length; i++)
            facts.Set(Truths[i], truths[i]);
        facts.Set(Words.Call(Function.Takes, "iron"), truths[4]);
        facts.Set(Ferritin, ferritin);
        facts.Set(Other, other);
        facts.Set("Nights", nights);
        facts.SetCode(Distress, code);
        if (day >= 0)
            facts.Set("Since", Interval.Exactly(new DateOnly(2026, 1, 1).AddDays(day).DayNumber));
        facts.Settle();
        return facts;
    }

    /// <summary>The parts of a tree that are conditions themselves, to shrink to.</summary>
    private static IEnumerable<Expression> Parts(Expression tree) => tree switch
    {
        Connected connected => [connected.Left, connected.Right],
        Negation negation => [negation.Of],
        Compared { Left.Type: ResultType.Truth } compared => [compared.Left, compared.Right],
        NullTest { Of.Type: ResultType.Truth } test => [test.Of],
        Membership { Of.Type: ResultType.Truth } among => [among.Of, .. among.Among],
        _ => [],
    };
}
