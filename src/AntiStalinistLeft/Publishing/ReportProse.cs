using System.Globalization;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Publishing;

/// <summary>
/// The parts of a report that are written from a corpus, its settings and its figures: Markdown with pandoc's citations, in which
/// <c>{{figure NAME}}</c> and <c>{{table NAME}}</c> stand where a figure or a table stands or is referred to.
/// </summary>
/// <param name="corpus">The corpus.</param>
/// <param name="figures">The figures that the report shows.</param>
/// <param name="tables">The tables that it has.</param>
/// <param name="version">The version of the kit.</param>
internal sealed class ReportProse(Corpus corpus, IReadOnlyList<FigureExport> figures, IReadOnlyList<PaperTable> tables, string version)
{
    // What the charts call the rule by which they count words, and what it says.
    private static readonly Dictionary<string, string> WordRules = new(StringComparer.Ordinal)
    {
        ["white space"] = "A word is what stands between blanks and holds a letter or a digit",
    };

    /// <summary>Which texts, how they were read, what the audit found, how words are counted, which measures.</summary>
    public string WriteMethods() => Join(
        "# Methods",
        "## Texts",
        Escape(corpus.Description) + " " + Reference(ReportTables.Texts, "{0} counts them."),
        string.Join('\n', corpus.Sources.Select(Describe)),
        Float(ReportTables.Texts),
        "## Reading and normalisation",
        DescribeReading(),
        Float(ReportTables.Normalisation),
        "## What extraction may have cost the texts",
        DescribeAudit(),
        "## Names and voices",
        $"{Escape(string.Join(' ', CorpusDescription.DescribeLexicon(corpus).Take(1)))} {Reference(ReportTables.Lexicon, "{0} has them by kind.")} Each mention knows the zone of the text that it stands in and whose words they are: the author’s own, quoted within a sentence, a block quotation, or the title of a work. A rate counts mentions and words of the same zone and the same voice. {Reference(ReportTables.Pipeline, "The options are in {0}.")}",
        Float(ReportTables.Lexicon),
        "## Words and measures",
        DescribeMeasures(),
        Float(ReportTables.Measures));

    /// <summary>What each figure found, and the figure, by notebook; none of those that the text already shows.</summary>
    /// <param name="shown">Names of figures that the author's own text shows.</param>
    /// <param name="titleOf">The title of a notebook by its file name.</param>
    public string WriteFindings(IReadOnlySet<string> shown, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(titleOf);
        FigureExport[] own = [.. figures.Where(figure => !shown.Contains(figure.Name))];
        return Join([
            "# Findings",
            "Each sentence is made from the rows of the table behind its figure; it names counts, differences and places, and no causes.",
            .. own.GroupBy(figure => figure.Provenance.Notebook).SelectMany(notebook => notebook.SelectMany(Show).Prepend(notebook.Key is { } name ? "## " + Escape(titleOf(name)) : string.Empty)),
        ]);
    }

    /// <summary>What is open, under which licence, and how the numbers are made again.</summary>
    public string WriteData() => Join(
        "# Data and code",
        $"All numbers were computed by AntiStalinistLeft {Escape(version)} from the corpus with the fingerprint `{corpus.Fingerprint}`, a checksum over its texts and its lexicon. {(corpus.HasText ? "The full texts were at hand." : "The full texts were not at hand: the numbers come from the text-free release of the corpus, which holds structure, counts and mentions without the words.")}",
        "The texts stay with their authors, and a text is identified by the SHA-256 of its file:",
        string.Join('\n', corpus.Sources.Select(source => $"- `{source.Document}`: {Escape(source.Licence)}; `{source.Sha256}`")),
        "The folder of each figure holds its data with every digit, its chart and its provenance. `asl crate` packs sources by checksum, lexicon, notebooks and figures; `asl reproduce` runs them again and says what is equal.");

    /// <summary>The tables behind the text: audit, options, parameters.</summary>
    public string WriteAppendix() => Join(
        Titled("## Notes of the audit", ReportTables.Audit, "What a note concerns was not necessarily removed by anybody. Blocks are numbered from the beginning of the text."),
        Titled("## Options of the pipeline", ReportTables.Pipeline, "*Kit* marks the default of the kit, *manifest* what the manifest of the corpus sets."),
        Titled("## Parameters of the figures", ReportTables.Figures, "Notebook and cell that made each figure, and with what."));

    /// <summary>Words so that Markdown, and pandoc's citations, show them as they are.</summary>
    public static string Escape(string words) => MarkdownPaperTable.Escape(words).Replace("@", "\\@", StringComparison.Ordinal);

