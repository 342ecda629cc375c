namespace AntiStalinistLeft.Notebooks;

/// <summary>Runs the cells of one language. Cells of one kernel never run at the same time.</summary>
internal interface IKernel
{
    /// <summary>Runs code.</summary>
    /// <param name="code">The code and where it stands.</param>
    /// <param name="output">Where what it puts out goes.</param>
    /// <param name="cancellationToken">Cancelled when the user wants the cell to stop.</param>
    /// <returns>Null when it ran, else what went wrong.</returns>
    Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken);
}

/// <summary>A kernel whose named values other kernels can take and set.</summary>
internal interface IValueKernel : IKernel
{
    /// <summary>The named values, in the order of their names.</summary>
    IReadOnlyList<KernelVariable> Variables { get; }

    /// <summary>Gives a value a name in this kernel.</summary>
    /// <returns>Null when it has it, else what went wrong.</returns>
    Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken);
}

/// <summary>A named value of a kernel.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value itself, not a copy.</param>
/// <param name="Type">The type that the kernel holds it as.</param>
internal sealed record KernelVariable(string Name, object? Value, Type Type);

/// <summary>A kernel that a host offers: what it is called, and how it is made when a cell first needs it.</summary>
/// <param name="Info">Its names.</param>
/// <param name="Create">Makes it for a session; called at most once a session, before its first cell runs.</param>
internal sealed record KernelRegistration(KernelInfo Info, Func<KernelSession, IKernel> Create);

/// <summary>A kernel that takes a while to start and can do so beside other work, before its first cell.</summary>
internal interface IPreloadableKernel : IKernel
{
    /// <summary>Gets ready. Called on a thread of its own, while other kernels run cells; a cell that comes meanwhile waits.</summary>
    void WarmUp();
}
