namespace Ekbom.Core.Profiles;

/// <content>Where an amount goes.</content>
internal sealed partial class LabelLinks
{
    private int Meet(LabelAmount amount)
    {
        var next = NextName(amount, out var after);
        var previous = before;
        before = amount;
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
        if (naming && other is null && part is { IsSalt: false } && (part.HasAmount || open) && (named || next is { IsMagnesium: true, IsBare: false }))
        {
            part.From.Add(amount);
            if (next is not null)
                part.Name(next);
            (named, floating) = (next is not null && named, null);
            return next is null ? amount.End : after;
        }

        if ((providing || bare || amount.Elemental) && (next is null || bare) && other is null && part is { IsSalt: true, Elemental: null })
        {
            Supply(amount);
            return bare ? after : amount.End;
        }

        if ((providing || amount.Elemental) && (next is null || bare) && other is null && part is { IsSalt: false, Elemental: { Elemental: false, Kind: AmountKind.Mass } compound } && compound.Low > amount.High)
        {
            label.Note($"{compound.Written} was read as the weight of the salts.");
            part.Elemental = amount;
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
        else if (other is null && part is null)
        {
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
        var total = Enumerable.Range(1, 4).Any(back => label[amount.At - back].Key is "total" or "insgesamt" or "gesamt");
        if (waiting.Count > 1 && (total || !open))
        {
            foreach (var one in waiting)
                one.WholeIsCompound = true;
            Parts.Add(part = new(null));
        }

        part!.Elemental = amount;
        part.WholeIsCompound = true;
        (providing, listing) = (false, false);
    }

    /// <summary>The name directly after an amount, unless that name has its own amount after it ("zinc 30 mg magnesium 450 mg").</summary>
    private LabelMention? NextName(LabelAmount amount, out int after)
    {
        var next = amount.End;
        while (label.Free(next) is "of" or "elemental" or "elementary" or "pure" or "ionic" or "high" or "chelated" or "anhydrous" or "heavy" or "buffered")
            next++;
        after = next;
        if (!mentions.TryGetValue(next, out var mention))
            return null;
        after = mention.End;
        var end = label.Free(after) is ":" or "=" ? after + 1 : after;
        return amounts.ContainsKey(end) ? null : mention;
    }
}
