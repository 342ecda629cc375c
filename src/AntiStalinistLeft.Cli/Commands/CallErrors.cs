using System.CommandLine;
using System.CommandLine.Parsing;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>Says what is wrong with a call, and what may have been meant.</summary>
internal static class CallErrors
{
    /// <summary>One sentence for each thing that is wrong, each once; none where the call can be made.</summary>
    public static IReadOnlyList<string> Describe(ParseResult call)
    {
        Command command = call.CommandResult.Command;
        string[] strange = [.. call.UnmatchedTokens.Concat(MisreadOptions(call)).Select(token => DescribeStrange(command, token))];
        if (strange.Length > 0) return strange;
        string[] empty = [.. EmptyWords(call)];
        if (empty.Length > 0) return empty;
        return [.. call.Errors.Select(error => error.Message).Distinct()];
    }

    // No file, folder, name or number is called by an empty word.
    private static IEnumerable<string> EmptyWords(ParseResult call) =>
        from result in call.CommandResult.Children
        where result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))
        select $"{(result as OptionResult)?.Option.Name ?? ((ArgumentResult)result).Argument.Name}: the word is empty. Give a value, or leave it out.";

    // An argument that takes any number of words takes a mistyped option too, unless a «--» says that no options follow.
    private static IEnumerable<string> MisreadOptions(ParseResult call) => call.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? []
        : call.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-');

    private static string DescribeStrange(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            string[] options = [.. OptionsOf(command).Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
            return $"'{Path(command)}': {UnknownName.Describe("option", token.Split('=', ':')[0], options)}";
        }

        string[] commands = [.. command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name)];
        return commands.Length > 0
            ? UnknownName.Describe("command", command is RootCommand ? token : $"{Path(command)} {token}", command is RootCommand ? commands : commands.Select(sub => $"{Path(command)} {sub}"))
            : $"'{Path(command)}' takes no further word such as {token}.";
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive);
        return command.Options.Concat(inherited);
    }

    private static string Path(Command command) =>
        command is RootCommand ? "asl" : command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{Path(parent)} {command.Name}" : command.Name;
}
