using System.Xml;
using System.Xml.Linq;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads TEI P5: divisions with their heads, paragraphs, quotations, verses and lists; notes where they are called; what
/// <c>said</c> attributes to somebody. A document type declaration is refused.
/// </summary>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class TeiReader(IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "tei";

    /// <inheritdoc/>
    public string Description => "TEI P5: text, notes, quotations and who says them.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        XDocument xml;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            xml = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            return Result<Document>.Fail(new Diagnostic(Severity.Error, InputMessages.BrokenXml(e.Message).Code, InputMessages.BrokenXml(e.Message).Message, text.File, Math.Max(e.LineNumber, 1), Math.Max(e.LinePosition, 1)));
        }

        if (xml.Root?.Element(Tei + "text") is not { } body)
        {
            (string code, string message) = InputMessages.NoTei(xml.Root?.Name.ToString() ?? string.Empty);
            return Result<Document>.Fail(new Diagnostic(Severity.Error, code, message, text.File, 1, 1));
        }

        var walker = new TeiWalker();
        walker.Walk(body);
        return MarkedLines.Assemble(_assembler, source, text.File, [.. walker.Lines, .. walker.Notes], FactsOf(xml.Root));
    }

    private static IEnumerable<(string Name, string Value)> FactsOf(XElement root)
    {
        foreach (string name in (string[])["title", "author", "date"])
        {
            string value = root.Element(Tei + "teiHeader")?.Descendants(Tei + name).FirstOrDefault()?.Value.Trim() ?? string.Empty;
            if (value.Length > 0) yield return (name, value);
        }
    }
}
