using AntiStalinistLeft.Core;
using Spectre.Console;

namespace AntiStalinistLeft.Cli;

/// <summary>What a colour means.</summary>
internal enum TerminalColor
{
    /// <summary>Ordinary words.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What is said beside.</summary>
    Faint,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Bad,
}

/// <summary>Words in colours, and wrapped, on a terminal; plain lines elsewhere, so that a file or a pipe gets the words alone.</summary>
/// <param name="output">Where the words go.</param>
internal sealed class TerminalText(TextWriter output)
{
    private readonly bool _isTerminal = IsTerminal(output);

    /// <summary>True where a person sees what is written.</summary>
    public static bool IsTerminal(TextWriter output) => output is VisibleWriter { Inner: var inner } ? IsTerminal(inner) :
        (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(output, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>Writes a line.</summary>
    public void WriteLine(string words, TerminalColor color = TerminalColor.Plain)
    {
        if (_isTerminal) ConsoleOf(output).WriteLine(Quoted.Visible(words), StyleOf(color));
        else output.WriteLine(words);
    }

    /// <summary>Writes words indented; on a terminal they are wrapped at its width.</summary>
    public void WriteWrapped(string words, int indent, TerminalColor color = TerminalColor.Plain)
    {
        if (_isTerminal) ConsoleOf(output).Write(new Padder(new Spectre.Console.Text(Quoted.Visible(words), StyleOf(color)), new Padding(indent, 0, 0, 0)));
        else output.WriteLine(new string(' ', indent) + words);
    }

    /// <summary>Where commands of ours to the terminal go: past the writer that makes those of others harmless.</summary>
    public static TextWriter RawOf(TextWriter output) => output is VisibleWriter { Inner: var inner } ? inner : output;

    private static IAnsiConsole ConsoleOf(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(RawOf(output)) });

    private static Style StyleOf(TerminalColor color) => color switch
    {
        TerminalColor.Heading => new Style(decoration: Decoration.Bold),
        TerminalColor.Faint => new Style(decoration: Decoration.Dim),
        TerminalColor.Good => new Style(Color.Green),
        TerminalColor.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
