namespace AntiStalinistLeft.Notebooks;

/// <summary>How a kernel process is started; the process must call <see cref="KernelProcess.RunAsync"/> and do nothing else.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record KernelProcessStartInfo(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Environment variables to set besides those of this process. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
