using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history</c>: whole histories of pages, in a store or straight from an export.</summary>
internal static class HistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory) => new("history", "Keep and read whole histories of pages.")
    {
        ImportHistoryCommand.Build(),
        ListCommand.Build(),
        VerifyCommand.Build(),
        ExportCommand.Build(),
        CompactCommand.Build(),
        TokensCommand.Build(),
        CompareCommand.Build(currentDirectory),
        ColorCommand.Build(currentDirectory),
        LocateCommand.Build(currentDirectory),
    };

    /// <summary>The option that names a store which the command cannot do without.</summary>
    public static Option<string> CreateStoreOption(string description) => new("--store") { Description = description, HelpName = "STORE", Required = true };
}
