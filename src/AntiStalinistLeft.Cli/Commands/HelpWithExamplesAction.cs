using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AntiStalinistLeft.Cli;

/// <summary>The ordinary help with examples below it, on the first level.</summary>
internal sealed class HelpWithExamplesAction(HelpAction help, string examples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is RootCommand) parseResult.InvocationConfiguration.Output.WriteLine(examples);
        return code;
    }
}

/// <summary>Prints the version alone.</summary>
internal sealed class PrintVersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(KitVersion.Current);
        return ExitCode.Done;
    }
}
