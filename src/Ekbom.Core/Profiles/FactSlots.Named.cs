using Ekbom.Core.Logic;

namespace Ekbom.Core.Profiles;

/// <content>The facts that code fills, each looked up once by its own name.</content>
internal sealed partial class FactSlots
{
    public Fact Pregnant { get; private set; } = null!;

    public Fact TryingToConceive { get; private set; } = null!;

    public Fact Breastfeeding { get; private set; } = null!;

    public Fact PossiblyPregnant { get; private set; } = null!;

    public Fact MedicinesAsked { get; private set; } = null!;

    public Fact SupplementsAsked { get; private set; } = null!;

    public Fact ReportsAsked { get; private set; } = null!;

    public Fact Unrecognised { get; private set; } = null!;

    public Fact SignUnclear { get; private set; } = null!;

    public Fact SuicidalThoughtsUnclear { get; private set; } = null!;

    /// <summary>The report that a crisis message answers.</summary>
    public string Suicidal => "suicidal-thoughts";

    public Fact Country { get; private set; } = null!;

    public Fact IronTaken { get; private set; } = null!;

    public Fact UnreviewedAggravator { get; private set; } = null!;

    public Fact ResultsDisagree { get; private set; } = null!;

    public Fact FerritinsDisagree { get; private set; } = null!;

    public Fact KidneyResultsDisagree { get; private set; } = null!;

    public Fact ResultUndated { get; private set; } = null!;

    public Fact Ferritin { get; private set; } = null!;

    public Fact IronSampleNotValid { get; private set; } = null!;

    public Fact IronSampleConditionsUnknown { get; private set; } = null!;

    public Fact IronSampleConditionsNotStated { get; private set; } = null!;

    public Fact IronSampleNotMorning { get; private set; } = null!;

    public Fact TransferrinSaturation { get; private set; } = null!;

    public Fact SerumIron { get; private set; } = null!;

    public Fact Tibc { get; private set; } = null!;

    public Fact EgfrLast { get; private set; } = null!;

    public Fact Egfr { get; private set; } = null!;

    public Fact Age { get; private set; } = null!;

    public Fact Sex { get; private set; } = null!;

    public Fact Creatinine { get; private set; } = null!;

    public Fact Weight { get; private set; } = null!;

    public Fact CreatinineClearance { get; private set; } = null!;

    public Fact MagnesiumTopical { get; private set; } = null!;

    public Fact MagnesiumTaken { get; private set; } = null!;

    public Fact MagnesiumDailyLow { get; private set; } = null!;

    public Fact MagnesiumDailyHigh { get; private set; } = null!;

    public Fact MagnesiumAmount { get; private set; } = null!;

    public Fact VitaminB6Daily { get; private set; } = null!;

    public Fact MagnesiumHelped { get; private set; } = null!;

    public Fact MagnesiumDays { get; private set; } = null!;

    public Fact MagnesiumEndedInVain { get; private set; } = null!;
    public Fact MagnesiumEndedDays { get; private set; } = null!;

    public Fact EndNotKnown { get; private set; } = null!;

    public Fact OwnTrialVerdict { get; private set; } = null!;

    private void Name(Vocabulary vocabulary)
    {
        Pregnant = Find(nameof(Pregnant));
        TryingToConceive = Find(nameof(TryingToConceive));
        Breastfeeding = Find(nameof(Breastfeeding));
        PossiblyPregnant = Find(nameof(PossiblyPregnant));
        MedicinesAsked = Find(nameof(MedicinesAsked));
        SupplementsAsked = Find(nameof(SupplementsAsked));
        ReportsAsked = Find(nameof(ReportsAsked));
        Unrecognised = Find(nameof(Unrecognised));
        SignUnclear = Find(nameof(SignUnclear));
        SuicidalThoughtsUnclear = Find(nameof(SuicidalThoughtsUnclear));
        Country = Find(nameof(Country));
        IronTaken = Find(nameof(IronTaken));
        UnreviewedAggravator = Find(nameof(UnreviewedAggravator));
        ResultsDisagree = Find(nameof(ResultsDisagree));
        FerritinsDisagree = Find(nameof(FerritinsDisagree));
        KidneyResultsDisagree = Find(nameof(KidneyResultsDisagree));
        ResultUndated = Find(nameof(ResultUndated));
        Ferritin = Find(nameof(Ferritin));
        IronSampleNotValid = Find(nameof(IronSampleNotValid));
        IronSampleConditionsUnknown = Find(nameof(IronSampleConditionsUnknown));
        IronSampleConditionsNotStated = Find(nameof(IronSampleConditionsNotStated));
        IronSampleNotMorning = Find(nameof(IronSampleNotMorning));
        TransferrinSaturation = Find(nameof(TransferrinSaturation));
        SerumIron = Find(nameof(SerumIron));
        Tibc = Find(nameof(Tibc));
        EgfrLast = Find(nameof(EgfrLast));
        Egfr = Find(nameof(Egfr));
        Age = Find(nameof(Age));
        Sex = Find(nameof(Sex));
        Creatinine = Find(nameof(Creatinine));
        Weight = Find(nameof(Weight));
        CreatinineClearance = Find(nameof(CreatinineClearance));
        MagnesiumTopical = Find(nameof(MagnesiumTopical));
        MagnesiumTaken = Find(nameof(MagnesiumTaken));
        MagnesiumDailyLow = Find(nameof(MagnesiumDailyLow));
        MagnesiumDailyHigh = Find(nameof(MagnesiumDailyHigh));
        MagnesiumAmount = Find(nameof(MagnesiumAmount));
        VitaminB6Daily = Find(nameof(VitaminB6Daily));
        MagnesiumHelped = Find(nameof(MagnesiumHelped));
        MagnesiumDays = Find(nameof(MagnesiumDays));
        MagnesiumEndedInVain = Find(nameof(MagnesiumEndedInVain));
        MagnesiumEndedDays = Find(nameof(MagnesiumEndedDays));
        EndNotKnown = Find(nameof(EndNotKnown));
        OwnTrialVerdict = Find(nameof(OwnTrialVerdict));

        Fact Find(string name) => vocabulary.FindFact(name) ?? throw new InvalidOperationException($"facts.yaml lacks {name}, which code fills.");
    }
}
