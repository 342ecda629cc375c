using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Reports of the sample, without notebooks: two figures that were made by hand.</summary>
internal static class SampleReport
{
    private static readonly Corpus Corpus = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = RepositoryFolder.At("data", "sample") }).GetOrThrow();

    /// <summary>What the kit has to put in.</summary>
    /// <param name="text">The author's text, for the figures that it names.</param>
    public static ReportParts CreateParts(string text = "")
    {
        FigureExport[] figures = [Figure("lamps", "Oil burns longest."), Figure("wicks", "Wicks are short & many."), Figure("again", "Oil burns longest.")];
        HashSet<string> named = [.. figures.Select(figure => figure.Name).Where(name => text.Contains("figure " + name, StringComparison.Ordinal))];
        ReportTable exported = new("shop", "**Lamps in the shop.**\n\n| Lamp |\n| :--- |\n| oil |\n", "\\begin{table}\\label{tab:shop}\\end{table}");
        return new ReportParts(Corpus, figures, [exported], new Dictionary<string, string> { ["02-lamps.dib"] = "Lamps: how many" }, "@book{tamm1990, title = {Salt}, author = {Tamm, Ada}, year = 1990}\n", ["tamm1990"], named);
    }

    /// <summary>The report of a text.</summary>
    public static Report Build(string text, IReadOnlyDictionary<string, string>? before = null)
    {
        (Report? report, IReadOnlyList<Diagnostic> faults) = TryBuild(text, before);
        Assert.Empty(faults);
        return report!;
    }

    /// <summary>The report of a text, or what is wrong with it.</summary>
    public static (Report? Report, IReadOnlyList<Diagnostic> Faults) TryBuild(string text, IReadOnlyDictionary<string, string>? before = null) =>
        Report.Build(ReportSource.Parse(text, "report.md").GetOrThrow(), CreateParts(text), before ?? new Dictionary<string, string>());

    private static FigureExport Figure(string name, string finding) => FigureExport.FromRecord(
        new Charts.FigureRecord(name, finding, $"Of {name}", "Bars: lamps", "A bar.", ["A note."], ["Lamp Oil, debris: a mark."], new Dictionary<string, string> { ["per"] = "1000", ["word rule"] = "white space" }, Corpus.Fingerprint, [], [new("lamp", ["oil", "gas"]), new("burns", ["1234", "0.5"]), new("note", ["", "dim light"])], System.Text.Json.Nodes.JsonNode.Parse("{\"data\":[{\"type\":\"bar\"}],\"layout\":{}}")!.AsObject()),
        FigureWidth.Find(FigureStyles.BuiltIn, "single", null).GetOrThrow(),
        new FigureProvenance { Notebook = "02-lamps.dib", Cell = 3, KitVersion = "0.1.0" });
}
