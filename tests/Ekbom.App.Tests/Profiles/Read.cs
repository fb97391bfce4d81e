using Ekbom.Core;
using Ekbom.Core.Profiles;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Reads profile text with the real knowledge, on 20 November 2026.</summary>
internal static class Read
{
    public static DateOnly AsOf => RealKnowledge.AsOf;

    public static (Profile Profile, IReadOnlyList<Problem> Problems) All(string text)
    {
        var (tree, problems) = YamlText.Read(text, "profile");
        Assert.Empty(problems);
        return ProfileReader.Read(tree, RealKnowledge.Base.ForProfiles, AsOf);
    }

    /// <summary>A profile without a problem.</summary>
    public static Profile Good(string text)
    {
        var (profile, problems) = All(text);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return profile;
    }

    /// <summary>Exactly one problem with this code, at this place, whose mend holds these words.</summary>
    public static Problem Refused(string text, string code, string where, string mend)
    {
        var problem = Assert.Single(All(text).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(where, problem.Where);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
        return problem;
    }
}
