using System.Runtime.CompilerServices;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>What stands in the JSON of every plan in the same words, written the first time it is needed and copied from then on.</summary>
internal static class WrittenOnce
{
    private static readonly ConditionalWeakTable<Source, byte[]> Sources = [];
    private static readonly ConditionalWeakTable<Disagreement, byte[]> Disagreements = [];
    private static readonly ConditionalWeakTable<Provenance, OfEntry> Entries = [];
    private static readonly ConditionalWeakTable<Recommendation, OfFinding> Findings = [];
    private static readonly ConditionalWeakTable<Reason, byte[]> Reasons = [];

    /// <summary>The members of a reference after its number.</summary>
    public static byte[] Reference(Source source) => Sources.GetValue(source, static one => CompactJson.Members(json =>
    {
        json.Text("id"u8, one.Id);
        json.Text("citation"u8, one.Citation);
        json.Text("doi"u8, one.Doi);
        json.Text("pmid"u8, one.Pmid);
        json.Text("url"u8, one.Url);
    }));

    /// <summary>The members of a disagreement before its citations.</summary>
    public static byte[] Disagreement(Disagreement entry) => Disagreements.GetValue(entry, static one => CompactJson.Members(json =>
    {
        json.Text("id"u8, one.Id);
        json.Text("topic"u8, one.Topic);
        json.StartArray("positions"u8);
        foreach (var position in one.Positions)
        {
            json.StartObject();
            json.Text("source"u8, position.Source.Id);
            json.Text("year"u8, position.Year);
            json.Text("jurisdiction"u8, position.Jurisdiction);
            json.Text("says"u8, position.Says);
            json.EndObject();
        }

        json.EndArray();
        json.Text("used"u8, one.Used);
        json.Text("why"u8, one.Why);
    }));

    /// <summary>A reason that is the same for many people.</summary>
    public static byte[] Reason(Reason shared) => Reasons.GetValue(shared, static one => CompactJson.Members(json => PlanJsonFinding.Because(json, one)));

    public static OfFinding Finding(Recommendation entry) => Findings.GetValue(entry, static one => new(one));

    public static OfEntry Entry(Provenance from) => Entries.GetValue(from, static one => new(one));

    /// <summary>The members of a citation after its number.</summary>
    private static byte[] Citation(string source, string at) => CompactJson.Members(json =>
    {
        json.Text("source"u8, source);
        json.Text("at"u8, at);
    });

    /// <summary>What a finding takes from its entry.</summary>
    internal sealed class OfFinding(Recommendation entry)
    {
        /// <summary>The members before the title.</summary>
        public byte[] Head { get; } = CompactJson.Members(json =>
        {
            json.Text("id"u8, entry.Id);
            json.Text("kind"u8, Words.Id(entry.Kind));
        });

        /// <summary>The members between what would change it and the citations.</summary>
        public byte[] Graded { get; } = CompactJson.Members(json =>
        {
            if (entry.Strength is { } strength)
            {
                json.StartObject("strength"u8);
                json.Text("scale"u8, strength.Scale);
                json.Text("as"u8, strength.As);
                json.EndObject();
            }
            else
            {
                json.Null("strength"u8);
            }

            json.Text("certainty"u8, entry.Certainty);
        });

        public OfEntry Entry { get; } = Entry(entry.From);
    }

    /// <summary>What a finding takes from where its entry comes from.</summary>
    internal sealed class OfEntry(Provenance from)
    {
        /// <summary>The members of each citation after its number.</summary>
        public byte[][] Cites { get; } = [.. from.Cites.Select(cite => Citation(cite.Source.Id, cite.At))];

        /// <summary>The members after the citations: how surely it is known, and beyond the contract where it holds, how we read it, why a house rule is there, and who says otherwise.</summary>
        public byte[] AfterCites { get; } = CompactJson.Members(json =>
        {
            json.Text("mark"u8, from.Mark.Word());
            json.Text("review"u8, from.Review.Status);
            json.Text("jurisdiction"u8, from.Jurisdiction);
            json.Text("reading"u8, from.Reading);
            json.Text("policy"u8, from.Because);
            json.StartArray("differs"u8);
            foreach (var other in from.Differs)
            {
                json.StartObject();
                json.Text("source"u8, other.Source.Id);
                json.Text("states"u8, other.States);
                json.EndObject();
            }

            json.EndArray();
        });
    }
}
