namespace Ekbom.Core.Profiles;

/// <summary>
/// Says which amount belongs to which name. A label names first and gives the amount after, or the other way round; "as" and "from" name the salt
/// of what stands before; "providing", "of which", "equivalent to" and the like give the magnesium in it.
/// </summary>
internal sealed partial class LabelLinks
{
    private static readonly string[] Providing = [.. LabelServing.Contains, "equivalent", "equiv", "equals", "equal", "eq", "davon", "entspricht", "entsprechend", "which", "corresponding", "waarvan", "cui", "="];

    private static readonly string[] Naming = ["as", "from", "als", "aus", "source"];
    /// <summary>It says that what follows is in what stands before, or is its source.</summary>
    public static bool IsTie(string word) => Array.IndexOf(Providing, word) >= 0 || Array.IndexOf(Naming, word) >= 0;

    private readonly Dictionary<int, LabelMention> mentions;
    private readonly Dictionary<int, LabelAmount> amounts;
    private readonly HashSet<LabelAmount> packs;
    private readonly Covered[] covered;
    private readonly HashSet<int> parted = [];
    private readonly LabelText label;
    private LabelPart? part;
    private LabelOther? other;
    private LabelAmount? floating;
    private LabelAmount? before;
    private bool providing, naming, listing, open;
    private bool named;
    private LabelMention? salt;

    private LabelLinks(LabelText label, List<LabelMention> mentions, List<LabelAmount> amounts, HashSet<LabelAmount> packs)
    {
        this.packs = packs;
        this.label = label;
        this.mentions = mentions.ToDictionary(mention => mention.At);
        this.amounts = amounts.ToDictionary(amount => amount.At);
        covered = new Covered[label.Count];
        foreach (var mention in mentions)
            Array.Fill(covered, Covered.Name, mention.At, mention.End - mention.At);
        foreach (var amount in amounts)
            Array.Fill(covered, Covered.Amount, amount.At, amount.End - amount.At);
    }

    public List<LabelPart> Parts { get; } = [];

    public List<LabelOther> Others { get; } = [];

    /// <summary>Amounts that stand with no name.</summary>
    public List<LabelAmount> Loose { get; } = [];

    /// <summary>Amounts that stand with a word we do not know, and that word.</summary>
    public List<(LabelAmount Amount, string Word)> Strange { get; } = [];

    /// <summary>Whether an amount belongs to a name, a pack or something we do not know.</summary>
    public bool Uses(LabelAmount amount) => packs.Contains(amount) || parted.Contains(amount.At) || Strange.Exists(one => one.Amount.At == amount.At) || Others.Exists(one => one.Amount?.At == amount.At) || Parts.Exists(one => one.Uses(amount));

