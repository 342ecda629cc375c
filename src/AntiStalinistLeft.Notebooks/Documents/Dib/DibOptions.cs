namespace AntiStalinistLeft.Notebooks;

/// <summary>What a reader of .dib files knows beforehand.</summary>
internal sealed record DibOptions
{
    /// <summary>The usual: the kernels of <see cref="KernelInfo.Defaults"/>, text before the first separator is C#.</summary>
    public static DibOptions Default { get; } = new();

    /// <summary>The host's kernels, whose names separate cells. Default: <see cref="KernelInfo.Defaults"/>.</summary>
    public IReadOnlyList<KernelInfo> Kernels { get; init; } = KernelInfo.Defaults;

    /// <summary>Kernel of text before the first separator. Default: <c>csharp</c>.</summary>
    public string DefaultKernel { get; init; } = "csharp";
}
