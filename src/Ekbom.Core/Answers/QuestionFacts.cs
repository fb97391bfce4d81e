using System.Globalization;
using System.Text.RegularExpressions;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Answers;

/// <summary>What a question tells about the person who asks, as a profile: age, sex, pregnancy, country, signs, conditions, results, what is taken.</summary>
internal static partial class QuestionFacts
{
    private const int Patience = 1000, Gap = 3, Before = 60;

    /// <summary>The first word of a phrase whose words stand in their order and close together.</summary>
    private const string InOrder = "inord";

    /// <summary>The first word of a phrase that takes a sign back where it has a word of its phrase: "all my tablets as usual", "can I overdose".</summary>
    private const string NoSign = "nosign";

    private static readonly string[] Units = ["mg", "mcg", "ug", "g", "ml", "year", "month", "week", "dai", "night", "hour", "minut", "becaus"];

    /// <summary>A profile tree of what was told; keys that nothing was told about are left out.</summary>
    public static MapNode Read(IReadOnlyList<Sentence> sentences, Ground ground, DateOnly asOf)
    {
        var knowledge = ground.Knowledge;
        var text = string.Join(". ", sentences.Select(sentence => sentence.Text));
        var told = Continued(sentences).SelectMany(sentence => Told(sentence, ground)).DistinctBy(term => term.Id).ToList();
        var parts = new List<(string, Node)>
        {
            ("about", Map(About(text, knowledge))),
            ("symptoms", Map([("reports", List(told.Where(term => term.Kind == TermKind.Report).Select(term => Text(term.Id))))])),
            ("results", List(Results(text).Select(result => (Node)Map([(result.Name, Text(result.Value)), .. Earlier().IsMatch(text) ? [] : new[] { ("on", (Node)Text(asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) }])))),
            ("conditions", List(told.Where(term => term.Kind == TermKind.Condition && !Denied(text, term)).Select(term => Text(term.Id)))),
            ("medicines", List(Taken(told, supplements: false))),
            ("supplements", List([.. Taken(told, supplements: true), .. MagnesiumTaken.Rows(sentences, asOf)])),
        };
        return Map(parts);
    }

    /// <summary>The sentences, and each that goes on about the one before together with it: "My leg is swollen. It is hot."</summary>
    private static IEnumerable<Sentence> Continued(IReadOnlyList<Sentence> sentences) =>
        sentences.Concat(sentences.Skip(1).Zip(sentences, (later, earlier) => (later, earlier)).Where(pair => GoesOn().IsMatch(pair.later.Text)).Select(pair => pair.later.After([pair.earlier])));

    /// <summary>What the terms of a sentence and the phrases heard in it stand for.</summary>
    /// <remarks>One word like "confused" or "dizzy" is too common to be taken for a sign; the phrases heard for it say more.</remarks>
    private static IEnumerable<Term> Told(Sentence sentence, Ground ground)
    {
        var said = sentence.Sequence.SelectMany(stems => stems).ToHashSet(StringComparer.Ordinal);
        var heard = ground.Retrieval.Phrases.Where(phrase => phrase.Kind == PhraseKind.Heard)
            .Select(phrase => (phrase.Id, IsNone: phrase.Stems[0] == NoSign, Stems: phrase.Stems[0] == NoSign ? [.. phrase.Stems.Skip(1)] : phrase.Stems))
            .Where(phrase => IsHeard(phrase.Stems, sentence, said) && (phrase.IsNone || !Denials.IsDenied(phrase.Stems, sentence))).ToList();
        var none = heard.Where(phrase => phrase.IsNone).ToList();
        return sentence.Terms.Where(one => one.Term.Kind != TermKind.Report || (one.Written.Contains(' ', StringComparison.Ordinal) && !Denials.IsDenied(ground.Retrieval.Stems(one.Written), sentence))).Select(one => one.Term).Concat(heard
            .Where(phrase => !phrase.IsNone && !none.Exists(back => back.Id == phrase.Id && back.Stems.Any(stem => FunctionWords.Strong(stem) && phrase.Stems.Contains(stem))))
            .Select(phrase => ground.Knowledge.Terms.ById(phrase.Id)).OfType<Term>());
    }

    /// <summary>
    /// Words that all carry a subject may stand anywhere in the sentence; where little words belong to them ("end it all", "very confused"), they stand
    /// in their order and close together.
    /// </summary>
    private static bool IsHeard(IReadOnlyList<string> stems, Sentence sentence, HashSet<string> said)
    {
        var ordered = stems[0] == InOrder;
        if (!ordered && !said.Contains(stems[0]) && !sentence.Stems.Contains(stems[0]))
            return false;
        if (!ordered && stems.All(FunctionWords.Strong))
            return stems.All(sentence.Stems.Contains);
        if (stems.Skip(ordered ? 1 : 0).Any(stem => !said.Contains(stem)))
            return false; // a word of it is not there at all, as with nearly every phrase
        if (ordered)
            stems = [.. stems.Skip(1)];
        for (var start = 0; start < sentence.Sequence.Count; start++)
        {
            var (at, next) = (start, 0);
            while (next < stems.Count)
            {
                var found = -1;
                for (var look = at; look < Math.Min(sentence.Sequence.Count, at + (next == 0 ? 1 : Gap)); look++)
                {
                    if (sentence.Sequence[look].Contains(stems[next]))
                    {
                        found = look;
                        break;
                    }

                    if (sentence.Sequence[look].Overlaps(Units))
                        break; // "took 20 mg tablets" counts no tablets
                }

                if (found < 0)
                    break;
                (at, next) = (found + 1, next + 1);
            }

            if (next == stems.Count)
                return true;
        }

        return false;
    }

    private static IEnumerable<(string, Node)> About(string text, KnowledgeBase knowledge)
    {
        if (Age().Match(text) is { Success: true } age)
            yield return ("age", Text(age.Groups["age"].Value));
        if (Pregnant().Match(text) is { Success: true } pregnant)
            yield return ("pregnant", Text(pregnant.Groups["not"].Success ? "no" : "yes"));
        else if (MaybePregnant().IsMatch(text))
            yield return ("pregnant", Text("unsure"));
        if (Trying().IsMatch(text))
            yield return ("trying_to_conceive", Text("yes"));
        if (Weeks().Match(text) is { Success: true } weeks)
            yield return ("weeks_pregnant", Text(weeks.Groups["weeks"].Value));
        if (Feeding().IsMatch(text))
            yield return ("breastfeeding", Text("yes"));
        if (Woman().IsMatch(text) || Pregnant().IsMatch(text) || MaybePregnant().IsMatch(text))
            yield return ("sex", Text("female"));
        else if (Man().IsMatch(text))
            yield return ("sex", Text("male"));
        if (Countries(text, knowledge) is [var country] && country != "EU")
            yield return ("country", Text(country));
    }

    /// <summary>The countries that a text names, and the European Union as <c>EU</c>.</summary>
    public static IReadOnlyList<string> Countries(string text, KnowledgeBase knowledge) =>
        [.. knowledge.Countries.Values.Where(country => country.Names.Append(country.Name).Any(name => Names(text, name))).Select(country => country.Code), .. Union().IsMatch(text) ? new[] { "EU" } : []];

    /// <summary>A profile that tells only a country.</summary>
    public static MapNode In(string country) => Map([("about", Map([("country", Text(country))]))]);

    /// <summary>The one amount of a salt that a text names, in milligrams; null when there is none, or more than one.</summary>
    public static decimal? Amount(string text) => Salt().Matches(text) is [var only] && decimal.TryParse(only.Groups["value"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000
        ? only.Groups["unit"].Value.Equals("g", StringComparison.OrdinalIgnoreCase) ? value * 1000m : value : null;

    /// <summary>Somebody takes what is named: "my levothyroxine", "I take it", "on it", "with it"; a question whether to take it says nothing.</summary>
    public static bool SaysTaken(Sentence sentence, Named named)
    {
        var text = TermIndex.Normal(sentence.Text);
        var at = text.IndexOf(named.Written, StringComparison.Ordinal);
        return at >= 0 && (sentence.IsOpen ? SaysInQuestion() : Says()).IsMatch(text[Math.Max(0, at - Before)..at]);
    }

    public static bool CanBeTaken(Term term) => term.Kind is TermKind.Medicine or TermKind.Class or TermKind.Product or TermKind.Supplement or TermKind.Ingredient;

    private static bool Names(string text, string name)
    {
        var at = text.IndexOf(name, name.Length <= 3 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        if (name.Length <= 3 && (at < 0 || !FunctionWords.Matter(name)))
            at = text.IndexOf(name.ToUpperInvariant(), StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }

    private static IEnumerable<(string Name, string Value)> Results(string text)
    {
        foreach (var (name, pattern, unit) in ((string, Regex, string)[])[("ferritin", Ferritin(), "ug/L"), ("transferrin-saturation", Saturation(), "%"), ("egfr", Egfr(), "mL/min/1.73m2")])
        {
            if (pattern.Match(text) is { Success: true } found && decimal.TryParse(found.Groups["value"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                yield return (name, $"{found.Groups["value"].Value} {unit}");
        }
    }

    private static IEnumerable<Node> Taken(IEnumerable<Term> told, bool supplements) => told
        .Where(term => supplements ? term.Kind is TermKind.Supplement or TermKind.Ingredient : term.Kind is TermKind.Medicine or TermKind.Class or TermKind.Product)
        .Where(term => !(supplements && IsMagnesium(term)))
        .Select(term => (Node)Map([("name", Text(term.Id))]));

    /// <summary>Magnesium in a question is what is asked about; that it is taken, with how much, belongs into a profile.</summary>
    private static bool IsMagnesium(Term term) => term.Id.Contains("magnesium", StringComparison.Ordinal) || term.Contains.Any(content => content.Of == "magnesium");

    private static bool Denied(string text, Term term) => term.Names.Prepend(term.Name).Any(name => Regex.IsMatch(text, @"\b(?:no|not|without|don't have|never had)\s+(?:any\s+|a\s+)?" + Regex.Escape(name), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    private static MapNode Map(IEnumerable<(string Key, Node Value)> parts) =>
        new(1, [.. parts.Where(part => part.Value is not (ListNode { Items.Count: 0 } or MapNode { Entries.Count: 0 })).Select(part => KeyValuePair.Create(part.Key, part.Value))]);

    private static ListNode List(IEnumerable<Node> items) => new(1, [.. items]);

    private static TextNode Text(string text) => new(1, text, Plain: false);

    [GeneratedRegex(@"\b(?<age>\d{1,3})\s*-?\s*(?:years?[\s-]old|y/?o\b|yrs?[\s-]old)|\b(?:I(?:'|’)?m|I am|aged?|(?:she|he|son|daughter|child|boy|girl|mother|father|mum|mom|dad|husband|wife|gran\w*)(?:\s+is|,|'s)?)\s+(?<age>\d{1,2})(?!\d|[.,]\d|\s*(?:weeks?|months?|mg|kg|g\b|%|days?|hours?|times|tablets|pills|nights|minutes|am\b|pm\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Age();

    [GeneratedRegex(@"(?<not>\b(?:not|never|n['’]t)\s+)?\b(?:pregnan(?:t|cy)|expecting (?:a |our |my )?(?:baby|child|twins)|(?:second|third|first|last) trimester|expectant (?:mother|mum|mom)s?|mothers?-to-be|up the (?:duff|spout|pole)|knocked up|(?:baby|bun) (?:on the way|in the oven)|with child|\d{1,2} (?:weeks|wks|months) (?:gone|along)(?! by)|mum-to-be|mom-to-be|having (?:a|our) baby|my (?:bump|due date)|(?:i['’]?m|i am|she['’]?s|she is|(?:wife|daughter|girlfriend|sister|partner) is) expecting(?=\s*(?:$|[,.!?;]|and\b|twins|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter))))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Pregnant();

    [GeneratedRegex(@"\b(?<weeks>\d{1,2})\s*(?:weeks?|wks?)\s+(?:pregnant|gestation|gone|along|into my pregnancy|preg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"\b(?:might|may|could) be (?:pregnant|expecting)\b|\bpossibly pregnant\b|\bpregnant (?:or not|maybe)\b|\b(?:period|time of the month)\b[^.?!]{0,20}\b(?:late|overdue|missed|not come)\b|\b(?:late|missed|overdue|skipped) (?:a |my |her |one )?periods?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex MaybePregnant();

    [GeneratedRegex(@"\btry(?:ing)? (?:for (?:a |another |our )?(?:baby|child|kid)|to (?:conceive|get pregnant|fall pregnant|have a baby)|to start a family)\b|\bTTC\b|\bplanning (?:a (?:baby|pregnancy)|to (?:get|become) pregnant)\b|\bwant(?:ing)? to (?:get|become) pregnant\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Trying();

    [GeneratedRegex(@"\bbreast\s?-?fe(?:ed|d)|\bnursing (?:my|a|our)\b|\blactating\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Feeding();

    [GeneratedRegex(@"\b(?:woman|female)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Woman();

    [GeneratedRegex(@"\b(?:man|male)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Man();

    [GeneratedRegex(@"\bferritin\b[^.?!\d<>]{0,30}?(?<value>\d+(?:\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Ferritin();

    [GeneratedRegex(@"\b(?:transferrin saturation|tsat)\b[^.?!\d<>]{0,30}?(?<value>\d+(?:\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Saturation();

    [GeneratedRegex(@"\b(?:e?gfr|(?:kidneys?|renal) function|kidneys? (?:(?:is|are|were|was|working|running|down|now|only) ){0,3}(?:at|to|on))\b[^.?!\d<>]{0,30}?(?<value>\d+(?:\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Egfr();

    [GeneratedRegex(@"^\W*(?:it|it['’]?s|they|that|this|also|and|now|no|sorry|feels|looks|both|the (?:leg|calf|foot|skin))\b|\bit\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?<value>\d{1,5}(?:\.\d+)?)\s*(?<unit>mg|g)\b(?!\s+(?:of\s+)?elemental)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Salt();

    /// <summary>A result without a word on when is taken for the present one.</summary>
    [GeneratedRegex(@"\b(?:ago|last (?:year|month|summer|winter|spring|autumn)|years? back|used to be|in (?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:EU|Europe|European Union)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Union();

    /// <summary>A verb of taking with at most three words between it and the name.</summary>
    [GeneratedRegex(@"\b(?:my|his|her|take|takes|taken|taking|took|on|(?<!\b(?:treat(?:ed|ing)?|manage|start|begin) )with|use|uses|using|started|starting|since|prescribed|given|gave me|have had|had|put me|swallow|eat|eaten|stop|stopping|stopped|quit|quitting|off|instead of|replace|reduce|lower|double|increase|raise|wean)(?:\s+\w+){0,3}\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(?:my|his|her|i take|he takes|she takes|taking|on|since|prescribed|stop|stopping|quit|quitting|off|instead of|replace|reduce|lower|double|increase|raise)(?:\s+\w+){0,3}\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex SaysInQuestion();
}
