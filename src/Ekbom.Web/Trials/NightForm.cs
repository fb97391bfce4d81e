using System.Globalization;
using Ekbom.Core.Logic;
using Ekbom.Core.Terms;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>What is asked of one night of a trial, and what was said of it as the reader of diaries takes it.</summary>
public sealed class NightForm(Protocol protocol, DateOnly date, Core.Knowledge.KnowledgeBase knowledge)
{
    private const string Others = "other", Reports = "report", Amount = "other-";

    private const int Tiles = 10;

    private static readonly Option[] Why = [new("", "It counts"), new("holiday", "A holiday"), new("travel", "A journey"), new("ill", "I was ill"), new("marked", "Another reason")];

    /// <summary>The block of that night.</summary>
    public Core.Trials.Block Block => protocol.Blocks[CountedNights.BlockOf(protocol.Blocks, date.DayNumber - protocol.Start.DayNumber) ?? 0];

    /// <summary>A rating that is a whole number up to ten is a tile to touch; anything else is written.</summary>
    public bool HasTiles => protocol.Outcome.Kind == OutcomeKind.ZeroToTen;

    public Field Rating(IReadOnlyList<string> told) => new("rating", HasTiles ? FieldKind.Choice : FieldKind.Text, protocol.Outcome.Asks)
    {
        Options = [.. Enumerable.Range(0, Tiles + 1).Select(number => new Option($"{number}", $"{number}"))],
        Suffix = protocol.Outcome.Kind switch { OutcomeKind.SleepHours => "hours", OutcomeKind.ZeroToTen => "", _ => string.Create(CultureInfo.InvariantCulture, $"of {protocol.Outcome.Highest}") },
        Width = 4,
        Values = told,
    };

    public Field TakenAs(string told)
    {
        var planned = protocol.IsSealed ? $"box {protocol.Treatments[Block.Treatment].Code}" : protocol.Treatments[Block.Treatment].Name;
        var nothing = !protocol.IsSealed && NightReader.IsNothing(protocol.Treatments[Block.Treatment].Name);
        List<Option> options = [new("as-planned", nothing ? $"As planned: {planned}" : $"Yes: {planned}")];
        if (!nothing)
            options.Add(new("missed", "No, I left it out or forgot it"));
        options.Add(new("other-treatment", protocol is { Treatments.Count: 2, IsSealed: false } ? $"Not as planned: {protocol.Treatments[1 - Block.Treatment].Name}" : "Something else of this trial"));
        return new Field("taken", FieldKind.Choice, nothing ? "Was it as planned?" : "Did you take or do it?") { Options = options, Values = [told] };
    }

    /// <summary>With a helper, on the last night of a block: which it was, by the person's guess. Null on other nights.</summary>
    public Field? Guess(DiaryNight? told) => !protocol.IsSealed || date != protocol.Start.AddDays(Block.FirstNight + Block.Nights - 1) ? null
        : new Field("guess", FieldKind.Select, "Tonight this box ends. What do you think was in it?")
        {
            Empty = "I do not know",
            Options = [.. protocol.Boxed.Select(one => new Option(one.Name, FactsPage.Sentence(one.Name)))],
            Values = [told?.Guess is { } guess && guess < protocol.Boxed.Count ? protocol.Boxed[guess].Name : ""],
        };

