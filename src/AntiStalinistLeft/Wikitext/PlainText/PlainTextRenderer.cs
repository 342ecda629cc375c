namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// Walks over tokens and writes what a reader sees of them. What a template or a link shows is a stretch of tokens inside it, put
/// on a stack of stretches still to walk, so that nesting however deep needs no recursion.
/// </summary>
internal sealed partial class PlainTextRenderer(WikitextTokens tokens, WikitextOptions options, PlainTextWriter writer, PageMarks? marks = null)
{
    private readonly Stack<Stretch> _stretches = new();
    private int _quotations;
    private int _captions;
    private int _bareLinks;

    // The colon behind the term of the list in which the walk stands; its definition is a line of its own.
    private int _termEnd = -1;

    /// <summary>Characters written inside quotations set apart.</summary>
    public int QuotedWords { get; private set; }

    /// <summary>Characters written inside the captions of pictures.</summary>
    public int CaptionWords { get; private set; }

    /// <summary>True when a template was met.</summary>
    public bool HasTemplates { get; private set; }

    /// <summary>Writes some stretches of tokens.</summary>
    public void Render(params ReadOnlySpan<(int From, int To)> ranges)
    {
        for (int i = ranges.Length - 1; i >= 0; i--) _stretches.Push(new Stretch { From = ranges[i].From, To = ranges[i].To });
        while (_stretches.TryPop(out Stretch stretch))
        {
            if (stretch.Ends != StretchEnd.None) End(stretch);
            else Walk(stretch.From, stretch.To);
        }
    }

    private void Walk(int at, int to)
    {
        while (at < to)
        {
            int waiting = _stretches.Count;
            int next = Take(at, to);
            if (_stretches.Count > waiting)
            {
                InsertBelow(waiting, new Stretch { From = next, To = to });
                return;
            }

            at = next;
        }
    }

    // What was just pushed is walked first, then the rest of the stretch in which it stands.
    private void InsertBelow(int waiting, Stretch rest)
    {
        int added = _stretches.Count - waiting;
        Span<Stretch> top = added <= 8 ? stackalloc Stretch[8] : new Stretch[added];
        for (int i = 0; i < added; i++) top[i] = _stretches.Pop();
        _stretches.Push(rest);
        for (int i = added - 1; i >= 0; i--) _stretches.Push(top[i]);
    }

    private int Take(int at, int to)
    {
        WikitextToken token = tokens[at];
        if (marks?.FindNoteCalledAt(at) is { } note) return TakeCall(at, to, note);
        switch (token.Kind)
        {
            case WikitextTokenKind.Text when _termEnd >= token.Start && _termEnd < token.End:
                Copy(token.Start, _termEnd);
                writer.BreakLine(_termEnd);
                Copy(_termEnd + 1, token.End);
                return at + 1;
            case WikitextTokenKind.LinkOpen or WikitextTokenKind.LinkClose when !IsLink(token.Kind == WikitextTokenKind.LinkOpen ? at : token.Partner):
                Copy(token.Start, token.End);
                return at + 1;
            case WikitextTokenKind.Text or WikitextTokenKind.Url or WikitextTokenKind.Separator or WikitextTokenKind.Assign:
                Copy(token.Start, token.End);
                return at + 1;
            case WikitextTokenKind.LineEnd:
                writer.CopyLineEnd(token.Start);
                return at + 1;
            case WikitextTokenKind.Entity:
                Write(HtmlEntities.Decode(tokens.GetText(at)) ?? string.Empty, token.Start, token.End);
                return at + 1;
            case WikitextTokenKind.HeadingOpen or WikitextTokenKind.ListMarker:
                marks?.Add(token.Kind == WikitextTokenKind.HeadingOpen ? PageMark.Heading : PageMark.ListItem, writer.NextStart, token.Detail);
                writer.SkipBlanks();
                if (tokens.Source[token.End - 1] == ';') _termEnd = FindTermEnd(at + 1, to);
                return at + 1;
            case WikitextTokenKind.HeadingClose:
                writer.TrimEnd(0);
                writer.Hide();
                return at + 1;
            case WikitextTokenKind.TemplateOpen: return TakeTemplate(at, to);
            case WikitextTokenKind.ArgumentOpen: return TakeArgument(at, to);
            case WikitextTokenKind.LinkOpen: return TakeLink(at, to);
            case WikitextTokenKind.ExternalOpen: return TakeExternal(at);
            case WikitextTokenKind.TagOpen or WikitextTokenKind.TagClose or WikitextTokenKind.TagAlone: return TakeTag(at, to);
            case WikitextTokenKind.Verbatim: return TakeVerbatim(at);
            case WikitextTokenKind.Emphasis: return at + 1;
            case WikitextTokenKind.TableOpen or WikitextTokenKind.TableRow or WikitextTokenKind.TableClose: return TakeTableLine(at, to);
            case WikitextTokenKind.TableCell or WikitextTokenKind.TableHeader or WikitextTokenKind.TableCaption: return TakeCell(at, to);
            default:
                writer.Hide();
                return at + 1;
        }
    }

    // The first colon of the line that stands in no link, template or tag.
    private int FindTermEnd(int at, int to)
    {
        for (; at < to && tokens[at].Kind != WikitextTokenKind.LineEnd; at = WikitextTemplate.Skip(tokens, at, to))
        {
            int colon = tokens[at].Kind == WikitextTokenKind.Text ? tokens.Source.IndexOf(':', tokens[at].Start, tokens[at].Length) : -1;
            if (colon >= 0) return colon;
        }

        return -1;
    }

    private void Copy(int start, int end)
    {
        int before = writer.Words;
        writer.Copy(start, end);
        Count(writer.Words - before);
    }

    private void Write(string words, int start, int end)
    {
        int before = writer.Words;
        writer.Replace(words, start, end);
        Count(writer.Words - before);
    }

    private void Count(int words)
    {
        if (_quotations > 0) QuotedWords += words;
        else if (_captions > 0) CaptionWords += words;
    }

    private void End(in Stretch stretch)
    {
        switch (stretch.Ends)
        {
            case StretchEnd.Quotation:
                EndQuotation(stretch.From);
                break;
            case StretchEnd.Caption:
                _captions--;
                marks?.Add(PageMark.CaptionEnd, writer.NextStart);
                writer.BreakLine(stretch.From);
                break;
            default:
                writer.TrimEnd(stretch.To);
                break;
        }
    }

    private enum StretchEnd
    {
        None,
        Words,
        Quotation,
        Caption,
    }

    private struct Stretch
    {
        public int From;
        public int To;

        /// <summary>What ends here; then <see cref="From"/> is the place in the wikitext.</summary>
        public StretchEnd Ends;
    }
}
