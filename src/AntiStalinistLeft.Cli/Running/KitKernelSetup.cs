using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Notebooks.FSharp;
using AntiStalinistLeft.PlotlyNet;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Cli;

/// <summary>What the kit puts into a notebook's kernels: the library, with its namespace open.</summary>
internal static class KitKernelSetup
{
    /// <summary>The composition.</summary>
    /// <param name="alsoFormats">Forms that shown values also get where their type has them.</param>
    public static KernelSetup Create(IReadOnlyList<string> alsoFormats) => new()
    {
        Host = $"asl {KitVersion.Current}",
        References = [typeof(Corpus).Assembly, typeof(ArticleHistory).Assembly, typeof(DataFrame).Assembly],
        Usings = [LibraryNamespace],
        ForeignFormatters =
        [
            new ForeignFormatters(typeof(DataFrame).FullName!, () => typeof(DataFrameFormatterSource), [MimeTypes.Html, MimeTypes.PlainText]),
            new ForeignFormatters("Plotly.NET.GenericChart", () => typeof(GenericChartFormatterSource), GenericChartMimeTypes),
        ],
        AdditionalFormats = alsoFormats,
        Tables = new KitTables(),
        ParameterChoices = ChoicesOf,
        Kernels = [new KernelRegistration(FSharpInfo, static session => OfferFSharp().Create(session))],
    };

    /// <summary>The choices of the corpus that the cells opened last; none before they have opened one.</summary>
    private static IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> ChoicesOf(KernelSession session) =>
        session.GetVariables("csharp").Select(variable => variable.Value).OfType<Corpus>().LastOrDefault() is { } corpus
            ? StudyChoice.ListChoices(corpus)
            : new Dictionary<string, IReadOnlyList<(string, string)>>();

    private static readonly string[] GenericChartMimeTypes = [MimeTypes.Plotly, MimeTypes.Html];

    private static string LibraryNamespace => typeof(Corpus).Namespace!;

    private static KernelInfo FSharpInfo => KernelInfo.Defaults.First(static kernel => kernel.Name == "fsharp");

    // In a method of its own, so that a process without F# cells never loads the compiler's assemblies.
    private static KernelRegistration OfferFSharp() => FSharpKernel.CreateRegistration(new FSharpKernelOptions
    {
        References = [Path.Combine(AppContext.BaseDirectory, "AntiStalinistLeft.FSharp.dll")],
        Opens = [LibraryNamespace, $"{LibraryNamespace}.FSharp"],
    });

    /// <summary>How this program starts itself as a kernel process.</summary>
    /// <param name="kit">The clone; the kernel reads its data.</param>
    /// <param name="textFolder">The folder with the full texts; null for the default.</param>
    /// <param name="alsoFormats">Forms that shown values also get where their type has them.</param>
    public static KernelProcessStartInfo CreateStartInfo(KitLayout kit, string? textFolder, params IEnumerable<string> alsoFormats)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [KitLayout.DataVariable] = kit.Data,
            [FigureExportOptions.FolderVariable] = kit.Figures,
            [FigureExportOptions.PlotlyVariable] = ChartLibrary.SourceFile,
            // Notebooks are short-lived: code that is compiled once and quickly beats code that is compiled twice and well.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_QuickJitForLoops"] = "1",
        };
        if (textFolder is not null) environment["ASL_CORPUS"] = Path.GetFullPath(textFolder);
        IReadOnlyList<string> call = SelfInvocation.GetCommandLine(["kernel", .. alsoFormats.SelectMany(format => (string[])["--also", format])]);
        return new KernelProcessStartInfo(call[0], [.. call.Skip(1)])
        {
            Environment = environment,
        };
    }
}
