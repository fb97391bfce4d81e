using System.Text.Json;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>Every pair of what a person takes: what to do, what is already fine, and what could not be checked.</summary>
public static class InteractionsAnswer
{
    public static string Text(Assessment assessment, Audience audience)
    {
        var plan = Flow.Propose(assessment, audience);
        if (plan.Disposition == "emergency")
            return PlanText.Of(plan);
        var references = new ReferenceList();
        var blocks = new List<Block>();
        foreach (var group in Found(assessment, audience).GroupBy(pair => (Fine: IsFine(pair), pair.Entry.Kind)).OrderBy(group => group.Key.Fine).ThenBy(group => group.Key.Kind))
        {
            blocks.Add(new Heading(2, group.Key.Fine ? "Already far enough apart" : Title(group.Key.Kind)));
            if (group.Key.Fine)
                blocks.Add(new Bullets([.. group.DistinctBy(pair => (pair.First, pair.Second)).Select(pair => new Line("far enough apart at your times now.", Names(pair), Cited(pair, references)))]));
            else
                blocks.AddRange(group.SelectMany(pair => Alarm(pair, audience, assessment, references)));
        }

        var twice = Duplicates.Of(assessment.Profile, assessment.Knowledge.Terms, assessment.AsOf);
        if (twice.Count > 0)
        {
            blocks.Add(new Heading(2, "The same thing in more than one product"));
            blocks.Add(new Bullets([.. twice.Select(one => Twice(one, assessment.Knowledge))]));
        }

        blocks.Add(new Paragraph(assessment.Profile.AllTaken.Length == 0 ? "You named nothing that you take: write it under medicines and supplements."
            : $"We hold no rule about any {(blocks.Count > 0 ? "other " : "")}two of the things you named. That does not prove that they go together: only what stands in our knowledge was checked."));
        if (assessment.Profile.Unrecognised.Count > 0)
        {
            blocks.Add(new Heading(2, "Not checked, because we do not know it"));
            blocks.Add(new Bullets([.. assessment.Profile.Unrecognised.Select(one => (Line)(one.Suggestion is null ? one.Text : $"{one.Text} (did you mean {one.Suggestion}?)"))]));
        }

        blocks.AddRange(ReferenceBlocks.List(references.All));
        return TextPage.Of(new Document("What you take, pair by pair", false, blocks));
    }

