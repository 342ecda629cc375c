using System.Buffers;

namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The first pass: finds every mark and ties the ends that belong together. One walk over the text; what has to look ahead
/// for an end remembers when there is none, so that no text makes it look twice.
/// </summary>
internal sealed partial class WikitextScanner(string text) : IDisposable
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]{}|<&'=\n_:!");

    private readonly RawTokens _tokens = new(16 + (text.Length / 8));
    private readonly List<BracketPiece> _pieces = [];
    private readonly OpenMarks _open = new();
    private readonly Lookahead _ahead = new(text);
    private readonly List<int> _emphasis = [];
    private int _referenceEnd = int.MaxValue;
    private int _wordsFrom;
    private int _at;
    private bool _lineMayBeHeading;

    /// <summary>The marks in order.</summary>
    public RawTokens Tokens => _tokens;

    /// <summary>The pieces of runs that found their other end.</summary>
    public List<BracketPiece> Pieces => _pieces;

    /// <summary>What did not find its other end, and how much of it there is.</summary>
    public UnclosedMarks Unclosed { get; private set; } = new();

    /// <summary>How many characters were looked at more than once.</summary>
    public long LookedAhead => _ahead.LookedAhead;

    /// <summary>Where the last braces stand that close nothing; −1 where there are none.</summary>
    public int LastStrayClose { get; private set; } = -1;

    /// <summary>Goes through the whole text.</summary>
    public void Scan()
    {
        StartLine();
        while (_at < text.Length)
        {
            int found = text.AsSpan(_at).IndexOfAny(Marks);
            if (found < 0) break;
            _at += found;
            int before = _at;
            Take(text[_at]);
            if (_at == before) _at++;
        }

        FlushWords(text.Length);
        BalanceEmphasis();
        _open.DropAll();
        Unclosed = Unclosed with
        {
            Templates = Unclosed.Templates + _open.UnclosedTemplates,
            Links = Unclosed.Links + _open.UnclosedLinks,
            Tables = Unclosed.Tables + _open.UnclosedTables,
        };
    }

    /// <summary>Gives back the memory of the marks.</summary>
    public void Dispose() => _tokens.Dispose();

    private void Take(char mark)
    {
        switch (mark)
        {
            case '\n': TakeLineEnd(); break;
            case '[': TakeOpeningBrackets(); break;
            case ']': TakeClosingBrackets(); break;
            case '{': TakeOpeningBraces(); break;
            case '}': TakeClosingBraces(); break;
            case '|': TakeBar(); break;
            case '<': TakeAngle(); break;
            case '&': TakeEntity(); break;
            case '\'': TakeApostrophes(); break;
            case '=': TakeEquals(); break;
            case '_': TakeSwitch(); break;
            case '!': TakeBangs(); break;
            default: TakeAddress(); break;
        }
    }

    private void Emit(RawKind raw, WikitextTokenKind kind, int end, int link = -1, int detail = 0)
    {
        if (_at > _wordsFrom) FlushWords(_at);
        _tokens.Add(raw, kind, _at, end, link, detail);
        _at = end;
        _wordsFrom = end;
    }

    private void Settle(WikitextTokenKind kind, int end, int detail = 0) => Emit(RawKind.Settled, kind, end, detail: detail);

    private void FlushWords(int end)
    {
        if (end <= _wordsFrom) return;
        _tokens.Add(RawKind.Settled, WikitextTokenKind.Text, _wordsFrom, end, -1, 0);
        _wordsFrom = end;
    }

    private int RunEnd(char mark)
    {
        int end = _at + 1;
        while (end < text.Length && text[end] == mark) end++;
        return end;
    }

    private bool IsAt(int at, string marks) => text.AsSpan(at).StartsWith(marks, StringComparison.Ordinal);

    private void TakeOpeningBraces()
    {
        int end = RunEnd('{');
        if (end - _at < 2)
        {
            _at = end;
            return;
        }

        _open.Open(MarkKind.Braces, _tokens.Count + (_at > _wordsFrom ? 1 : 0), end - _at);
        Emit(RawKind.BraceRun, WikitextTokenKind.TemplateOpen, end);
    }

    private void TakeClosingBraces()
    {
        int end = RunEnd('}');
        int left = end - _at;
        while (left >= 2 && _open.Innermost(MarkKind.Braces) is { } run)
        {
            int marks = Math.Min(left, _open.CountLeft) >= 3 ? 3 : 2;
            Close(run, marks, RawKind.BraceClose, marks == 3 ? WikitextTokenKind.ArgumentClose : WikitextTokenKind.TemplateClose);
            left -= marks;
        }

        if (left >= 2)
        {
            Unclosed = Unclosed with { TemplateEnds = Unclosed.TemplateEnds + 1 };
            LastStrayClose = _at;
            Emit(RawKind.StrayBraces, WikitextTokenKind.StrayClose, end);
        }

        _at = end;
    }

    private void TakeOpeningBrackets()
    {
        int end = RunEnd('[');
        bool isAddress = UrlScanner.SchemeLength(text, end) > 0 || IsAt(end, "//");
        int marks = isAddress ? end - _at - 1 : end - _at;
        if (marks >= 2)
        {
            _open.Open(MarkKind.Link, _tokens.Count + (_at > _wordsFrom ? 1 : 0), marks);
            Emit(RawKind.BracketRun, WikitextTokenKind.LinkOpen, _at + marks);
        }

        _at = isAddress ? end - 1 : end;
        if (!isAddress) return;
        _open.Open(MarkKind.External, _tokens.Count + (_at > _wordsFrom ? 1 : 0));
        Emit(RawKind.ExternalOpen, WikitextTokenKind.ExternalOpen, end);
        TakeUrl(end, _ahead.FindAddressEnd(end, isBare: false));
    }

    private void TakeClosingBrackets()
    {
        int end = RunEnd(']');
        int left = end - _at;
        while (left > 0)
        {
            if (_open.InnermostIsExternal && _open.Innermost(MarkKind.External) is { } address)
            {
                CloseExternal(address);
                left--;
            }
            else if (left >= 2 && _open.Innermost(MarkKind.Link) is { } run)
            {
                Close(run, 2, RawKind.BracketClose, WikitextTokenKind.LinkClose);
                left -= 2;
            }
            else
            {
                break;
            }
        }

        _at = end;
    }

    private void CloseExternal(int opener)
    {
        _open.Take(1);
        FlushWords(_at);
        _tokens[opener].Link = _tokens.Count;
        Emit(RawKind.Settled, WikitextTokenKind.ExternalClose, _at + 1, opener);
    }

    /// <summary>Ties the next marks of a closing run to the last marks of the innermost opening run.</summary>
    private void Close(int run, int marks, RawKind raw, WikitextTokenKind kind)
    {
        ref RawToken opener = ref _tokens[run];
        int start = opener.Start + _open.CountLeft - marks;
        _pieces.Add(new BracketPiece { Start = start, Length = marks, Next = opener.Link });
        opener.Link = _pieces.Count - 1;
        _open.Take(marks);
        Emit(raw, kind, _at + marks, _pieces.Count - 1);
    }
}
