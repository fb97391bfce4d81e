using Ekbom.App.Tests.Profiles;
using Ekbom.Core;

namespace Ekbom.App.Tests.Assessments;

/// <summary>A practice list is mostly people who need nothing: judging them must cost no memory.</summary>
public sealed class AllocationTests
{
    private const string NeedsNothing = """
        about: { age: 40, sex: male, country: GB }
        symptoms: { urge_to_move: no, worse_at_rest: no, relieved_by_movement: no, worse_in_evening: no, explained_by_other: no, nights_per_week: 0, distress: none, reports: [] }
        results:
          - { ferritin: 120 ug/L, on: 2026-10-01, morning: yes, iron_free: 36 h }
          - { transferrin-saturation: 30 %, on: 2026-10-01 }
          - { egfr: 95 mL/min/1.73m2, on: 2026-10-01 }
        medicines: []
        supplements: []
        no_conditions: [dialysis, myasthenia-gravis]
        """;

    [Fact]
    public void Judging_one_person_after_another_who_needs_nothing_allocates_nothing()
    {
        var person = Read.Good(NeedsNothing);
        var assessment = Flow.Assess(person, RealKnowledge.Base, RealKnowledge.AsOf);
        for (var warm = 0; warm < 3; warm++)
            assessment = Flow.Assess(person, RealKnowledge.Base, RealKnowledge.AsOf, assessment);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            assessment = Flow.Assess(person, RealKnowledge.Base, RealKnowledge.AsOf, assessment);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(("not-magnesium", "not-now"), (assessment.Disposition, assessment.Verdict));
    }

    [Fact]
    public void Memory_that_is_used_again_keeps_nothing_of_the_person_before()
    {
        var (healthy, anna) = (Read.Good(NeedsNothing), Read.Good("about: { age: 57, sex: female }\nsymptoms: { reports: [snoring] }\nresults: [{ ferritin: 41 ug/L, on: 2026-10-03 }]\nmedicines: [{ name: levothyroxine }]\nsupplements: [{ name: magnesium oxide }]"));
        var fresh = Flow.Assess(healthy, RealKnowledge.Base, RealKnowledge.AsOf);

        var again = Flow.Assess(healthy, RealKnowledge.Base, RealKnowledge.AsOf, Flow.Assess(anna, RealKnowledge.Base, RealKnowledge.AsOf));

        Assert.Equal(fresh.Outcomes, again.Outcomes);
        Assert.Equal(fresh.Dispositions, again.Dispositions);
        Assert.Equal(fresh.Verdicts, again.Verdicts);
        Assert.Empty(again.Interactions);
        var facts = RealKnowledge.Base.Vocabulary;
        Assert.All(facts.Booleans.Concat(facts.Quantities).Concat(facts.CodeFacts), fact => Assert.Equal(fresh.Facts.Say(fact), again.Facts.Say(fact)));
    }
}
