using System.CommandLine;
using AntiStalinistLeft.Exports;
using AntiStalinistLeft.Exports.Histories;

namespace AntiStalinistLeft.Cli.Commands.Histories;

/// <summary><c>asl history colour</c>: a revision's text by origin, editor or age, as a page.</summary>
internal static class ColourCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var revision = new Option<string>("--revision") { Description = "The revision, by its id, or as first or last.", HelpName = "ID", DefaultValueFactory = _ => "last" };
        var by = new Option<string>("--by") { Description = "origin (the revision that introduced the words), editor or age.", DefaultValueFactory = _ => "origin" };
        by.AcceptOnlyFromAmong([.. Enum.GetNames<ColourBy>().Select(name => name.ToLowerInvariant())]);
        var file = new Option<string?>("--output", "-o") { Description = "File to write; standard output when left out.", HelpName = "FILE" };
        var input = new HistoryInputBinding();
        var command = new Command("colour", "Show a revision's text by who wrote which words, as an HTML page.") { revision, by, file };
        command.Aliases.Add("color");
        input.AddTo(command);
        command.SetAction(call =>
        {
            ArticleHistory history = HistoryOpening.Open(input, call, KitLayout.Find(currentDirectory));
            int index = HistoryOpening.Ask(() => history.IndexOf(call.GetRequiredValue(revision)));
            string page = ColouredPage.Write(history.Provenance, index, Enum.Parse<ColourBy>(call.GetRequiredValue(by), ignoreCase: true));
            if (call.GetValue(file) is { } path) AtomicFile.WriteText(path, writer => writer.Write(page));
            else call.InvocationConfiguration.Output.Write(page);
            return ExitCode.Done;
        });
        return command;
    }
}
