using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The section <c>readers</c> of a pipeline: a reader's options by its name, or a reader of another name that is made like one of
/// the kit's, which <c>like</c> names.
/// </summary>
internal static class ReaderSection
{
    private const string Like = "like";

    /// <summary>The readers of the kit, with what the section sets.</summary>
    public static DocumentReaders Read(YamlMappingNode? section, NormalizationOptions normalization, string? file)
    {
        string? unknown = normalization.LeaveOut.FirstOrDefault(name => NormalizationRules.All.All(rule => rule.Name != name));
        if (unknown is not null)
        {
            throw new InputException(new Diagnostic(Severity.Error, "bad-value", $"There is no rule of normalisation '{unknown}'; there are {string.Join(", ", NormalizationRules.All.Select(rule => rule.Name))}.", file));
        }

        var none = new YamlMappingNode();
        DocumentReaders readers = DocumentReaders.Default;
        foreach (string name in DocumentReaders.Default.All.Select(reader => reader.Name)) readers = readers.With(Make(name, name, none, normalization, file));
        if (section is null) return readers;
        foreach ((YamlNode key, YamlNode value) in section.Children)
        {
            string name = ((YamlScalarNode)key).Value!;
            if (value is not YamlMappingNode options) throw YamlOptions.Problem("bad-value", $"'{name}' must hold options such as '{Like}: web-article'.", file, value.Start);
            string kind = options.Children.TryGetValue(new YamlScalarNode(Like), out YamlNode? like) ? like.ToString() : name;
            if (DocumentReaders.Default.All.All(reader => reader.Name != kind)) throw YamlOptions.Problem("bad-value", $"There is no reader '{kind}'; there are {string.Join(", ", DocumentReaders.Default.All.Select(reader => reader.Name))}.", file, key.Start);
            readers = readers.With(Make(kind, name, new YamlMappingNode(options.Children.Where(child => child.Key is not YamlScalarNode { Value: Like })), normalization, file));
        }

        return readers;
    }

    private static IDocumentReader Make(string kind, string name, YamlMappingNode options, NormalizationOptions normalization, string? file)
    {
        IDocumentReader reader = kind switch
        {
            "web-article" => new WebArticleReader(YamlOptions.Read(new WebArticleOptions(), options, file), normalization.LeaveOut),
            "web-article-html" => new WebArticleHtmlReader(YamlOptions.Read(new HtmlArticleOptions(), options, file), normalization.LeaveOut),
            "anarchist-library" => new AnarchistLibraryReader(YamlOptions.Read(new BlockQuotationOptions(), options, file), normalization.LeaveOut),
            "wikitext" => new WikitextReader(YamlOptions.Read(new WikitextOptions(), options, file), normalization.LeaveOut),
            "article-extract" => new ArticleExtractReader(YamlOptions.Read(normalization, options, file).LeaveOut),
            _ => new PlainTextReader(YamlOptions.Read(normalization, options, file).LeaveOut),
        };
        return name == kind ? reader : new RenamedReader(name, reader);
    }
}
