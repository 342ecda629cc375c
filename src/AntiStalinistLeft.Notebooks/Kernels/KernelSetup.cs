using System.Reflection;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What a host adds to the kernels; the engine itself knows none of it.</summary>
internal sealed record KernelSetup
{
    /// <summary>Name and version of the host, for <c>#!about</c>. Default: the engine's own.</summary>
    public string Host { get; init; } = $"AntiStalinistLeft.Notebooks {typeof(KernelSetup).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>
    /// Assemblies that every C# cell can use without <c>#r</c>; an <c>#r</c> of one of them uses the host's copy. Default: none.
    /// </summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Namespaces that every C# cell has open besides the usual ones of .NET; a type's full name opens its static members. Default: none.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>The folder that relative paths start from where the request names none. Default: the current one.</summary>
    public string WorkingDirectory { get; init; } = ".";

    /// <summary>
    /// Whether the compiler optimises the code of C# cells: loops in cells run faster, but some exceptions lose their
    /// line. Libraries are not concerned. Default: no.
    /// </summary>
    public bool OptimizeCells { get; init; }

    /// <summary>The tables that SQL cells ask by name, and how values become tables and tables values. Default: none.</summary>
    public ITableSource? Tables { get; init; }

    /// <summary>Kernels besides C#, SQL, JavaScript, Mermaid, Markdown and HTML; one of the same name replaces the engine's. Default: none.</summary>
    public IReadOnlyList<KernelRegistration> Kernels { get; init; } = [];

    /// <summary>Magic commands besides the engine's; one of the same name replaces the engine's. Default: none.</summary>
    public IReadOnlyList<MagicCommand> Commands { get; init; } = [];

    /// <summary>What the host knows of the values that parameters can have, by their names, each with words for readers. Default: nothing.</summary>
    public Func<KernelSession, IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>>>? ParameterChoices { get; init; }

    /// <summary>Forms that a shown value also gets where its type names a formatter for them, though it does not prefer them. Default: none.</summary>
    public IReadOnlyList<string> AdditionalFormats { get; init; } = [];

    /// <summary>How types of other makers are shown; derived types are shown in the same way. Default: none.</summary>
    public IReadOnlyList<ForeignFormatters> ForeignFormatters { get; init; } = [];

    /// <summary>How much of long values is shown. Default: see <see cref="FormatLimits"/>.</summary>
    public FormatLimits Limits { get; init; } = new();

    /// <summary>How much a cell may put out. Default: see <see cref="OutputLimits"/>.</summary>
    public OutputLimits Output { get; init; } = new();

    /// <summary>
    /// Folder where packages named by <c>#r "nuget:"</c> are noted once restored. Default: a folder of the engine's under
    /// the user's local application data.
    /// </summary>
    public string PackageFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "AntiStalinistLeft.Notebooks",
        "packages");
}
