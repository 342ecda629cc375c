using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Cuts a rendered page into blocks, by its lines and by what was noted down while it was rendered.</summary>
internal sealed class RenderedPage(string text, int bodyEnd, IReadOnlyList<(PageMark Mark, int At, int Level)> marks)
{
    private readonly List<LayoutBlock> _blocks = [];
    private int _next;
    private int _quotations;
    private int _captions;
    private int _row;
    private bool _isInTable;
    private int _blockStart = -1;
    private int _blockEnd;
    private (BlockKind Kind, int Row) _blockIs;

    /// <summary>The blocks in the order of the text.</summary>
    public List<LayoutBlock> Cut()
    {
        int start = 0;
        while (start < bodyEnd)
        {
            int length = text.AsSpan(start, bodyEnd - start).IndexOf('\n');
            int end = length < 0 ? bodyEnd : start + length;
            TakeLine(start, end);
            start = end + 1;
        }

        Flush();
        return _blocks;
    }

    private void TakeLine(int start, int end)
    {
        (PageMark? own, int level) = MarksAt(start);
        if (text.AsSpan(start, end - start).IsWhiteSpace())
        {
            Flush();
            PassMarks(end);
            return;
        }

        BlockKind kind = own switch
        {
            PageMark.Heading => BlockKind.Heading,
            PageMark.TableCaption => BlockKind.Caption,
            _ => _captions > 0 ? BlockKind.Caption : _quotations > 0 ? BlockKind.BlockQuotation : BlockKind.Paragraph,
        };
        int row = _isInTable ? _row : 0;
        bool isAlone = own is PageMark.Heading or PageMark.ListItem or PageMark.TableCaption || kind == BlockKind.Caption;
        if (isAlone || (kind, row) != _blockIs) Flush();
        if (_blockStart < 0) _blockStart = start;
        _blockEnd = end;
        _blockIs = (kind, row);
        if (isAlone) Flush(Math.Max(1, own == PageMark.Heading ? level - 1 : 1));
        PassMarks(end);
    }

    // Of the marks at a line's beginning, the one that is the line's own.
    private (PageMark? Own, int Level) MarksAt(int start)
    {
        (PageMark?, int) own = (null, 0);
        while (_next < marks.Count && marks[_next].At <= start)
        {
            (PageMark mark, int at, int level) = marks[_next++];
            Note(mark);
            if (at == start && mark is PageMark.Heading or PageMark.ListItem or PageMark.TableCaption) own = (mark, level);
        }

        return own;
    }

    // What ends within a line counts for the next ones.
    private void PassMarks(int end)
    {
        while (_next < marks.Count && marks[_next].At <= end) Note(marks[_next++].Mark);
    }

    private void Note(PageMark mark)
    {
        switch (mark)
        {
            case PageMark.Quotation: _quotations++; break;
            case PageMark.QuotationEnd: _quotations--; break;
            case PageMark.Caption: _captions++; break;
            case PageMark.CaptionEnd: _captions--; break;
            case PageMark.TableRow or PageMark.TableEnd:
                _row++;
                _isInTable = mark == PageMark.TableRow;
                break;
        }
    }

    private void Flush(int level = 1)
    {
        if (_blockStart < 0) return;
        int start = _blockStart;
        int end = _blockEnd;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        _blocks.Add(new LayoutBlock(_blockIs.Kind, TextSpan.FromBounds(start, end), level));
        _blockStart = -1;
        _blockIs = default;
    }
}
