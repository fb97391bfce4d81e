using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Logic;

/// <summary>
/// A condition as other engines get it. ELM names and forms as the CQL-to-ELM translator of HL7 writes them: between becomes two comparisons,
/// != becomes Not of Equal, literals carry their type, quantities a number and a UCUM unit.
/// </summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("((A))", "A")]
    [InlineData("(A or B) and C", "(A or B) and C")]
    [InlineData("(A and B) or C", "A and B or C")]
    [InlineData("A and (B and C)", "A and (B and C)")]
    [InlineData("A implies (B implies C)", "A implies (B implies C)")]
    [InlineData("not (A and B)", "not (A and B)")]
    [InlineData("not (not A)", "not not A")]
    [InlineData("not (A is null)", "not A is null")]
    [InlineData("(not A) is null", "(not A) is null")]
    [InlineData("not (Ferritin < 75.0 'µg/l')", "not (Ferritin < 75 'ug/L')")] // without the brackets every other engine negates Ferritin
    [InlineData("not (Distress in { 'mild' })", "not (Distress in { 'mild' })")]
    [InlineData("not (Ferritin between 10 'ug/L' and 20 'ug/L')", "not (Ferritin between 10 'ug/L' and 20 'ug/L')")]
    [InlineData("not A = B", "(not A) = B")]
    [InlineData("A = (Ferritin < 75 'ug/L')", "A = (Ferritin < 75 'ug/L')")]
    [InlineData("Ferritin - (Other - 5 'ug/L') > 2 * (Ferritin + Other)", "Ferritin - (Other - 5 'ug/L') > 2 * (Ferritin + Other)")]
    [InlineData("Ferritin - -5 'ug/L' > Ferritin / (2 * 3)", "Ferritin - -5 'ug/L' > Ferritin / (2 * 3)")]
    [InlineData("Nights in { 1, 2.50 } xor Since >= @2026-01-03", "Nights in { 1, 2.5 } xor Since >= @2026-01-03")]
    [InlineData("Takes('iron') is not null and Low and true and not false", "Takes('iron') is not null and Low and true and not false")]
    [InlineData("Distress != 'mild' or Ferritin <= 100 'pmol/L' or Nights = 3", "Distress != 'mild' or Ferritin <= 100 'pmol/L' or Nights = 3")]
    public void Cql_text_has_the_brackets_it_needs_and_no_others(string text, string expected)
    {
        Assert.Equal(expected, Cql.Write(Read(text)));
        Assert.Equal(Read(text), Read(expected));
    }

    [Theory]
    [InlineData("A and B", """{"type":"And","operand":[{"type":"ParameterRef","name":"A"},{"type":"ParameterRef","name":"B"}]}""")]
    [InlineData("A or B", """{"type":"Or","operand":[{"type":"ParameterRef","name":"A"},{"type":"ParameterRef","name":"B"}]}""")]
    [InlineData("A xor B", """{"type":"Xor","operand":[{"type":"ParameterRef","name":"A"},{"type":"ParameterRef","name":"B"}]}""")]
    [InlineData("A implies B", """{"type":"Implies","operand":[{"type":"ParameterRef","name":"A"},{"type":"ParameterRef","name":"B"}]}""")]
    [InlineData("not A", """{"type":"Not","operand":{"type":"ParameterRef","name":"A"}}""")]
    [InlineData("Low", """{"type":"ExpressionRef","name":"Low"}""")]
    [InlineData("Takes('iron')", """{"type":"FunctionRef","name":"Takes","operand":[{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}String","value":"iron"}]}""")]
    [InlineData("true", """{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Boolean","value":"true"}""")]
    [InlineData("false", """{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Boolean","value":"false"}""")]
    [InlineData("Ferritin <= 75 'ug/L'", """{"type":"LessOrEqual","operand":[{"type":"ParameterRef","name":"Ferritin"},{"type":"Quantity","value":75,"unit":"ug/L"}]}""")]
    [InlineData("Ferritin < 75.5 'ug/L'", """{"type":"Less","operand":[{"type":"ParameterRef","name":"Ferritin"},{"type":"Quantity","value":75.5,"unit":"ug/L"}]}""")]
    [InlineData("Ferritin > Other", """{"type":"Greater","operand":[{"type":"ParameterRef","name":"Ferritin"},{"type":"ParameterRef","name":"Other"}]}""")]
    [InlineData("Nights >= 2.50", """{"type":"GreaterOrEqual","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"2.5"}]}""")]
    [InlineData("Distress = 'mild'", """{"type":"Equal","operand":[{"type":"ParameterRef","name":"Distress"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}String","value":"mild"}]}""")]
    [InlineData("A != B", """{"type":"Not","operand":{"type":"Equal","operand":[{"type":"ParameterRef","name":"A"},{"type":"ParameterRef","name":"B"}]}}""")]
    [InlineData("A is null", """{"type":"IsNull","operand":{"type":"ParameterRef","name":"A"}}""")]
    [InlineData("A is not null", """{"type":"Not","operand":{"type":"IsNull","operand":{"type":"ParameterRef","name":"A"}}}""")]
    [InlineData("Distress in { 'mild' }", """{"type":"If","condition":{"type":"IsNull","operand":{"type":"ParameterRef","name":"Distress"}},"then":{"type":"As","asType":"{urn:hl7-org:elm-types:r1}Boolean","operand":{"type":"Null"}},"else":{"type":"In","operand":[{"type":"ParameterRef","name":"Distress"},{"type":"List","element":[{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}String","value":"mild"}]}]}}""")]
    [InlineData("Nights between 1 and 2", """{"type":"And","operand":[{"type":"GreaterOrEqual","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"1"}]},{"type":"LessOrEqual","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"2"}]}]}""")]
    [InlineData("Since < @2026-01-31", """{"type":"Less","operand":[{"type":"ParameterRef","name":"Since"},{"type":"Date","year":{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Integer","value":"2026"},"month":{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Integer","value":"1"},"day":{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Integer","value":"31"}}]}""")]
    [InlineData("Nights + 1 = Nights - 1", """{"type":"Equal","operand":[{"type":"Add","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"1"}]},{"type":"Subtract","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"1"}]}]}""")]
    [InlineData("Nights * 2 = Nights / 2", """{"type":"Equal","operand":[{"type":"Multiply","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"2"}]},{"type":"Divide","operand":[{"type":"ParameterRef","name":"Nights"},{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}Decimal","value":"2"}]}]}""")]
    public void Elm_has_one_node_for_each_form(string text, string expected) => Assert.Equal(expected, new Elm(new HashSet<string>()).Write(Read(text)).ToJsonString());

    [Fact]
    public void A_fact_that_the_library_defines_itself_is_no_parameter() =>
        Assert.Equal("""{"type":"ExpressionRef","name":"A"}""", new Elm(new HashSet<string> { "A" }).Write(Read("A")).ToJsonString());

    [Theory]
    [InlineData("Distress in { 'mild' }", "if Distress is null then null else Distress in { 'mild' }")]
    [InlineData("not (Distress in { 'mild' }) or A", "not (if Distress is null then null else Distress in { 'mild' }) or A")]
    public void For_engines_one_of_a_list_is_unknown_where_the_fact_is(string text, string expected) => Assert.Equal(expected, Cql.ForEngines(Read(text)));

    [Theory]
    [InlineData("LowIron", "LowIron")]
    [InlineData("iron.low", "\"iron.low\"")]
    [InlineData("enough-already", "\"enough-already\"")]
    [InlineData("2nd", "\"2nd\"")]
    public void A_name_stands_in_quotes_where_cql_needs_them(string name, string expected) => Assert.Equal(expected, Cql.Name(name));

    private static Expression Read(string text)
    {
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.Null(error);
        return tree!;
    }
}
