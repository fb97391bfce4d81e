using Ekbom.Core.Logic;

namespace Ekbom.Core.Profiles;

/// <summary>Reads yes, no and unsure, and words that are chosen from a few.</summary>
internal static class Words
{
    /// <summary>The truth that was written; null when nothing was, or (with a problem) something else.</summary>
    public static Truth? Truth(Section section, string key)
    {
        if (section.Text(key, $"{key}: yes, {key}: no or {key}: unsure.") is not { } written)
            return null;
        switch (written.Text.ToLowerInvariant())
        {
            case "yes" or "true":
                return Logic.Truth.True;
            case "no" or "false":
                return Logic.Truth.False;
            case "unsure" or "unknown":
                return Logic.Truth.Unknown;
            default:
                section.Reading.Refuse(
                    ProfileCodes.NotYesOrNo, written.At, $"{Reading.Quote(written.Text)} is neither yes, no nor unsure.",
                    $"Write {key}: yes, {key}: no or {key}: unsure.");
                return null;
        }
    }

    /// <summary>One of a few words, whatever its capitals.</summary>
    public static string? OneOf(Section section, string key, IReadOnlyList<string> choices)
    {
        if (section.Text(key, $"{key}: {choices[0]}.") is not { } written)
            return null;
        foreach (var choice in choices)
        {
            if (choice.Equals(written.Text, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        var near = Nearest.To(written.Text, choices);
        section.Reading.Refuse(
            ProfileCodes.NotAChoice, written.At, $"{Reading.Quote(written.Text)} is not one of {string.Join(", ", choices)}.",
            near is null ? $"Write one of them, like {key}: {choices[0]}." : $"Write {key}: {near}, if that is what you mean.");
        return null;
    }

    /// <summary>Whether the answer of a key is that it is not known.</summary>
    public static bool IsUnsure(Section section, string key) => section.Value(key) is TextNode text && IsUnsure(text.Text);

    public static bool IsUnsure(string text) => text.Trim().ToLowerInvariant() is "unsure" or "unknown";

    /// <summary>A word that says a list is empty.</summary>
    public static bool IsNone(string text) => text.ToLowerInvariant() is "none" or "no" or "nothing" or "nil" or "n/a";
}
