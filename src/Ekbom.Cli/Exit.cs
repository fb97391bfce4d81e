namespace Ekbom.Cli;

/// <summary>Exit status of the command line (contract, section 4).</summary>
public static class Exit
{
    public const int Done = 0, OurBug = 1, WrongInput = 2, NothingFits = 3;
}
