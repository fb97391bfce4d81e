namespace Ekbom.Core.Profiles;

/// <summary>One statement of a label about magnesium: the forms it names and the amounts it gives for them.</summary>
internal sealed class LabelPart
{
    public LabelPart(LabelMention? mention)
    {
        IsSalt = mention is { IsBare: false };
        if (mention is not null)
            Name(mention);
    }

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

    /// <summary>It is called a blend or complex, whose amount is often the weight of the salts.</summary>
    public bool IsBlend { get; set; }

    /// <summary>The label itself calls the amount that of the compound.</summary>
    public bool WholeIsCompound { get; set; }

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

    /// <summary>Takes an amount that stands with its name.</summary>
    public void Take(LabelAmount amount)
    {
        if (Reference is { Broken: true })
            return;
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
