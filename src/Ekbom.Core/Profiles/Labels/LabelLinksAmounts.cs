namespace Ekbom.Core.Profiles;

/// <content>Where an amount goes.</content>
internal sealed partial class LabelLinks
{
    private int Meet(LabelAmount amount)
    {
        var next = NextName(amount, other is null ? part is { HasAmount: false } : other.Amount is null, out var after, out var first);
        var previous = before;
        before = amount;
        if (IsStrange(amount, previous, next))
            return amount.End;
        if (packs.Contains(amount))
        {
            label.Note($"{amount.Written} was read as the size of the pack.");
            return amount.End;
        }

        switch (amount.Kind)
        {
            case AmountKind.OfReference or AmountKind.NotUsable:
                if (other is null && part is not null)
                    part.Reference = part.Reference is null or { Kind: AmountKind.NotUsable } ? amount : part.Reference;
                else if (other is null && amount.Kind == AmountKind.OfReference)
                    floating = amount;
                return amount.End;
            case AmountKind.OfCompound:
                if (part is { IsSalt: true } && other is null)
                    part.Share = amount;
                return amount.End;
        }

        if (other is null && part is { HasAmount: true } && previous is not null && previous.End == amount.At - 1 && label[amount.At - 1].Key is "(" or "/" or "=" && next is null && !amount.Elemental)
        {
            if (previous.Kind == AmountKind.Ions && amount.Kind == AmountKind.Mass && part.Elemental == previous)
                (part.Elemental, part.Ions) = (amount, previous); // 10 mmol (243 mg): the same, in milligrams
            else if (amount.Kind == AmountKind.Ions && part.Whole is { } whole && whole.High / amount.High is > 0.95m and < 1.05m)
                (part.Elemental, part.Whole, part.Ions) = (part.Elemental ?? whole, null, amount); // 97.2 mg (4 mmol)
            else if (amount.Kind == AmountKind.Ions)
                Count(amount);
            else if (label[amount.At - 1].Key == "=")
                Supply(amount);
            return amount.End;
        }

        var bare = next is { IsBare: true };
        if (naming && other is null && part is { IsSalt: false } && (part.HasAmount || open) && ((named && (open || next is not null || Salt(amount) is null)) || next is { IsMagnesium: true, IsBare: false }))
        {
            part.From.Add(amount);
            if (next is not null)
                part.Name(next);
            part.IsWeighed |= next is not null || amount.Kind != AmountKind.Mass;
            if (named && salt is not null)
                part.Salts.Add((salt, amount));
            (named, floating) = (next is not null && named, null);
            return next is null ? amount.End : after;
        }

        if (naming && other is null && next?.Form is { } source && part is { IsSalt: true, Elemental: null, Whole: { Kind: AmountKind.Mass } itself } && part.Forms.Contains(source) && itself.High < amount.Low)
        {
            (part.Elemental, part.Whole) = (itself, null); // glycinate 400 mg (as 2000 mg magnesium bisglycinate)
            part.From.Add(amount);
            return after;
        }

        if (naming && other is null && next is null && part is { IsSalt: true, Whole: null, Elemental: { Kind: AmountKind.Mass } within } && amount.Low > within.High)
        {
            (part.Whole, part.WholeIsCompound) = (amount, true); // glycinate 200 mg elemental from 1000 mg
            return amount.End;
        }

        if ((providing || bare || amount.Elemental) && (next is null || bare) && other is null && part is { IsSalt: true, Elemental: null })
        {
            Supply(amount);
            return bare ? after : amount.End;
        }

        if ((providing || amount.Elemental) && (next is null || bare) && other is null && part is { IsSalt: false, Elemental: { Elemental: false, Kind: AmountKind.Mass } compound } && compound.Low > amount.High)
        {
            label.Note($"{compound.Written} was read as the weight of the salts.");
            (part.Elemental, part.IsBlend) = (amount, false);
            (providing, listing) = (false, false);
            return bare ? after : amount.End;
        }

        if (providing && next is null && other is null && Parts.Count == 0)
        {
            Parts.Add(part = new(null));
            part.Take(amount);
        }
        else if (next is not null)
        {
            Settle();
            floating = amount; // the name follows
        }
        else if (other is { Amount: null })
        {
            other.Amount = amount;
        }
        else if (other is null && part is { Whole: null, Elemental: null })
        {
            part.Take(amount);
        }
        else if (other is null && part is null && !first)
        {
            Settle();
            floating = amount;
        }
        else if (other is null && amount.Kind == AmountKind.Ions)
        {
            Count(amount);
        }
        else
        {
            Loose.Add(amount);
        }

        (providing, listing, naming) = (false, false, naming && open);
        return amount.End;
    }

