namespace AntiStalinistLeft.Notebooks;

/// <summary>The progress of a run.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Stage">What happened.</param>
/// <param name="Cell">Number of the code cell that it happened to among the code cells, from 1; 0 at start and end.</param>
/// <param name="Cells">How many code cells the notebook has.</param>
/// <param name="Elapsed">Time since the notebook's run began.</param>
internal sealed record RunProgress(string Notebook, RunStage Stage, int Cell, int Cells, TimeSpan Elapsed);

/// <summary>Stages of a run.</summary>
internal enum RunStage
{
    /// <summary>The notebook's run begins.</summary>
    Started,

    /// <summary>A cell begins.</summary>
    CellStarted,

    /// <summary>A cell has ended well.</summary>
    CellFinished,

    /// <summary>The notebook ran to its end.</summary>
    Finished,

    /// <summary>The notebook's run ended early.</summary>
    Failed,
}
