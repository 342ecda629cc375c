using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The section <c>readers</c> of a pipeline: a reader's options by its name, or a reader of another name that is made like one of
/// the kit's, which <c>like</c> names.
/// </summary>
internal static class ReaderSection
{
    private const string Like = "like";

    /// <summary>The readers of the kit, with what the section sets.</summary>
    public static DocumentReaders Read(YamlValue? section, NormalizationOptions normalization, string? file)
    {
        string? unknown = normalization.LeaveOut.FirstOrDefault(name => NormalizationRules.All.All(rule => rule.Name != name));
        if (unknown is not null)
        {
            throw new InputException(new Diagnostic(Severity.Error, "bad-value", $"There is no rule of normalisation '{unknown}'; there are {string.Join(", ", NormalizationRules.All.Select(rule => rule.Name))}.", file));
        }

        DocumentReaders readers = DocumentReaders.Default;
        foreach (string name in DocumentReaders.Default.All.Select(reader => reader.Name)) readers = readers.With(Make(name, name, null, normalization, file));
        if (section is null) return readers;
        foreach ((YamlValue key, YamlValue options) in section.Fields!)
        {
            if (!options.IsMapping) throw YamlOptions.Problem("bad-value", $"'{key}' must hold options such as '{Like}: web-article'.", file, options.Place);
            string name = key.Text ?? string.Empty;
            string kind = options.Find(Like)?.Text ?? name;
            if (DocumentReaders.Default.All.All(reader => reader.Name != kind)) throw YamlOptions.Problem("bad-value", $"There is no reader '{kind}'; there are {string.Join(", ", DocumentReaders.Default.All.Select(reader => reader.Name))}.", file, key.Place);
            readers = readers.With(Make(kind, name, options, normalization, file));
        }

        return readers;
    }

    private static IDocumentReader Make(string kind, string name, YamlValue? options, NormalizationOptions normalization, string? file)
    {
        IDocumentReader reader = kind switch
        {
            "web-article" => new WebArticleReader(YamlOptions.Read(new WebArticleOptions(), options, file, Like), normalization.LeaveOut),
            "web-article-html" => new WebArticleHtmlReader(YamlOptions.Read(new HtmlArticleOptions(), options, file, Like), normalization.LeaveOut),
            "anarchist-library" => new AnarchistLibraryReader(YamlOptions.Read(new BlockQuotationOptions(), options, file, Like), normalization.LeaveOut),
            "markdown" => new MarkdownReader(YamlOptions.Read(normalization, options, file, Like).LeaveOut),
            "tei" => new TeiReader(YamlOptions.Read(normalization, options, file, Like).LeaveOut),
            "docx" => new WordReader(YamlOptions.Read(normalization, options, file, Like).LeaveOut),
            "wikitext" => new WikitextReader(YamlOptions.Read(new WikitextOptions(), options, file, Like), normalization.LeaveOut),
            "article-extract" => new ArticleExtractReader(YamlOptions.Read(normalization, options, file, Like).LeaveOut),
            _ => new PlainTextReader(YamlOptions.Read(normalization, options, file, Like).LeaveOut),
        };
        return name == kind ? reader : new RenamedReader(name, reader);
    }
}
