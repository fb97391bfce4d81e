using System.Text.Json;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What nights of one's own say of the effect: <c>{datasets: [{id, results}]}</c>.</summary>
public static class PosteriorJson
{
    /// <param name="all">Each set with its posterior.</param>
    /// <param name="smallest">The smallest difference worth having, in points; lower is better.</param>
    public static string Of(IReadOnlyList<(string Id, Nights Nights, Posterior Posterior)> all, double smallest) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("datasets");
        foreach (var (id, _, posterior) in all)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Results(json, posterior, smallest);
            json.WriteStartObject("edges");
            json.WriteNumber("rho", posterior.EdgeOfCorrelation);
            json.WriteNumber("sigma", posterior.EdgeOfSpread);
            json.WriteNumber("tau", posterior.EdgeOfBlocks);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Results(Utf8JsonWriter json, Posterior posterior, double smallest)
    {
        json.WriteStartObject("results");
        json.WriteNumber("mean", posterior.Mean);
        json.WriteNumber("sd", posterior.StandardDeviation);
        json.WriteNumber("q025", posterior.Quantile(0.025));
        json.WriteNumber("q50", posterior.Quantile(0.5));
        json.WriteNumber("q975", posterior.Quantile(0.975));
        json.WriteNumber("p_benefit", posterior.AtMost(0));
        json.WriteNumber("p_benefit_mcid", posterior.AtMost(-smallest));
        json.WriteNumber("p_harm_mcid", 1 - posterior.AtMost(smallest));
        json.WriteNumber("rho", posterior.Correlation);
        json.WriteNumber("sigma", posterior.Spread);
        json.WriteNumber("tau", posterior.BlockSpread);
        json.WriteStartArray("beta");
        foreach (var coefficient in posterior.Coefficients)
            json.WriteNumberValue(coefficient);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
