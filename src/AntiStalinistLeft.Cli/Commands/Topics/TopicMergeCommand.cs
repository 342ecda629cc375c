using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic merge</c>: puts the parts of a plan together.</summary>
internal static class TopicMergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        Option<string> manifest = TopicCommand.CreateManifestOption();
        Option<string?> folder = OutputOption.Create("Folder of the topic; it is made where it is missing.", "DIR");
        var command = new Command("merge", "Put the parts of a plan together: what 'asl topic build' would have made, byte for byte. A set that is incomplete or was not made alike is refused.") { manifest, folder };
        command.SetAction((call, cancellation) => Task.Run(
            () =>
            {
                string path = Path.GetFullPath(call.GetRequiredValue(manifest), currentDirectory);
                string target = call.GetValue(folder) ?? throw new UsageException("Say where the topic goes: -o DIR.");
                var parts = new PartFolder(TopicManifest.Read(path).GetOrThrow(), path);
                TopicSettings settings = TopicSettings.Load(KitLayout.Find(currentDirectory).Data).GetOrThrow();
                using TopicFolder topic = TopicFolder.Open(Path.GetFullPath(target, currentDirectory)).GetOrThrow();
                return TopicBuildCommand.Print(call, new TopicMerge(parts, topic, settings).Merge(cancellation).GetOrThrow(), target);
            },
            CancellationToken.None));
        return command;
    }
}
