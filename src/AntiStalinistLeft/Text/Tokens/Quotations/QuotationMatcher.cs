namespace AntiStalinistLeft.Text;

/// <summary>The marks that are open while a paragraph is scanned, and the pairs made so far.</summary>
internal sealed class QuotationMatcher(QuotationContext context)
{
    // No text nests deeper; without a limit a file of nothing but marks would take forever.
    private const int DeepestNesting = 16;
    private readonly List<OpenMark> _open = [];
    private readonly List<(int Start, int End, bool IsDouble)> _pairs = [];
    private readonly List<UnbalancedMark> _unbalanced = [];

    /// <summary>Takes in the next mark of the paragraph.</summary>
    public void Add(int at)
    {
        char mark = context[at];
        if (QuotationMarks.IsDouble(mark)) MeetDouble(at, mark);
        else MeetSingle(at, mark);
    }

    /// <summary>Ends the paragraph: what is still open is unbalanced.</summary>
    public QuotationScan Finish()
    {
        for (int i = 0; i < _open.Count; i++) GiveUp(_open[i]);
        _pairs.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var quotations = new List<Quotation>(_pairs.Count);
        var ends = new Stack<int>();
        foreach ((int start, int end, bool isDouble) in _pairs)
        {
            while (ends.Count > 0 && ends.Peek() <= start) ends.Pop();
            quotations.Add(new Quotation(TextSpan.FromBounds(start, end), ends.Count, isDouble));
            ends.Push(end);
        }

        return new QuotationScan(quotations, [.. _unbalanced.OrderBy(mark => mark.Position)]);
    }

    private void MeetDouble(int at, char mark)
    {
        int opener = _open.FindLastIndex(open => open.IsDouble);
        bool canOpen = context.CanOpen(at);
        bool canClose = context.CanClose(at);
        if (opener >= 0 && Closes(_open[opener].Mark, mark, canOpen, canClose)) Close(opener, at);
        else if (Opens(mark, canOpen)) Push(new OpenMark(at, mark, IsDouble: true));
        else if (!IsInch(at, mark)) _unbalanced.Add(new UnbalancedMark(at, mark, IsOpening: !canClose && !QuotationMarks.AlwaysCloses(mark)));
    }

    // Shape first; where it says nothing or the other thing («“word“»), the place decides.
    private static bool Closes(char opening, char mark, bool canOpen, bool canClose)
    {
        if (QuotationMarks.AlwaysOpens(mark)) return false;
        if (QuotationMarks.AlwaysCloses(mark) || QuotationMarks.ClosesByShape(opening, mark)) return !canOpen || canClose || mark == '»';
        return mark is '"' or '＂' ? canClose || !canOpen : canClose && !canOpen;
    }

    private static bool Opens(char mark, bool canOpen) =>
        QuotationMarks.AlwaysOpens(mark) || mark is '“' or '«' || (canOpen && !QuotationMarks.AlwaysCloses(mark));

    // «5' 10"»: a straight mark behind a digit, with nothing open, measures.
    private bool IsInch(int at, char mark) => mark == '"' && at > context.Range.Start && char.IsDigit(context[at - 1]);

    private void MeetSingle(int at, char mark)
    {
        if (QuotationMarks.MayBeApostrophe(mark) && (context.IsInsideWord(at) || (context.CanOpen(at) && context.IsElision(at)))) return;
        bool canOpen = context.CanOpen(at);
        bool canClose = context.CanClose(at);
        OpenMark? top = _open.Count > 0 && !_open[^1].IsDouble ? _open[^1] : null;
        if (top is not null && canClose && (!canOpen || mark != '‘') && Closes(top.Mark, mark, canOpen, canClose))
        {
            if (QuotationMarks.MayBeApostrophe(mark) && context.IsPossessive(at, _open.Exists(open => open.IsDouble))) top.Passed.Add(at);
            else Close(_open.Count - 1, at);
        }
        else if (mark is not '’' && (canOpen || QuotationMarks.AlwaysOpens(mark) || mark is '‹' or '‘'))
        {
            Push(new OpenMark(at, mark, IsDouble: false));
        }
        else if (!IsSilent(at, mark))
        {
            _unbalanced.Add(new UnbalancedMark(at, mark, IsOpening: false));
        }
    }

    // An apostrophe behind a word («workers’») is no broken mark; one behind a full stop closes something.
    private bool IsSilent(int at, char mark) =>
        QuotationMarks.MayBeApostrophe(mark) && (context.IsLetterOrDigit(at - 1) || context.IsLetterOrDigit(at + 1) || mark == '\'');

    private void Push(OpenMark open)
    {
        if (_open.Count == DeepestNesting)
        {
            GiveUp(_open[0]);
            _open.RemoveAt(0);
        }

        _open.Add(open);
    }

    private void Close(int opener, int at)
    {
        for (int i = _open.Count - 1; i > opener; i--) GiveUp(_open[i]);
        _pairs.Add((_open[opener].At, at + 1, _open[opener].IsDouble));
        _open.RemoveRange(opener, _open.Count - opener);
    }

    // A single quotation may have passed its closing mark for an apostrophe; then that was it.
    private void GiveUp(OpenMark open)
    {
        if (open.Passed.Count > 0) _pairs.Add((open.At, open.Passed[0] + 1, open.IsDouble));
        else _unbalanced.Add(new UnbalancedMark(open.At, open.Mark, IsOpening: true));
    }

    private sealed record OpenMark(int At, char Mark, bool IsDouble)
    {
        public List<int> Passed { get; } = [];
    }
}
