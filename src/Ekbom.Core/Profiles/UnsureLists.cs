using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Lists that were asked for and answered with unsure: they count as not asked.</summary>
internal static class UnsureLists
{
    public const string Conditions = "unsure_conditions";

    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal) { ["reports"] = "ReportsAsked", ["medicines"] = "MedicinesAsked", ["supplements"] = "SupplementsAsked" };

    /// <summary>Whether a list was answered so; the question that asks for it is then noted.</summary>
    public static bool Says(Section section, string list)
    {
        if (!Words.IsUnsure(section, list))
            return false;
        if (Facts.TryGetValue(list, out var fact))
            section.Reading.Unsure.Add(fact);
        else
            section.Reading.Unsure.UnionWith(section.Reading.Vocabulary.Facts.Booleans.Where(one => one.Conditions.Count > 0).Select(one => one.Name));
        return true;
    }

    /// <summary>Ids of the conditions of which a person does not know whether they have them: neither told nor denied.</summary>
    public static IReadOnlyList<string> ConditionsOf(Section profile)
    {
        var ids = new List<string>();
        if (Says(profile, Conditions))
            return ids;
        foreach (var (node, path) in profile.Items(Conditions, $"{Conditions}: [heart-block].") ?? [])
        {
            if (node is not TextNode text)
                profile.Reading.Refuse(ProfileCodes.WrongShape, new(path, node.Line), $"{Section.Name(node)} stands where one word is expected.", $"Write {Conditions}: [heart-block].");
            else if (profile.Reading.Vocabulary.Terms.Find(text.Text.Trim(), IsCondition) is { } condition)
                ids.Add(condition.Id);
            else if (!text.IsBlank && text.Text.Trim().Length > 0)
                profile.Reading.KeepReport(text.Text.Trim(), new(path, node.Line), IsCondition, matters: true);
        }

        return ids;
    }

    private static bool IsCondition(Term term) => term.Kind == TermKind.Condition;
}
