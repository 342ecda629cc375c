using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite</c>: libraries in, works out, and how notes were read.</summary>
internal static class CiteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory) => new("cite", "Take a library in, export the works cited, show how notes were read.")
    {
        CiteImportCommand.Build(currentDirectory),
        CiteExportCommand.Build(currentDirectory),
        CiteExplainCommand.Build(currentDirectory),
        CiteReportCommand.Build(currentDirectory),
        CiteScoreCommand.Build(currentDirectory),
    };
}
