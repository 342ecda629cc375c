using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Networks;

namespace AntiStalinistLeft;

/// <summary>
/// The charts of a corpus. What the corpus knows reaches them without being passed: names of entities and works, names and
/// dates of the texts, and what the audit found in the texts that a chart shows.
/// </summary>
/// <remarks>
/// Every chart has a short name in kebab case, which names its files, a title, a caption and an alternative text made from its
/// rows; <c>figure with { Caption = "…" }</c> changes the words of one.
/// </remarks>
public sealed class CorpusCharts
{
    private readonly Corpus _corpus;
    private readonly Lazy<IReadOnlyList<FigureDocument>> _documents;

    internal CorpusCharts(Corpus corpus)
    {
        _corpus = corpus;
        _documents = new(() => AuditNotes.Describe(InOrder(corpus.Sources)));
    }

    /// <summary>Rates in the revisions of one article: a row for each entity, a numbered dot for each revision, sorted by the change.</summary>
    /// <param name="rates">One row for each document and entity; rows of other texts are ignored.</param>
    /// <param name="series">The series of revisions; may be left out where the corpus has one.</param>
    /// <param name="top">How many entities are shown, the most frequent.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">There is no such series, or several and none is named; or several rows fall on one place.</exception>
    public CaptionedFigure AcrossRevisions(Table<FrequencyRow> rates, string? series = null, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        IReadOnlyList<string> revisions = _corpus.GetRevisions(series);
        Table<FrequencyRow> rows = rates.Where(row => revisions.Contains(row.Document));
        return RevisionDotPlot.Draw(rows, Prepare(new FigureOptions(), rows.Select(row => row.Document), top, name, title));
    }

    /// <summary>Rates as bars, with intervals where the texts are independent of each other.</summary>
    /// <param name="rates">One row for each document and entity.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place, or there are more than eight documents.</exception>
    public CaptionedFigure ByText(Table<FrequencyRow> rates, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return RateBarChart.Draw(rates, Prepare(new FigureOptions(), rates.Select(row => row.Document), top, name, title));
    }

    /// <summary>A small panel for each entity, a bar in it for each text, all on one scale.</summary>
    /// <param name="rates">One row for each document and entity.</param>
    /// <param name="columns">Panels side by side.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place, or there are more than eight documents.</exception>
    public CaptionedFigure ByTextInPanels(Table<FrequencyRow> rates, int top = 8, int columns = 3, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return SmallMultiples.Draw(rates, Prepare(new SmallMultiplesOptions { Columns = columns }, rates.Select(row => row.Document), top, name, title));
    }

    /// <summary>Entities by section of one text, the numbers in the cells.</summary>
    /// <param name="rates">One row for each section and entity of one document.</param>
    /// <param name="value">What the cells hold.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table has several documents, no sections, or several rows for one cell.</exception>
    public CaptionedFigure BySection(Table<FrequencyRow> rates, MentionHeatmapValue value = MentionHeatmapValue.Rate, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return MentionHeatmap.Draw(rates, Prepare(new MentionHeatmapOptions { Value = value }, rates.Select(row => row.Document), top, name, title));
    }

    /// <summary>Mentions that a revision kept, added and removed; hatched, what extraction may have lost.</summary>
    /// <param name="changes">Changes between two revisions.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table compares more than two revisions.</exception>
    public CaptionedFigure MentionChanges(Table<MentionChangeRow> changes, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(changes);

        // What the newer text may have lost is hatched and said by the chart itself, mention by mention.
        return MentionChangeChart.Draw(changes, Prepare(new FigureOptions(), changes.SelectMany(row => new[] { row.Older, row.Newer }), top, name, title) with { AuditNotes = [] });
    }

