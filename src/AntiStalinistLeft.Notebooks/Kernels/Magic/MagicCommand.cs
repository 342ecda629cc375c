namespace AntiStalinistLeft.Notebooks;

/// <summary>A command that the session carries out, rather than a kernel.</summary>
/// <param name="Name">What it is called, <c>#!</c> included.</param>
/// <param name="Usage">How it is written, and what it does, in one line.</param>
/// <param name="Run">Carries it out; null when it could be, else what went wrong.</param>
internal sealed record MagicCommand(string Name, string Usage, Func<MagicInvocation, MagicContext, Task<CellError?>> Run);

/// <summary>What a magic command works on.</summary>
/// <param name="Session">The session.</param>
/// <param name="Output">Where what it shows goes.</param>
/// <param name="CancellationToken">Cancelled when the user wants the cell to stop.</param>
internal sealed record MagicContext(KernelSession Session, ICellOutput Output, CancellationToken CancellationToken)
{
    internal List<Func<Task>> EndOfCellActions { get; } = [];
}
