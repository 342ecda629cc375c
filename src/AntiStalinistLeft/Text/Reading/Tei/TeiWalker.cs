using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace AntiStalinistLeft.Text;

/// <summary>Collects the lines and the notes of a TEI text in their order.</summary>
internal sealed class TeiWalker
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "p", "ab", "head", "item", "l", "byline", "docTitle", "salute", "signed", "closer", "opener", "epigraph", "bibl", "dateline", "trailer" };
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "fw", "teiHeader", "figDesc", "del" };

    private readonly StringBuilder _words = new();
    private int _notes;

    public List<MarkedLine> Lines { get; } = [];

    public List<MarkedLine> Notes { get; } = [];

    /// <summary>Walks a text from its root on.</summary>
    public void Walk(XElement root)
    {
        Walk(root, BlockKind.Paragraph, 0, null);
        Flush(BlockKind.Paragraph, 1, null);
    }

    private void Walk(XElement element, BlockKind kind, int depth, string? speaker)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text) _words.Append(text.Value);
            if (node is not XElement inner || Left.Contains(inner.Name.LocalName)) continue;
            Enter(inner, kind, depth, speaker);
        }
    }

    private void Enter(XElement element, BlockKind kind, int depth, string? speaker)
    {
        string name = element.Name.LocalName;
        string? said = name is "said" or "q" or "quote" ? (string?)element.Attribute("who") ?? speaker : speaker;
        bool isBlockQuotation = name is "quote" or "cit" or "q" or "said" && (IsBetweenBlocks(element) || element.Elements().Any(inner => Blocks.Contains(inner.Name.LocalName)));
        if (name == "note") Note(element);
        else if (isBlockQuotation) Block(element, BlockKind.BlockQuotation, depth, kind, speaker, said);
        else if (Blocks.Contains(name)) Block(element, name == "head" ? BlockKind.Heading : kind, Math.Max(1, depth), kind, speaker, said);
        else if (name is "quote" or "q" or "said") Quoted(element, kind, depth, said);
        else if (name is "lb" or "pb" or "cb") _words.Append(' ');
        else Walk(element, kind, name.StartsWith("div", StringComparison.Ordinal) ? depth + 1 : depth, said);
    }

    private static bool IsBetweenBlocks(XElement element) =>
        element.Parent is { } parent && (parent.Name.LocalName.StartsWith("div", StringComparison.Ordinal) || parent.Name.LocalName is "body" or "cit" or "epigraph") && !parent.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));

    private void Block(XElement element, BlockKind inner, int depth, BlockKind outer, string? speaker, string? said)
    {
        Flush(outer, depth, speaker);
        Walk(element, inner, depth, said);
        Flush(inner, depth, said);
    }

    // What is marked as quoted and bears no quotation marks gets them: the marks of the text go for nothing lost.
    private void Quoted(XElement element, BlockKind kind, int depth, string? said)
    {
        string value = element.Value.Trim();
        bool marked = value.Length > 0 && value[0] is '"' or '“' or '„' or '«' or '‘' || _words.ToString().TrimEnd() is [.., '"' or '“' or '„' or '«' or '‘'];
        if (!marked) _words.Append('“');
        Walk(element, kind, depth, said);
        if (!marked) _words.Append('”');
    }

    private void Note(XElement note)
    {
        int number = ++_notes;
        while (_words.Length > 0 && char.IsWhiteSpace(_words[^1])) _words.Length--;
        _words.Append(CultureInfo.InvariantCulture, $"[{number}]");
        string body = _words.ToString();
        var inner = new TeiWalker { _notes = _notes };
        inner.Walk(note);
        _notes = inner._notes;
        string words = string.Join(' ', inner.Lines.Select(line => line.Words));
        if (words.Length > 0) Notes.Add(new MarkedLine(BlockKind.Note, words, NoteNumber: number));
        Notes.AddRange(inner.Notes);
        _words.Clear().Append(body);
    }

    private void Flush(BlockKind kind, int depth, string? speaker)
    {
        string words = string.Join(' ', _words.ToString().Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        _words.Clear();
        if (words.Length > 0) Lines.Add(new MarkedLine(kind, words, Math.Max(1, depth), Speaker: speaker));
    }
}
