using Ekbom.Core.Logic;

namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>about</c>: age, sex, country, weight, height, pregnancy.</summary>
internal static class AboutReader
{
    private const string Country = "country", Age = "Age", Pregnant = "Pregnant", Contradicted = "PregnancyContradicted", Weeks = "WeeksPregnant";

    /// <summary>Reads the part into the facts; returns the country's code and whether pregnancy is unsure.</summary>
    public static (string? Country, bool PregnancyUnsure) Read(Reading reading, Node? node, FactKeys facts)
    {
        var keys = reading.Vocabulary.Under("about.");
        if (Section.Of(reading, node, "about", [.. keys.Select(key => key.Key).Append(Country).Distinct()], "about: { age: 57, sex: female, country: GB }.") is not { } about)
            return (reading.Country, false);
        facts.Read(about, keys.Where(key => key.Key != Country));
        if (facts.Numbers.TryGetValue(Age, out var age) && !age.IsExact)
            reading.Refuse(
                ProfileCodes.NoNumber, about.At("age"), "An age is one number: a range may lie on either side of what is decided by age.",
                "Write it in years, like age: 57, or leave it out.");
        var unsure = facts.Truths.TryGetValue(Pregnant, out var pregnant) && pregnant == Truth.Unknown;
        if (facts.Numbers.TryGetValue(Weeks, out var weeks) && reading.Vocabulary.Facts.FindFact(Pregnant) is not null)
        {
            if (!about.Has("pregnant"))
                facts.Say(Pregnant, Truth.True); // weeks of a pregnancy are counted in a pregnancy
            else if (pregnant == Truth.False && !(weeks is { HasHigh: true, High: 0m }))
                facts.Contradict(Pregnant, Contradicted); // two answers that cannot both be so: neither counts, and that is said
        }

        reading.Country ??= CountryOf(about);
        return (reading.Country, unsure);
    }

    private static string? CountryOf(Section about)
    {
        if (about.Text(Country, "country: GB.") is not { Text.Length: > 0 } written)
            return null;
        if (Words.IsUnsure(written.Text))
        {
            about.Reading.Unsure.Add("Country");
            return null;
        }

        if (about.Reading.Vocabulary.Countries.TryGetValue(written.Text, out var code))
            return code;
        about.Reading.KeepCountry(written.Text, written.At);
        return null;
    }
}
