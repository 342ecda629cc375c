namespace AntiStalinistLeft.Wikitext;

/// <content>Marks that depend on their place in a line.</content>
internal sealed partial class WikitextScanner
{
    private const string RedirectWord = "#REDIRECT";

    private void TakeLineEnd()
    {
        if (_emphasis.Count > 0) BalanceEmphasis();
        Settle(WikitextTokenKind.LineEnd, _at + 1);
        int next = _ahead.SkipBlanks(_at);
        _open.DropLinks(alsoPages: next >= text.Length || text[next] is '\n' or '\r');
        StartLine();
    }

    private void StartLine()
    {
        _lineMayBeHeading = false;
        if (_at >= text.Length) return;
        int first = text[_at] is ' ' or '\t' ? _ahead.SkipBlanks(_at) : _at;
        if (first > _at && (first >= text.Length || text[first] is not ('{' or '|' or '!'))) return;
        switch (text[first])
        {
            case '=':
                _lineMayBeHeading = true;
                Emit(RawKind.LineEquals, WikitextTokenKind.HeadingOpen, RunEnd('='));
                break;
            case '*' or '#' or ':' or ';': TakeListMarker(); break;
            case '-' when IsAt(_at, "----"): Settle(WikitextTokenKind.Rule, RunEnd('-')); break;
            case '{' when IsAt(first, "{|") && !IsAt(first, "{|}"): TakeTableOpen(first); break;
            case '|': TakeLineBar(first); break;
            case '!':
                _at = first;
                Emit(RawKind.LineBang, WikitextTokenKind.TableHeader, first + 1);
                break;
        }
    }

    private void TakeListMarker()
    {
        if (_at == 0 && text.AsSpan().StartsWith(RedirectWord, StringComparison.OrdinalIgnoreCase))
        {
            Settle(WikitextTokenKind.Redirect, RedirectWord.Length);
            return;
        }

        int end = _at + 1;
        while (end < text.Length && text[end] is '*' or '#' or ':' or ';') end++;
        Settle(WikitextTokenKind.ListMarker, end, end - _at);
        if (IsAt(_at, "{|") && !IsAt(_at, "{|}")) TakeTableOpen(_at);
    }

    private void TakeTableOpen(int at)
    {
        _at = at;
        _open.Open(MarkKind.Table, _tokens.Count + (_at > _wordsFrom ? 1 : 0));
        Emit(RawKind.TableOpen, WikitextTokenKind.TableOpen, at + 2);
    }

    private void TakeLineBar(int at)
    {
        _at = at;
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (next == '}' && TryCloseTable(at)) return;
        if (next == '-' && !_open.BracesAreInnermost)
        {
            int end = at + 2;
            while (end < text.Length && text[end] == '-') end++;
            Emit(RawKind.TableMark, WikitextTokenKind.TableRow, end);
        }
        else if (next == '+' && !_open.BracesAreInnermost)
        {
            Emit(RawKind.TableMark, WikitextTokenKind.TableCaption, at + 2);
        }
        else
        {
            Emit(RawKind.LineBar, WikitextTokenKind.TableCell, at + 1);
        }
    }

    // "|}}" may also be an empty last parameter and a template's end: where a template waits it is that.
    private bool TryCloseTable(int at)
    {
        if (IsAt(at, "|}}") && _open.HasBraces) return false;
        if (_open.Innermost(MarkKind.Table) is { } opener)
        {
            _open.Take(1);
            FlushWords(at);
            _tokens[opener].Link = _tokens.Count;
            Emit(RawKind.TableClose, WikitextTokenKind.TableClose, at + 2, opener);
            return true;
        }

        if (_open.HasBraces || IsAt(at, "|}}")) return false;
        Unclosed = Unclosed with { TableEnds = Unclosed.TableEnds + 1 };
        Emit(RawKind.TableMark, WikitextTokenKind.TableClose, at + 2);
        return true;
    }

    private void TakeBar()
    {
        bool isDouble = _at + 1 < text.Length && text[_at + 1] == '|';
        if (isDouble && !_open.BracesAreInnermost) Emit(RawKind.Bars, WikitextTokenKind.TableCell, _at + 2);
        else Emit(RawKind.Bar, WikitextTokenKind.Separator, _at + 1);
    }

    private void TakeBangs()
    {
        if (_open.HasTables && IsAt(_at, "!!")) Emit(RawKind.Bangs, WikitextTokenKind.TableHeader, _at + 2);
    }

    private void TakeEquals()
    {
        int end = RunEnd('=');
        if (_lineMayBeHeading && EndsHeading(end)) Emit(RawKind.Equals, WikitextTokenKind.HeadingClose, end, detail: 1);
        else if (_open.HasBraces) Emit(RawKind.Equals, WikitextTokenKind.Assign, _at + 1);
        else _at = end;
    }

    private bool EndsHeading(int end)
    {
        int next = _ahead.SkipBlanks(end);
        return next >= text.Length || text[next] is '\n' or '\r' || IsAt(next, "<!--");
    }
}
