using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Reads lists of conditions and reports, by id or by any name people use. What is not known is kept and said aloud.</summary>
internal static class TermList
{
    private const int SharedLetters = 6;

    /// <summary>Ids of the conditions of a list.</summary>
    /// <param name="reports">Takes the signs that were written among them; null when they would be lost, so that they are refused.</param>
    /// <param name="matters">Whether they are told, so that an unknown one needs a look; else they are denied.</param>
    public static IReadOnlyList<string> Conditions(Section profile, string key, List<string>? reports, bool matters)
    {
        var terms = profile.Reading.Vocabulary.Terms;
        var ids = new List<string>();
        foreach (var written in Texts(profile, key, $"{key}: [hypothyroidism].") ?? [])
        {
            if (terms.Find(written.Text, IsCondition) is { } condition)
            {
                Condition(profile.Reading, written, condition, isTold: matters, ids);
                continue;
            }

            if (matters && terms.Warnings.Named(written.Text) is null && Asides.ConditionsIn(written.Text, terms) is { Terms.Count: > 0 } parts)
            {
                Parts(profile.Reading, written, parts, ids, reports);
                continue;
            }

            var signs = terms.Find(written.Text, IsReport) is { } named ? [named] : reports is null ? [] : terms.Warnings.Meant(written.Text);
            if (About(profile.Reading, written.Text) is { } about)
                profile.Reading.Tell(about, matters ? Truth.True : Truth.False);
            else if (signs.Count == 0)
                Unknown(profile.Reading, written, reports is not null, matters);
            else if (reports is not null)
                AddAll(reports, signs);
            else
                profile.Reading.Refuse(
                    ProfileCodes.WrongList, written.At, $"{Reading.Quote(written.Text)} is something you notice, not a condition.",
                    $"Write what you notice under symptoms, as reports: [{signs[0].Id}]; what you do not notice is left out there.");
        }

        return ids;
    }

    /// <summary>Ids of the reports of <c>symptoms.reports</c>, and of conditions that were written among them.</summary>
    public static (List<string> Reports, List<string> Conditions)? Reports(Section symptoms)
    {
        if (Texts(symptoms, "reports", "reports: [snoring].") is not { } texts)
            return null;
        var terms = symptoms.Reading.Vocabulary.Terms;
        var (reports, conditions) = (new List<string>(), new List<string>());
        foreach (var written in texts)
        {
            var found = terms.FindReports(written.Text);
            AddAll(reports, found);
            if (found.Count == 1 && found[0].Id == written.Text)
                continue;
            var perhaps = (found.Count == 0 ? terms.Warnings.Perhaps(written.Text) : terms.Warnings.Possible(written.Text)).Where(sign => !found.Contains(sign)).ToList(); // beside one that is meant, a doubted one is asked
            if (perhaps.Count > 0)
                symptoms.Reading.KeepSigns(written.Text, written.At, perhaps);
            if (found.Count > 0)
                continue; // a clot that is reported is one of now
            if (terms.Find(written.Text, IsCondition) is { } condition)
                Condition(symptoms.Reading, written, condition, isTold: true, conditions);
            else if (perhaps.Count == 0)
                symptoms.Reading.KeepReport(written.Text, written.At, IsReport, matters: false);
        }

        return (reports, conditions);
    }

    /// <summary>A denial counts only for the whole of it and without a doubt; what is told besides is kept.</summary>
    private static void Condition(Reading reading, Written written, Term condition, bool isTold, List<string> ids)
    {
        var terms = reading.Vocabulary.Terms;
        if (!isTold && (written.Text.Contains('?', StringComparison.Ordinal) || TermIndex.IsOneKind(written.Text, condition) || Asides.Limit(written.Text, condition, terms)))
        {
            reading.KeepDoubt(written.Text, written.At, condition);
            return;
        }

        Add(ids, condition.Id);
        foreach (var (text, other) in isTold ? Asides.In(written.Text, condition, terms) : [])
        {
            if (other is { Kind: TermKind.Condition } && Asides.SaysOnly(text, other, terms))
                Add(ids, other.Id);
            else
                reading.KeepAside(text, written.At, other);
        }
    }

    /// <summary>A longer text that names conditions tells of them, if nothing in it speaks against them ("no heart block", "my father's"). What its other words say needs a look.</summary>
    private static void Parts(Reading reading, Written written, (IReadOnlyList<Term> Terms, string Others) parts, List<string> ids, List<string>? reports)
    {
        var doubted = WarningWords.IsDoubted(written.Text);
        if (!doubted)
            AddAll(ids, parts.Terms);
        if (reports is not null)
            AddAll(reports, reading.Vocabulary.Terms.Warnings.Meant(parts.Others));
        if (doubted || !Asides.AreRemarks(parts.Others))
            reading.KeepPart(written.Text, written.At, parts.Terms[0], reading.Vocabulary.Terms.Warnings.Possible(parts.Others));
    }

    /// <summary>A condition that is denied is no sign; one that is told may be a sign written in the wrong place.</summary>
    private static void Unknown(Reading reading, Written written, bool isTold, bool matters)
    {
        if (isTold)
            reading.KeepReport(written.Text, written.At, IsCondition, matters);
        else
            reading.Keep(written.Text, written.At, IsCondition, matters);
    }

    private static List<Written>? Texts(Section section, string key, string example)
    {
        if (section.Items(key, example) is not { } items)
            return null;
        var texts = new List<Written>();
        foreach (var (node, path) in items)
        {
            if (node is not TextNode text)
                section.Reading.Refuse(
                    ProfileCodes.WrongShape, new(path, node.Line), $"{Section.Name(node)} stands where one word is expected.",
                    $"Write {example}");
            else if (Words.IsNone(text.Text))
                section.Reading.Refuse(
                    ProfileCodes.WrongShape, new(path, node.Line), $"{Reading.Quote(text.Text)} stands in a list.",
                    $"Write {key}: [] when there is none.");
            else if (!text.IsBlank && text.Text.Trim().Length > 0)
                texts.Add(new(text.Text.Trim(), new(path, node.Line)));
        }

        return texts;
    }

    /// <summary>The fact under <c>about</c> that is meant: "pregnancy" is <c>pregnant</c>. Among the conditions it would count as not asked.</summary>
    private static Fact? About(Reading reading, string written) =>
        reading.Vocabulary.Facts.Booleans.Where(fact => fact.From.StartsWith("about.", StringComparison.Ordinal))
            .FirstOrDefault(fact => IsCalled(written.ToLowerInvariant().Replace('-', '_').Replace(' ', '_').Trim('?', '.'), fact.From["about.".Length..]));

    /// <summary>The whole of it is the key or its noun; a "breast lump" or a "pregnancy loss" is something else.</summary>
    private static bool IsCalled(string written, string key) =>
        written == key || (!written.Contains('_', StringComparison.Ordinal) && written.Zip(key).TakeWhile(pair => pair.First == pair.Second).Count() >= SharedLetters) || written.Replace("_", "", StringComparison.Ordinal) == key;

    private static void Add(List<string> ids, string id)
    {
        if (!ids.Contains(id))
            ids.Add(id);
    }

    private static void AddAll(List<string> ids, IReadOnlyList<Term> terms)
    {
        foreach (var term in terms)
            Add(ids, term.Id);
    }

    private static bool IsCondition(Term term) => term.Kind == TermKind.Condition;

    private static bool IsReport(Term term) => term.Kind == TermKind.Report;
}
