using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>One answer while it is put together: what is said once is not said again, and no more than can be read.</summary>
internal sealed class Draft(Ground ground, Concern concern, Audience audience)
{
    private const int MostSaid = 10, LeastOfTopic = 2, MostOfTopic = 6, MostOwn = 3, MostCorrections = 3, MostRelated = 5, MostFound = 3, MostExact = 2;
    private const int Looked = 24, ShortestForm = 5;
    private const double LeastScore = 8, LeastShare = 0.5, MostShare = 0.6, Nearly = 0.75;

    private readonly List<(Entry Entry, Said Said)> said = [];
    private readonly List<(Claim Claim, string Text)> corrections = [];
    private readonly List<string> notCovered = [];
    private readonly List<string> readAs = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Replies replies = new(ground.Knowledge, audience);
    private bool paired;

    /// <summary>The amount of a salt that the question names, in milligrams; null when it names none or several.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Countries the question names; empty when the person's own counts.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    private Assessment Assessment => concern.Assessment;

    private int Told => said.Count + corrections.Count;

    public void Read(IEnumerable<string> notes) => readAs.AddRange(notes);

    /// <summary>Warning signs: of the person, or of what a question supposes.</summary>
    public void Urgent(Assessment signs)
    {
        foreach (var finding in Flow.Propose(signs, audience).Steps.Where(step => step.Step == Step.Urgent).SelectMany(step => step.Findings))
            Add(ground.Entries[finding.Id].First(), always: true);
    }

    /// <summary>What leads for this person, and what it says of magnesium.</summary>
    public void Lead(bool magnesium)
    {
        var rulings = magnesium ? [Assessment.Dispositions[0], Assessment.Verdicts[0]] : new[] { Assessment.Dispositions[0] };
        foreach (var ruling in rulings)
        {
            if (ruling.Says.For(audience) is { } says && used.Add(ruling.Id))
                said.Add((ruling, new(ruling.Id, Wording.Fill(says, Assessment), [])));
        }
    }

    /// <summary>What holds only because of what the question tells: the entries on heart block for who names heart block.</summary>
    public void Own(IEnumerable<Recommendation> own)
    {
        var most = said.Count + MostOwn;
        foreach (var entry in own)
        {
            if (said.Count < most)
                Add(entry, always: true);
        }
    }

    /// <summary>What a sentence takes for granted and what does not hold; a sentence that only asks is answered, not corrected.</summary>
    public void Correct(Sentence sentence)
    {
        readAs.AddRange(sentence.Terms.Where(named => named.Guessed).Select(named => $"\"{named.Written}\" was read as {named.Term.Name}."));
        foreach (var claim in ground.Topics.Premises(sentence).SelectMany(id => ground.Entries[id]).OfType<Claim>().Where(claim => claim.Corrects).Take(MostCorrections))
        {
            if (!sentence.IsOpen && corrections.Count < MostCorrections && claim.Says.For(audience) is { } says && used.Add(claim.Id))
                corrections.Add((claim, Wording.Fill(says, Assessment)));
        }
    }

    /// <summary>A claim that was told anyway and that a sentence nearly takes for granted is said as a correction.</summary>
    public void Promote(IEnumerable<Sentence> sentences)
    {
        var asserted = sentences.Where(sentence => !sentence.IsOpen).ToList();
        foreach (var one in said.Where(one => one.Entry is Claim { Corrects: true } && asserted.Exists(sentence => ground.Topics.Nearness(one.Entry.Id, sentence, ground.Tells) >= Nearly)).ToList())
        {
            if (corrections.Count == MostCorrections || ((Claim)one.Entry).Says.For(audience) is not { } says)
                return;
            said.Remove(one);
            corrections.Add(((Claim)one.Entry, Wording.Fill(says, Assessment)));
        }
    }

    /// <summary>Interactions between things that were named, and with magnesium when that is asked about.</summary>
    public void Pairs(IEnumerable<InteractionFound> found, bool magnesium)
    {
        foreach (var pair in found.Where(pair => !pair.Proposed || magnesium).OrderBy(pair => pair.Entry.Kind))
        {
            if (said.Count < MostSaid - 2)
                Add(pair.Entry);
            paired = true;
        }
    }

