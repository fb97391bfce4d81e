using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using FsCheck.Xunit;

namespace Ekbom.App.Tests.Trials;

/// <summary>A trial file says to the letter what was written, and nothing that is touched goes unseen or breaks the program.</summary>
public sealed class TrialFileTests
{
    [Property(MaxTest = 100)]
    public void What_is_written_is_read_back_to_the_letter(ulong seed)
    {
        var text = TrialJson.Of(Any(new SplitMix(seed)));

        Assert.Equal(text, TrialJson.Of(Read(text)!));
    }

    [Property(MaxTest = 300)]
    public void A_touched_file_is_read_or_refused_and_never_breaks_anything(ulong seed)
    {
        var draw = new SplitMix(seed);
        var text = TrialJson.Of(Any(draw)).ToCharArray();
        for (var i = 0; i < 1 + draw.Below(3); i++)
            text[draw.Below(text.Length)] = " \"{}[]:,0-9azZé\n"[draw.Below(16)];

        var (tree, unreadable) = YamlText.Read(new string(text), "trial.json");

        if (unreadable.Count == 0)
            Assert.NotEqual(TrialFileReader.Read(tree).File is null, TrialFileReader.Read(tree).Problems.Count == 0);
    }

    [Fact]
    public void Every_problem_of_a_file_is_said_at_once()
    {
        var text = TrialJson.Of(Any(new SplitMix(1))).Replace("\"version\": 1", "\"version\": 0", StringComparison.Ordinal).Replace("\"design\": \"counterbalanced\"", "\"design\": \"counterblanced\"", StringComparison.Ordinal).Replace("\"nights\": [", "\"nights\": [{ \"date\": \"2026-13-01\", \"ratng\": 4 }, ", StringComparison.Ordinal);

        var problems = TrialFileReader.Read(YamlText.Read(text, "trial.json").Tree).Problems;

        Assert.All((string[])["protocols[0].protocol.version", "counterbalanced", "2026-13-01", "rating"], said => Assert.Contains(problems, problem => problem.ToString().Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_nights_of_one_date_are_refused()
    {
        var file = Any(new SplitMix(2));
        var text = TrialJson.Of(file with { Diary = new([new(new(2026, 12, 1)) { Rating = 1 }, new(new(2026, 12, 1)) { Rating = 2 }]) });

        Assert.Equal("TF005", Assert.Single(TrialFileReader.Read(YamlText.Read(text, "trial.json").Tree).Problems).Code);
    }

    [Fact]
    public void A_moment_needs_its_offset()
    {
        var text = TrialJson.Of(Any(new SplitMix(3))).Replace("\"nights\": [", "\"nights\": [{ \"date\": \"2026-11-01\", \"written\": \"2026-11-01T22:00:00\" }, ", StringComparison.Ordinal);

        Assert.Contains(TrialFileReader.Read(YamlText.Read(text, "trial.json").Tree).Problems, problem => problem.Says.Contains("is no moment", StringComparison.Ordinal));
    }

    private static TrialFile? Read(string text)
    {
        var (tree, unreadable) = YamlText.Read(text, "trial.json");
        Assert.Empty(unreadable);
        var (file, problems) = TrialFileReader.Read(tree);
        Assert.Empty(problems);
        return file;
    }

    /// <summary>Some file with everything in it that a file may hold.</summary>
    private static TrialFile Any(SplitMix draw)
    {
        var setup = Planned.Good(Planned.Setup(Planned.Magnesium, "design: counterbalanced\nconfounders: [caffeine, { name: alcohol, yes_no: no }]"));
        var designed = Designer.Design(setup, RealKnowledge.Base, Planned.Person(), Planned.AsOf, $"{draw.Next():x}", $"{draw.Next():x}");
        var first = designed.Fixed!;
        var next = first.Protocol with { Version = 2, Replaces = first.Hash, Why = "a \"journey\"\nto Ålesund" };
        DiaryNight Night(int night) => new(first.Protocol.Start.AddDays(night))
        {
            Rating = Maybe(draw, draw.Below(101) / 10.0),
            Slept = Maybe(draw, draw.Below(97) / 4.0),
            Taken = (Taken)draw.Below(4),
            TakenAt = Maybe(draw, new TimeOnly(draw.Below(24), draw.Below(60))),
            Others = draw.Below(2) == 0 ? new Dictionary<string, double>() : new Dictionary<string, double> { ["caffeine"] = 1, ["alcohol"] = draw.Below(50) / 10.0 },
            Stool = Maybe(draw, 1 + draw.Below(7)),
            Reports = draw.Below(2) == 0 ? [] : ["diarrhoea", "drowsiness"],
            Unusable = (Unusable)draw.Below(5),
            Written = Maybe(draw, new DateTimeOffset(2026, 12, 1 + draw.Below(28), draw.Below(24), draw.Below(60), draw.Below(60), TimeSpan.FromMinutes(15 * (draw.Below(100) - 48)))),
            Note = draw.Below(2) == 0 ? null : "ü 'x' \"y\", { }",
            Guess = Maybe(draw, draw.Below(2)),
        };
        return new([first, new(next, ProtocolHash.Of(next))], new([.. Enumerable.Range(0, 10).Select(Night)], draw.Below(2) == 0 ? null : (first.Protocol.Start.AddDays(9), "enough")))
        {
            Looks = draw.Below(2) == 0 ? [] : [new(new DateTimeOffset(2026, 12, 9, 8, 0, 0, TimeSpan.Zero), "all")],
            Corrected = draw.Below(2) == 0 ? [] : [Night(3), Night(3)],
        };
    }

    private static T? Maybe<T>(SplitMix draw, T value)
        where T : struct => draw.Below(3) == 0 ? null : value;
}
