using System.CommandLine;

namespace Ekbom.Cli.Commands;

/// <summary>The web application is a program of its own, which the launcher starts; here it only has its place in the help.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen, like http://127.0.0.1:5080; only on this machine" };
        var command = new Command("serve", "Opens the web application on this machine: questions, plan, timetable, evidence") { urls };
        command.SetAction(_ =>
        {
            Console.Error.WriteLine("The web application is started by the launcher: write ./ekbom serve in the folder of the project.");
            return Exit.WrongInput;
        });
        return command;
    }
}
