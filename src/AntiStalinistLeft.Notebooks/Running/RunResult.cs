namespace AntiStalinistLeft.Notebooks;

/// <summary>The outcome of running a notebook.</summary>
/// <param name="Document">The notebook with the outputs of the cells that ran, those that failed included.</param>
/// <param name="Failures">What went wrong, in order; more than one only where the run went on behind a cell that failed.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record RunResult(NotebookDocument Document, IReadOnlyList<RunFailure> Failures, TimeSpan Elapsed)
{
    /// <summary>True when every cell ran, or the notebook ended itself well.</summary>
    public bool Succeeded => Failures.Count == 0;

    /// <summary>The place of the cell by which the notebook ended itself, from 0; null where it ran to its last cell or failed.</summary>
    public int? EndedAt { get; init; }

    /// <summary>Why the notebook ended itself, for a reader; null where it did not.</summary>
    public string? Ending => EndedAt is { } end && Document.Cells[end].Outputs.OfType<DisplayOutput>().LastOrDefault() is { } last ? last.Data.GetText(MimeTypes.PlainText) : null;

    /// <summary>How long each cell took, in the order of the notebook's cells; null for cells that did not run.</summary>
    public IReadOnlyList<TimeSpan?> CellTimes { get; init; } = [];
}
