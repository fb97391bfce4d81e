using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>All that would be shared of a trial, before it is saved to a file. Nothing is ever sent.</summary>
public sealed class TrialShareModel(PeopleStore store, TrialStore trials, Known known) : TrialPage(store, trials)
{
    private string age = "", letter = "";

    /// <summary>Why there is nothing to share; null when there is.</summary>
    public SaidEntry? Refused { get; private set; }

    /// <summary>The summary as it would be saved.</summary>
    public string Summary { get; private set; } = "";

    public SaidEntry Preview => SaidEntry.Of(known.Now.Advise("trial.share.preview"));

    /// <summary>Where the same summary is saved from.</summary>
    public string SavedFrom => $"{Address}/share.json?age={age}&treatment={letter}";

    public Field Ages => new("age", FieldKind.Choice, "Your age, if you want to tell it") { Options = [new("", "I do not tell it"), .. SharedSummary.AgeBands.Select(band => new Option(band, band.EndsWith('-') ? $"{band}older".Replace("-", " or ", StringComparison.Ordinal) : band.Replace("-", " to ", StringComparison.Ordinal)))], Values = [age] };

    public Field Treatments => new("treatment", FieldKind.Choice, "Which of them?") { Options = [.. Protocol.Treatments.Skip(1).Select(one => new Option(one.Code, Plain.Clean(one.Name)))], Values = [letter] };

    public IActionResult OnGet(string? age, string? treatment)
    {
        if (Protocol.IsSealed)
            return ToTrial("result");
        var shared = KeptTrial.Shared(Kept!, age, treatment, known.Today);
        Refused = shared.Refused is { } reason ? SaidEntry.Of(known.Now.Advise(reason)) : null;
        (Summary, this.age, letter) = (shared.Text, SharedSummary.AgeBands.Contains(age) ? age! : "", Protocol.Treatments[shared.Treatment].Code);
        return Page();
    }
}
