using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>One fact, another value of it at which the condition turns, and how that is said.</summary>
internal sealed record Change(Fact Fact, Supposed To, string Says);

/// <summary>A value of a fact at which a condition may turn: the other truth, another code, or a number with what lies just beside it.</summary>
internal sealed class Turn
{
    private const int Beside = 3;
    private static readonly Comparison[] Sayings = Enum.GetValues<Comparison>();
    private readonly Change?[] said = new Change?[Sayings.Length];

    /// <summary>A number.</summary>
    /// <param name="fact">What it is a number of.</param>
    /// <param name="at">The number.</param>
    /// <param name="place">Its place among those that are the same for everybody; -1 for this person only.</param>
    public Turn(Fact fact, decimal at, int place = -1)
    {
        (Fact, At) = (fact, at);
        var step = fact.Type == FactType.Date ? 1m : Math.Max(0.000001m, Math.Abs(at) * 0.000001m);
        Values = [Number(at, 0), Number(at - step, 1), Number(at + step, 2)];

        Supposed Number(decimal value, int beside) => new(fact) { Number = Interval.Exactly(value), Place = place < 0 ? -1 : (place * Beside) + beside };
    }

    private Turn(Fact fact, Supposed other, string says)
    {
        (Fact, Values) = (fact, [other]);
        said[0] = new(fact, other, says);
    }

    public Fact Fact { get; }

    /// <summary>The number; of a code its place among the codes.</summary>
    public decimal At { get; private init; }

    /// <summary>What to suppose: the value itself; of a number also just below it and just above it.</summary>
    public Supposed[] Values { get; }

    public static Turn Of(Fact fact, Truth other) => new(fact, new(fact) { Truth = other }, $"{fact.Name}: {(other == Truth.True ? "yes" : "no")}");

    public static Turn Of(Fact fact, string code) => new(fact, new(fact) { Code = code }, $"{fact.Name}: {code}") { At = fact.Codes.TakeWhile(one => one != code).Count() };

    /// <summary>Which of two values of a fact is nearer to what is known; of two as near, the smaller one.</summary>
    public int Compare(Turn other, Facts facts)
    {
        if (Fact.Type == FactType.Boolean)
            return 0; // there is one other truth
        var known = Fact.Type == FactType.Code ? Interval.Exactly(facts.CodeAt(Fact.Slot)) : facts.IntervalAt(Fact.Slot);
        var order = Distance(known).CompareTo(other.Distance(known));
        return order != 0 ? order : At.CompareTo(other.At);
    }

    /// <summary>The change, when the condition turns under some of <see cref="Values"/>: bit 0 is the first of them. Just beside a number counts only away from what is known; standing on it, both sides.</summary>
    public Change? Change(Facts facts, ulong turned)
    {
        if (Values.Length == 1)
            return (turned & 1) == 0 ? null : said[0];
        var known = facts.IntervalAt(Fact.Slot);
        var below = (turned & 2) != 0 && (!known.HasLow || At <= known.Low);
        var above = (turned & 4) != 0 && (!known.HasHigh || At >= known.High);
        if ((turned & 1) != 0)
            return Say(Values[0], above ? Comparison.GreaterOrEqual : below ? Comparison.LessOrEqual : Comparison.Equal);
        return above ? Say(Values[2], Comparison.Greater) : below ? Say(Values[1], Comparison.Less) : null;
    }

    private Change Say(Supposed to, Comparison by) => said[(int)by] ??= new(Fact, to, Fact.Type == FactType.Date
        ? $"{Fact.Name} {Tests.Days(by)} {DateOnly.FromDayNumber((int)At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : $"{Fact.Name} {Tests.Words(by)} {Tests.Measured(Measures.Number.Exact(Short(by)), Fact.Unit)}");

    /// <summary>A worked-out number with one decimal, on the side where it still turns.</summary>
    private decimal Short(Comparison by)
    {
        const int Written = 4; // decimals that people and laboratories write
        if (decimal.Round(At, Written) == At)
            return At;
        return by is Comparison.Less or Comparison.LessOrEqual ? decimal.Floor(At * 10m) / 10m : decimal.Ceiling(At * 10m) / 10m;
    }

    private decimal Distance(in Interval known) =>
        known.HasLow && At < known.Low ? known.Low - At : known.HasHigh && At > known.High ? At - known.High : 0m;
}
