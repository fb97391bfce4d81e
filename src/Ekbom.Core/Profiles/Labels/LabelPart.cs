namespace Ekbom.Core.Profiles;

/// <summary>One statement of a label about magnesium: the forms it names and the amounts it gives for them.</summary>
internal sealed class LabelPart
{
    public LabelPart(LabelMention? mention)
    {
        Named = mention;
        IsSalt = mention is { IsBare: false };
        IsPure = mention?.Words.Overlaps(LabelAmount.Pure) == true;
        if (mention is not null)
            Name(mention);
    }

    /// <summary>The name it began with.</summary>
    public LabelMention? Named { get; }

    /// <summary>It names a salt; else magnesium itself, whose salt may stand after "as" or "from".</summary>
    public bool IsSalt { get; private set; }

    public List<MagnesiumForm> Forms { get; } = [];

    public bool UnknownSalt { get; private set; }

    /// <summary>Words next to the salts, for the hydrate.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>An amount next to a salt, which may be of the salt or of magnesium.</summary>
    public LabelAmount? Whole { get; set; }

    /// <summary>An amount of magnesium itself.</summary>
    public LabelAmount? Elemental { get; set; }

    /// <summary>The amount of magnesium itself once more, in mmol or mEq: <c>241.3 mg (19.9 mEq)</c>.</summary>
    public LabelAmount? Ions { get; set; }

    /// <summary>Share of the compound that the label says is magnesium.</summary>
    public LabelAmount? Share { get; set; }

    /// <summary>The percentage of a reference intake.</summary>
    public LabelAmount? Reference { get; set; }

    /// <summary>Compounds the magnesium comes from, each with its amount: <c>(from 1,400 mg magnesium bisglycinate)</c>.</summary>
    public List<LabelAmount> From { get; } = [];

    /// <summary>Salts with an amount after each: <c>(citrate 100 mg, malate 50 mg)</c>.</summary>
    public List<(LabelMention Salt, LabelAmount Amount)> Salts { get; } = [];

    /// <summary>How often "as" stands in it: before each of its salts, it makes each amount one of magnesium.</summary>
    public int Ases { get; set; }

    /// <summary>The label says "from", or gives the amount before the salt: what was weighed is the salt.</summary>
    public bool IsWeighed { get; set; }

    /// <summary>It is called elemental.</summary>
    public bool IsPure { get; }

    /// <summary>Its salt was named before its amount.</summary>
    public bool NamedFirst { get; private set; }

    /// <summary>It is called a blend or complex, whose amount is often the weight of the salts.</summary>
    public bool IsBlend { get; set; }

    /// <summary>The label itself calls the amount that of the compound.</summary>
    public bool WholeIsCompound { get; set; }

    /// <summary>The amount that stands with its name.</summary>
    public LabelAmount? Given => Elemental ?? Whole;

    public void Replace(LabelAmount given) => (Elemental, Whole) = Elemental is null ? (null, given) : (given, Whole);

    public bool HasAmount => Whole is not null || Elemental is not null || From.Count > 0;

    public void Name(LabelMention mention, bool asSalt = false)
    {
        IsSalt |= asSalt;
        UnknownSalt |= mention.UnknownSalt is not null;
        if (mention.Form is { } form && !Forms.Contains(form))
            Forms.Add(form);
        if (!mention.IsBare)
            Words.UnionWith(mention.Words);
    }

    /// <summary>The amount of a blend of named salts may be their weight.</summary>
    public void Blend()
    {
        if (IsBlend && Forms.Count > 0 && From.Count == 0 && Elemental is { Kind: AmountKind.Mass, Elemental: false } amount)
            (IsSalt, Whole, Elemental) = (true, amount, null);
    }

    /// <summary>The parts it stands for: itself, or each of its salts when only these have an amount, which may be of the salt or of magnesium.</summary>
    public IEnumerable<LabelPart> Apart()
    {
        var listed = Salts.Count > 1 && Salts.Count == From.Count; // (from oxide 200 mg and citrate 50 mg): "from" may give the source of each
        if (IsSalt || (IsWeighed && !listed) || Salts.Count == 0 || Elemental is not null || Reference is not null)
            return [this];
        var elemental = IsPure || (Ases > 1 && Ases >= Salts.Count);
        return Salts.Select(one =>
        {
            var salt = new LabelPart(one.Salt);
            salt.Take(elemental ? one.Amount with { Elemental = true } : one.Amount);
            return salt;
        });
    }

    public bool Uses(LabelAmount amount) => Whole?.At == amount.At || Elemental?.At == amount.At || Ions?.At == amount.At || Share?.At == amount.At || From.Exists(one => one.At == amount.At) || Salts.Exists(one => one.Amount.At == amount.At);

    /// <summary>Takes an amount that stands with its name.</summary>
    public void Take(LabelAmount amount)
    {
        if (Reference is { Broken: true })
            return;
        NamedFirst = Forms.Count > 0;
        WholeIsCompound |= amount.IsCompound;
        if (IsSalt && amount is { Kind: AmountKind.Mass, Elemental: false })
            Whole ??= amount;
        else
            Elemental ??= amount;
    }
}

/// <summary>Another ingredient, with its amount.</summary>
internal sealed class LabelOther(LabelMention mention)
{
    public Terms.Term Term { get; } = mention.Term!;

    public LabelMention Named { get; } = mention;

    public LabelAmount? Amount { get; set; }
}
