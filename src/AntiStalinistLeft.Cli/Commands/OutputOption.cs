using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary>The option that says where a command writes: one name for all commands.</summary>
internal static class OutputOption
{
    /// <summary>Makes the option; <c>--out</c> is its older name.</summary>
    /// <param name="description">What is written, and where when it is left out.</param>
    /// <param name="helpName">FILE or DIR.</param>
    public static Option<string?> Create(string description, string helpName = "FILE") => new("--output", "-o", "--out") { Description = description, HelpName = helpName };
}
