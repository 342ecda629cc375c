using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history colour</c>: a revision's text by origin, editor or age, as a page.</summary>
internal static class ColorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var revision = new Option<string>("--revision") { Description = "The revision, by its id, or as first or last.", HelpName = "ID", DefaultValueFactory = _ => "last" };
        var by = new Option<string>("--by") { Description = "origin (the revision that introduced the words), editor or age.", DefaultValueFactory = _ => "origin" };
        by.AcceptOnlyFromAmong([.. Enum.GetNames<ColorBy>().Select(name => name.ToLowerInvariant())]);
        var file = OutputOption.Create("File to write; standard output when left out.");
        var input = new HistoryInputBinding();
        var command = new Command("colour", "Show a revision's text by who wrote which words, as an HTML page.") { revision, by, file };
        command.Aliases.Add("color");
        input.AddTo(command);
        command.SetAction(call =>
        {
            ArticleHistory history = HistoryLoader.Open(input, call, KitLayout.Find(currentDirectory));
            int index = HistoryLoader.Ask(() => history.IndexOf(call.GetRequiredValue(revision)));
            string page = ColoredRevisionPage.Write(history.Provenance, index, Enum.Parse<ColorBy>(call.GetRequiredValue(by), ignoreCase: true));
            if (call.GetValue(file) is { } path) AtomicFile.WriteText(path, writer => writer.Write(page));
            else call.InvocationConfiguration.Output.Write(page);
            return ExitCode.Done;
        });
        return command;
    }
}
