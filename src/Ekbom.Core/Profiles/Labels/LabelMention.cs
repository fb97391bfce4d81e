using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>A substance named on a label.</summary>
/// <param name="At">First token.</param>
/// <param name="End">After the last token.</param>
internal sealed record LabelMention(int At, int End)
{
    private static readonly string[] Magnesium = ["magnesium", "magnésium", "magnesio", "dimagnesium", "trimagnesium", "monomagnesium", "mg2"];
    private static readonly string[] Between =
        ["l", "d", "dl", "n", "di", "tri", "bis", "mono", "hydrogen", "amino", "acid", "chelated", "buffered", "heavy", "light", "dried", "anhydrous", "fully", "reacted", "pure", "liquid", "basic", "ionic"];

    /// <summary>Magnesium itself or one of its forms.</summary>
    public bool IsMagnesium { get; init; }

    /// <summary>The form named; null for magnesium itself and for a salt we do not know.</summary>
    public MagnesiumForm? Form { get; init; }

    /// <summary>A salt of magnesium that is not in the knowledge.</summary>
    public string? UnknownSalt { get; init; }

    /// <summary>Only the salt: <c>citrate</c> in "magnesium (oxide, citrate)".</summary>
    public bool SaltOnly { get; init; }

    /// <summary>The term, for anything that is no form of magnesium.</summary>
    public Term? Term { get; init; }

    /// <summary>Words around it, in which a hydrate may be named.</summary>
    public IReadOnlySet<string> Words { get; init; } = new HashSet<string>();

    /// <summary>The strength is a part of the name: <c>Magnaspartate 243 mg</c>.</summary>
    public bool IsPrinted(LabelText label) => Enumerable.Range(At, End - At).Any(at => label[at].Kind == TokenKind.Number);

    public bool IsBare => IsMagnesium && Form is null && UnknownSalt is null;

    public static List<LabelMention> Find(LabelText label, LabelNames names)
    {
        var found = new List<LabelMention>();
        for (var at = 0; at < label.Count; at++)
        {
            if (label.IsTaken(at) || label[at].Kind == TokenKind.Sign || Read(label, names, at) is not { } mention)
                continue;
            if (mention.UnknownSalt is not { } salt || !IsAid(salt)) // magnesium stearate is an aid of the making
                found.Add(mention with { Words = WordsAround(label, mention) });
            label.Take(at, mention.End);
            at = mention.End - 1;
        }

        return found;
    }

    private static LabelMention? Read(LabelText label, LabelNames names, int at)
    {
        var salt = Salted(label, names, at);
        var name = names.At(label, at, out var end);
        if (name is null || end < salt?.End)
            return salt ?? (names.Salt(label[at].Key) is not { } form ? null
                : IsRest(label.Free(at - 1)) ? new(at, at + 1) { IsMagnesium = true, UnknownSalt = label.Written(at - 1, at + 1), SaltOnly = true }
                : new(at, at + 1) { IsMagnesium = true, Form = form, SaltOnly = true });
        if (name.Form is { } named)
            return new(at, end) { IsMagnesium = true, Form = named };
        var term = name.Term!;
        if (label[at + 1].Key != "-" && term.Contains is [{ Of: "magnesium", Form: { } kind, Amount: { } strength }] && label[end - 1].Value is { } printed && printed != strength.In(Unit.Milligram).Value
            && LabelAmount.UnitAt(label, end, out _) is { } unit && unit.Equals(Unit.Milligram) && names.Salt(kind) is { } weighed)
            return new(at, end - 1) { IsMagnesium = true, Form = weighed }; // MagOx 400 mg: an amount, and no part of the name; Mag-Ox is how the maker writes it
        var brings = term.Contains.Where(content => content.Of == "magnesium").ToList();
        var alone = term.Contains.Count == 1 && term.Name.Contains("magnesium", StringComparison.OrdinalIgnoreCase);
        if (term.Id == "magnesium" || (alone && brings is [{ Amount: null, Form: null } or { Amount: null, May: true }]))
            return new(at, end) { IsMagnesium = true, Term = term };
        if (brings is [{ Form: { } key, Amount: null, May: false }] && names.Salt(key) is { } sold)
            return new(at, end) { IsMagnesium = true, Form = sold, Term = term };
        return new(at, end) { Term = term };
    }

