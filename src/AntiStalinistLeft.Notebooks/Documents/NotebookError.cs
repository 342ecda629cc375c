namespace AntiStalinistLeft.Notebooks;

/// <summary>Why a notebook could not be read or written: what was found, where, and what to do.</summary>
/// <param name="Message">What was found, what was expected, what to do; one or two sentences.</param>
/// <param name="File">The file, as the caller named it; null where the input is no file.</param>
/// <param name="Line">Line from 1; null where none applies.</param>
/// <param name="Column">Column from 1 in UTF-16 code units; null where none applies.</param>
internal sealed record NotebookError(string Message, string? File = null, int? Line = null, int? Column = null)
{
    /// <summary>The error as compilers print it: <c>file(line,column): error: message</c>.</summary>
    public override string ToString()
    {
        string where = File ?? string.Empty;
        if (Line is { } line)
        {
            where += Column is { } column ? FormattableString.Invariant($"({line},{column})") : FormattableString.Invariant($"({line})");
        }

        return where.Length == 0 ? $"error: {Message}" : $"{where}: error: {Message}";
    }
}
