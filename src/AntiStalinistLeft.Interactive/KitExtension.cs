using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// The kit in .NET Interactive: opens its namespace in C# and F# cells, shows its figures and data frames, and answers SQL
/// over the corpus' tables. A package loads it by itself; with the assembly alone, a cell calls <see cref="Load"/>.
/// </summary>
public static class KitExtension
{
    private static readonly Lock Once = new();
    private static Kernel? Loaded;

    /// <summary>Adds the kit to the engine whose cell calls it, once.</summary>
    public static void Load()
    {
        Kernel root = Kernel.Root;
        lock (Once)
        {
            if (Loaded == root) return;
            Loaded = root;
        }

        KitFormatters.Register();
        SharedAssemblies.Offer();
        SqliteAssemblies.Offer();
        if (root is CompositeKernel engine && root.FindKernelByName("sql") is null) engine.Add(new CorpusSqlKernel().UseValueSharing());
        FailedImports.Watch(root);
        var values = new SharedValues();
        values.Watch(root);
        foreach (string kernel in (string[])["csharp", "fsharp", "sql"])
        {
            if (root.FindKernelByName(kernel) is { } taker) values.HandTo(taker);
        }

        Defer(root, "csharp", [.. SharedAssemblies.Files(typeof(Corpus), typeof(ArticleHistory), typeof(DataFrame)).Select(file => $"#r \"{file}\""), "using AntiStalinistLeft;"]);
        Defer(root, "fsharp", [.. SharedAssemblies.Files(typeof(Corpus), typeof(ArticleHistory), typeof(DataFrame), typeof(FSharp.Figures)).Select(file => $"#r @\"{file}\""), "open AntiStalinistLeft", "open AntiStalinistLeft.FSharp"]);
    }

    // Before the kernel's next cell: what the running cell submits would be forgotten when that cell ends. A kernel that no
    // cell needs does not start.
    private static void Defer(Kernel root, string kernel, IReadOnlyList<string> lines) =>
        root.FindKernelByName(kernel)?.DeferCommand(new SubmitCode(string.Join('\n', lines), kernel));
}
