#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;
#endif

/// <summary>How much a message matters.</summary>
public enum Severity
{
    /// <summary>The work went on; the reader of the result should know.</summary>
    Warning,

    /// <summary>The work could not be done.</summary>
    Error,
}

/// <summary>A problem found in an input: what, where, and what to do about it.</summary>
/// <param name="Severity">Warning or error.</param>
/// <param name="Code">A short stable name in kebab case, for instance <c>note-without-marker</c>.</param>
/// <param name="Message">What was found, what was expected, what to do; one or two sentences.</param>
/// <param name="File">The file, as the caller named it; null where the input is no file.</param>
/// <param name="Line">Line from 1; null where no line applies.</param>
/// <param name="Column">Column from 1 in UTF-16 code units; null where none applies.</param>
public sealed record Diagnostic(
    Severity Severity,
    string Code,
    string Message,
    string? File = null,
    int? Line = null,
    int? Column = null)
{
    /// <summary>What was found, what was expected, what to do. Control characters of what it quotes are made visible, and words without end cut.</summary>
    public string Message { get; init; } = Quoted.CutWords(Quoted.Visible(Message));

    /// <summary>The message as compilers print it: <c>file(line,column): warning code: message</c>.</summary>
    public override string ToString()
    {
        string where = File ?? string.Empty;
        if (Line is { } line)
        {
            where += Column is { } column ? FormattableString.Invariant($"({line},{column})") : FormattableString.Invariant($"({line})");
        }

        string kind = Severity == Severity.Error ? "error" : "warning";
        return where.Length == 0 ? $"{kind} {Code}: {Message}" : $"{where}: {kind} {Code}: {Message}";
    }
}
