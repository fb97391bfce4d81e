using System.Net.Http.Headers;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using Ekbom.Web.Tests.Browser;

namespace Ekbom.Web.Tests.Api;

/// <summary>A plan over HTTP is the plan of the command line, to the letter.</summary>
[Collection(nameof(Browsers))]
public sealed class PlanApiTests(Browsers browsers)
{
    public static TheoryData<string> Examples => Project.Examples;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_gets_the_same_plan(string name)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        var profile = Project.Example(name).ToJsonString();
        var (read, problems) = Flow.Read(YamlText.Read(profile, name).Tree, Project.Knowledge, Project.AsOf);
        Assert.Empty(problems);
        var assessment = Flow.Assess(read, Project.Knowledge, Project.AsOf);
        foreach (var reader in (Audience[])[Audience.Patient, Audience.Clinician])
        {
            using var sent = new StringContent(profile, new MediaTypeHeaderValue("application/json"));
            using var answer = await client.PostAsync(new Uri($"/api/plan?asOf=2026-11-20&reader={Words.Id(reader)}", UriKind.Relative), sent);

            Assert.Equal(PlanJson.Of(Flow.Propose(assessment, reader)), await answer.Content.ReadAsStringAsync());
        }
    }
}
