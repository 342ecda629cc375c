using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic missing</c>: which parts of a plan are not done.</summary>
internal static class TopicMissingCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        Option<string> manifest = TopicCommand.CreateManifestOption();
        var command = new Command("missing", "List the parts of a plan that are not done, as 'sbatch --array' takes them; the reasons go to the error output. An empty line where all are done.") { manifest };
        command.SetAction(call =>
        {
            string path = Path.GetFullPath(call.GetRequiredValue(manifest), currentDirectory);
            (int Index, string Reason)[] missing = [.. new PartFolder(TopicManifest.Read(path).GetOrThrow(), path).FindMissing()];
            foreach ((int index, string reason) in missing) call.InvocationConfiguration.Error.WriteLine(FormattableString.Invariant($"part {index} {reason}"));
            call.InvocationConfiguration.Output.WriteLine(PartFolder.Abbreviate([.. missing.Select(part => part.Index)]));
            return ExitCode.Done;
        });
        return command;
    }
}
