using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>What is fixed before the first night cannot be changed unseen.</summary>
public sealed class ProtocolHashTests
{
    /// <summary>A change of each field by its name; a new field without one fails the test below.</summary>
    private static readonly Dictionary<string, Func<Protocol, Protocol>> Changes = new(StringComparer.Ordinal)
    {
        ["Id"] = one => one with { Id = "trial-2" },
        ["Version"] = one => one with { Version = 2 },
        ["Made"] = one => one with { Made = one.Made.AddDays(-1) },
        ["Start"] = one => one with { Start = one.Start.AddDays(1) },
        ["Question"] = one => one with { Question = "Does it harm?" },
        ["Country"] = one => one with { Country = null },
        ["Design"] = one => one with { Design = TrialDesign.Counterbalanced },
        ["Blinding"] = one => one with { Blinding = Blinding.Helper },
        ["Treatments"] = one => one with { Treatments = [.. one.Treatments.Reverse()] },
        ["Boxed"] = one => one with { Boxed = one.Treatments },
        ["Outcome"] = one => one with { Outcome = one.Outcome with { Smallest = 0.9 } },
        ["Confounders"] = one => one with { Confounders = [.. one.Confounders.Skip(1)] },
        ["Watches"] = one => one with { Watches = [DiaryWatch.Augmentation] },
        ["SettlingNights"] = one => one with { SettlingNights = 3 },
        ["Blocks"] = one => one with { Blocks = [.. one.Blocks.Select((block, at) => at == 3 ? block with { Treatment = 1 } : block)] },
        ["Seed"] = one => one with { Seed = "5eee" },
        ["Salt"] = one => one with { Salt = "00fe" },
        ["Replaces"] = one => one with { Replaces = "ab" },
        ["Why"] = one => one with { Why = "a journey" },
    };

    private static readonly Dictionary<string, Func<Treatment, Treatment>> OfTreatment = new(StringComparer.Ordinal)
    {
        ["Code"] = one => one with { Code = "C" },
        ["Name"] = one => one with { Name = "zinc" },
        ["Substance"] = one => one with { Substance = "zinc" },
        ["ElementalMg"] = one => one with { ElementalMg = 101m },
        ["When"] = one => one with { When = new TimeOnly(20, 1) },
    };

    private static readonly Dictionary<string, Func<Outcome, Outcome>> OfOutcome = new(StringComparer.Ordinal)
    {
        ["Kind"] = one => one with { Kind = OutcomeKind.ZeroToHundred },
        ["Asks"] = one => one with { Asks = "How well?" },
        ["Highest"] = one => one with { Highest = 9 },
        ["Smallest"] = one => one with { Smallest = 2 },
        ["Rated"] = one => one with { Rated = Rated.Morning },
        ["HigherIsBetter"] = one => one with { HigherIsBetter = true },
    };

    public static TheoryData<string> Fields => [.. Own(typeof(Protocol))];

    public static TheoryData<string> TreatmentFields => [.. Own(typeof(Treatment))];

    public static TheoryData<string> OutcomeFields => [.. Own(typeof(Outcome))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Any_field_that_is_changed_changes_the_hash(string field) => Differs(Changes[field](Protocols.Of()));

    [Theory]
    [MemberData(nameof(TreatmentFields))]
    public void Anything_of_a_treatment_changes_the_hash(string field) => Differs(Protocols.Of() with { Treatments = [Protocols.Of().Treatments[0], OfTreatment[field](Protocols.Of().Treatments[1])] });

    [Theory]
    [MemberData(nameof(OutcomeFields))]
    public void Anything_of_the_outcome_changes_the_hash(string field) => Differs(Protocols.Of() with { Outcome = OfOutcome[field](Protocols.Of().Outcome) });

    [Fact]
    public void The_hash_is_that_of_the_canonical_text_for_any_program()
    {
        var text = Encoding.UTF8.GetString(ProtocolHash.Canonical(Protocols.Of()));

        Assert.StartsWith("ekbom.protocol/1\n{\"id\":\"trial-1\",\"version\":1,\"made\":\"2026-11-30\",\"start\":\"2026-12-01\",", text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), ProtocolHash.Of(Protocols.Of()));
    }

    [Fact]
    public void Two_equal_protocols_have_one_hash() => Assert.Equal(ProtocolHash.Of(Protocols.Of()), ProtocolHash.Of(Protocols.Of() with { }));

    private static void Differs(Protocol changed) => Assert.NotEqual(ProtocolHash.Of(Protocols.Of()), ProtocolHash.Of(changed));

    private static IEnumerable<string> Own(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name);
}
