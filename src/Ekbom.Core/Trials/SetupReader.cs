using System.Globalization;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>Reads the set-up of a trial as a profile is read: everything is text first, every problem is said at once, an unknown key with the nearest.</summary>
public static class SetupReader
{
    private const int MostRounds = 12, MostNights = 366, MostTreatments = 4;

    private static readonly string[] Keys = ["question", "treatments", "outcome", "design", "rounds", "block", "settling", "start", "confounders", "blinding", "seed", "baseline", "hoped", "country"];

    private static readonly string[] OfOutcome = ["scale", "asks", "rated", "highest", "smallest"], OfTreatment = ["now", "as_written"];

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal)
    {
        "nothing", "nothing new", "nothing else", "none", "no", "no change", "no treatment", "as before", "as usual", "as now", "usual care", "control",
    };

    private static readonly HashSet<string> Dummies = new(StringComparer.Ordinal) { "placebo", "placebos", "empty capsule", "empty capsules", "dummy", "dummy capsule", "dummy capsules", "dummy tablet", "dummy tablets" };

    /// <param name="tree">The file as a tree.</param>
    /// <param name="vocabulary">The words and units we know.</param>
    /// <param name="asOf">The day it is made: a trial starts on that day or later.</param>
    public static (Setup? Setup, IReadOnlyList<Problem> Problems) Read(Node? tree, ProfileVocabulary vocabulary, DateOnly asOf)
    {
        if (tree is not MapNode)
            return (null, [new("TS001", $"line {(tree?.Line ?? 1).ToString(CultureInfo.InvariantCulture)}", "This is no set-up of a trial.", "Write keys with values, like question: Does magnesium help my legs? and treatments: [nothing new, { name: magnesium citrate, amount: 200 mg, of: elemental }].")]);
        var reading = new Reading(vocabulary, asOf) { OfProfile = false };
        var file = Section.Of(reading, tree, "", Keys, "question: Does magnesium help my legs?")!;
        var setup = Whole(file, asOf);
        return reading.Problems.Count > 0 ? (null, reading.Problems) : (setup, []);
    }

    /// <summary>Whether a name says that nothing is changed.</summary>
    public static bool IsNothing(string name) => Nothing.Contains(TermIndex.Normal(name)) || IsDummy(name);

    /// <summary>Whether a name is that of something that only looks like a treatment.</summary>
    public static bool IsDummy(string name) => Dummies.Contains(TermIndex.Normal(name));

    private static Setup Whole(Section file, DateOnly asOf)
    {
        var treatments = Treatments(file);
        var (kind, rated, highest, smallest, asks) = Outcome(file);
        var design = (TrialDesign)Place(Profiles.Words.OneOf(file, "design", TrialWords.Designs), TrialWords.Designs);
        var rounds = Whole(file, "rounds", 1, MostRounds);
        if (design == TrialDesign.BeforeAfter && (rounds > 1 || treatments.Count > 2))
            file.Reading.Refuse("TS011", file.At("design"), "Before and after compares two stretches: one without, then one with.", "Write two treatments and rounds: 1, or design: randomised.");
        var seed = file.Text("seed", "seed: 5f3a.");
        if (seed is { } written && !(written.Text.Length is > 0 and <= 16 && SplitMix.TryRead(written.Text, out _)))
            file.Reading.Refuse("TS008", written.At, $"{Reading.Quote(written.Text)} is no seed.", "Write 1 to 16 of the digits 0 to 9 and a to f, or leave it out: one is drawn.");
        var start = Start(file, asOf);
        return new()
        {
            Question = file.Text("question", "question: Does magnesium help my legs?") is { Text.Length: > 0 } question ? question.Text : Missing(file),
            Treatments = treatments,
            Outcome = kind,
            Rated = rated,
            Highest = highest,
            Smallest = smallest,
            Asks = asks,
            Design = design,
            Rounds = design == TrialDesign.BeforeAfter ? 1 : rounds ?? 2,
            BlockNights = Nights(file, "block", weeks: true),
            SettlingNights = Nights(file, "settling", weeks: false),
            Start = start,
            Confounders = ConfounderReader.Read(file),
            Blinding = (Blinding)Place(Profiles.Words.OneOf(file, "blinding", TrialWords.Blindings), TrialWords.Blindings),
            Seed = seed?.Text.ToLowerInvariant(),
            Country = Country(file),
            Hoped = Number(file, "hoped", 0.01, highest),
            Baseline = Ratings(file, highest),
        };
    }

    private static string? Country(Section file)
    {
        if (file.Text("country", "country: GB.") is not { Text.Length: > 0 } written)
            return null;
        if (file.Reading.Vocabulary.Countries.TryGetValue(written.Text, out var code))
            return code;
        file.Reading.Refuse(ProfileCodes.NotAChoice, written.At, $"{Reading.Quote(written.Text)} is no country we cover.", $"Write one of: {string.Join(", ", file.Reading.Vocabulary.Countries.Values.Distinct())}; or leave it out.");
        return null;
    }

    private static string Missing(Section file)
    {
        file.Reading.Refuse("TS001", file.At("question"), "The set-up does not say what you want to find out.", "Write question: Does magnesium help my legs?");
        return "";
    }

    private static List<PlannedTreatment> Treatments(Section file)
    {
        var items = file.Items("treatments", "treatments: [nothing new, { name: magnesium citrate, amount: 200 mg, of: elemental }].") ?? [];
        var treatments = items.Select(item => Treatment(file.Reading, item.Node, item.Path)).OfType<PlannedTreatment>().ToList();
        if (items.Count is < 2 or > MostTreatments)
            file.Reading.Refuse("TS002", file.At("treatments"), $"A trial compares two to {MostTreatments} things, and {items.Count} stand here.", "Write what you try and what you compare it with, like treatments: [nothing new, { name: magnesium citrate, amount: 200 mg, of: elemental }].");
        foreach (var twice in treatments.GroupBy(one => one.IsNothing ? "" : TermIndex.Normal(one.Written), StringComparer.Ordinal).Where(group => group.Count() > 1))
            file.Reading.Refuse("TS003", file.At("treatments"), $"{Reading.Quote(twice.First().Written)} stands {twice.Count()} times.", "Write each thing once; two amounts of one thing need names that differ, like low magnesium citrate and high magnesium citrate.");
        return [.. treatments.OrderBy(one => !one.IsNothing)]; // what the others are compared with comes first
    }

    private static PlannedTreatment? Treatment(Reading reading, Node node, string path)
    {
        var name = node is TextNode text ? text.Text : (node as MapNode)?["name"] is TextNode named ? named.Text : "";
        if (IsNothing(name))
            return new(name.Trim(), null, new()) { IsNothing = true, Where = path };
        if (TakenReader.One(reading, node, path, OfTreatment) is not var (row, keys))
            return null;
        if (!row.Recognised && Profiles.Words.Truth(keys, "as_written") != Truth.True && Misspelt.Near(row.Written, reading.Vocabulary.Terms) is { } near)
            reading.Refuse("TS015", new(path, node.Line), $"We do not know {Reading.Quote(row.Written)}, and it looks like {near}.", $"Write {near}, if that is what you mean; if not, write as_written: yes beside its name.");
        return new(row.Written, row.Term, row.Taking)
        {
            Already = Profiles.Words.Truth(keys, "now") == Truth.True,
            HasAmount = row.Dose is not null || row.Ingredients.Count > 0,
            Route = row.Route,
            Ingredients = row.Ingredients,
            Where = path,
        };
    }

    private static (OutcomeKind Kind, Rated Rated, double Highest, double Smallest, string? Asks) Outcome(Section file)
    {
        if (Section.Of(file.Reading, file.Value("outcome"), "outcome", OfOutcome, "outcome: { scale: 0-10, rated: evening }.") is not { } part)
            return (OutcomeKind.ZeroToTen, Rated.Evening, 10, Usual(OutcomeKind.ZeroToTen, 10), null);
        var kind = (OutcomeKind)Place(Profiles.Words.OneOf(part, "scale", TrialWords.Outcomes), TrialWords.Outcomes);
        var highest = Number(part, "highest", 1, 1000);
        if (kind == OutcomeKind.WeeklyTotal && highest is null && !part.Has("highest"))
            part.Reading.Refuse("TS009", part.Here, "The highest total of your questionnaire is missing.", "Write it, like outcome: { scale: weekly-total, highest: 40 }.");
        if (kind != OutcomeKind.WeeklyTotal && highest is not null)
            part.Reading.Refuse("TS009", part.At("highest"), "Only a weekly total has a highest of its own.", "Leave it out, or write scale: weekly-total.");
        var top = kind switch { OutcomeKind.ZeroToTen => 10, OutcomeKind.ZeroToHundred => 100, OutcomeKind.SleepHours => 24, _ => highest ?? 10 };
        var rated = part.Has("rated") ? (Rated)Place(Profiles.Words.OneOf(part, "rated", TrialWords.Rated), TrialWords.Rated)
            : kind == OutcomeKind.WeeklyTotal ? Rated.Weekly : kind == OutcomeKind.SleepHours ? Rated.Morning : Rated.Evening;
        if ((kind == OutcomeKind.WeeklyTotal) != (rated == Rated.Weekly))
            part.Reading.Refuse("TS009", part.At("rated"), "A weekly total is rated once a week, everything else once a day.", kind == OutcomeKind.WeeklyTotal ? "Write rated: weekly." : "Write rated: evening or rated: morning.");
        return (kind, rated, top, Number(part, "smallest", 0.01, top) ?? Usual(kind, top), part.Text("asks", "asks: How bad were your legs this evening?") is { Text.Length: > 0 } asks ? asks.Text : null);
    }

    /// <summary>The smallest difference worth having where nobody says one: a tenth of the scale, and half an hour of sleep.</summary>
    private static double Usual(OutcomeKind kind, double highest) => kind == OutcomeKind.SleepHours ? 0.5 : highest / 10;

    private static DateOnly Start(Section file, DateOnly asOf)
    {
        if (!file.Has("start"))
            return asOf.AddDays(1);
        if (CalendarReader.Any(file, "start") is not { } span)
            return asOf;
        if (span.First != span.Last)
            file.Reading.Refuse("TS006", file.At("start"), "A trial starts on one evening.", $"Write the day, like start: {CalendarReader.Iso(asOf.AddDays(1))}.");
        else if (span.First < asOf)
            file.Reading.Refuse("TS006", file.At("start"), $"{CalendarReader.Iso(span.First)} is past, and a trial is fixed before its first night.", $"Write a day from {CalendarReader.Iso(asOf)} on.");
        else if (span.First.DayNumber - asOf.DayNumber > MostNights)
            file.Reading.Refuse("TS006", file.At("start"), $"{CalendarReader.Iso(span.First)} is more than a year away.", "Write a nearer day.");
        return span.First;
    }

    /// <summary>A number of nights: 28, 28 d or 4 wk. Blocks are whole weeks, so that each holds the same weekdays.</summary>
    private static int? Nights(Section file, string key, bool weeks)
    {
        if (file.Text(key, $"{key}: 28.") is not { } written)
            return null;
        var nights = int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain
            : CalendarReader.Length(file, key, Measures.Unit.Day, $"{key}: 28 d.") is { } days && days == Math.Floor(days) && days <= MostNights ? (int?)days : null;
        if (nights is null or > MostNights)
            file.Reading.Refuse("TS004", written.At, $"{Reading.Quote(written.Text)} is no number of nights.", $"Write whole nights, like {key}: 28.");
        else if (weeks && (nights == 0 || nights % 7 != 0))
            file.Reading.Refuse("TS005", written.At, $"A block of {nights} nights holds some weekdays more often than others.", $"Write whole weeks, like {key}: {Math.Max(7, (nights.Value + 6) / 7 * 7)}.");
        return nights;
    }

    private static int? Whole(Section file, string key, int least, int most)
    {
        var number = Number(file, key, least, most);
        if (number is { } whole && whole != Math.Floor(whole))
            file.Reading.Refuse("TS004", file.At(key), $"{key} counts whole {key}.", $"Write {key}: {least + 1}.");
        return number is null ? null : (int)number;
    }

    private static double? Number(Section file, string key, double least, double most)
    {
        if (file.Text(key, $"{key}: {least.ToString(CultureInfo.InvariantCulture)}.") is not { } written || QuantityReader.HasComma(file.Reading, written))
            return null;
        if (double.TryParse(written.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        file.Reading.Refuse("TS004", written.At, $"{Reading.Quote(written.Text)} is no {key} that can be.", string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}."));
        return null;
    }

    private static List<double> Ratings(Section file, double highest)
    {
        var ratings = new List<double>();
        foreach (var (node, path) in file.Items("baseline", "baseline: [6, 5, 7].") ?? [])
        {
            if (node is TextNode text && double.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rating) && rating <= highest)
                ratings.Add(rating);
            else
                file.Reading.Refuse("TS010", new(path, node.Line), "This is no rating on your scale.", string.Create(CultureInfo.InvariantCulture, $"Write a number from 0 to {highest}; leave a night without a rating out."));
        }

        return ratings;
    }

    private static int Place(string? word, IReadOnlyList<string> words) => word is null ? 0 : words.TakeWhile(one => one != word).Count();
}
