using AntiStalinistLeft.Notebooks.Display;

namespace AntiStalinistLeft.Notebooks.Kernels.Magic;

/// <summary>A command that the session carries out, rather than a kernel.</summary>
/// <param name="Name">What it is called, <c>#!</c> included.</param>
/// <param name="Usage">How it is written, and what it does, in one line.</param>
/// <param name="Run">Carries it out; null when it could be, else what went wrong.</param>
public sealed record MagicCommand(string Name, string Usage, Func<MagicCall, MagicScope, Task<CellError?>> Run);

/// <summary>What a magic command works on.</summary>
/// <param name="Session">The session.</param>
/// <param name="Output">Where what it shows goes.</param>
/// <param name="CancellationToken">Cancelled when the user wants the cell to stop.</param>
public sealed record MagicScope(KernelSession Session, ICellOutput Output, CancellationToken CancellationToken)
{
    internal List<Func<Task>> AtEndOfCell { get; } = [];
}
