namespace AntiStalinistLeft.Notebooks;

/// <summary>What a notebook calls the thing that runs a cell.</summary>
/// <param name="Name">The canonical name, for instance <c>csharp</c>.</param>
/// <param name="LanguageName">The language's own name, for instance <c>C#</c>; null where it is not known.</param>
internal sealed record KernelInfo(string Name, string? LanguageName = null)
{
    /// <summary>Other names that mean the same kernel; case matters.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The kernels that every reader knows unless the caller names others.</summary>
    public static IReadOnlyList<KernelInfo> Defaults { get; } =
    [
        new("csharp", "C#") { Aliases = ["c#", "C#"] },
        new("fsharp", "F#") { Aliases = ["f#", "F#"] },
        new("html", "HTML"),
        new("javascript", "JavaScript") { Aliases = ["js"] },
        new("markdown", "Markdown") { Aliases = ["md"] },
        new("mermaid", "Mermaid"),
        new("sql", "SQL"),
    ];
}
