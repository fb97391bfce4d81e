using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>The simple facts of a profile, by the key that feeds each (<c>from:</c> in facts.yaml).</summary>
internal sealed class FactKeys(Reading reading)
{
    private readonly Dictionary<string, Truth> truths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Interval> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Truth> Truths => truths;

    public IReadOnlyDictionary<string, Interval> Numbers => numbers;

    public IReadOnlyDictionary<string, string> Codes => codes;

    /// <summary>The facts read from a part, for example <c>about.</c>, with their keys there.</summary>
    public static IReadOnlyList<(string Key, Fact Fact)> Under(string part, Vocabulary vocabulary) =>
    [
        .. vocabulary.Booleans.Concat(vocabulary.Quantities).Concat(vocabulary.CodeFacts)
            .Where(fact => fact.From.StartsWith(part, StringComparison.Ordinal) && fact.From.Length > part.Length)
            .Select(fact => (fact.From[part.Length..], fact)),
    ];

    /// <summary>Reads each fact whose key stands in the part.</summary>
    public void Read(Section section, IEnumerable<(string Key, Fact Fact)> keys)
    {
        foreach (var (key, fact) in keys)
        {
            if (section.Has(key))
                Read(section, key, fact);
        }
    }

    /// <summary>Takes over what another part said.</summary>
    public void Take(FactKeys other)
    {
        foreach (var (fact, truth) in other.truths)
            truths[fact] = truth;
        foreach (var (fact, number) in other.numbers)
            numbers[fact] = number;
        foreach (var (fact, code) in other.codes)
            codes[fact] = code;
    }

    /// <summary>What was said cannot be so: it counts as not said, and that there were two answers is known.</summary>
    public void Contradict(string fact, string contradicted)
    {
        truths.Remove(fact);
        if (reading.Vocabulary.Facts.FindFact(contradicted) is not null)
            truths[contradicted] = Truth.True;
    }

    public void Say(string fact, Truth truth) => truths[fact] = truth;

    /// <summary>What was answered with unsure counts as not known; a result of a trial, and who writes, is known.</summary>
    private void Read(Section section, string key, Fact fact)
    {
        if (fact.Type != FactType.Boolean && !fact.From.StartsWith("trials.", StringComparison.Ordinal) && fact.From != key && Words.IsUnsure(section, key))
        {
            reading.Unsure.Add(fact.Name);
            return;
        }

        switch (fact.Type)
        {
            case FactType.Boolean:
                if (Words.Truth(section, key) is { } truth)
                    truths[fact.Name] = truth;
                break;
            case FactType.Quantity:
                if (section.Text(key, $"{key}: a number with its unit.") is { } written && QuantityReader.Of(reading, written, fact) is { } number)
                    numbers[fact.Name] = number;
                break;
            case FactType.Date:
                if (CalendarReader.Past(section, key) is { } span)
                    numbers[fact.Name] = Interval.Between(span.First.DayNumber, span.Last.DayNumber);
                break;
            default:
                if (Words.OneOf(section, key, fact.Codes) is { } code)
                    codes[fact.Name] = code;
                break;
        }
    }
}
