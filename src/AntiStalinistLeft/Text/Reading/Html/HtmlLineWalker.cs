using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Walks a page in its order and collects its lines. A loop, no recursion: a page may be nested as deep as it likes.
/// </summary>
internal sealed class HtmlLineWalker(HtmlPartFinder parts)
{
    private static readonly HashSet<string> InlineElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private readonly List<HtmlLine> _lines = [];
    private readonly Stack<State> _states = new();
    private readonly StringBuilder _words = new();
    private bool _plain;
    private bool _pastMain;
    private int _breaks;
    private int _notes;

    /// <summary>What holds at a place of the page.</summary>
    private readonly record struct State(INode Node, BlockKind Kind, int Level, bool Bold, bool Fixed, bool IsCall, int? Note);

    public IReadOnlyList<HtmlLine> Walk(INode root)
    {
        BlockKind kind = parts.Main is null ? BlockKind.Paragraph : BlockKind.SiteHeader;
        _states.Push(new State(root, kind, 0, false, false, false, null));
        for (INode? node = root.FirstChild; node is not null;)
        {
            INode? next = Enter(node);
            while (next is null && node != root)
            {
                Leave(node);
                next = node.NextSibling;
                if (next is null) node = node.Parent!;
            }

            node = next;
        }

        Flush();
        return _lines;
    }

    private INode? Enter(INode node)
    {
        if (node is IText text) Append(text.Data);
        if (node is not IElement element || parts.IsSkipped(element)) return null;
        if (element.LocalName == "br") Break();
        bool inline = InlineElements.Contains(element.LocalName) || element.LocalName == "br";
        if (!inline) Flush();
        _states.Push(StateIn(element, inline));
        return element.FirstChild;
    }

    private void Leave(INode node)
    {
        if (_states.Peek().Node != node) return;
        if (!InlineElements.Contains(((IElement)node).LocalName) && ((IElement)node).LocalName != "br") Flush();
        _states.Pop();
        if (node == parts.Main) _pastMain = true;
    }

    private State StateIn(IElement element, bool inline)
    {
        State outer = _states.Peek() with { Node = element };
        bool bold = outer.Bold || element.LocalName is "b" or "strong";
        if (inline) return outer with { Bold = bold, IsCall = outer.IsCall || parts.IsNoteCall(element) };
        if (element == parts.Main) outer = outer with { Kind = BlockKind.Paragraph };
        else if (_pastMain && !outer.Fixed && outer.Kind == BlockKind.SiteHeader) outer = outer with { Kind = BlockKind.Metadata };

        // A quotation inside a readers' comment is a part of the comments: the outer part decides.
        if (outer.Fixed) return outer;
        if (parts.IsTitle(element)) return outer with { Kind = BlockKind.Title };
        if (parts.KindOf(element) is { } kind) return outer with { Kind = kind, Fixed = true, Note = kind == BlockKind.Note ? NumberOf(element) : null };
        bool heading = outer.Kind == BlockKind.Paragraph && element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        return heading ? outer with { Kind = BlockKind.Heading, Level = element.LocalName[1] - '0' } : outer with { Bold = false };
    }

    private int NumberOf(IElement note)
    {
        _notes++;
        string id = note.Id ?? string.Empty;
        int digits = id.Length;
        while (digits > 0 && char.IsAsciiDigit(id[digits - 1])) digits--;
        bool numbered = int.TryParse(id.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return numbered ? number : _notes;
    }

    private void Append(string text)
    {
        State state = _states.Peek();
        if (state.IsCall)
        {
            ReadOnlySpan<char> digits = text.AsSpan().Trim().Trim("[]()");
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                _words.Append(CultureInfo.InvariantCulture, $"[{number}]");
                return;
            }
        }

        bool blank = text.AsSpan().IsWhiteSpace();
        if (!blank)
        {
            _breaks = 0;
            _plain |= !state.Bold;
        }

        foreach (char c in text)
        {
            // The five blanks of HTML collapse; a no-break blank is a character like any other.
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) _words.Append(c);
            else if (_words.Length > 0 && _words[^1] != ' ') _words.Append(' ');
        }
    }

    // One break is a blank; two set paragraphs apart on pages that know no paragraphs.
    private void Break()
    {
        if (++_breaks > 1) Flush();
        else if (_words.Length > 0 && _words[^1] != ' ') _words.Append(' ');
    }

    private void Flush()
    {
        string words = _words.ToString().Trim(' ');
        _words.Clear();
        _breaks = 0;
        bool plain = _plain;
        _plain = false;
        if (string.IsNullOrWhiteSpace(words)) return;
        State state = _states.Peek();
        BlockKind kind = _pastMain && !state.Fixed && state.Kind == BlockKind.SiteHeader ? BlockKind.Metadata : state.Kind;
        _lines.Add(new HtmlLine(kind, words, state.Level, !plain, state.Note));
    }
}
