namespace Ekbom.Core.Profiles;

/// <summary>How a medicine is taken from a day on, as it was planned with the prescriber: <c>then: [{ from: 2026-12-01, dose: 600 mg }]</c>. What a step does not say is as before it.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Dose">What one intake is, as written.</param>
/// <param name="PerDay">Intakes a day.</param>
/// <param name="At">Times of day.</param>
public sealed record PlannedStep(DateOnly From, string? Dose, int? PerDay, IReadOnlyList<TimeOnly> At);