    /// <summary>Names first, then as many amounts: <c>calcium and magnesium 500 mg/250 mg</c>. Returns the end; null when it is no such row.</summary>
    private int? Row(LabelMention first)
    {
        List<LabelMention> names = [first];
        var at = first.End;
        while (Next(label.Free(at) is "and" or "&" or "+" or "with" or "," or "/" or "und" or "mit") is { } name)
        {
            names.Add(name);
            at = name.End;
        }

        if (label.Number(at) is not null && label.Free(at + 1) == ":" && label.Number(at + 2) is not null)
            at += label.Free(at + 3) == "," ? 4 : 3; // calcium magnesium 2:1, 500 mg/250 mg
        at += label.Free(at) is ":" or "=" ? 1 : 0;
        var told = at;
        while (told < label.Count && covered[told] == Covered.Nothing && (label.IsTaken(told) || label.Free(told) is "each" or "je" or ","))
            told++; // magnesium b6 2 tablets a day, each 100 mg/10 mg
        at = label.Free(told - 1) is "each" or "je" ? told : at;
        List<LabelAmount> row = [];
        while (amounts.TryGetValue(at, out var amount) && amount.Kind == AmountKind.Mass)
        {
            row.Add(amount);
            at = amount.End;
            if (label.Free(at) is not ("/" or "+") || !amounts.ContainsKey(at + 1))
                break;
            at++;
        }

        if (names.Count < 2 || row.Count < 2 || mentions.ContainsKey(at))
            return null;
        if (names.Count != row.Count)
            label.Note($"It is not clear whose the amounts {string.Join(" and ", row.Select(one => one.Written))} are, so they were left out.");
        for (var i = 0; i < names.Count; i++)
        {
            Meet(names[i]);
            if (names.Count == row.Count)
                Meet(row[i]);
        }

        return at;

        LabelMention? Next(bool joined) => mentions.GetValueOrDefault(joined ? at + 1 : at) is { SaltOnly: false } next && (joined || (IsPlain(names[^1]) && IsPlain(next))) ? next : null;
    }

    /// <summary>Magnesium itself or another ingredient, and no product of several: <c>calcium magnesium</c>.</summary>
    private static bool IsPlain(LabelMention name) => name is { Form: null, UnknownSalt: null } && (name.IsMagnesium || name.Term!.Contains.Count == 0);

    /// <summary>mmol or mEq of the magnesium that stands before.</summary>
    private void Count(LabelAmount ions)
    {
        if (part!.Elemental is null)
            part.Elemental = ions;
        else
            part.Ions ??= ions;
    }

    /// <summary>An amount of magnesium in what stands before: in the last salt, or in all when several wait for it.</summary>
    private void Supply(LabelAmount amount)
    {
        var waiting = Parts.FindAll(one => one is { IsSalt: true, Whole: not null, Elemental: null });
        if (waiting.Count > 1 && (IsTotal(label, amount) || !open))
        {
            foreach (var one in waiting)
                one.WholeIsCompound = true;
            Parts.Add(part = new(null));
        }

        part!.Elemental = amount;
        part.WholeIsCompound = true;
        (providing, listing) = (false, false);
    }

    public static bool IsTotal(LabelText label, LabelAmount amount) => Enumerable.Range(1, 4).Any(back => label[amount.At - back].Key is "total" or "insgesamt" or "gesamt");

    /// <summary>An amount that stands with an unknown word is of that; one that only says it again goes the same way.</summary>
    private bool IsStrange(LabelAmount amount, LabelAmount? previous, LabelMention? next)
    {
        var word = LabelStranger.Before(label, amount.At, amount.Kind is AmountKind.OfReference or AmountKind.NotUsable, at => covered[at]);
        if (word is null && previous is not null && Strange is [.., var last] && last.Amount == previous && IsAgain(previous, amount))
            word = last.Word;
        if (word is null)
            return false;
        if (next is not null)
        {
            if (previous is null)
                label.Note($"'{word}' before {amount.Written} was read as the name of the product.");
            return false;
        }

        Strange.Add((amount, word));
        return true;
    }

    /// <summary><c>20 mg (1 mEq)</c>, <c>50 mg 9% NRV</c>.</summary>
    private bool IsAgain(LabelAmount previous, LabelAmount amount)
    {
        for (var at = previous.End; at < amount.At; at++)
        {
            if (label[at].Key is not ("(" or "/" or "="))
                return false;
        }

        return amount.Kind != AmountKind.Mass || previous.End < amount.At;
    }

    /// <summary>The name directly after an amount, unless that name has its own amount after it ("zinc 30 mg magnesium 450 mg").</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="waits">A name stands before that waits for an amount.</param>
    /// <param name="after">After the name.</param>
    /// <param name="owns">A name follows, with an amount of its own.</param>
    private LabelMention? NextName(LabelAmount amount, bool waits, out int after, out bool owns)
    {
        var next = amount.End;
        while (label.Free(next) is "of" or "tri" or "di" or "-" or "elemental" or "elementary" or "pure" or "ionic" or "high" or "chelated" or "anhydrous" or "heavy" or "buffered" || (next < amount.End + 4 && label.IsTaken(next) && next < label.Count && covered[next] == Covered.Nothing))
            next++;
        after = next;
        owns = false;
        if (!mentions.TryGetValue(next, out var mention))
            return null;
        after = mention.End;
        var end = label.Free(after) is ":" or "=" ? after + 1 : after;
        var direct = amounts.GetValueOrDefault(end);
        owns = (direct is not null && waits) || ((direct ?? Own(mention)) is { } own && NextName(own, false, out _, out _) is null); // "300 mg calcium 100 mg magnesium"
        return owns ? null : mention;
    }

    /// <summary>The amount a name has after its source: <c>magnesium (as citrate) 325 mg</c>.</summary>
    private LabelAmount? Own(LabelMention name)
    {
        var (depth, at) = (0, name.End);
        var source = false;
        for (; at < label.Count; at++)
        {
            var key = label.Free(at);
            if (amounts.TryGetValue(at, out var amount) && depth == 0)
                return source ? amount : null;
            if (key == "(")
                depth++;
            else if (key == ")" && --depth < 0)
                return null;
            else if (Array.IndexOf(Naming, key) >= 0)
                source = true;
            else if (depth == 0 && (key is "," or "." || Array.IndexOf(Providing, key) >= 0 || (mentions.TryGetValue(at, out var other) && !source)))
                return null;
            source |= depth > 0 && mentions.ContainsKey(at);
        }

        return null;
    }
}
