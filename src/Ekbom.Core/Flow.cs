using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;

namespace Ekbom.Core;

/// <summary>
/// The loop, the file to read first: a profile is read, assessed, and turned into a plan. Every surface that plans calls these functions. The same input gives the same answer: the day is a parameter.
/// </summary>
public static class Flow
{
    /// <summary>Reads what a person wrote; every problem at once. A null tree is an empty file, which is a profile too.</summary>
    public static (Profile Profile, IReadOnlyList<Problem> Problems) Read(Node? tree, KnowledgeBase knowledge, DateOnly asOf, string? country = null) =>
        ProfileReader.Read(tree, knowledge.ForProfiles, asOf, country);

    /// <summary>Judges every entry of the knowledge base for this person on this day.</summary>
    public static Assessment Assess(Profile profile, KnowledgeBase knowledge, DateOnly asOf, Assessment? instead = null) => Assessor.Assess(profile, knowledge, asOf, instead);

    /// <summary>The plan for one reader. The disposition does not depend on the reader.</summary>
    public static Plan Propose(Assessment assessment, Audience audience) => Proposer.Propose(assessment, audience);
}
