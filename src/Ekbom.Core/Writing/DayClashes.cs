using System.Globalization;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>Why no day fits, clash by clash, each with what would mend it.</summary>
internal static class DayClashes
{
    public static IEnumerable<Block> Of(DaySheet sheet, ReferenceList references)
    {
        yield return new Paragraph(sheet.Knowledge.Advise(sheet.Answer.Proved ? "timetable.no-day" : "timetable.no-day-found").Told(), Tone.Lead);
        if (sheet.Problem.Doses.Count > DaySolver.MostDoses)
            yield return new Paragraph(sheet.Knowledge.Advise("timetable.too-many").Told(("Most", sheet.Problem.Doses.Count.ToString(CultureInfo.InvariantCulture))));
        else if (sheet.Clashes.Count == 0)
            yield return new Paragraph(sheet.Knowledge.Advise("timetable.no-single-change").Told());
        var several = sheet.Clashes.Count > 1;
        if (several)
            yield return new Paragraph($"There are {sheet.Clashes.Count} clashes; each has to be mended.");
        for (var at = 0; at < sheet.Clashes.Count; at++)
        {
            var clash = sheet.Clashes[at];
            var id = several ? $"-{at + 1}" : "";
            yield return new Heading(2, several ? $"Clash {at + 1}: {string.Join(" and ", clash.Names)}" : "What cannot be kept together", "clash" + id);
            yield return new Bullets([.. clash.Because.Select(why => DayDocument.Cited(why, references))]);
            yield return new Heading(several ? 3 : 2, several ? "What would mend it" : "What would make the day possible", "ways-out" + id);
            yield return clash.WaysOut.Count == 0
                ? new Paragraph(sheet.Knowledge.Advise("timetable.no-single-change").Told())
                : new Bullets([.. clash.WaysOut.Select(way => (Line)way.Says.Says)]);
        }
    }
}
