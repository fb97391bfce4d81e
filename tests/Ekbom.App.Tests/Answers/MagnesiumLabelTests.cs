using System.Text.Json;
using Ekbom.Core.Answers;
using Ekbom.Core.Profiles;
using Ekbom.Core.Writing;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>Labels against the real knowledge: fractions, products and limits as they stand there.</summary>
public class MagnesiumLabelTests
{
    [Theory] // a day: elemental fraction × units × intakes, against the country's limit
    [InlineData("Magnesium (as magnesium bisglycinate) 200 mg, 1 capsule twice daily", "GB", 400, 400, 1.0, 1.0)]
    [InlineData("Magnesium (as magnesium bisglycinate) 100 mg, one daily", "DE", 100, 100, 0.4, 0.4)]
    [InlineData("Magnesium (as magnesium bisglycinate) 100 mg, one daily", null, 100, 100, 0.4, 0.4)]
    [InlineData("Magnesium oxide 400 mg, one tablet daily", "US", 241.2, 400, 0.689, 1.143)]
    [InlineData("Magnesium citrate 1000 mg, 2 capsules twice a day", "GB", 414.7, 4000, 1.037, 10)]
    [InlineData("Mag-Ox 400, 2 tablets daily", "US", 482.6, 482.6, 1.379, 1.379)]
    [InlineData("Magnesium glycerophosphate 4 mmol, 1 tablet three times a day", "GB", 291.7, 291.7, 0.729, 0.729)]
    [InlineData("Phillips Milk of Magnesia, 30 mL at bedtime", "US", 1000, 1000, 2.857, 2.857)]
    [InlineData("Magnesium oil spray 200 mg daily", "GB", 0, 0, 0, 0)]
    [InlineData("Mucogel: magnesium hydroxide 195 mg and dried aluminium hydroxide gel 220 mg per 5 ml; 10-20 ml three times daily", "GB", 487.6, 2340, 1.219, 5.85)]
    [InlineData("Milk of Magnesia concentrate 2400 mg/10 mL, 10 mL at bedtime", "US", 1000.2, 1000.2, 2.858, 2.858)]
    [InlineData("Neomag 10 mmol sachets once daily", "GB", 243.05, 243.05, 0.608, 0.608)]
    [InlineData("Magnesiocard 5 mmol, 3 times daily", "DE", 364.6, 364.6, 1.458, 1.458)]
    [InlineData("Magne-B6: magnesium lactate dihydrate 470 mg (48 mg magnesium), pyridoxine 5 mg. 6 tablets daily in 3 doses", "IE", 288, 288, 1.152, 1.152)]
    [InlineData("Typical values per 100 g per tablet\nMagnesium 25 g 375 mg\n1 tablet daily", "GB", 375, 375, 0.938, 0.938)]
    [InlineData("Bisacodyl 5 mg, magnesium hydroxide 400 mg, 1 daily", "US", 166.7, 400, 0.476, 1.143)]
    public void A_label_is_measured_against_the_limit_of_the_country(string text, string? country, double low, double high, double lowShare, double highShare)
    {
        var answer = MagnesiumLabel.Of(text, RealKnowledge.Base, country);

        ((double)answer.Elemental.LowMg!).ShouldBe(low, 0.06);
        ((double)answer.Elemental.HighMg!).ShouldBe(high, 0.06);
        ((double)answer.Share.Low!).ShouldBe(lowShare, 0.001);
        ((double)answer.Share.High!).ShouldBe(highShare, 0.001);
    }

    [Fact]
    public void A_frequency_nobody_said_leaves_the_amount_of_one_intake_and_says_so()
    {
        var answer = MagnesiumLabel.Of("Magnesium (as citrate) 200 mg", RealKnowledge.Base, "GB");

        answer.PerDay.ShouldBeNull();
        answer.Elemental.HighMg.ShouldBe(200m);
        answer.Assumed.ShouldContain("The amount and its share of the limit are for one intake.");
        MagnesiumText.Of(answer).ShouldStartWith("200 mg of magnesium itself per intake");
    }

    [Theory]
    [InlineData("Slow-Mag, 2 tablets daily")]
    [InlineData("Centrum, one a day")]
    [InlineData("nothing of the kind")]
    [InlineData("Magnesium 50% DV daily")]
    [InlineData("Magnesium citrate powder 250 g")]
    [InlineData("aspirin 325 mg buffered with magnesium carbonate")]
    [InlineData("Sodium 10 mmol, once daily")]
    public void What_is_not_known_stays_unknown_in_every_form(string text)
    {
        var answer = MagnesiumLabel.Of(text, RealKnowledge.Base, "US");

        answer.Elemental.HighMg.ShouldBeNull();
        answer.Share.High.ShouldBeNull();
        answer.Assumed.ShouldNotBeEmpty();
        MagnesiumText.Of(answer).ShouldContain("not known");
    }

    [Fact]
    public void The_answer_has_the_keys_of_the_contract()
    {
        using var json = JsonDocument.Parse(MagnesiumJson.Of(MagnesiumLabel.Of("Magnesium oxide 400 mg, zinc 10 mg, one tablet daily", RealKnowledge.Base, "GB")));
        var root = json.RootElement;

        root.EnumerateObject().Select(one => one.Name).ShouldBe(["elemental", "perDay", "basis", "form", "assumed", "limit", "share", "others", "references"]);
        root.GetProperty("elemental").GetProperty("highMg").GetDecimal().ShouldBe(400m);
        root.GetProperty("perDay").GetInt32().ShouldBe(1);
        root.GetProperty("basis").GetString().ShouldBe("unknown");
        root.GetProperty("form").GetString().ShouldBe("oxide");
        root.GetProperty("limit").GetProperty("mg").GetDecimal().ShouldBe(400m);
        root.GetProperty("limit").GetProperty("jurisdiction").GetString().ShouldBe("GB");
        root.GetProperty("share").GetProperty("high").GetDecimal().ShouldBe(1m);
    }

    [Fact]
    public void Every_name_of_every_form_is_read_as_that_form()
    {
        var wrong = RealKnowledge.Base.Forms.SelectMany(form => form.Names.Select(name => (form.Key, name, Read: LabelReader.Read($"{name} 500 mg daily", RealKnowledge.Base.ForProfiles))))
            .Where(one => one.Read.Form != one.Key || one.Read.Ingredients.Count != 1).Select(one => $"{one.name}: {one.Read.Form}").ToList();

        wrong.ShouldBeEmpty();
    }

    [Theory] // label prints a percentage of 375 mg; the Daily Value has no source in the knowledge
    [InlineData("Magnesium 40% NRV", 150)]
    [InlineData("Magnesium 40% DV", null)]
    public void A_percentage_counts_only_where_the_knowledge_has_what_it_is_of(string text, int? milligrams) =>
        MagnesiumLabel.Of(text, RealKnowledge.Base, "GB").Elemental.HighMg.ShouldBe(milligrams);
}