    /// <summary>What may be left out.</summary>
    public IEnumerable<Field> More(DiaryNight? told)
    {
        var yesNo = protocol.Confounders.Where(one => one.YesNo).ToList();
        if (yesNo.Count > 0)
        {
            var written = told is not null && yesNo.Exists(one => told.Others.ContainsKey(one.Id));
            yield return new Field(Others, FieldKind.Several, "What was different today?")
            {
                Options = [.. yesNo.Select(one => new Option(one.Id, Sentence(one.Id)))],
                None = "None of these",
                Values = !written ? [] : [.. yesNo.Where(one => told!.Others.GetValueOrDefault(one.Id) != 0).Select(one => one.Id).DefaultIfEmpty(Field.NoneOfThem)],
            };
        }

        foreach (var amount in protocol.Confounders.Where(one => !one.YesNo))
            yield return new Field(Amount + amount.Id, FieldKind.Text, Sentence(amount.Id)) { Hint = "A number", Width = 4, Values = [told?.Others.TryGetValue(amount.Id, out var value) == true ? Number(value) : ""] };
        if (protocol.Outcome.Kind != OutcomeKind.SleepHours)
            yield return new Field("slept", FieldKind.Text, "How long did you sleep?") { Suffix = "hours", Width = 4, Values = [Number(told?.Slept)] };
        if (!NightReader.IsNothing(protocol.Treatments[Block.Treatment].Name) || protocol.IsSealed)
            yield return new Field("at", FieldKind.Text, "When did you take it?") { Hint = "Like 21:30", Width = 5, Values = [told?.TakenAt is { } at ? Plain.Clock(at) : ""] };
        yield return new Field("stool", FieldKind.Select, "Stool today")
        {
            Options = [new("1", "1: hard lumps"), new("2", "2: lumpy"), new("3", "3: cracked"), new("4", "4: smooth and soft"), new("5", "5: soft pieces"), new("6", "6: mushy"), new("7", "7: watery")],
            Values = [told?.Stool?.ToString(CultureInfo.InvariantCulture) ?? ""],
        };
        yield return new Field("unusable", FieldKind.Select, "Does this night count?") { Empty = "", Options = Why, Values = [told is null || told.Unusable == Unusable.No ? "" : TrialWords.Of(told.Unusable)] };
        yield return new Field("note", FieldKind.Text, "Anything else") { Values = [told?.Note ?? ""] };
    }

    /// <summary>Signs and side effects, the warning signs first.</summary>
    public IEnumerable<Field> Signs(IReadOnlyList<string> told)
    {
        var warnings = WarningSigns.Of(knowledge);
        var signs = knowledge.Terms.All.Where(term => term.Kind == TermKind.Report).ToLookup(term => warnings.Contains(term.Id), term => new Option(term.Id, FactsPage.Sentence(term.Name)));
        yield return new Field(Reports, FieldKind.Several, "Warning signs") { Hint = "Some of them need help at once. What you tick is looked at as soon as you save.", Options = [.. signs[true]], Values = told };
        yield return new Field(Reports, FieldKind.Several, "Other signs and side effects") { Id = Reports + "-other", Options = [.. signs[false]], Values = told };
    }

    /// <summary>What was sent.</summary>
    public NightSaid Said(IFormCollection form)
    {
        var said = new List<(string Column, string Text)> { ("date", Day(date)) };
        foreach (var column in (string[])["rating", "slept", "taken", "at", "stool", "unusable", "note", "guess"])
            said.Add((column, form[column].ToString().Trim().Replace(',', column is "rating" or "slept" ? '.' : ',')));
        var ticked = form[Others].OfType<string>().ToList();
        if (ticked.Count > 0)
            said.AddRange(protocol.Confounders.Where(one => one.YesNo).Select(one => (Others, $"{one.Id}={(ticked.Contains(one.Id) ? "yes" : "no")}")));
        foreach (var amount in protocol.Confounders.Where(one => !one.YesNo && form[Amount + one.Id].ToString().Trim().Length > 0))
            said.Add((Others, $"{amount.Id}={form[Amount + amount.Id].ToString().Trim().Replace(',', '.')}"));
        said.AddRange(form[Reports].OfType<string>().Select(report => (Reports, report)));
        return new(Where, said);
    }

    /// <summary>Only the night and its signs: what must not be lost when anything else is wrong.</summary>
    public NightSaid Bare(IFormCollection form) => new(Where, [("date", Day(date)), .. form[Reports].OfType<string>().Where(report => knowledge.Terms.ById(report)?.Kind == TermKind.Report).Select(report => (Reports, report))]);

    /// <summary>How problems name the form.</summary>
    public const string Where = "tonight";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Sentence(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
