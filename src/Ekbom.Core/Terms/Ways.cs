namespace Ekbom.Core.Terms;

/// <summary>The ways in which something gets into or onto the body.</summary>
public static class Ways
{
    public const string Swallowed = "oral";

    public static readonly IReadOnlyList<string> All = [Swallowed, "bath", "skin", "patch", "injection", "infusion", "inhaled", "nose", "eye", "ear", "rectal", "vaginal"];

    /// <summary>It lies on the skin only: nothing of a mineral gets into the body that we count.</summary>
    public static bool IsOnTheSkin(string way) => way is "bath" or "skin" or "patch";
}
