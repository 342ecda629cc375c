using AntiStalinistLeft.Papers;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>What the kit has to put into a report.</summary>
internal sealed class ReportParts
{
    private readonly IReadOnlyDictionary<string, string> _notebooks;
    private readonly string _ownBibliography;

    /// <summary>Collects the parts.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="figures">The figures of its notebooks that have something to show, in order.</param>
    /// <param name="exported">The tables that notebooks exported.</param>
    /// <param name="notebooks">The titles of the notebooks by file name.</param>
    /// <param name="ownBibliography">Works of the author's own, as BibTeX.</param>
    /// <param name="ownKeys">Their keys.</param>
    /// <param name="named">Figures that the author's text names.</param>
    public ReportParts(Corpus corpus, IReadOnlyList<FigureExport> figures, IEnumerable<ReportTable> exported, IReadOnlyDictionary<string, string> notebooks, string ownBibliography, IEnumerable<string> ownKeys, IReadOnlySet<string> named)
    {
        Corpus = corpus;
        Figures = figures;
        FigureExport[] told = [.. ChooseTold(corpus, figures, named)];
        IReadOnlyList<PaperTable> made = ReportTables.CreateAll(corpus, told);
        Tables = [.. made.Select(ReportTable.FromPaperTable), .. exported.Where(table => made.All(own => own.Name != table.Name) && table.Name != "audit-notes")];
        Prose = new ReportProse(corpus, told, made, KitVersion.Current);
        Numbers = new ReportNumbers(corpus, figures);
        CitationKeys = [.. ownKeys, .. corpus.Sources.Select(source => source.Document), .. MeasureSources.Entries.Keys];
        Told = told;
        _notebooks = notebooks;
        _ownBibliography = ownBibliography;
    }

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>All figures that a text can name.</summary>
    public IReadOnlyList<FigureExport> Figures { get; }

    /// <summary>Those of them that the report shows: what the author's text names, and of the others those of this corpus, each finding once.</summary>
    public IReadOnlyList<FigureExport> Told { get; }

    /// <summary>All tables that a text can name.</summary>
    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>What is written from the corpus and its settings.</summary>
    public ReportProse Prose { get; }

    /// <summary>The numbers that a text can name.</summary>
    public ReportNumbers Numbers { get; }

    /// <summary>The keys that a text can cite.</summary>
    public IReadOnlyList<string> CitationKeys { get; }

    /// <summary>The section of findings.</summary>
    /// <param name="shown">The figures and tables that the author's text shows, as <c>figure NAME</c>.</param>
    public string WriteFindings(IReadOnlySet<string> shown) =>
        Prose.WriteFindings(Told.Select(figure => figure.Name).Where(name => shown.Contains("figure " + name)).ToHashSet(StringComparer.Ordinal), file => _notebooks.GetValueOrDefault(file, file));

    /// <summary>The bibliography: the author's own works, the texts, the sources of the measures. An author's key wins over the kit's.</summary>
    public string WriteBibliography()
    {
        HashSet<string> own = [.. CitationKeys.Take(CitationKeys.Count - Corpus.Sources.Count - MeasureSources.Entries.Count)];
        string[] entries =
        [
            .. _ownBibliography.Length > 0 ? [_ownBibliography.TrimEnd() + "\n"] : Array.Empty<string>(),
            .. Corpus.Sources.Where(source => !own.Contains(source.Document)).Select(CorpusReferences.Write),
            .. MeasureSources.Entries.Where(entry => !own.Contains(entry.Key)).Select(entry => entry.Value),
        ];
        return string.Join('\n', entries);
    }

    // A finding that two figures share is told once, by the figure that the text names, else by the first.
    private static IEnumerable<FigureExport> ChooseTold(Corpus corpus, IReadOnlyList<FigureExport> figures, IReadOnlySet<string> named)
    {
        HashSet<string> found = [.. figures.Where(figure => named.Contains(figure.Name)).Select(figure => figure.Finding)];
        return figures.Where(figure => named.Contains(figure.Name) || (figure.Provenance.CorpusFingerprint == corpus.Fingerprint && found.Add(figure.Finding)));
    }
}
