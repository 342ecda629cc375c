using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads a file of a word processor (DOCX): headings and quotations by their styles, paragraphs, footnotes and endnotes,
/// numbered in the order in which they are called. What was deleted with changes tracked is left out.
/// </summary>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class WordReader(IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public string Description => "A file of a word processor (DOCX) with footnotes and endnotes.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text) =>
        Result<Document>.Fail(Problem(InputMessages.NoWordFile("its characters were given, not its bytes"), text.File));

    /// <inheritdoc/>
    public Result<Document> Read(Source source, ReadOnlyMemory<byte> bytes, string? file)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            return document.MainDocumentPart is { Document.Body: { } body } main
                ? MarkedLines.Assemble(_assembler, source, file, new Walk(main).Lines(body), [])
                : Result<Document>.Fail(Problem(InputMessages.NoWordFile("it holds no document"), file));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            return Result<Document>.Fail(Problem(InputMessages.NoWordFile(e.Message), file));
        }
    }

    private static Diagnostic Problem((string Code, string Message) message, string? file) => new(Severity.Error, message.Code, message.Message, file);

    /// <summary>One reading of a file: its notes are numbered as they come.</summary>
    private sealed class Walk(MainDocumentPart main)
    {
        private readonly Dictionary<string, string> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(style => style.StyleId?.Value is not null)
            .ToDictionary(style => style.StyleId!.Value!, style => style.StyleName?.Val?.Value ?? style.StyleId!.Value!, StringComparer.Ordinal);

        private readonly Dictionary<long, OpenXmlElement> _footnotes = (main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []).Where(note => note.Id is not null).ToDictionary(note => note.Id!.Value, OpenXmlElement (note) => note);
        private readonly Dictionary<long, OpenXmlElement> _endnotes = (main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []).Where(note => note.Id is not null).ToDictionary(note => note.Id!.Value, OpenXmlElement (note) => note);
        private readonly List<OpenXmlElement> _called = [];

        public List<MarkedLine> Lines(Body body)
        {
            var lines = new List<MarkedLine>();
            foreach (Paragraph paragraph in body.Descendants<Paragraph>())
            {
                string words = WordsOf(paragraph);
                if (words.Length > 0) lines.Add(LineOf(paragraph, words));
            }

            // A note may call another one; the list grows while it is read.
            for (int i = 0; i < _called.Count; i++)
            {
                string words = string.Join(' ', _called[i].Descendants<Paragraph>().Select(WordsOf).Where(found => found.Length > 0));
                if (words.Length > 0) lines.Add(new MarkedLine(BlockKind.Note, words, NoteNumber: i + 1));
            }

            return lines;
        }

        private MarkedLine LineOf(Paragraph paragraph, string words)
        {
            string id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? string.Empty;
            string style = _styles.GetValueOrDefault(id, id).ToLowerInvariant();
            if (style == "title") return new MarkedLine(BlockKind.Title, words);
            if (style.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(style.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out int level)) return new MarkedLine(BlockKind.Heading, words, level);
            return new MarkedLine(style is "quote" or "intense quote" or "block text" ? BlockKind.BlockQuotation : BlockKind.Paragraph, words);
        }

        private string WordsOf(Paragraph paragraph)
        {
            var words = new StringBuilder();
            foreach (OpenXmlElement element in paragraph.Descendants())
            {
                if (element is DocumentFormat.OpenXml.Wordprocessing.Text text) words.Append(text.Text);
                else if (element is TabChar or Break or CarriageReturn) words.Append(' ');
                else if (element is NoBreakHyphen) words.Append('-');
                else if (element is FootnoteReference { Id: not null } foot && _footnotes.TryGetValue(foot.Id.Value, out OpenXmlElement? footnote)) Call(words, footnote);
                else if (element is EndnoteReference { Id: not null } end && _endnotes.TryGetValue(end.Id.Value, out OpenXmlElement? endnote)) Call(words, endnote);
            }

            return string.Join(' ', words.ToString().Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        }

        private void Call(StringBuilder words, OpenXmlElement note)
        {
            int known = _called.IndexOf(note);
            if (known < 0) _called.Add(note);
            words.Append(CultureInfo.InvariantCulture, $"[{(known < 0 ? _called.Count : known + 1)}]");
        }
    }
}
