using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Why a run ended early.</summary>
internal enum RunFailureKind
{
    /// <summary>A cell did not compile, threw, or had a wrong magic command.</summary>
    Cell,

    /// <summary>A cell or the notebook took longer than it may.</summary>
    TimeLimit,

    /// <summary>The user ended the run.</summary>
    Cancelled,

    /// <summary>The kernel process ended by itself.</summary>
    KernelDied,

    /// <summary>The kernel process could not be started.</summary>
    KernelNotStarted,

    /// <summary>A parameter has no such name or type.</summary>
    Parameter,
}

/// <summary>Why a run ended early, and where.</summary>
/// <param name="Kind">What kind of end it was.</param>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Message">What happened and, where there is something to do, what.</param>
internal sealed record RunFailure(RunFailureKind Kind, string Notebook, string Message)
{
    /// <summary>The cell's number in the notebook, from 1, prose cells counted; null where no cell was at fault.</summary>
    public int? CellNumber { get; init; }

    /// <summary>Line in the cell, from 1; null where none is known.</summary>
    public int? Line { get; init; }

    /// <summary>Line in the notebook's file, from 1; null where none is known.</summary>
    public int? FileLine { get; init; }

    /// <summary>The lines around the fault, the faulty one marked; empty where no line is known.</summary>
    public IReadOnlyList<string> Excerpt { get; init; } = [];

    /// <summary>What led there: further compile errors, causes, calls.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>What the cell had printed before.</summary>
    public string Printed { get; init; } = string.Empty;

    /// <summary>All of it for a reader, in several lines.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Notebook);
        AppendNumber(text, ", cell ", CellNumber);
        AppendNumber(text, ", line ", Line);
        AppendNumber(text, " (line ", FileLine, " of the file)");
        text.Append(": ").Append(Message);
        foreach (string line in Excerpt.Concat(Details))
        {
            text.Append('\n').Append(line);
        }

        if (Printed.Length > 0) text.Append("\nThe cell had printed:\n").Append(LastOf(Printed.TrimEnd()));

        return text.ToString();
    }

    // The last words matter most; the page has all.
    private static string LastOf(string printed) => printed.Length <= Limits.RepeatedLength
        ? printed
        : string.Create(CultureInfo.InvariantCulture, $"[{printed.Length - Limits.RepeatedLength:N0} characters before this are on the page]\n{printed[^Limits.RepeatedLength..]}");

    private static void AppendNumber(StringBuilder text, string lead, int? number, string trail = "")
    {
        if (number is { } n)
        {
            text.Append(CultureInfo.InvariantCulture, $"{lead}{n}{trail}");
        }
    }
}
