using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Trials;

/// <summary>What a night asks for at once.</summary>
/// <param name="Person">The person judged with the signs of that night; its disposition leads when it is an emergency or urgent.</param>
/// <param name="Says">Sentences of the knowledge base, with their entries.</param>
public sealed record Watched(Assessment Person, IReadOnlyList<(Entry Entry, string Says)> Says)
{
    public bool IsEmergency => Person.Disposition == "emergency";

    /// <summary>The trial ends with this night.</summary>
    public bool Stops => Person.Disposition is "emergency" or "urgent";
}

/// <summary>Looks at signs and side effects as they are written, by the same rules as the plan: warning signs first.</summary>
public static class DiaryWatch
{
    /// <summary>Fixed in the protocol of a person who takes a dopaminergic medicine: the weekly questions are asked.</summary>
    public const string Augmentation = "augmentation";

    private const int Week = 7;

    /// <param name="file">With the night among its nights.</param>
    /// <param name="night">The night that was written.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    /// <param name="person">The profile, when it was given; else what the trial itself tells.</param>
    /// <param name="asOf">The day.</param>
    public static Watched Of(TrialFile file, DiaryNight night, KnowledgeBase knowledge, Profile? person, DateOnly asOf)
    {
        var protocol = file.Protocol;
        var profile = person ?? new Profile { IsPartial = true, Country = protocol.Country };
        var medicines = protocol.Watches.Contains(Augmentation) && knowledge.Terms.ById("dopaminergic") is { } dopaminergic && profile.Medicines is null ? [new TakenRow(dopaminergic.Name, dopaminergic, new Taking()) { AmongMedicines = true }] : profile.Medicines;
        var magnesium = protocol.Treatments.Concat(protocol.Boxed).FirstOrDefault(treatment => treatment.Substance == "magnesium" || treatment.ElementalMg is not null);
        var judged = Assessor.Assess(profile with { Reports = [.. (profile.Reports ?? []).Union(night.Reports)], Medicines = medicines, Supplements = Supplements(profile, magnesium) }, knowledge, asOf);
        return new(judged, judged.Disposition == "emergency" ? [] : [.. Says(file, night, knowledge, person, judged, magnesium is not null)]);
    }

    /// <summary>Why a trial ends with a night.</summary>
    public static string WhyStopped(DiaryNight night, KnowledgeBase knowledge) => night.Reports.Count > 0 ? $"a warning sign: {WarningSigns.Names(night.Reports, knowledge)}" : "a warning sign in your answers";

    /// <summary>What is said when the last week that was written is clearly worse than every week before it; null when it is not.</summary>
    public static (WorseWeek Week, Entry Entry, string Says)? Worse(TrialFile file, KnowledgeBase knowledge)
    {
        if (WorseWeek.Latest(file.Protocol, VersionNights.OfTheLast(file), knowledge.TrialRules ?? throw new InvalidOperationException("knowledge/scope.yaml lacks trials.")) is not { } week)
            return null;
        var entry = knowledge.Advise("trial.stop.worse.now");
        return (week, entry, entry.Told(("Day", week.Last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)), ("Number", Points(week.Mean)), ("Other", Points(week.Before))));

        static string Points(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>While magnesium is tested it counts as taken, whatever block it is: a sign is taken seriously in both.</summary>
    private static IReadOnlyList<TakenRow>? Supplements(Profile profile, Treatment? magnesium) => magnesium is null ? profile.Supplements
        : [.. profile.Supplements ?? [], new TakenRow(magnesium.Name, null, new Taking { PerDay = 1 }) { Ingredients = [new("magnesium", null, magnesium.ElementalMg is { } mg ? Interval.Exactly(mg) : Interval.Unknown, false)] }];

    private static IEnumerable<(Entry, string)> Says(TrialFile file, DiaryNight night, KnowledgeBase knowledge, Profile? person, Assessment judged, bool magnesium)
    {
        if (judged.Disposition == "urgent")
        {
            foreach (var entry in knowledge.Recommendations.Zip(judged.Outcomes).Where(pair => pair.First.Kind == FindingKind.Urgent && pair.Second == Assessments.Outcome.Finding && pair.First.Says.Patient is not null).Select(pair => pair.First))
                yield return (entry, Plans.Wording.Fill(entry.Says.Patient!, judged));
            yield return Advice(knowledge, "trial.diary.stopped-by-sign");
        }

        if (WarningSigns.Told(WarningSigns.NotIn(person, [night], knowledge), knowledge) is { } sign)
            yield return sign;
        foreach (var ruling in judged.Dispositions.Where(ruling => ruling.Id is "disposition.clinician-first.augmentation"))
            yield return (ruling, Plans.Wording.Fill(ruling.Says.Patient ?? "", judged));
        var rules = knowledge.TrialRules ?? throw new InvalidOperationException("knowledge/scope.yaml lacks trials.");
        if (Worse(file, knowledge) is { } worse && night.Rating is not null && night.Date <= worse.Week.Last && night.Date > worse.Week.Last.AddDays(-Week))
            yield return (worse.Entry, worse.Says);
        if (magnesium && IsLoose(night) && file.Diary.Nights.Count(other => IsLoose(other) && other.Date <= night.Date && other.Date > night.Date.AddDays(-Week)) >= rules.LooseNights)
            yield return Advice(knowledge, "trial.diary.loose-stools");
        if (file.Protocol.Watches.Contains(Augmentation) && (night.Date.DayNumber - file.Protocol.Start.DayNumber) % Week == Week - 1)
            yield return Advice(knowledge, "trial.diary.augmentation");
        if (file.Protocol.Blinding == Blinding.Helper && night.Guess is null && file.Protocol.Blocks.Any(block => block.FirstNight + block.Nights - 1 == night.Date.DayNumber - file.Protocol.Start.DayNumber))
            yield return Advice(knowledge, "trial.diary.guess");
        if (DiaryCheck.Shifted(file.Protocol, VersionNights.OfTheLast(file).Nights) is { } by && night == file.Diary.Nights[^1])
            yield return (knowledge.Advise("trial.diary.shifted"), knowledge.Advise("trial.diary.shifted").Told(("Days", by > 0 ? "one day later" : "one day earlier")));
        if (night.IsLate)
            yield return Advice(knowledge, "trial.diary.late");
        if (night.Reports.Count > 0 && knowledge.ReportingIn(person?.Country ?? file.Protocol.Country) is { } where)
            yield return (where, where.Told());
    }

    private static bool IsLoose(DiaryNight night) => night.HasLooseStool || night.Reports.Contains("diarrhoea");

    private static (Entry, string) Advice(KnowledgeBase knowledge, string id) => (knowledge.Advise(id), knowledge.Advise(id).Told());
}
