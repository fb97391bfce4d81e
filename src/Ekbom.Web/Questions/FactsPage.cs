using System.Globalization;
using Ekbom.Core.Logic;

namespace Ekbom.Web.Questions;

/// <summary>Simple facts, one under the other: yes or no, a number, a choice. What they are called and what is possible stands in facts.yaml.</summary>
public sealed class FactsPage(string id, string title, params string[] facts) : QuestionPage(id, title, facts)
{
    public override IReadOnlyList<Field> Fields(Asking asking) => [.. Facts.Select(name => Of(asking.Knowledge.Vocabulary.FindFact(name)!, asking))];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var problems = new List<FieldProblem>();
        foreach (var field in Fields(asking))
        {
            var fact = asking.Knowledge.Vocabulary.FindFact(field.Name)!;
            var sent = Sent(form, field.Name);
            if (sent.Length > 0 && Wrong(sent, field, fact) is { } says)
                problems.Add(new(field.Name, says));
            else
                asking.Profile.Put(fact.From, sent.Length > 0 && fact.Type == FactType.Quantity ? Number(sent, fact) : sent);
        }

        return problems;
    }

    private static Field Of(Fact fact, Asking asking)
    {
        var told = asking.Profile.Text(fact.From);
        var field = new Field(fact.Name, FieldKind.YesNo, fact.Ask!.Plain) { Short = Sentence(fact.Label) + ":", Values = told.Length > 0 ? [told] : [] };
        if (fact.Name == "Country")
        {
            var code = asking.Knowledge.ForProfiles.Countries.GetValueOrDefault(told, told);
            return field with { Kind = FieldKind.Select, Values = [code], Options = [.. asking.Knowledge.Countries.Values.OrderBy(country => country.Name, StringComparer.Ordinal).Select(country => new Option(country.Code, country.Name))] };
        }

        return fact.Type switch
        {
            FactType.Code => field with { Kind = FieldKind.Choice, Options = [.. fact.Codes.Select(code => new Option(code, Sentence(code)))] },
            FactType.Quantity => field with { Kind = FieldKind.Text, Values = told.Length > 0 ? [told.Split(' ')[0]] : [], Suffix = Unit(fact), Width = 4 },
            _ => field with { Options = [new("yes", "Yes"), new("no", "No"), new("unsure", "I am not sure")] },
        };
    }

    private static string? Wrong(string sent, Field field, Fact fact) => fact.Type switch
    {
        FactType.Quantity => ProfileJson.TryNumber(sent, out var number) && number >= fact.Plausible.Low && number <= fact.Plausible.High ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Sentence(fact.Label)}: write a number from {fact.Plausible.Low:0.##} to {fact.Plausible.High:0.##}, or leave it empty."),
        _ => field.Options.Any(option => option.Value == sent) ? null : $"{Sentence(fact.Label)}: choose one of the answers.",
    };

    private static string Number(string sent, Fact fact)
    {
        _ = ProfileJson.TryNumber(sent, out var number);
        var written = number.ToString("0.##", CultureInfo.InvariantCulture);
        return Unit(fact) is "kg" or "cm" ? $"{written} {Unit(fact)}" : written;
    }

    private static string Unit(Fact fact) => fact.Name switch { "Age" => "years", "Weight" => "kg", "NightsPerWeek" => "nights", "AlcoholUnitsPerWeek" => "units", _ => "" };

    internal static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
