namespace AntiStalinistLeft.Notebooks;

/// <summary>The location of a cell.</summary>
/// <param name="Notebook">What messages call the notebook.</param>
/// <param name="CellNumber">The cell's number in the notebook, from 1.</param>
/// <param name="Directory">The folder that relative paths in the cell start from.</param>
internal sealed record CellLocation(string Notebook, int CellNumber, string Directory)
{
    /// <summary>How messages name the cell.</summary>
    public override string ToString() => FormattableString.Invariant($"{Notebook}, cell {CellNumber}");
}

/// <summary>Code for a kernel.</summary>
/// <param name="Text">The code; lines of the cell that are not code are empty, so line numbers are the cell's.</param>
/// <param name="Location">The cell it stands in.</param>
internal sealed record CellCode(string Text, CellLocation Location)
{
    /// <summary>
    /// Code of the same kernel that stands above and has not run yet, top down: where help is asked for with writing a cell, what
    /// it declares counts. Empty for code that is to be run.
    /// </summary>
    public IReadOnlyList<CellCode> Above { get; init; } = [];

    /// <summary>True where code of other kernels stands above and has not run: what it makes is not known.</summary>
    public bool HasOthersAbove { get; init; }
}
