using System.Xml;
using System.Xml.Linq;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.Core.Tests.Writing;

public sealed class PlanHtmlTests
{
    private static XDocument Read(Plan plan)
    {
        using var reader = XmlReader.Create(new StringReader(PlanHtml.Of(plan)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    [Fact]
    public void The_page_is_well_formed_and_says_its_language()
    {
        foreach (var plan in new[] { SamplePlans.Patient, SamplePlans.Clinician, SamplePlans.Emergency, SamplePlans.Empty })
            Assert.Equal("en", Read(plan).Root!.Attribute("lang")!.Value);
    }

    [Fact]
    public void Headings_never_skip_a_level_and_there_is_one_title()
    {
        foreach (var plan in new[] { SamplePlans.Patient, SamplePlans.Clinician })
        {
            var levels = Read(plan).Descendants().Where(node => node.Name.LocalName is ['h', >= '1' and <= '6']).Select(node => node.Name.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            foreach (var (before, after) in levels.Zip(levels.Skip(1)))
                Assert.True(after <= before + 1, $"h{before} is followed by h{after}");
        }
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs()
    {
        var page = Read(SamplePlans.Clinician);

        Assert.DoesNotContain(page.Descendants(), node => node.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain("url(", PlanHtml.Of(SamplePlans.Clinician));
        Assert.DoesNotContain("@import", PlanHtml.Of(SamplePlans.Clinician));
    }

    [Fact]
    public void What_was_typed_stays_text()
    {
        var html = PlanHtml.Of(SamplePlans.Patient);

        Assert.DoesNotContain("<script", html);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;tea&quot;", html);
        Assert.Contains("\\<script\\>", PlanMarkdown.Of(SamplePlans.Patient));
        Assert.Contains("\\[a\\](javascript:b)", PlanMarkdown.Of(SamplePlans.Patient));
    }

    [Fact]
    public void Every_number_in_brackets_leads_to_its_source_and_no_id_is_used_twice()
    {
        var page = Read(SamplePlans.Clinician);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        foreach (var link in page.Descendants("a").Attributes("href").Select(href => href.Value).Where(href => href.StartsWith('#')))
            Assert.Contains(link[1..], ids);
    }

    [Fact]
    public void The_table_has_a_caption_and_names_its_rows_and_columns()
    {
        var table = Assert.Single(Read(SamplePlans.Patient).Descendants("table"));

        Assert.NotEmpty(table.Element("caption")!.Value);
        Assert.All(table.Descendants("th"), cell => Assert.NotNull(cell.Attribute("scope")));
        Assert.Contains("22:00 to 03:00 (past midnight)", table.Value);
        Assert.Contains("too close", table.Value);
    }

    [Fact]
    public void A_page_can_be_skipped_into_printed_and_read_at_night()
    {
        var html = PlanHtml.Of(SamplePlans.Patient);

        Assert.Contains("<a class=\"skip\" href=\"#main\">", html);
        Assert.Contains("@media print", html);
        Assert.Contains("prefers-color-scheme: dark", html);
    }

    [Fact]
    public void A_link_that_is_no_web_address_is_not_made_a_link()
    {
        var source = new Core.Sources.Source("x", "A page", "article", "all") { Url = "javascript:alert(1)" };

        Assert.DoesNotContain("javascript:alert(1)", PlanHtml.Of(SamplePlans.Patient with { References = [new(1, source)] }));
    }
}
