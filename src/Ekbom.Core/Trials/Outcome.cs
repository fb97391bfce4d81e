namespace Ekbom.Core.Trials;

/// <summary>What is rated. It decides the scale, and with it every prior.</summary>
public enum OutcomeKind { ZeroToTen, ZeroToHundred, SleepHours, WeeklyTotal }

/// <summary>When a rating is given.</summary>
public enum Rated { Evening, Morning, Weekly }

/// <summary>The one thing a trial is judged by, fixed before its first night.</summary>
/// <param name="Kind">The scale.</param>
/// <param name="Asks">What the person is asked, in their own words.</param>
/// <param name="Highest">The highest total of a questionnaire the person has; 10, 100 or 24 otherwise.</param>
/// <param name="Smallest">The smallest difference worth having, in points of the scale, above 0 (M of the method).</param>
/// <param name="Rated">When it is rated.</param>
/// <param name="HigherIsBetter">True for hours of sleep; then signs are turned before anything is judged.</param>
public sealed record Outcome(OutcomeKind Kind, string Asks, double Highest, double Smallest, Rated Rated, bool HigherIsBetter = false)
{
    public Prior Prior => Kind switch
    {
        OutcomeKind.ZeroToTen => Prior.ZeroToTen,
        OutcomeKind.ZeroToHundred => Prior.ZeroToHundred,
        OutcomeKind.SleepHours => Prior.SleepHours,
        _ => Prior.Total(Highest),
    };
}