    /// <summary><c>{pairs [{id, kind, first, second, proposed, ok, beforeHours, afterHours, windows, severity, mechanism, effect, text, mark, studiedWith, cites, differs}], duplicates [{substance, in, certain}], unchecked, references}</c>.</summary>
    public static string Json(Assessment assessment, Audience audience) => JsonParts.Text(json =>
    {
        var references = new ReferenceList();
        json.WriteStartObject();
        json.WriteString("disposition"u8, assessment.Disposition);
        json.WriteStartArray("pairs"u8);
        foreach (var pair in assessment.Disposition == "emergency" ? [] : Found(assessment, audience))
            Pair(json, pair, Wording.Fill(pair.Entry.Says.For(audience)!, assessment), references);
        json.WriteEndArray();
        json.WriteStartArray("duplicates"u8);
        foreach (var one in assessment.Disposition == "emergency" ? [] : Duplicates.Of(assessment.Profile, assessment.Knowledge.Terms, assessment.AsOf))
        {
            json.WriteStartObject();
            json.WriteString("substance"u8, one.Substance);
            json.WriteStartArray("in"u8);
            foreach (var product in one.In)
                json.WriteStringValue(product);
            json.WriteEndArray();
            json.WriteBoolean("certain"u8, one.Certain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unchecked"u8);
        foreach (var one in assessment.Profile.Unrecognised)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, one.Text);
            json.WriteString("where"u8, one.Where);
            json.WriteString("suggestion"u8, one.Suggestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.References(json, references.All);
        json.WriteEndObject();
    });

    private static void Pair(Utf8JsonWriter json, InteractionFound pair, string text, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, pair.Entry.Id);
        json.WriteString("kind"u8, Id(pair.Entry.Kind));
        json.WriteString("first"u8, pair.First.Name);
        json.WriteString("second"u8, pair.Second.Name);
        json.WriteBoolean("proposed"u8, pair.Proposed);
        if (pair.Entry.Kind == InteractionKind.Separate)
        {
            if (pair.Ok is { } ok)
                json.WriteBoolean("ok"u8, ok);
            else
                json.WriteNull("ok"u8);
            JsonParts.Number(json, "beforeHours"u8, pair.Entry.BeforeMinutes / 60m);
            JsonParts.Number(json, "afterHours"u8, pair.Entry.AfterMinutes / 60m);
            json.WriteStartArray("windows"u8);
            foreach (var (from, to) in pair.Windows)
            {
                json.WriteStartArray();
                JsonParts.Clock(json, Clock(from));
                JsonParts.Clock(json, Clock(to));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteString("severity"u8, pair.Entry.Severity);
        json.WriteString("mechanism"u8, pair.Entry.Mechanism);
        json.WriteString("effect"u8, pair.Entry.Effect);
        json.WriteString("text"u8, text);
        json.WriteString("mark"u8, pair.Entry.From.Mark.Word());
        JsonParts.Texts(json, "studiedWith"u8, pair.Entry.StudiedWith);
        JsonParts.Cites(json, references.Cite(pair.Entry.From.Cites));
        json.WriteStartArray("differs"u8);
        foreach (var other in pair.Entry.From.Differs)
        {
            json.WriteStartObject();
            json.WriteString("source"u8, other.Source.Id);
            json.WriteString("states"u8, other.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What is taken; an avoid also when magnesium is only thought of, and what leaves it no time of the day.</summary>
    private static IEnumerable<InteractionFound> Found(Assessment assessment, Audience audience) =>
        assessment.Interactions.Where(pair => pair.Entry.From.Mark.MayDrive() && pair.Entry.Says.For(audience) is not null && (!pair.Proposed || pair.Entry.Kind == InteractionKind.Avoid || assessment.LeavesNoRoom(pair)));

    private static bool IsFine(InteractionFound pair) => pair.Entry.Kind == InteractionKind.Separate && pair.Ok == true;

    /// <summary>One substance in several products, as a line.</summary>
    internal static Line Twice(Duplicate one, KnowledgeBase knowledge) =>
        new($"in {string.Join(" and in ", one.In)}{(one.Certain ? "" : ", as far as we can tell")}. {knowledge.Advise("timetable.count-together").Told()}", one.Substance);

    /// <summary>What to do, when the second fits, and behind it what happens, how, how grave it is and how that is known.</summary>
    private static IEnumerable<Block> Alarm(InteractionFound pair, Audience audience, Assessment assessment, ReferenceList references)
    {
        yield return new Heading(3, Names(pair));
        var second = char.ToUpperInvariant(pair.Second.Name[0]) + pair.Second.Name[1..];
        var fits = pair.Windows.Count == 0 ? pair.Entry.Kind == InteractionKind.Separate && pair.First.At.Count > 0 ? $" {second} fits at no time of the day." : "" : $" {second} fits from {string.Join(", or from ", pair.Windows.Select(window => $"{Plain.Clock(Clock(window.From))} to {Plain.Clock(Clock(window.To))}"))}.";
        yield return new Paragraph(new Line(Wording.Fill(pair.Entry.Says.For(audience)!, assessment) + fits, references: Cited(pair, references)));
        List<Line> behind = [];
        foreach (var (label, text) in ((string, string)[])[("What happens", pair.Entry.Effect), ("How", pair.Entry.Mechanism), ("How serious", pair.Entry.Severity), ("How we know", Words.Remark(pair.Entry.From.Mark) ?? "Read in the source itself"), ("What the source is about", string.Join(" and ", pair.Entry.StudiedWith.Select(one => $"magnesium as {(one == "antacid" ? "an antacid" : "a supplement")}")))])
        {
            if (text.Length > 0)
                behind.Add(new(text, label));
        }

        behind.AddRange(pair.Entry.From.Differs.Select(other => new Line($"{other.States} ({other.Source.Citation})", "Another source")));
        yield return new Bullets(behind);
    }

    private static string Names(InteractionFound pair) => $"{pair.First.Name} and {pair.Second.Name}" + (pair.Proposed ? " (not taken yet)" : "");

    private static IReadOnlyList<int> Cited(InteractionFound pair, ReferenceList references) => PlanDocument.Numbers(references.Cite(pair.Entry.From.Cites));

    private static TimeOnly Clock(int minute) => new(minute / 60, minute % 60);

    private static string Title(InteractionKind kind) => kind switch
    {
        InteractionKind.Separate => "Keep these apart",
        InteractionKind.Avoid => "Do not combine without your prescriber",
        InteractionKind.Additive => "These add to each other",
        InteractionKind.Depletion => "These can use up a mineral",
        _ => "Good to know",
    };

    private static string Id(InteractionKind kind) => kind switch
    {
        InteractionKind.Separate => "separate",
        InteractionKind.Avoid => "avoid",
        InteractionKind.Additive => "additive",
        InteractionKind.Depletion => "depletion",
        _ => "inform",
    };
}
