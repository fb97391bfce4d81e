using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;

namespace Ekbom.App.Tests.Answers;

/// <summary>What is replied where nothing can be answered: the sentences of knowledge/answers/replies.yaml, and nothing else.</summary>
public sealed class ReplyTests
{
    private static readonly Lazy<Answerer> Real = new(() => new(RealKnowledge.Base, EntrySearch.Make(RealKnowledge.Base).Retrieval()));

    [Theory]
    [InlineData("", "reply.empty")]
    [InlineData(" \n\t ", "reply.empty")]
    [InlineData("Can you book me an appointment?", "reply.only-answers")]
    [InlineData("What dose of pramipexole should I take?", "reply.no-doses")]
    public void A_reply_is_the_sentence_of_its_entry_for_a_patient(string question, string id) =>
        Assert.Contains(RealKnowledge.Base.Advise(id).Told(), Ask(question).NotCovered);

    [Theory]
    [InlineData(Audience.Patient)]
    [InlineData(Audience.Clinician)]
    public void Each_reader_gets_their_own_sentence(Audience audience)
    {
        var reply = Assert.Single(Ask("How do I fix a flat bicycle tyre?", audience).NotCovered);

        Assert.Equal(RealKnowledge.Base.Advise("reply.not-covered").Told(audience, ("Question", "How do I fix a flat bicycle tyre?")), reply);
        Assert.Equal(audience == Audience.Patient, reply.Contains("pharmacist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GB", "999")]
    [InlineData("US", "911")]
    [InlineData(null, "your local emergency number")]
    public void Who_writes_in_another_language_is_told_the_emergency_number_of_their_country(string? country, string number)
    {
        var profile = country is null ? null : (MapNode)YamlText.Read($"about: {{ country: {country} }}", "profile").Tree!;

        var reply = Assert.Single(Real.Value.Ask("Hilft Magnesium gegen unruhige Beine?", RealKnowledge.AsOf, profile: profile).NotCovered);

        Assert.Contains(number, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("{", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_that_is_not_covered_is_cut_short()
    {
        var reply = Assert.Single(Ask($"How do I paint {string.Join(' ', Enumerable.Repeat("fences", 60))}?").NotCovered);

        Assert.InRange(reply.Length, 130, 220);
        Assert.Contains(" …", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reply_is_our_own_rule_with_its_reason_and_tells_a_patient_nothing_about_care()
    {
        var replies = RealKnowledge.Base.Advice.Where(advice => advice.Id.StartsWith("reply.", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, replies.Count);
        Assert.All(replies, reply =>
        {
            Assert.Equal(Mark.Policy, reply.From.Mark);
            Assert.False(string.IsNullOrWhiteSpace(reply.From.Because), reply.Id);
            Assert.DoesNotContain(" mg", reply.Told(), StringComparison.Ordinal);
        });
    }

    /// <summary>Signs in unusual words are missed now and then; whom to call is said in every answer that does not lead with it.</summary>
    [Theory]
    [InlineData("Is magnesium oxide right for my restless legs?", Audience.Patient, true)]
    [InlineData("How do I fix a flat bicycle tyre?", Audience.Patient, true)]
    [InlineData("Is magnesium oxide right for restless legs?", Audience.Clinician, false)]
    [InlineData("I have crushing chest pain", Audience.Patient, false)]
    [InlineData("Hilft Magnesium gegen unruhige Beine?", Audience.Patient, false)]
    public void Every_answer_to_a_patient_ends_with_whom_to_call(string question, Audience audience, bool said) =>
        Assert.Equal(said ? "Not every warning sign is understood here. If something is sudden or severe, or it frightens you, call your local emergency number." : null, Ask(question, audience).SafetyNet);

    private static Answer Ask(string question, Audience audience = Audience.Patient) => Real.Value.Ask(question, RealKnowledge.AsOf, audience);
}
