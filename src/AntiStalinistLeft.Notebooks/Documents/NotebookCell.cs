using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>One cell: its language, its text, and what running it gave. Immutable; change by <c>with</c>.</summary>
/// <param name="Language">Canonical kernel name, for instance <c>csharp</c>, <c>markdown</c>; <c>raw</c> for a raw cell of an .ipynb.</param>
/// <param name="Source">The text, its lines joined with LF.</param>
internal sealed record NotebookCell(string Language, string Source)
{
    /// <summary>The language of prose cells.</summary>
    public const string Markdown = "markdown";

    /// <summary>The language of cells that an .ipynb keeps unrendered.</summary>
    public const string Raw = "raw";

    /// <summary>The id that nbformat 4.5 gives a cell; null where the file had none.</summary>
    public string? Id { get; init; }

    /// <summary>Line of the file where the text begins, from 1; null where the cell is from no text file.</summary>
    public int? Line { get; init; }

    /// <summary>How many code cells had been run in the session when this one was, from 1; null when it was not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What the cell showed, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>The cell's metadata as an .ipynb had it; null where there was none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Fields of an .ipynb cell that this reader does not know, kept for writing.</summary>
    public JsonElement? UnknownFields { get; init; }

    /// <summary>True for a cell that a kernel runs: neither prose nor raw.</summary>
    public bool IsCode => Language is not (Markdown or Raw);

    /// <summary>How the cell stood in the .dib that it was read from; lets an unchanged cell be written back as it was.</summary>
    internal DibCellSource? DibSource { get; init; }
}

/// <summary>A cell's own stretch of a .dib, with what was read from it.</summary>
internal sealed record DibCellSource(string Raw, string Language, string Source);
