namespace Ekbom.Core.Profiles;

/// <summary>Whether it is swallowed, for the bath or for the skin.</summary>
internal static class LabelRoute
{
    private static readonly string[] Bath = ["bath", "baths", "bathing", "flakes", "soak", "soaks", "footbath", "fußbad", "badesalz"];
    private static readonly string[] Skin = ["topical", "topically", "transdermal", "cream", "lotion", "balm", "rub", "patch", "patches", "massage", "skin", "haut", "roll"];
    private static readonly string[] AfterMagnesium = ["oil", "spray", "gel", "butter", "öl"];
    private static readonly string[] Swallowed = ["drink", "orally", "oral", "mouth", "swallow", "laxative", "softgel", "softgels", "capsule", "capsules", "tablet", "tablets"];

    /// <remarks>A bath salt whose label names no bath is taken as swallowed: the safer reading.</remarks>
    public static string Of(LabelText label, IReadOnlyList<LabelMention> mentions)
    {
        var magnesium = mentions.Where(mention => mention.IsMagnesium || mention.Term?.Contains.Any(content => content.Of == "magnesium") == true).ToList();
        if (magnesium.Count == 0 || Any(label, Swallowed))
            return "oral";
        if (Any(label, Bath))
            return "bath";
        var known = magnesium.Select(mention => mention.Term?.Route).FirstOrDefault(route => route is not null);
        if (known == "bath")
        {
            label.Note("It was read as swallowed. Say so when it goes into bath water.");
            return "oral";
        }

        return known ?? (Any(label, Skin) || magnesium.Exists(mention => Enumerable.Range(mention.End, 3).Any(at => Array.IndexOf(AfterMagnesium, label[at].Key) >= 0)) ? "skin" : "oral");
    }

    private static bool Any(LabelText label, string[] words)
    {
        for (var at = 0; at < label.Count; at++)
        {
            if (Array.IndexOf(words, label[at].Key) >= 0 && label[at - 1].Key is not ("not" or "before" or "after"))
                return true;
        }

        return false;
    }
}
