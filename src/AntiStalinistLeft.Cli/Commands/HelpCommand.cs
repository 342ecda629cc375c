using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl help COMMAND</c>: the same as <c>asl COMMAND --help</c>.</summary>
internal static class HelpCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="root">The command whose parts are explained.</param>
    public static Command Build(RootCommand root)
    {
        var words = new Argument<string[]>("COMMAND") { Description = "The command to explain; all when left out.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("help", "Explain a command.") { words };
        command.SetAction((call, cancellation) =>
        {
            ParseResult asked = root.Parse([.. call.GetValue(words) ?? [], "--help"]);
            if (asked.UnmatchedTokens.Count > 0) throw new UsageException(CallErrors.Describe(asked)[0]);
            return asked.InvokeAsync(call.InvocationConfiguration, cancellation);
        });
        return command;
    }
}
