using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Logic;

/// <summary>What an editor may get wrong in a condition. Each row is one slip; the caret stands under the character the error points at.</summary>
public sealed class ConditionErrorTests
{
    private static readonly Vocabulary Words = MakeWords();

    [Theory]
    [InlineData("", 0, "ends too early", "Write what comes after the last word.")]
    [InlineData("A and", 5, "ends too early", "Write what comes after the last word.")]
    [InlineData("A and (B or C", 13, "')' is missing", "Close the bracket with ).")]
    [InlineData("A or B)", 6, "')' is not expected here", "Open a bracket before it, or remove it.")]
    [InlineData("A B", 2, "'B' is not expected here", "Join two conditions with and, or, xor or implies.")]
    [InlineData("A AND B", 2, "'AND' is not expected here", "Write and in small letters, between two conditions.")]
    [InlineData("and B", 0, "'and' is not expected here", "A name or a bracket comes here.")]
    [InlineData("A and or B", 6, "'or' is not expected here", "A name or a bracket comes here.")]
    [InlineData("A and * B", 6, "'*' is not expected here", "A name, a number or a bracket comes here.")]
    [InlineData("A <> B", 3, "'>' is not expected here", "for 'is not' write !=.")]
    [InlineData("A == B", 3, "'=' is not expected here", "write = once.")]
    [InlineData("Age - ", 6, "ends too early", "Write what comes after the last word.")]
    [InlineData("Age > -", 6, "'-' is not expected here", "A name, a number or a bracket comes here.")]
    public void A_sentence_that_is_no_condition(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Ferritin <= 75 'ug/L", 15, "the quote is not closed", "Close it with '.")]
    [InlineData("A and Distress = 'mild", 17, "the quote is not closed", "Close it with '.")]
    [InlineData("A 'mild", 2, "the quote is not closed", "Close it with '.")]
    [InlineData("Since < @2026-13-01", 8, "'2026-13-01' is no date", "Write it like @2026-10-03.")]
    [InlineData("Since < @2026", 8, "'2026' is no date", "Write it like @2026-10-03.")]
    [InlineData("Ferritin ≤ 75 'ug/L'", 9, "'≤' has no meaning here", "Write <=.")]
    [InlineData("Ferritin ≥ 75 'ug/L'", 9, "'≥' has no meaning here", "Write >=.")]
    [InlineData("A ≠ B", 2, "'≠' has no meaning here", "Write !=.")]
    [InlineData("!A", 0, "'!' has no meaning here", "Write not, or != between two values.")]
    [InlineData("A && B", 2, "'&' has no meaning here", "Write and.")]
    [InlineData("A || B", 2, "'|' has no meaning here", "Write or.")]
    [InlineData("Distress = \"mild\"", 11, "'\"' has no meaning here", "Write names and units in straight single quotes: 'ug/L'.")]
    [InlineData("Distress = ’mild’", 11, "'’' has no meaning here", "Write names and units in straight single quotes: 'ug/L'.")]
    [InlineData("Saturation < 20 %", 16, "'%' has no meaning here", "Write the unit in quotes: 20 '%'.")]
    [InlineData("Nights > .5", 9, "'.' has no meaning here", "Write a digit on both sides of the point: 0.5.")]
    [InlineData("A ; B", 2, "';' has no meaning here", "Remove it.")]
    [InlineData("(A ; B)", 3, "';' has no meaning here", "Remove it.")]
    public void A_character_that_belongs_to_another_language(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Ferritin < 7,5 'ug/L'", 12, "a comma in a number can be read in two ways", "Write 7.5 with a point, or leave the comma out of thousands.")]
    [InlineData("Distress in { 'mild' } and (Ferritin < 7,5 'ug/L')", 40, "a comma in a number can be read in two ways", "Write 7.5 with a point")]
    [InlineData("Nights in { (1 + 7,5) }", 18, "a comma in a number can be read in two ways", "Write 7.5 with a point")]
    [InlineData("Ferritin < 7.5.1 'ug/L'", 11, "'7.5.1' is no number we can use", "at most one point")]
    [InlineData("Nights < 1000000000001", 9, "'1000000000001' is no number we can use", "up to 1000000000000")]
    [InlineData("Nights < 99999999999999999999999999999999", 9, "is no number we can use", "up to 1000000000000")]
    [InlineData("Ferritin < 75 ug/L", 14, "'ug' stands without quotes", "Write the unit in quotes: 75 'mg'.")]
    [InlineData("Ferritin < 75 'ug/Q'", 14, "'ug/Q' is no unit of the closed list", "Write one of")]
    [InlineData("Distress = 5 'mild'", 13, "'mild' is no unit of the closed list", "Write one of")]
    public void A_number_or_unit_that_cannot_be_used(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Feritin < 75 'ug/L'", 0, "'Feritin' is neither a fact nor a definition", "Did you mean Ferritin?")]
    [InlineData("A and Lw", 6, "'Lw' is neither a fact nor a definition", "Did you mean Low?")]
    [InlineData("A and Zebra", 6, "'Zebra' is neither a fact nor a definition", "Add it to facts.yaml or definitions.yaml.")]
    [InlineData("Eats('iron')", 0, "'Eats' is no function we know", "Use Takes, Has, Reports, Limit.")]
    [InlineData("takes('iron')", 0, "'takes' is no function we know", "Use Takes, Has, Reports, Limit.")]
    [InlineData("Takes(iron)", 6, "Takes needs a name in quotes", "Write Takes('name').")]
    [InlineData("Takes('iron'", 12, "')' is missing", "Close the bracket with ).")]
    [InlineData("A or Takes('irn')", 11, "'irn' is not in terms/", "Add the term, or correct the name in Takes('…').")]
    public void A_name_nobody_knows(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Ferritin", 0, "this gives a quantity", "Write a condition that is true or false.")]
    [InlineData("Distress", 0, "this gives a code", "Write a condition that is true or false.")]
    [InlineData("@2026-01-01", 0, "this gives a date", "Write a condition that is true or false.")]
    [InlineData("A and Ferritin", 6, "this gives a quantity", "Write true or false after 'and'.")]
    [InlineData("Ferritin and A", 0, "this gives a quantity", "Write true or false before 'and'.")]
    [InlineData("A or B or Distress", 10, "this gives a code", "Write true or false after 'or'.")]
    [InlineData("A xor 5", 6, "this gives a quantity", "Write true or false after 'xor'.")]
    [InlineData("Ferritin implies A", 0, "this gives a quantity", "Write true or false before 'implies'.")]
    [InlineData("A and not Ferritin < 75 'ug/L'", 10, "this gives a quantity", "it binds tighter than a comparison: not (X < 5).")]
    [InlineData("not Distress in { 'mild' }", 4, "this gives a code", "it binds tighter than a comparison")]
    public void A_number_or_code_where_true_or_false_belongs(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Ferritin < 75 'h'", 11, "MassConcentration is compared with Time", "Use a unit that measures the same thing.")]
    [InlineData("Mass > Age", 7, "Mass is compared with Time", "Use a unit that measures the same thing.")]
    [InlineData("A or Clearance < 60 'mL/min/{1.73_m2}'", 17, "Flow is compared with IndexedFlow", "Use a unit that measures the same thing.")]
    [InlineData("Ferritin < 75", 11, "MassConcentration is compared with None", "Use a unit that measures the same thing.")]
    [InlineData("Ferritin < 5 'meq/L'", 11, "MassConcentration is compared with EquivalentConcentration", "Use a unit")] // no valence is known
    [InlineData("Mass > 5 'mmol'", 7, "Mass is compared with Amount", "Use a unit")] // no substance is known
    [InlineData("Ferritin < SerumMagnesium", 11, "MassConcentration is compared with AmountConcentration", "Use a unit")] // two substances
    [InlineData("Age between 18 'a' and 5 'kg'", 23, "Time is compared with Mass", "Use a unit")]
    [InlineData("Age between 5 'kg' and 18 'a'", 12, "Time is compared with Mass", "Use a unit")]
    [InlineData("Age in { 18 'a', 5 'kg' }", 17, "Time is compared with Mass", "Use a unit")]
    [InlineData("Ferritin < 'mild'", 11, "a quantity is compared with a code", "Compare like with like.")]
    [InlineData("Since = 5", 8, "a date is compared with a quantity", "Compare like with like.")]
    [InlineData("A = 5", 4, "a truth is compared with a quantity", "Compare like with like.")]
    [InlineData("A < B", 0, "truths and codes have no order", "Use =, != or in { … }")]
    [InlineData("Distress >= 'mild'", 0, "truths and codes have no order", "Use =, != or in { … }")]
    [InlineData("B or 1 'a' < Age < 5 'a'", 5, "truths and codes have no order", "write X between … and …")]
    [InlineData("Distress between 'mild' and 'severe'", 0, "'between' compares numbers or dates", "Use = or in { … } for codes.")]
    [InlineData("Distress = 'huge'", 11, "Distress is never 'huge'", "Use one of none, mild, severe.")]
    [InlineData("'huge' = Distress", 0, "Distress is never 'huge'", "Use one of none, mild, severe.")]
    [InlineData("Distress in { 'mild', 'huge' }", 22, "Distress is never 'huge'", "Use one of none, mild, severe.")]
    [InlineData("Age + Mass > 5 'a'", 4, "Time and Mass do not go together here", "Add like with like")]
    [InlineData("Age * Age > 5 'a'", 4, "Time and Time do not go together here", "multiply or divide by a plain number")]
    [InlineData("2 / Age > 5 'a'", 2, "None and Time do not go together here", "multiply or divide by a plain number")]
    [InlineData("Age + A > 5 'a'", 6, "this gives a truth", "Write a number on the right.")]
    [InlineData("A + Age > 5 'a'", 0, "this gives a truth", "Write a number on the left.")]
    [InlineData("Ferritin < 75 'ug/L' is null", 11, "a quantity is compared with a truth", "Compare like with like.")] // is null binds tighter
    public void Things_that_cannot_be_compared(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Theory]
    [InlineData("Age is 5", 7, "after 'is' only 'null' or 'not null' is known", "Write 'X is null', 'X is not null', or compare with =.")]
    [InlineData("A is not B", 9, "after 'is' only 'null' or 'not null' is known", "Write 'X is null'")]
    [InlineData("Age = null", 6, "'null' stands only after 'is'", "Write 'X is null'.")]
    [InlineData("Age between 1 'a' or 2 'a'", 18, "'between' needs two bounds", "Write X between 10 'mg' and 20 'mg'.")]
    [InlineData("Distress in 'mild'", 12, "'{' is missing", "Write X in { 'a', 'b' }.")]
    [InlineData("Distress in { }", 14, "'}' is not expected here", "A name, a number or a bracket comes here.")]
    [InlineData("Distress in { 'mild' ", 21, "'}' is missing", "Close the set with }.")]
    public void A_form_that_is_not_finished(string text, int at, string says, string mend) => Refused(text, at, says, mend);

    [Fact]
    public void Sixty_brackets_are_read_and_one_more_is_asked_to_get_a_name()
    {
        Assert.Null(Parser.Read(new string('(', 60) + "A" + new string(')', 60), Words).Error);
        Refused(new string('(', 61) + "A" + new string(')', 61), 61, "nested too deeply", "Give a part of it a name in definitions.yaml.");
        Assert.Null(Parser.Read(string.Concat(Enumerable.Repeat("not ", 60)) + "A", Words).Error);
        Refused(string.Concat(Enumerable.Repeat("not ", 61)) + "A", 244, "nested too deeply", "Give a part of it a name in definitions.yaml.");
    }

    [Theory]
    [InlineData("Nights in { 7,5 }")] // two numbers, as in CQL
    [InlineData("Nights > -5")]
    [InlineData("SerumMagnesium < 1.5 'meq/L' and SerumMagnesium < 1.8 'mg/dL' and Ferritin < 100 'pmol/L'")]
    [InlineData("Age / Age > 1 and Age * 2 > 5 'a' and 2 * Age > 5 'a' and Age - 1 'mo' > 5 'wk'")]
    [InlineData("(Age is null) is not null")]
    [InlineData("\t A\nand\r\n B ")]
    public void What_is_right_is_read(string text) => Assert.Null(Parser.Read(text, Words).Error);

    private static void Refused(string text, int at, string says, string mend)
    {
        var (tree, error) = Parser.Read(text, Words);

        Assert.Null(tree);
        Assert.NotNull(error);
        Assert.Contains(says, error.Says, StringComparison.Ordinal);
        Assert.Contains(mend, error.Mend, StringComparison.Ordinal);
        Assert.Equal(at, error.At);
    }

    private static Vocabulary MakeWords()
    {
        var words = new Vocabulary();
        foreach (var name in (string[])["A", "B", "C"])
            words.Add(new Fact(name, FactType.Boolean, name));
        words.Add(new Fact("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.MicrogramPerLitre, Substance = new Substance(445000m, 0) });
        words.Add(new Fact("SerumMagnesium", FactType.Quantity, "magnesium") { Unit = Unit.MillimolePerLitre, Substance = Substance.Magnesium });
        words.Add(new Fact("Saturation", FactType.Quantity, "saturation") { Unit = Unit.Percent });
        words.Add(new Fact("Clearance", FactType.Quantity, "clearance") { Unit = Unit.MillilitrePerMinute });
        words.Add(new Fact("Mass", FactType.Quantity, "mass") { Unit = Unit.Kilogram });
        words.Add(new Fact("Age", FactType.Quantity, "age") { Unit = Unit.Year });
        words.Add(new Fact("Nights", FactType.Quantity, "nights"));
        words.Add(new Fact("Distress", FactType.Code, "distress") { Codes = ["none", "mild", "severe"] });
        words.Add(new Fact("Since", FactType.Date, "since"));
        words.Add("Low", "low", Parser.Read("Ferritin <= 75 'ug/L'", words).Tree!);
        words.Knows(Function.Takes, name => name == "iron");
        return words;
    }
}
