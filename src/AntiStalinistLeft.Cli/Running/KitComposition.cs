using AntiStalinistLeft.Notebooks.Kernels;

namespace AntiStalinistLeft.Cli.Running;

/// <summary>What the kit puts into a notebook's kernels: the library and its everyday namespaces.</summary>
internal static class KitComposition
{
    /// <summary>The composition.</summary>
    public static KernelComposition Create() => new()
    {
        Host = $"asl {KitVersion.Current}",
        References = [typeof(Corpus).Assembly],
    };

    /// <summary>How this program starts itself as a kernel process.</summary>
    /// <param name="kit">The clone; the kernel reads its data.</param>
    /// <param name="textFolder">The folder with the full texts; null for the default.</param>
    public static Notebooks.Running.KernelProcessStart Start(KitLayout kit, string? textFolder)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASL_DATA"] = kit.Data,
            // Notebooks are short-lived: code that is compiled once and quickly beats code that is compiled twice and well.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_QuickJitForLoops"] = "1",
        };
        if (textFolder is not null) environment["ASL_CORPUS"] = Path.GetFullPath(textFolder);
        string self = Environment.ProcessPath!;
        bool hosted = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return new Notebooks.Running.KernelProcessStart(self, hosted ? [typeof(KitComposition).Assembly.Location, "kernel"] : ["kernel"])
        {
            WorkingDirectory = kit.Notebooks,
            Environment = environment,
        };
    }
}
