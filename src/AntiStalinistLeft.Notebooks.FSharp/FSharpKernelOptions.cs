namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>What a host gives F# cells besides what it gives every kernel.</summary>
internal sealed record FSharpKernelOptions
{
    /// <summary>Files of assemblies that F# cells can use without <c>#r</c>, beside the composition's own references. Default: none.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Namespaces, modules and types that F# cells have open. Default: none.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];
}