    /// <summary>What the topics hold, as far as it concerns this person.</summary>
    /// <remarks>What is told of them does not hang on the order in which they were named; only the order in which it is told does.</remarks>
    public void Say(IReadOnlyList<string> subjects)
    {
        var share = subjects.Count == 0 ? 0 : Math.Clamp((MostSaid - Math.Min(said.Count, MostSaid)) / subjects.Count, LeastOfTopic, MostOfTopic);
        var before = said.Count;
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var subject in subjects.OrderBy(ground.Topics.OrderOf))
        {
            var most = said.Count + share;
            var anyLimit = ground.Entries[ground.Subjects[subject].Entries[0]].FirstOrDefault() is Limit; // without a country only where limits are the subject
            foreach (var id in ground.Subjects[subject].Entries)
            {
                var entry = ground.Entries[id].FirstOrDefault();
                if (said.Count < most && (entry is not Limit || anyLimit || Countries.Count > 0 || Assessment.Profile.Country is not null) && Add(entry))
                    told[id] = subject;
            }
        }

        var inOrder = said.Skip(before).OrderBy(one => subjects.ToList().IndexOf(told[one.Entry.Id])).ToList();
        said.RemoveRange(before, said.Count - before);
        said.AddRange(inOrder);
    }

    /// <summary>Entries that hold a rare word which the topics leave out, and most of what the sentence says: a trial by its author, a food.</summary>
    public void Exact(Sentence sentence)
    {
        var stems = sentence.Stems.Where(stem => FunctionWords.Telling(stem) && (!char.IsAsciiDigit(stem[0]) || ground.IsRare(stem))).ToList();
        var covered = ground.Topics.Covered(sentence);
        var rare = stems.Where(stem => !covered.Contains(stem) && ground.IsRare(stem)).ToList();
        if (stems.Count < 2 || rare.Count == 0)
            return;
        var best = ground.Retrieval.Search([.. stems.Where(ground.Retrieval.Knows)], Looked)
            .Select(hit => (hit, Share: ground.Share(hit.Id, stems)))
            .Where(one => one.Share >= MostShare && rare.Exists(stem => ground.Retrieval.Holding(stem).Contains(one.hit.Id)))
            .OrderByDescending(one => one.Share).ThenByDescending(one => one.hit.Score).ThenBy(one => one.hit.Id, StringComparer.Ordinal);
        var most = said.Count + MostExact;
        foreach (var (hit, _) in best)
        {
            if (said.Count < most && Tellable(hit, sentence) is { } entry and Food)
                Add(entry);
        }
    }

    /// <summary>Cards of medicines whose amount a clinician asks for; a patient is told who can help.</summary>
    public void Doses(Sentence sentence)
    {
        if (!Intent.AsksDose(sentence.Text))
            return;
        foreach (var medicine in sentence.Terms.Select(named => named.Term.Id))
        {
            var cards = ground.Knowledge.Cards.Where(card => card.Medicine == medicine).ToList();
            if (cards.Count > 0 && audience == Audience.Patient)
                notCovered.Add(replies.Of(Replies.NoDoses, Assessment));
            var country = Countries.Count == 1 ? Countries[0] : Assessment.Profile.Country;
            var own = cards.Where(card => country is not null && card.Countries.Contains(country)).ToList();
            foreach (var card in audience == Audience.Patient ? [] : own.Count > 0 ? own : cards)
                Add(card);
        }
    }

    /// <summary>How much magnesium a form holds, where the form is named and an amount or a share is asked for.</summary>
    public void Shares(Sentence sentence)
    {
        if (!Intent.AsksDose(sentence.Text) && !Intent.AsksShare(sentence.Text))
            return;
        foreach (var form in ground.Knowledge.Forms.Where(form => form.Names.Any(name => IsNamed(name.Replace("magnesium ", "", StringComparison.OrdinalIgnoreCase), sentence.Text))))
            Add(form);
    }

    /// <summary>A sentence without a topic: what the index finds for it, or that it is not covered.</summary>
    public void Find(Sentence sentence, bool mayGuess)
    {
        if (paired && sentence.Terms.Count > 0)
            return; // answered by what goes together
        var stems = sentence.Stems.Where(FunctionWords.Names).ToList();
        var before = Told;
        if (mayGuess && stems.Count > 0)
        {
            foreach (var hit in ground.Retrieval.Search([.. stems.Where(ground.Retrieval.Knows)], Looked).Where(hit => hit.Score >= LeastScore && ground.Share(hit.Id, stems) >= LeastShare))
            {
                if (said.Count < Math.Min(MostSaid, before + MostFound))
                    Add(Tellable(hit, sentence));
            }
        }

        if (mayGuess && Told == before && corrections.Count == 0 && (sentence.IsOpen || sentence.Text.EndsWith('?') || !sentence.IsPersonal || Told == 0))
            notCovered.Add(replies.NotCovered(sentence.Text));
    }

    /// <summary>The answer, its sources numbered in the order in which it is read.</summary>
    public Answer Finish(IReadOnlyList<string> subjects, bool leads)
    {
        var references = new ReferenceList();
        IReadOnlyList<Said> statements = [];
        if (Assessment.Disposition == "urgent")
            statements = Numbered();
        var corrected = corrections.ConvertAll(one => new Correction(one.Claim.States, new(one.Claim.Id, one.Text, references.Cite(one.Claim.From.Cites))));
        if (statements.Count == 0)
            statements = Numbered();
        return new()
        {
            Disposition = leads ? Assessment.Disposition : null,
            Statements = statements,
            Corrections = corrected,
            NotCovered = Told + notCovered.Count > 0 ? [.. notCovered.Distinct(StringComparer.Ordinal)] : [replies.Of(Replies.NothingFound, Assessment)],
            DependsOn = [.. subjects.SelectMany(id => ground.Subjects[id].DependsOn).Distinct(StringComparer.Ordinal).Select(Assessment.Facts.Vocabulary.FindFact)
                .Where(fact => fact?.Ask is not null && Logic.Unsettled.IsOpen(fact, Assessment.Facts)).Select(fact => audience == Audience.Patient ? fact!.Ask!.Plain : fact!.Ask!.Clinical)],
            Related = [.. subjects.SelectMany(id => ground.Subjects[id].Related).Where(id => !subjects.Contains(id)).Distinct(StringComparer.Ordinal).Take(MostRelated).Select(id => ground.Subjects[id].Question)],
            ReadAs = [.. readAs.Distinct(StringComparer.Ordinal)],
            References = references.All,
            Topics = subjects,
        };

        IReadOnlyList<Said> Numbered() => said.ConvertAll(one => one.Said with { Cites = references.Cite(one.Entry.From.Cites) });
    }

    /// <summary>What may be told because words of it were named; a food only where magnesium is the subject.</summary>
    private Entry? Tellable(Hit hit, Sentence sentence) => ground.Entries[hit.Id].FirstOrDefault() switch
    {
        Recommendation or Claim or EvidenceSummary or Form => ground.Entries[hit.Id].First(),
        Food food when sentence.Stems.Contains("magnesium") => food,
        _ => null,
    };

    private static bool IsNamed(string name, string text) =>
        name.Length >= ShortestForm && text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]));

    /// <param name="entry">What to say, when it concerns this person.</param>
    /// <param name="always">It was judged before that it does.</param>
    /// <returns>Whether it was told.</returns>
    private bool Add(Entry? entry, bool always = false)
    {
        if (entry is null || used.Contains(entry.Id) || !(always || concern.Concerns(entry, Countries)))
            return false;
        if (EntryTexts.Of(entry, audience, Assessment, Countries.Count == 1 ? Countries[0] : Assessment.Profile.Country, Amount) is not { Length: > 0 } text)
            return false;
        used.Add(entry.Id);
        said.Add((entry, new(entry.Id, text, []) { If = concern.Missing(entry), Mark = entry.From.Mark }));
        return true;
    }
}
