using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history compare</c>: two revisions side by side as a page.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var from = new Option<string>("--from") { Description = "The older revision, by its id, or as first or last.", HelpName = "ID", DefaultValueFactory = _ => "first" };
        var to = new Option<string>("--to") { Description = "The newer revision.", HelpName = "ID", DefaultValueFactory = _ => "last" };
        var source = new Option<bool>("--source-text") { Description = "Show the text as saved, with its markup, instead of the words that a reader sees." };
        var file = OutputOption.Create("File to write; standard output when left out.");
        var input = new HistoryInputBinding();
        var command = new Command("compare", "Show two revisions side by side, as an HTML page.") { from, to, source, file };
        input.AddTo(command);
        command.SetAction(call =>
        {
            ArticleHistory history = HistoryLoader.Open(input, call, KitLayout.Find(currentDirectory));
            (int older, int newer) = HistoryLoader.Ask(() => (history.IndexOf(call.GetRequiredValue(from)), history.IndexOf(call.GetRequiredValue(to))));
            string page = ComparisonPage.Write(history.Provenance, older, newer, new ComparisonPageOptions { ShowSource = call.GetValue(source) });
            if (call.GetValue(file) is { } path) AtomicFile.WriteText(path, writer => writer.Write(page));
            else call.InvocationConfiguration.Output.Write(page);
            return ExitCode.Done;
        });
        return command;
    }
}