    /// <summary>What of each paragraph or section of a revision went where in the next, what is new, what is gone.</summary>
    /// <param name="alignment">The alignment of revisions that follow each other.</param>
    /// <param name="unit">Between what words flow.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure TextFlow(Table<RevisionAlignmentRow> alignment, FlowUnit unit = FlowUnit.Block, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        return AlluvialChart.Draw(AntiStalinistLeft.TextFlow.FromAlignment(alignment, unit), Prepare(new AlluvialOptions { Unit = unit }, alignment.SelectMany(row => new[] { row.Older, row.Newer }), 8, name, title));
    }

    /// <summary>Whose words the texts are made of: a bar for each text, divided by voice.</summary>
    /// <param name="words">Words by voice of one zone.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table has several zones of one document.</exception>
    public CaptionedFigure VoiceShares(Table<VoiceShareRow> words, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        return VoiceShareChart.Draw(words, Prepare(new FigureOptions(), words.Select(row => row.Document), 8, name, title));
    }

    /// <summary>Who is quoted most, each bar divided by how sure the speaker is.</summary>
    /// <param name="voices">Quotations of one text or several.</param>
    /// <param name="top">How many persons are shown, the most quoted first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure MostQuoted(Table<VoiceRow> voices, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(voices);
        return MostQuotedChart.Draw(QuotedSpeakers.Count(voices), Prepare(new FigureOptions(), voices.Select(row => row.Document), top, name, title));
    }

    /// <summary>Which entities of one text are named together: pairs, ranked by the number of shared contexts, with NPMI.</summary>
    /// <param name="pairs">Pairs of one document.</param>
    /// <param name="top">How many pairs are shown.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table has several documents, or several rows for one pair.</exception>
    public CaptionedFigure Cooccurrence(Table<CooccurrenceRow> pairs, int top = 12, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return CooccurrenceChart.Draw(pairs, Prepare(new FigureOptions(), pairs.Select(row => row.Document), top, name, title));
    }

    /// <summary>The same as a matrix of entities, for few that meet often; the cells hold the number of shared contexts.</summary>
    /// <param name="pairs">Pairs of one document.</param>
    /// <param name="top">How many entities are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table has several documents, or several rows for one pair.</exception>
    public CaptionedFigure CooccurrenceMatrix(Table<CooccurrenceRow> pairs, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return CooccurrenceHeatmap.Draw(pairs, Prepare(new FigureOptions(), pairs.Select(row => row.Document), top, name, title));
    }

    /// <summary>Why rates differ between two revisions: for each entity the three parts that add up to the difference.</summary>
    /// <param name="differences">Differences between two revisions, as <see cref="RevisionAnalysis.CompareRates"/> gives them.</param>
    /// <param name="top">How many entities are shown, those with the greatest parts.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table compares more than two revisions.</exception>
    public CaptionedFigure RateParts(Table<RateDifferenceRow> differences, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return RatePartsChart.Draw(differences, Prepare(new FigureOptions(), differences.SelectMany(row => new[] { row.Older, row.Newer }), top, name, title));
    }

    /// <summary>The works cited most, each bar divided by how much of the work the citation names.</summary>
    /// <param name="citations">Citations of one text or several.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure MostCited(Table<CitationRow> citations, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return MostCitedChart.Draw(CitationCounts.CountByForm(citations), Cited(new FigureOptions(), citations, top, name, title));
    }

    /// <summary>How far apart works and the editions cited are in time: from the first appearance to the edition.</summary>
    /// <param name="citations">Citations of one text or several.</param>
    /// <param name="top">How many works are shown, the most cited of those whose two years are known and differ.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure PublicationYears(Table<CitationRow> citations, int top = 24, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return PublicationYearChart.Draw(CitationCounts.ListYears(citations, _corpus.Works), Cited(new FigureOptions(), citations, top, name, title));
    }

    /// <summary>Which sections of one text cite which works; the cells hold the number of citations.</summary>
    /// <param name="citations">Citations of one text.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The table has several documents.</exception>
    public CaptionedFigure CitationsBySection(Table<CitationRow> citations, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return CitationHeatmap.Draw(CitationCounts.CountBySection(citations), Cited(new FigureOptions(), citations, top, name, title));
    }

    /// <summary>Which pages of a book are cited: a strip for each edition, a tick for each page.</summary>
    /// <param name="locators">Pages cited, by edition.</param>
    /// <param name="top">How many are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Locators(Table<LocatorRow> locators, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(locators);
        return LocatorStripPlot.Draw(locators, WithWorks(Prepare(new FigureOptions(), locators.Select(row => row.Document), top, name, title)));
    }

    /// <summary>A network: size shows counts, colour and shape show groups, the width of an edge its weight.</summary>
    /// <param name="network">The network with its measures and places; see <see cref="NetworkAnalysis.Measure"/>.</param>
    /// <param name="grouping">How nodes are grouped, by colour and shape.</param>
    /// <param name="maxNodes">The maximum number of nodes; of more, the strongest are drawn and a note mentions the rest.</param>
    /// <param name="width">For how wide a picture labels are placed, in pixels: 440 is a page on a narrow screen, 270 one column of a journal; wider places keep what has room there.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Network(MeasuredNetwork network, NodeGrouping grouping = NodeGrouping.CommunityOrKind, int maxNodes = 100, double width = 440, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkChart.Draw(network, new NetworkChartOptions { Grouping = grouping, MaxNodes = maxNodes, Width = width, Name = name, Title = title, CorpusFingerprint = _corpus.Fingerprint });
    }

    /// <summary>The words that tell two selections apart: Log Ratio to both sides.</summary>
    /// <param name="keyness">Rows of one comparison; see <see cref="KeynessAnalysis.Compare(AntiStalinistLeft.Corpus, WordSelection, WordSelection, KeynessOptions?)"/>.</param>
    /// <param name="documents">The texts that stand on either side, for their names, their provenance and what the audit says of them.</param>
    /// <param name="options">With what they were compared, for the words left out; null for the defaults.</param>
    /// <param name="top">How many words are shown of each side.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">The rows compare several pairs of selections.</exception>
    public CaptionedFigure Keyness(Table<KeynessRow> keyness, IEnumerable<string> documents, KeynessOptions? options = null, int top = 12, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentNullException.ThrowIfNull(documents);
        FigureOptions prepared = Prepare(new FigureOptions(), documents, top, name, title);
        return KeynessChart.Draw(keyness, prepared with { Labels = keyness.Select(row => row.Word).Distinct().ToDictionary(word => word, _corpus.Spell, StringComparer.Ordinal) }, options?.StopWords ?? []);
    }

    /// <summary>Where something stands: a strip for each text and item, a tick for each place.</summary>
    /// <param name="occurrences">Places of what queries find, or of entities.</param>
    /// <param name="top">How many items are shown, the most frequent first.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Barcode(Table<OccurrenceRow> occurrences, int top = 8, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(occurrences);
        return BarcodeChart.Draw(occurrences, Prepare(new FigureOptions(), occurrences.Select(row => row.Document), top, name, title));
    }

    /// <summary>Whom each text counts under a concept: entities by texts, with the sentences that tell.</summary>
    /// <param name="membership">Rows of one concept; see <see cref="MembershipAnalysis.Measure"/>.</param>
    /// <param name="top">How many entities are shown, those that most texts name with the concept.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    /// <exception cref="ArgumentException">There are several concepts or several rows for one text and entity.</exception>
    public CaptionedFigure Membership(Table<MembershipRow> membership, int top = 16, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return MembershipChart.Draw(membership, Prepare(new FigureOptions(), membership.Select(row => row.Document), top, name, title));
    }

    /// <summary>What coders found: a bar for each entity, divided by code, and what they dispute.</summary>
    /// <param name="codes">How often each code was given; see <see cref="CodingAnalysis.Count"/>.</param>
    /// <param name="top">How many entities are shown, those with most mentions coded.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Codes(Table<CodingCountRow> codes, int top = 12, string? name = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return CodingChart.Draw(codes, Prepare(new FigureOptions(), codes.Select(row => row.Document), top, name, title));
    }

    // A series stands where its first revision stands, its revisions in their order.
    private static IEnumerable<SourceRow> InOrder(Table<SourceRow> sources)
    {
        string[] groups = [.. sources.Select(source => source.Series ?? source.Document).Distinct()];
        return sources.OrderBy(source => Array.IndexOf(groups, source.Series ?? source.Document)).ThenBy(source => source.Revision ?? 0);
    }

    private TOptions Cited<TOptions>(TOptions options, Table<CitationRow> citations, int top, string? name, string? title)
        where TOptions : FigureOptions => WithWorks(Prepare(options, citations.Select(row => row.Document), top, name, title));

    private TOptions WithWorks<TOptions>(TOptions options)
        where TOptions : FigureOptions => options with { Labels = WorkLabel.FormatAll(_corpus.Works) };

    private TOptions Prepare<TOptions>(TOptions options, IEnumerable<string> shown, int top, string? name, string? title)
        where TOptions : FigureOptions
    {
        var ids = shown.ToHashSet(StringComparer.Ordinal);
        FigureDocument[] documents = [.. _documents.Value.Where(document => ids.Contains(document.Id))];
        return options with
        {
            Name = name,
            Title = title,
            Top = top,
            Labels = _corpus.Labels,
            Documents = documents,
            AuditNotes = AuditNotes.Summarize(_corpus.Audit, documents),
            CorpusFingerprint = _corpus.Fingerprint,
            StandIn = _corpus.IsStandIn ? _corpus.Title : null,
        };
    }
}