    /// <summary>It stands with a product that brings magnesium, or with an unknown name that begins like it: "250 mg from my multivitamin", "Magnaspartate 243 mg".</summary>
    public bool IsOfProduct(LabelAmount amount) => (label[amount.At - 1].Key is "," or "and" or "&" or "+" or "plus" && Others.Exists(one => one.Amount?.At == amount.At && one.Term.Contains.Any(content => content.Of == "magnesium")))
        || Strange.Exists(one => one.Amount.At == amount.At && one.Word.StartsWith("mag", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a product is named there that brings magnesium or may do so; false for another ingredient, null where neither is named.</summary>
    public bool? Brings(int at) => mentions.GetValueOrDefault(at) is not { Term: { } term } name ? null : term.Contains.Any(content => content.Of == "magnesium") ? true : name.IsMagnesium ? null : false;

    /// <summary>It stands with magnesium or with nothing.</summary>
    public bool IsOfMagnesium(LabelAmount amount) => Parts.Count > 0 && !Strange.Exists(one => one.Amount.At == amount.At) && !Others.Exists(one => one.Amount?.At == amount.At);

    /// <param name="label">The label.</param>
    /// <param name="mentions">The names on it.</param>
    /// <param name="amounts">The amounts on it.</param>
    /// <param name="packs">Those that are the size of the pack.</param>
    public static LabelLinks Find(LabelText label, List<LabelMention> mentions, List<LabelAmount> amounts, HashSet<LabelAmount> packs)
    {
        var links = new LabelLinks(label, mentions, amounts, packs);
        for (var at = 0; at < label.Count; at++)
        {
            if (links.mentions.TryGetValue(at, out var mention) && links.Row(mention) is { } row)
            {
                at = row - 1;
            }
            else if (mention is not null)
            {
                links.Meet(mention);
                at = mention.End - 1;
            }
            else if (links.amounts.TryGetValue(at, out var amount))
            {
                at = (links.Each(amount) ?? links.Meet(amount)) - 1;
            }
            else
            {
                links.Pass(label[at].Key == "of" && label[at - 1].Key == "each" ? "as" : label.Free(at)); // 100 mg each of citrate and malate
            }
        }

        if (links.floating is { } last)
            links.Loose.Add(last);
        links.Parts.ForEach(part => part.Blend());
        links.Parts.ForEach(links.Multiply);
        var apart = links.Parts.SelectMany(part => part.Apart()).ToList();
        links.Parts.Clear();
        links.Parts.AddRange(apart);
        return links;
    }

    private void Pass(string word)
    {
        if (word is "." or "," or "%")
            Settle();
        naming &= word != "," || open || named; // 200 mg from my multi, citrate 1000 mg
        if (word == ".")
        {
            (providing, naming, listing, open, named) = (false, false, false, false, false);
        }
        else if (word == "(")
        {
            open = true;
            naming |= part is { IsSalt: false } && other is null; // magnesium (oxide, citrate)
        }
        else if (word is ")" or "plus" or "also")
        {
            (open, naming, named) = (open && word != ")", false, false);
        }
        else if (Array.IndexOf(Naming, word) >= 0)
        {
            naming = true;
            if (part is not null)
            {
                part.IsBlend = false; // "(as ...)" states magnesium itself
                part.Ases += word is "as" or "als" ? 1 : 0;
                part.IsWeighed |= word is not ("as" or "als");
            }
        }
        else if (word is "blend" or "complex" or "mix" or "matrix" && part is { IsSalt: false, HasAmount: false } && other is null)
        {
            part.IsBlend = true;
        }
        else if (Array.IndexOf(Providing, word) >= 0)
        {
            (providing, naming) = (true, false);
        }
        else if (word is not ("," or "and" or "&" or "+" or "/" or "-" or ":" or ""))
        {
            listing = false;
        }
    }

    private void Settle()
    {
        if (floating is { } left)
            Loose.Add(left);
        floating = null;
    }

    private void Meet(LabelMention mention)
    {
        if (!mention.IsMagnesium)
        {
            if (naming && other is not null && other.Term.Id == mention.Term!.Id)
                return;
            other = Others.Find(one => one.Term.Id == mention.Term!.Id && one.Amount is null);
            if (other is null)
                Others.Add(other = new(mention));
            (naming, named, listing, providing) = (false, false, false, false);
            if (floating is { } amount)
                (other.Amount, floating) = (amount, null);
            return;
        }

        if (other is not null && mention.SaltOnly)
            return; // zinc (as citrate)
        if (naming && !mention.IsBare && (open || mention.Term is null) && part is { IsSalt: false } && other is null)
        {
            if (part is { Elemental.Kind: AmountKind.Mass, NamedFirst: true } && mention.Form is { } second && !part.Forms.Contains(second))
                Parts.Add(part = new(null)); // (as oxide) 200 mg, (as citrate) 50 mg
            if (floating is { } from)
                part.From.Add(from);
            part.IsWeighed |= floating is not null;
            (floating, named, salt) = (null, true, mention);
            part.Name(mention);
            return;
        }

        var current = other is null ? part : null;
        if (floating is null && current is { HasAmount: false, Named.Term: null } && listing && !mention.IsBare && (current.IsSalt || mention.SaltOnly))
        {
            current.Name(mention, asSalt: true);
            return;
        }

        if (floating is null && open && mention.Form is { } again && current is { IsSalt: true, HasAmount: true } && current.Forms.Contains(again))
        {
            current.Name(mention); // Magtein 2000 mg (magnesium L-threonate)
            return;
        }

        if (floating is null && mention.IsBare && current is { IsSalt: true, HasAmount: true, Elemental: null } && (providing || open || mention.Words.Contains("elemental")))
        {
            providing = true; // of which magnesium 300 mg
            return;
        }

        if (mention.SaltOnly && Parts.Count == 0)
            return;
        if (floating is null && mention.IsBare && current is { IsSalt: false, HasAmount: false })
            return;
        other = null;
        if (current is { IsSalt: false, HasAmount: false, Forms.Count: 0, Reference: null })
            Parts.Remove(current);
        Parts.Add(part = new(mention));
        listing = true;
        if (floating is { } found)
            part.Take(found);
        floating = null;
        providing = false;
    }
}
