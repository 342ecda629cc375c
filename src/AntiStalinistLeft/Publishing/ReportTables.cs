using System.Globalization;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Publishing;

/// <summary>The tables that a report makes of a corpus and its figures by itself, ready for print.</summary>
internal static class ReportTables
{
    /// <summary>The texts, counted.</summary>
    public const string Texts = "texts";

    /// <summary>What normalisation changed, by rule.</summary>
    public const string Normalisation = "normalisation";

    /// <summary>The lexicon by kind.</summary>
    public const string Lexicon = "lexicon-use";

    /// <summary>The findings of the audit.</summary>
    public const string Audit = "audit-findings";

    /// <summary>The measures in use.</summary>
    public const string Measures = "measures";

    /// <summary>The options of the pipeline.</summary>
    public const string Pipeline = "pipeline-settings";

    /// <summary>Where each figure comes from and with what it was made.</summary>
    public const string Figures = "figure-parameters";

    /// <summary>All tables that have rows, in the order in which a report without a text of its own shows them.</summary>
    public static IReadOnlyList<PaperTable> CreateAll(Corpus corpus, IReadOnlyList<FigureExport> figures)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(figures);
        PaperTable[] all =
        [
            Print(TextRows(corpus), Texts, "The texts, counted.", (Headers: "Text|Sections|Paragraphs|Sentences|Notes|Words of the body|Words of the notes", Notes: ["Words by the rule of white space."])),
            Print(TrailRows(corpus), Normalisation, "What normalisation changed.", (Headers: "Rule|Changes|Texts", Notes: [])),
            Print(corpus.LexiconUse, Lexicon, "The lexicon, and how much of it the texts name.", (Headers: "Kind|Entries|Named", Notes: [])),
            Print(MeasureRows(figures), Measures, "The measures of this report.", (Headers: "Measure|What it is|Function|Source", Notes: [])),
            Print(AuditRows(corpus), Audit, "What may be an artefact of extraction.", (Headers: "Text|Finding|Certainty|Block|Consequence", Notes: [])),
            Print(PipelineSettings.List(corpus).ToTable(Pipeline), Pipeline, "With which options the texts were read.", (Headers: "Part|Option|Value|Set by", Notes: [])),
            Print(FigureRows(figures), Figures, "Where the figures come from.", (Headers: "Figure|Notebook|Cell|Parameters", Notes: [])),
        ];
        return [.. all.Where(table => table.RowCount > 0)];
    }

    /// <summary>How a publication is named in a table: <c>Rayson and Garside 2000</c>, <c>Katz and others 1978</c>.</summary>
    public static string NameSource(BibliographyEntry work)
    {
        ArgumentNullException.ThrowIfNull(work);
        string authors = work.Authors switch
        {
            [var one] => one.Family,
            [var one, var two] => $"{one.Family} and {two.Family}",
            [var first, ..] => $"{first.Family} and others",
            _ => work.Title,
        };
        return work.Issued is { } date ? $"{authors} {date.Years}" : authors;
    }

    private static PaperTable Print<TRow>(Table<TRow> rows, string name, string caption, (string Headers, IReadOnlyList<string> Notes) words)
        where TRow : class
    {
        string[] columns = [.. rows.Columns.Select(column => column.Name)];
        PaperTable printed = PaperTable.FromTable(rows, new PaperTableOptions
        {
            Caption = caption,
            Label = "tab:" + name,
            Headers = columns.Zip(words.Headers.Split('|')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            Units = columns.ToDictionary(column => column, _ => string.Empty, StringComparer.Ordinal),
            Notes = words.Notes,
            LongTableThreshold = 12,
        });
        return printed with { Name = name };
    }

    private static Table<TextRow> TextRows(Corpus corpus) => corpus.Documents
        .Select(text => new TextRow(text.Document, text.Sections, text.BodyBlocks, text.Sentences, text.Notes, text.BodyWords, text.NoteWords)).ToTable(Texts);

    private static Table<RuleRow> TrailRows(Corpus corpus) => corpus.Trail.AsEnumerable()
        .GroupBy(change => change.Rule).OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal)
        .Select(rule => new RuleRow(rule.Key.Replace('-', ' '), rule.Count(), string.Join(", ", rule.Select(change => change.Document).Distinct()))).ToTable(Normalisation);

    private static Table<MeasureRow> MeasureRows(IEnumerable<FigureExport> figures) => MeasureCatalog.FindUsed(figures.Select(figure => figure.Data))
        .Select(measure => new MeasureRow(measure.Name, measure.Meaning, measure.Function, string.Join("; ", measure.Sources.Select(key => NameSource(MeasureSources.Works.First(work => work.Key == key)))))).ToTable(Measures);

    private static Table<FindingRow> AuditRows(Corpus corpus) => corpus.Audit
        .Select(row => new FindingRow(row.Document, CellText.Format(row.Finding).Replace('-', ' '), CellText.Format(row.Certainty), row.Block?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, row.Consequence)).ToTable(Audit);

    private static Table<FigureRow> FigureRows(IEnumerable<FigureExport> figures) => figures
        .Select(figure => new FigureRow(
            figure.Title,
            figure.Provenance.Notebook ?? string.Empty,
            figure.Provenance.Cell?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            string.Join("; ", figure.Provenance.Parameters.Select(parameter => $"{parameter.Key}: {parameter.Value}")))).ToTable(Figures);

    private sealed record TextRow(string Text, int Sections, int Paragraphs, int Sentences, int Notes, int BodyWords, int NoteWords);

    private sealed record RuleRow(string Rule, int Changes, string Texts);

    private sealed record MeasureRow(string Measure, string Meaning, string Function, string Source);

    private sealed record FindingRow(string Text, string Finding, string Certainty, string Block, string Consequence);

    private sealed record FigureRow(string Figure, string Notebook, string Cell, string Parameters);
}
