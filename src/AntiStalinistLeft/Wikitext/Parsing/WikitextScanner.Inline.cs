namespace AntiStalinistLeft.Wikitext;

/// <content>Marks that mean the same anywhere in a line.</content>
internal sealed partial class WikitextScanner
{
    private void TakeAngle()
    {
        if (IsAt(_at, "<!--"))
        {
            int end = _ahead.FindCommentEnd(_at + 4);
            if (end >= 0 && end <= _referenceEnd) Settle(WikitextTokenKind.Comment, end);
            else GiveUpOnComment();
            return;
        }

        if (!_ahead.TryReadTag(_at, out ParsedTag tag)) return;
        if (tag.Element == WikitextTag.Ref) TakeReference(tag);
        else if (!tag.IsClosing && !tag.IsSelfClosing && WikitextTagNames.IsVerbatim(tag.Element)) TakeVerbatim(tag);
        else Settle(KindOf(tag), tag.End, (int)tag.Element);
    }

    private void GiveUpOnComment()
    {
        Unclosed = Unclosed with { Comments = Unclosed.Comments + 1 };
        _at += 4;
    }

    private static WikitextTokenKind KindOf(ParsedTag tag) =>
        tag.IsClosing ? WikitextTokenKind.TagClose
        : tag.IsSelfClosing || tag.Element == WikitextTag.Break ? WikitextTokenKind.TagAlone
        : WikitextTokenKind.TagOpen;

    private void TakeReference(ParsedTag tag)
    {
        const int Ref = (int)WikitextTag.Ref;
        if (tag.IsSelfClosing)
        {
            Settle(WikitextTokenKind.TagAlone, tag.End, Ref);
        }
        else if (tag.IsClosing && _open.InReference)
        {
            int opener = _open.LeaveReference();
            _referenceEnd = int.MaxValue;
            FlushWords(_at);
            _tokens[opener].Link = _tokens.Count;
            Emit(RawKind.RefClose, WikitextTokenKind.TagClose, tag.End, opener, Ref);
        }
        else if (!tag.IsClosing && !_open.InReference && _ahead.FindReferenceEndTag(tag.End) is >= 0 and int end)
        {
            _referenceEnd = end;
            _open.EnterReference(_tokens.Count + (_at > _wordsFrom ? 1 : 0));
            Emit(RawKind.RefOpen, WikitextTokenKind.TagOpen, tag.End, detail: Ref);
        }
        else
        {
            Unclosed = tag.IsClosing
                ? Unclosed with { ReferenceEnds = Unclosed.ReferenceEnds + 1 }
                : Unclosed with { References = Unclosed.References + 1 };
            _at = tag.End;
        }
    }

    private void TakeVerbatim(ParsedTag tag)
    {
        int end = _ahead.FindEndTag(text.Substring(tag.NameStart, tag.NameLength), tag.End);
        if (end < 0 || end > _referenceEnd)
        {
            Unclosed = Unclosed with { Elements = Unclosed.Elements + 1 };
            _at = tag.End;
            return;
        }

        int opener = _tokens.Count + (_at > _wordsFrom ? 1 : 0);
        int closer = opener + (end > tag.End ? 2 : 1);
        Emit(RawKind.Settled, WikitextTokenKind.TagOpen, tag.End, closer, (int)tag.Element);
        if (end > tag.End) Settle(WikitextTokenKind.Verbatim, end, (int)tag.Element);
        Emit(RawKind.Settled, WikitextTokenKind.TagClose, _ahead.FindTagEnd(end), opener, (int)tag.Element);
    }

    private void TakeEntity()
    {
        int end = HtmlEntities.FindEnd(text, _at);
        if (end > 0) Settle(WikitextTokenKind.Entity, end);
    }

    private void TakeApostrophes()
    {
        int end = RunEnd('\'');
        if (end - _at < 2)
        {
            _at = end;
            return;
        }

        Emit(RawKind.Apostrophes, WikitextTokenKind.Emphasis, end);
        _emphasis.Add(_tokens.Count - 1);
    }

    // Where both bold and italic stay open at a line's end, one run of three is an apostrophe and italic, as in l'''homme''.
    private void BalanceEmphasis()
    {
        int bold = 0;
        int italic = 0;
        int candidate = -1;
        foreach (int at in _emphasis)
        {
            int length = Math.Min(5, _tokens[at].End - _tokens[at].Start);
            if (length is 2 or 5) italic++;
            if (length is not 2) bold++;
            int start = _tokens[at].Start;
            bool followsLetter = start >= 2 && text[start - 2] == ' ' && text[start - 1] != ' ';
            if (length == 3 && (candidate < 0 || followsLetter)) candidate = at;
        }

        if (candidate >= 0 && bold % 2 == 1 && italic % 2 == 1) _tokens[candidate].Detail = 1;
        _emphasis.Clear();
    }

    private void TakeSwitch()
    {
        int end = BehaviorSwitches.FindEnd(text, _at);
        if (end > 0) Settle(WikitextTokenKind.Switch, end);
        else _at = RunEnd('_');
    }

    private void TakeAddress()
    {
        int start = UrlScanner.FindStartBefore(text, _at, _wordsFrom);
        if (start < 0) return;
        int end = _ahead.FindAddressEnd(start, isBare: true);
        if (end > _at + 3) TakeUrl(start, end);
    }

    private void TakeUrl(int start, int end)
    {
        if (end <= start) return;
        _at = start;
        Settle(WikitextTokenKind.Url, end);
    }
}
