using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl voice</c>: who speaks.</summary>
internal static class VoiceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory) => new("voice", "Check who speaks in the quotations.")
    {
        VoiceScoreCommand.Build(currentDirectory),
    };
}
