using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>What the export of the real knowledge does not happen to need.</summary>
public sealed class ExportTests
{
    [Fact]
    public void A_limit_that_is_asked_for_becomes_a_parameter_and_a_function()
    {
        var knowledge = Tiny.Bind(Tiny.Recommendation(("when", "Limit('magnesium') <= 250 'mg/d' and Takes('thyroid-hormone')"))).Knowledge!;

        var cql = KnowledgeExport.Cql(knowledge);
        cql.ShouldContain("\nparameter \"Limit of magnesium\" Quantity //");
        cql.ShouldContain("\ndefine function Limit(name String):\n  case when name = 'magnesium' then \"Limit of magnesium\" else null end\n");
        cql.ShouldContain("\ndefine \"iron.low\": Limit('magnesium') <= 250 'mg/d' and Takes('thyroid-hormone')\n");
        KnowledgeExport.Elm(knowledge).ToJsonString().ShouldContain("""{"type":"Equal","operand":[{"type":"OperandRef","name":"name"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}String","value":"magnesium"}]}""");
    }

    [Fact]
    public void One_of_a_list_is_unknown_where_nothing_is_known_because_cql_finds_no_null_in_a_list()
    {
        var knowledge = Tiny.Bind(Tiny.Recommendation(("when", "not (Distress in { 'none', 'mild' }) and Age > 18 'a'"))).Knowledge!;

        KnowledgeExport.Cql(knowledge).ShouldContain("\ndefine \"iron.low\": not (if Distress is null then null else Distress in { 'none', 'mild' }) and Age > 18 'a'\n");
    }

    [Theory]
    [InlineData("discuss", "Ferritin <= 75 'ug/L' and not (Age < 18 'a')")]
    [InlineData("refer", "Ferritin <= 75 'ug/L' and (not (Age < 18 'a') or (Age < 18 'a') is null)")]
    public void An_exception_nobody_asked_about_does_not_silence_what_protects(string kind, string expected)
    {
        var knowledge = Tiny.Bind(Tiny.Recommendation(("kind", kind), ("unless", "Age < 18 'a'"))).Knowledge!;

        KnowledgeExport.Cql(knowledge).ShouldContain($"\ndefine \"iron.low\": {expected}\n");
    }
}
