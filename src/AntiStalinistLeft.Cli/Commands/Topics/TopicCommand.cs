using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic</c>: many articles at once, on one machine or in parts on a cluster.</summary>
internal static class TopicCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory) => new("topic", "Ask many articles at once: on one machine, or in parts on a cluster.")
    {
        TopicBuildCommand.Build(currentDirectory),
        TopicPlanCommand.Build(currentDirectory),
        TopicPartCommand.Build(currentDirectory),
        TopicMissingCommand.Build(currentDirectory),
        TopicMergeCommand.Build(currentDirectory),
    };

    /// <summary>The option that names a manifest.</summary>
    public static Option<string> CreateManifestOption() => new("--manifest") { Description = "The manifest.json that 'asl topic plan' wrote.", HelpName = "FILE", Required = true };

    /// <summary>The option that says how many articles are asked at a time.</summary>
    public static Option<int> CreateWorkersOption() =>
        NumberOption.CreateWhole("--workers", "Articles that are asked at a time; memory follows them. Default: as many as there are processors.", Environment.ProcessorCount, 1, 1024, "N");

    /// <summary>The option that passes over what cannot be used.</summary>
    public static Option<bool> CreateKeepGoingOption() => new("--keep-going") { Description = "Pass over titles, articles and files that cannot be used, and list them in remarks.csv. Without this the first ends the work." };
}
