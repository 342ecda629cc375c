namespace AntiStalinistLeft.Cli;

/// <summary>Where the parts of a clone, or of a project made from the kit, lie.</summary>
/// <param name="Root">The folder that holds <c>data/sources.yaml</c>.</param>
internal sealed record KitLayout(string Root)
{
    /// <summary>The environment variable in which the library looks for the folder of the data.</summary>
    public const string DataVariable = "ASL_DATA";

    /// <summary>The notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>The manifest, the lexicon, the releases.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>The styles of figures; null where the data have none.</summary>
    public string? Styles => Path.Combine(Data, "styles") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>
    /// Where pages are written when nothing else is asked for. Where the data came with the program, relative: below the
    /// folder from which it was called.
    /// </summary>
    public string Site => IsShipped ? Path.Combine("artifacts", "site") : Path.Combine(Root, "artifacts", "site");

    private bool IsShipped => Root == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>Where figures for papers are written when nothing else is asked for.</summary>
    public string Figures { get; init; } = Path.Combine(Root, "artifacts", "figures");

    /// <summary>Looks upwards from the current folder, then from the program's own.</summary>
    /// <exception cref="UsageException">Neither lies in a clone.</exception>
    public static KitLayout Find(string currentDirectory) =>
        FindFrom(currentDirectory) ?? FindFrom(AppContext.BaseDirectory) ?? throw new UsageException(
            $"No data/sources.yaml in {currentDirectory} or above it. Run this inside a clone of the kit or a project, or make one with 'asl new'.");

    /// <summary>
    /// Lets the library find the kit's data from a folder outside of any clone: names it in <c>ASL_DATA</c> for this
    /// process, unless the user has named one or the folder lies in a clone or a project.
    /// </summary>
    public static void ShareData(string currentDirectory)
    {
        if (Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } || FindFrom(currentDirectory) is not null) return;
        if (FindFrom(AppContext.BaseDirectory) is { } own) Environment.SetEnvironmentVariable(DataVariable, own.Data);
    }

    /// <summary>
    /// Lets cells of a clone or a project write figures and tables for papers where the kit's commands do, instead of among the
    /// notebooks: names the folder for this process, unless the user has named one.
    /// </summary>
    public static void ShareFigures(string currentDirectory)
    {
        if (Environment.GetEnvironmentVariable(FigureExportOptions.FolderVariable) is { Length: > 0 } || FindFrom(currentDirectory) is not { } kit) return;
        Environment.SetEnvironmentVariable(FigureExportOptions.FolderVariable, kit.Figures);
    }

    private static KitLayout? FindFrom(string start)
    {
        for (DirectoryInfo? folder = new(Path.TrimEndingDirectorySeparator(start)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "data", "sources.yaml"))) return new KitLayout(folder.FullName);
        }

        return null;
    }
}
