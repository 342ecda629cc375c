namespace AntiStalinistLeft.Notebooks.Kernels;

/// <summary>Where a cell stands.</summary>
/// <param name="Notebook">What messages call the notebook.</param>
/// <param name="Number">The cell's number in the notebook, from 1.</param>
/// <param name="Directory">The folder that relative paths in the cell start from.</param>
public sealed record CellPlace(string Notebook, int Number, string Directory)
{
    /// <summary>How messages name the cell.</summary>
    public override string ToString() => FormattableString.Invariant($"{Notebook}, cell {Number}");
}

/// <summary>Code for a kernel.</summary>
/// <param name="Text">The code; lines of the cell that are not code are empty, so line numbers are the cell's.</param>
/// <param name="Place">The cell it stands in.</param>
public sealed record CellCode(string Text, CellPlace Place);