    /// <summary>Magnesium and, when one follows, its salt: <c>magnesium L-threonate</c>, <c>Magnesiumcitrat</c>, <c>Mg (sign)</c>.</summary>
    private static LabelMention? Salted(LabelText label, LabelNames names, int at)
    {
        var token = label[at];
        if (token.Kind != TokenKind.Word)
            return null;
        if (token.Key == "mag" && (label[at - 1].Key == "-" || label[at + 1].Key == "-"))
            return null; // cal-mag
        var sign = token.Written is "Mg" or "MG" && label[at - 1].Kind != TokenKind.Number;
        var misspelt = IsMisspelt(token.Key);
        if (misspelt)
            label.Note($"'{token.Written}' was read as magnesium.");
        else if (!sign && Array.IndexOf(Magnesium, token.Key) < 0 && token.Key is not ("mag" or "mg"))
            return Fused(names, at, token.Key);
        var next = at + 1;
        while (next < at + 6 && (label.Free(next) == "-" || Array.IndexOf(Between, label.Free(next)) >= 0))
            next++;
        if (IsRest(label.Free(next)) && names.Salt(label.Free(next + 1)) is not null)
            return new(at, next + 2) { IsMagnesium = true, UnknownSalt = label.Written(next, next + 2) };
        if (names.Salt(label.Free(next)) is { } form && (token.Key != "mg" || label[at - 1].Kind != TokenKind.Number))
            return new(at, next + 1) { IsMagnesium = true, Form = form };
        if (label[next].Kind == TokenKind.Word && label[next - 1].Key != "-" && !(token.Key == "mg" && label[at - 1].Kind == TokenKind.Number) && ((label.Number(next + 1) is not null && LabelAmount.UnitAt(label, next + 2, out _) is not null) || (token.Key == "mag" && label.Free(next).Length > 2)) && names.Shortened(label.Free(next)) is { } meant)
        {
            label.Note($"'{label[next].Written}' was read as short for {meant.Key}.");
            return new(at, next + 1) { IsMagnesium = true, Form = meant };
        }

        if (token.Key == "mg" && !sign)
            return null;
        return IsSalt(label.Free(next)) ? new(at, next + 1) { IsMagnesium = true, UnknownSalt = label[next].Written } : new(at, at + 1) { IsMagnesium = true };
    }

    /// <summary><c>mangesium</c>, <c>magnézium</c>; magnesia is an oxide.</summary>
    private static bool IsMisspelt(string word) =>
        word.Length is > 6 and < 12 && word.StartsWith("ma", StringComparison.Ordinal) && word != "magnesia" && Array.IndexOf(Magnesium, word) < 0 && Nearest.Distance(word, "magnesium") is 1 or 2;

    private static LabelMention? Fused(LabelNames names, int at, string key)
    {
        var start = key.IndexOf("magnesium", StringComparison.Ordinal);
        if (start < 0 || start + 9 == key.Length)
            return null;
        var rest = key[(start + 9)..];
        if (names.Salt(rest) is { } form)
            return new(at, at + 1) { IsMagnesium = true, Form = form };
        return new(at, at + 1) { IsMagnesium = true, UnknownSalt = IsSalt(rest) || rest.EndsWith("at", StringComparison.Ordinal) || IsAid(rest) ? rest : null };
    }

    /// <summary>What makes another acid of the one after it: the acetyl of acetyl taurate.</summary>
    private static bool IsRest(string word) => word.Length > 4 && word.EndsWith("yl", StringComparison.Ordinal);

    private static bool IsSalt(string word) => word.Length > 4 && (word.EndsWith("ate", StringComparison.Ordinal) || word.EndsWith("ide", StringComparison.Ordinal)) && word != "provide";

    private static bool IsAid(string salt) => salt.StartsWith("stear", StringComparison.OrdinalIgnoreCase) || salt.StartsWith("salze", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> WordsAround(LabelText label, LabelMention mention)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        for (var at = Math.Max(0, mention.At - 2); at < mention.End + 3; at++)
        {
            if (label[at].Kind != TokenKind.Word)
            {
                if (label[at].Key is not ("-" or "(") && at >= mention.End)
                    break;
                continue;
            }

            words.Add(label[at].Key);
            words.Add(last + label[at].Key);
            last = label[at].Key;
        }

        return words;
    }
}
