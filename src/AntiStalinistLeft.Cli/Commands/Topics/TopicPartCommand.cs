using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic part</c>: makes one part of a plan.</summary>
internal static class TopicPartCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        Option<string> manifest = TopicCommand.CreateManifestOption();
        Option<int> index = NumberOption.CreateWhole("--index", "The part, from 0.", 0, 0, int.MaxValue, "I");
        index.Required = true;
        Option<int> workers = TopicCommand.CreateWorkersOption();
        var command = new Command("part", "Make one part of a plan. A part that is done is not done again; ended at any moment, nothing of it is left half done.") { manifest, index, workers };
        command.SetAction((call, cancellation) => Task.Run(
            () =>
            {
                string path = Path.GetFullPath(call.GetRequiredValue(manifest), currentDirectory);
                var folder = new PartFolder(TopicManifest.Read(path).GetOrThrow(), path);
                TopicSettings settings = TopicSettings.Load(KitLayout.Find(currentDirectory).Data).GetOrThrow();
                using var progress = new ProgressLine(call.InvocationConfiguration.Error);
                Result<PartReport> made = new TopicPart(folder, settings, call.GetValue(workers), progress).Make(call.GetValue(index), cancellation);
                progress.Clear();
                PartReport report = made.GetOrThrow();
                call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant(
                    $"part {call.GetValue(index)}: {report.Articles} {(report.Articles == 1 ? "article" : "articles")}{(report.WasThere ? ", done before" : string.Empty)}"));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }
}
