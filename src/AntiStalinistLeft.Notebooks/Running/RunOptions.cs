namespace AntiStalinistLeft.Notebooks;

/// <summary>Options for running notebooks.</summary>
internal sealed record RunOptions
{
    /// <summary>Values for the notebook's parameters by name, as text; see <see cref="ParameterCell"/>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long one cell may take; zero or less for no limit. Default: 10 minutes.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a whole notebook may take; zero or less for no limit. Default: 1 hour.</summary>
    public TimeSpan NotebookTimeLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether the cells behind one that failed run too; a cell that had to be ended still ends the run. Default: no.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>How many notebooks run side by side. Default: 2.</summary>
    public int Parallelism { get; init; } = 2;
}
