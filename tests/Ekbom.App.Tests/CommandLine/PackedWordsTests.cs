namespace Ekbom.App.Tests.CommandLine;

/// <summary>The program reads the pack and not the folder: what plans hear has to be in it.</summary>
public sealed class PackedWordsTests
{
    [Theory]
    [InlineData("took 30 paracetamol", "emergency")]
    [InlineData("half my face is numb", "emergency")]
    [InlineData("HR 44", "urgent")]
    [InlineData("pulse 48 bpm", "urgent")]
    public void A_sign_is_heard_by_its_parts_through_the_pack(string report, string disposition)
    {
        var ran = Ran.Reading($"symptoms: {{ reports: [\"{report}\"] }}\n", "plan", "-", "--json");

        Assert.Equal(0, ran.Status);
        Assert.Contains($"\"disposition\": \"{disposition}\"", ran.Output, StringComparison.Ordinal);
    }
}
