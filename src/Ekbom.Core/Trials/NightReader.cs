using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>What a person said of one night, as text: on the command line, or in a row of a table.</summary>
/// <param name="Where">The place, as problems name it.</param>
/// <param name="Said">Column and text, as written; a column may stand several times.</param>
public sealed record NightSaid(string Where, IReadOnlyList<(string Column, string Text)> Said);

/// <summary>Reads a night for one trial. Everything that is wrong is said; a night with a problem is not kept.</summary>
public sealed class NightReader(Protocol protocol, TermIndex terms)
{
    public static readonly IReadOnlyList<string> Columns = ["date", "rating", "slept", "taken", "at", "other", "stool", "report", "unusable", "note", "guess"];

    /// <summary>A reader by the version of the protocol that the night's date belongs to.</summary>
    /// <param name="file">The trial.</param>
    /// <param name="night">What was said; a date that cannot be read is of the version that holds.</param>
    /// <param name="terms">The vocabulary.</param>
    public static NightReader For(TrialFile file, NightSaid night, TermIndex terms) =>
        new(DateOnly.TryParseExact(night.Said.FirstOrDefault(one => one.Column == "date").Text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? file.ProtocolOn(date) : file.Protocol, terms);

    /// <summary>The night; null when anything is wrong.</summary>
    /// <param name="night">What was said.</param>
    /// <param name="written">When; null when imported without.</param>
    /// <param name="problems">Where problems go.</param>
    public DiaryNight? Read(NightSaid night, DateTimeOffset? written, List<Problem> problems)
    {
        var row = new Row(night, problems);
        var date = Date(row) ?? protocol.Start; // what else is wrong is said too
        var rating = row.Number("rating", 0, protocol.Outcome.Highest);
        var slept = row.Number("slept", 0, 24);
        if (protocol.Outcome.Kind == OutcomeKind.SleepHours)
            (rating, slept) = (rating ?? slept, slept ?? rating);
        var at = Clock(row);
        var taken = Taken(row, date);
        if (at is not null && Took(taken, date) == 0)
            row.Refuse("TD007", "at", "There is a time, but nothing was taken.", "Leave the time out, or write that it was taken.");
        var read = new DiaryNight(date)
        {
            Rating = rating,
            Slept = slept,
            Taken = taken,
            TakenAt = at,
            Others = Others(row),
            Stool = row.Number("stool", 1, 7, whole: true) is { } stool ? (int)stool : null,
            Reports = Reports(row),
            Unusable = (Unusable)row.Word("unusable", TrialWords.Unusable, "travel"),
            Written = written,
            Note = row.Text("note"),
            Guess = Guess(row),
        };
        return row.Wrong ? null : read;
    }

    private static DateOnly? Date(Row row)
    {
        var text = row.Text("date");
        if (text is null)
            row.Refuse("TD001", "date", "The night has no date.", "Write the day of its evening, like 2026-12-01.");
        else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        else
            row.Refuse("TD002", "date", $"{Reading.Quote(text)} is no day of the calendar.", "Write year, month and day of the evening, like 2026-12-01.");
        return null;
    }

    /// <summary>Yes and no are said of what is tested; a name or a letter of what was taken. The schedule tells whether that was its turn.</summary>
    private Taken Taken(Row row, DateOnly date)
    {
        if (row.Text("taken") is not { } text)
            return Trials.Taken.NotSaid;
        var word = TermIndex.Normal(text);
        var turn = Turn(date);
        var nothing = !protocol.IsSealed && turn == 0 && IsNothing(protocol.Treatments[0].Name);
        if (word is "yes" or "true" or "1")
            return nothing ? Trials.Taken.OtherTreatment : Trials.Taken.AsPlanned;
        if (word is "no" or "false" or "0")
            return nothing ? Trials.Taken.AsPlanned : Trials.Taken.Missed;
        if (word is "as planned" or "missed" or "other treatment")
            return (Taken)TrialWords.Taken.ToList().IndexOf(word.Replace(' ', '-'));
        var named = protocol.Treatments.ToList().FindIndex(one => TermIndex.Normal(one.Name) == word || one.Code.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (named < 0)
            row.Refuse("TD006", "taken", $"{Reading.Quote(text)} is nothing this trial compares.", $"Write yes or no, or one of: {string.Join(", ", protocol.Treatments.Select(one => one.Name))}.");
        return named < 0 ? Trials.Taken.NotSaid : named == turn ? Trials.Taken.AsPlanned : Trials.Taken.OtherTreatment;
    }

    private int? Turn(DateOnly date) => CountedNights.BlockOf(protocol.Blocks, date.DayNumber - protocol.Start.DayNumber) is { } block ? protocol.Blocks[block].Treatment : null;

    /// <summary>0 when it is known that nothing was taken.</summary>
    private int? Took(Taken taken, DateOnly date) => taken == Trials.Taken.Missed || (taken == Trials.Taken.AsPlanned && Turn(date) == 0 && !protocol.IsSealed && IsNothing(protocol.Treatments[0].Name)) ? 0 : null;

    /// <summary>Whether a treatment is to go on as before.</summary>
    public static bool IsNothing(string name) => SetupReader.IsNothing(name);

    private static TimeOnly? Clock(Row row)
    {
        if (row.Text("at") is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        row.Refuse("TD003", "at", $"{Reading.Quote(text)} is no time of day.", "Write hours and minutes on the 24-hour clock, like 22:00.");
        return null;
    }

    private Dictionary<string, double> Others(Row row)
    {
        var others = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in row.Texts("other"))
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            var id = TermIndex.Normal(parts[0]).Replace(' ', '-');
            var known = protocol.Confounders.Select(confounder => confounder.Id).ToList();
            if (parts.Length < 2 || id.Length == 0 || Value(parts[1]) is not { } value)
                row.Refuse("TD005", "other", $"{Reading.Quote(text)} does not say what was different and how much.", "Write it like caffeine=yes or alcohol=2.");
            else if (!known.Contains(id) && Nearest.To(id, known) is { } near)
                row.Refuse("TD005", "other", $"The trial has no \"{id}\".", $"Write {near}={parts[1]}, if that is what you mean.");
            else if (!others.TryAdd(id, value))
                row.Refuse("TD005", "other", $"\"{id}\" stands twice.", "Keep it once.");
        }

        return others;
    }

    private static double? Value(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" => 1,
        "no" or "false" => 0,
        _ => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e5 ? number : null,
    };

    /// <summary>A sign we do not know is not kept in silence: it may be a warning.</summary>
    private List<string> Reports(Row row)
    {
        var reports = new List<string>();
        foreach (var text in row.Texts("report"))
        {
            var known = terms.FindReports(text);
            reports.AddRange(known.Select(report => report.Id));
            if (known.Count == 0)
                row.Refuse("TD008", "report", $"We know no sign called {Reading.Quote(text)}.", Near(text) is { } near ? $"Write {near}, if that is what you mean; else write it as a note, and ask a pharmacist or doctor." : "Write it as a note, and ask a pharmacist or doctor.");
        }

        return [.. reports.Distinct()];
    }

    private string? Near(string text) => terms.Warnings.Possible(text).FirstOrDefault(term => term.Kind == TermKind.Report)?.Id ?? terms.Suggest(text, term => term.Kind == TermKind.Report)?.Id;

    private int? Guess(Row row)
    {
        if (row.Text("guess") is not { } text)
            return null;
        var names = (protocol.IsSealed ? protocol.Boxed : protocol.Treatments).Select(one => one.Name).ToList();
        var place = names.FindIndex(name => TermIndex.Normal(name) == TermIndex.Normal(text));
        if (place >= 0)
            return place;
        row.Refuse("TD006", "guess", $"{Reading.Quote(text)} is nothing this trial compares.", $"Write one of: {string.Join(", ", names)}.");
        return null;
    }

    /// <summary>One night's columns.</summary>
    private sealed class Row(NightSaid night, List<Problem> problems)
    {
        public bool Wrong { get; private set; }

        public void Refuse(string code, string column, string says, string mend)
        {
            Wrong = true;
            problems.Add(new(code, $"{night.Where}, {column}", says, mend));
        }

        public IEnumerable<string> Texts(string column) => night.Said.Where(said => said.Column == column && said.Text.Trim().Length > 0).Select(said => said.Text.Trim());

        public string? Text(string column)
        {
            var texts = Texts(column).ToList();
            if (texts.Count > 1)
                Refuse("TD005", column, $"{column} stands {texts.Count} times.", "Write it once.");
            return texts.FirstOrDefault();
        }

        public double? Number(string column, double least, double most, bool whole = false)
        {
            if (Text(column) is not { } text)
                return null;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && (!whole || number == Math.Floor(number)))
                return number;
            Refuse("TD003", column, $"{Reading.Quote(text)} cannot be.", string.Create(CultureInfo.InvariantCulture, $"Write a {(whole ? "whole " : "")}number from {least} to {most}, with a point."));
            return null;
        }

        public int Word(string column, IReadOnlyList<string> words, string example)
        {
            if (Text(column) is not { } text)
                return 0;
            var place = words.TakeWhile(word => !word.Equals(text, StringComparison.OrdinalIgnoreCase)).Count();
            if (place < words.Count)
                return place;
            Refuse("TD003", column, $"{Reading.Quote(text)} is not one of {string.Join(", ", words)}.", $"Write one of them, like {example}.");
            return 0;
        }
    }
}
