namespace Ekbom.Core.Profiles;

/// <content>Amounts that are each followed by their salt: <c>150 mg (as oxide), 100 mg (as citrate)</c>, <c>60 mg from taurate and 60 mg from malate</c>.</content>
internal sealed partial class LabelLinks
{
    private static readonly string[] ToSalt = ["(", "of", "in", "the", "form", "elemental", "pure", "magnesium", "-"];
    private static readonly string[] ToNext = [",", ".", "and", "&", "+", "plus", "und", "/", ")", "also", "with", "mit", "powder", "pulver", "salt", "form", "chelate"];

    /// <summary>Each is magnesium that comes besides the others. Returns the end; null when it is no such row, or what one amount before it comes from.</summary>
    private int? Each(LabelAmount first)
    {
        var row = new List<(LabelAmount Amount, LabelMention Salt, bool Told)>();
        var end = first.At;
        while (amounts.TryGetValue(row.Count == 0 ? first.At : Past(end), out var amount) && amount.Kind is AmountKind.Mass or AmountKind.Ions && !packs.Contains(amount) && Salt(amount) is { } salt)
        {
            row.Add((amount, salt, Enumerable.Range(amount.End, salt.At - amount.End).Any(at => label[at].Key == "(" || Array.IndexOf(Naming, label[at].Key) >= 0)));
            end = salt.End;
        }

        if (row.Count < 2 || other is not null || amounts.ContainsKey(end) || row.TrueForAll(one => !one.Told && !one.Salt.SaltOnly))
            return null;
        if (part is { HasAmount: true })
            return Sums(row, end);
        if (part is { IsSalt: false, Forms.Count: 0, Reference: null })
            Parts.Remove(part);
        Settle();
        foreach (var (amount, salt, told) in row)
        {
            var mixed = !told && row.Exists(one => one.Told); // 100 mg (as citrate), 50 mg malate: the second may be of the salt
            Parts.Add(part = new(told || mixed ? null : salt));
            part.Take(mixed ? amount with { Low = amount.Low * (salt.Form?.LowestFraction ?? 0m) } : amount);
            if (mixed)
                label.Note($"{amount.Written} may be the weight of the salt; the range allows for both.");
            part.Name(salt);
        }

        (before, providing, naming, listing) = (row[^1].Amount, false, false, false);
        return end;
    }

    /// <summary>The parts of an amount that stands before them. Together they may be more than that, unless they weigh what it comes from.</summary>
    private int? Sums(List<(LabelAmount Amount, LabelMention Salt, bool Told)> row, int end)
    {
        var sum = row.Sum(one => one.Amount.High);
        if (Array.IndexOf(Naming, label[row[0].Amount.At - 1].Key) >= 0 || part is not { IsSalt: false, Elemental: { Kind: AmountKind.Mass } total } || row.Exists(one => one.Amount.Kind != AmountKind.Mass || one.Amount.High > total.High))
            return null;
        if (sum > total.High * LabelMagnesium.Rounding)
        {
            label.Note($"The parts make {Measures.Number.Write(sum)} mg together, which is more than {total.Written}; the range covers both.");
            part.Replace(total with { High = sum });
        }

        row.ForEach(one => part.Name(one.Salt));
        before = row[^1].Amount;
        parted.UnionWith(row.Select(one => one.Amount.At));
        return end;
    }

    /// <summary>The salt an amount has after it, with nothing between but words that say so.</summary>
    private LabelMention? Salt(LabelAmount amount)
    {
        var at = amount.End;
        while (!(mentions.GetValueOrDefault(at) is { IsBare: false }) && (Array.IndexOf(ToSalt, label[at].Key) >= 0 || Array.IndexOf(Naming, label[at].Key) >= 0 || IsShare(at)))
            at = !IsShare(at) ? at + 1 : label[amounts[at].End].Key == ")" ? amounts[at].End + 1 : amounts[at].End;
        return mentions.GetValueOrDefault(at) is { IsMagnesium: true, IsBare: false } salt ? salt : null;
    }

    /// <summary>Where the next amount of a row may stand.</summary>
    private int Past(int at)
    {
        while ((at < label.Count && Array.IndexOf(ToNext, label[at].Key) >= 0) || IsShare(at))
            at = IsShare(at) ? amounts[at].End : at + 1;
        return at;
    }

    /// <summary><c>50 mg each from citrate, malate and taurate</c> is of each salt; <c>citrate and malate, 50 mg each</c> may be of each capsule.</summary>
    private void Multiply(LabelPart part)
    {
        if (part.Forms.Count > 1 && part.Salts is [var only] && label[only.Amount.End].Key == "each")
            part.Salts[0] = (only.Salt, only.Amount with { High = only.Amount.High * part.Forms.Count });
        if (part.Forms.Count < 2 || part.Given is not { } given || label[given.End].Key is not ("each" or "jeweils") || LabelWords.Counts(label[given.End + 1].Key) is not null)
            return;
        var told = label[given.End + 1].Key is "of" or "von" || Array.IndexOf(Naming, label[given.End + 1].Key) >= 0;
        label.Note(told ? $"{given.Written} was read as that of each salt." : $"{given.Written} may be that of each salt; the range reaches to all of them together.");
        part.Replace(given with { Low = told ? given.Low * part.Forms.Count : given.Low, High = given.High * part.Forms.Count });
    }

    /// <summary>A percentage of a reference, which says an amount again.</summary>
    private bool IsShare(int at) => amounts.GetValueOrDefault(at)?.Kind is AmountKind.OfReference or AmountKind.NotUsable;

    /// <summary>A salt of magnesium stands directly with it, before or after, or the word that names one.</summary>
    public bool IsSalted(LabelAmount amount)
    {
        var next = label[amount.End].Key == "(" ? amount.End + 1 : amount.End;
        var start = label[amount.At - 1].Key is ":" or "(" ? amount.At - 1 : amount.At;
        return Salt(amount) is not null || Array.IndexOf(Naming, label[next].Key) >= 0 || mentions.Values.Any(one => one is { IsMagnesium: true, IsBare: false } && one.End == start);
    }
}
