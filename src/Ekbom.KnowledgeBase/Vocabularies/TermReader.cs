using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads terms/*.yaml: the words of the field and what people call them.</summary>
internal static class TermReader
{
    public static void Read(Draft entry, References references)
    {
        var id = entry.Text("id");
        var term = new Term(id, (TermKind)entry.Word("term", WordLists.TermKinds), entry.Text("name"))
        {
            Names = [.. entry.Words("names"), .. entry.Words("kinds")],
            Kinds = entry.Words("kinds"),
            Heard = entry.Words("heard"),
            Reported = entry.Words("reported"),
            Perhaps = entry.Words("perhaps"),
            InOwnWords = entry.Flag("in_own_words"),
            IsA = entry.Words("isa"),
            Atc = entry.Optional("atc"),
            Contains = [.. entry.Parts("contains").Select(Content)],
            Aggravates = entry.MaybeWord("aggravates", WordLists.Aggravations) is >= 0 and var strength ? WordLists.Aggravations.Words[strength] : null,
            Egfr = Egfr(entry),
            Route = entry.MaybeWord("route", WordLists.Routes) is > 0 and var route ? WordLists.Routes.Words[route] : null,
            Strong = entry.Part("strong") is { } strong ? Strong(strong) : null,
        };
        entry.NoMore();
        if (!references.Terms.TryAdd(id, term))
            entry.Problem("KB018", "id", $"the term \"{id}\" stands twice.", "Keep one entry for each term.");
    }

    private static Strong Strong(Draft part)
    {
        var strong = new Strong(part.SomeAmount("from", Dimension.Mass), part.Text("is"));
        part.NoMore();
        return strong;
    }

    private static Interval? Egfr(Draft entry)
    {
        if (entry.Optional("egfr") is not { } written)
            return null;
        if (Interval.TryParse(written, out var egfr, out var unit, out var wrong, out var mend) && unit.Equals(Unit.Parse("mL/min/{1.73_m2}")))
            return egfr;
        entry.Problem("KB013", "egfr", wrong.Length > 0 ? wrong : $"'{written}' is no eGFR.", mend.Length > 0 ? mend : "Write it like <30 mL/min/1.73m2.");
        return null;
    }

    private static Content Content(Draft part)
    {
        var content = new Content(part.Text("of"), part.Optional("form"), part.Amount("amount", Dimension.Mass), part.Amount("per", Dimension.Volume), part.Flag("may"))
        {
            In = string.Join(' ', part.Words("in")),
        };
        part.NoMore();
        return content;
    }
}