    private string Describe(SourceRow source)
    {
        string date = source.Date is { } known ? $"{known} ({source.DateCertainty})" : $"no date ({source.DateCertainty})";
        string who = source.Author is { } author ? $"{author}{(source.Affiliation is { } body ? $", {body}" : string.Empty)}: " : string.Empty;
        string place = source.Revision is { } revision ? FormattableString.Invariant($", revision {revision}") : string.Empty;
        return $"- `{source.Document}`: {Escape(who)}*{Escape(source.Title)}*{place} [@{source.Document}]. {Escape(Capital(source.Kind.Replace('-', ' ')))}; {Escape(date)}; read by `{source.Reader}`.";
    }

    private string DescribeReading()
    {
        string changes = corpus.Trail.Count == 0
            ? "Normalisation changed nothing in these texts."
            : $"Normalisation made {Number(corpus.Trail.Count)} changes, each kept with its place so that it can be undone. {Reference(ReportTables.Normalisation, "{0} counts them by rule.")}";
        string words = corpus.HasText ? "The files themselves were read." : "The files were read when the text-free release was made.";
        return $"Each text was read by the reader for its kind of file, which tells headings, paragraphs, block quotations, captions and notes apart. {words} {changes}";
    }

    private string DescribeAudit()
    {
        if (corpus.Audit.Count == 0) return "The audit looks for what a cleaning program may have removed. It found nothing.";
        string byCertainty = string.Join(", ", corpus.Audit.AsEnumerable().GroupBy(row => row.Certainty).OrderByDescending(group => group.Key).Select(group => $"{Number(group.Count())} {CellText.Format(group.Key)}"));
        int texts = corpus.Audit.Select(row => row.Document).Distinct().Count();
        return $"The audit looks for what a cleaning program may have removed. It made {StudyNames.Count(corpus.Audit.Count, "finding")} in {StudyNames.Count(texts, "text")}: {byCertainty}. *Certain* means that it can be seen in the file or by comparison with another revision, *likely* that extraction explains it better than the author does, *possible* that it may be the author’s own doing. {Reference(ReportTables.Audit, "{0} lists them; what is absent for one of these reasons is not called deleted.")}";
    }

    private string DescribeMeasures()
    {
        IReadOnlyList<Measure> used = MeasureCatalog.FindUsed(figures.Select(figure => figure.Data));
        string[] rules = [.. Settings("word rule").Select(rule => WordRules.TryGetValue(rule, out string? says) ? $"{says} (rule: {Escape(rule)})." : $"Words are counted by the rule «{Escape(rule)}».")];
        string[] sourced = [.. used.Where(measure => measure.Sources.Count > 0).Select(measure => $"{measure.Name} [{string.Join("; ", measure.Sources.Select(key => "@" + key))}]")];
        string cited = sourced.Length == 0 ? string.Empty : $"The measures with a source are {string.Join(", ", sourced)}. ";
        string[] settings = [.. figures.SelectMany(figure => figure.Provenance.Parameters.Keys).Distinct().Order(StringComparer.Ordinal).Where(name => name is not ("word rule" or "older" or "newer")).Select(name => $"{Escape(name)} {Escape(string.Join(" or ", Settings(name)))}")];
        string made = settings.Length == 0 ? string.Empty : $" Settings in use: {string.Join("; ", settings)}.";
        string all = used.Count == 0 ? "The figures hold counts alone." : Reference(ReportTables.Measures, "{0} lists all of them with the functions that compute them.");
        return $"{string.Join(' ', rules)} {cited}{all}{made} All were computed by AntiStalinistLeft {Escape(version)}.".Trim();
    }

    private IEnumerable<string> Settings(string name) => figures.Select(figure => figure.Provenance.Parameters.GetValueOrDefault(name)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Show(FigureExport figure) => [$"{Escape(Capital(figure.Finding.TrimEnd('.')))} ({{{{figure {figure.Name}}}}}).", $"{{{{figure {figure.Name}}}}}"];

    private string Titled(string heading, string table, string words) => Has(table) ? Join(heading, words, Float(table)) : string.Empty;

    private string Float(string table) => Has(table) ? $"{{{{table {table}}}}}" : string.Empty;

    private string Reference(string table, string sentence) => Has(table) ? string.Format(CultureInfo.InvariantCulture, sentence, $"{{{{table {table}}}}}") : string.Empty;

    private bool Has(string table) => tables.Any(one => one.Name == table);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Join(params IEnumerable<string> blocks) => string.Concat(blocks.Where(block => block.Length > 0).Select(block => block.TrimEnd() + "\n\n"));
}
