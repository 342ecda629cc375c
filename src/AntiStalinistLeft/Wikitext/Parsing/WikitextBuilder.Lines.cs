using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Wikitext;

/// <content>Headings, tables, bars and equals signs, which mean what their surroundings make of them.</content>
internal sealed partial class WikitextBuilder
{
    private const int DeepestHeading = 6;

    private void AddEmphasis(in RawToken raw)
    {
        // Runs of four and of more than five are that many apostrophes and a run of three or five.
        int length = raw.End - raw.Start;
        int plain = length == 4 ? 1 : length > 5 ? length - 5 : raw.Detail;
        Append(WikitextTokenKind.Text, raw.Start, raw.Start + plain);
        Append(WikitextTokenKind.Emphasis, raw.Start + plain, raw.End);
    }

    private void AddLineEquals(in RawToken raw)
    {
        _heading = Append(WikitextTokenKind.HeadingOpen, raw.Start, raw.End);
        _headingDepth = _containers.Count;
    }

    private void AddEquals(in RawToken raw)
    {
        if (raw.Detail == 1 && _heading >= 0 && _containers.Count == _headingDepth)
        {
            int level = Math.Min(DeepestHeading, Math.Min(_tokens[_heading].Length, raw.End - raw.Start));
            int at = Append(WikitextTokenKind.HeadingClose, raw.Start, raw.End, _heading, level);
            _tokens[_heading] = _tokens[_heading] with { Partner = at, Detail = level };
            _heading = -1;
            return;
        }

        bool names = Innermost == ContainerKind.Template && !_containers[^1].HasName;
        int sign = names ? raw.Start + 1 : raw.Start;
        if (names) CollectionsMarshal.AsSpan(_containers)[^1].HasName = true;
        Append(WikitextTokenKind.Assign, raw.Start, sign);
        Append(WikitextTokenKind.Text, sign, raw.End);
    }

    /// <summary>At a line's end, what looked like a heading and did not close is text.</summary>
    private void EndHeading()
    {
        if (_heading < 0) return;
        _tokens[_heading] = _tokens[_heading] with { Kind = WikitextTokenKind.Text };
        _heading = -1;
    }

    private void AddTableMark(in RawToken raw)
    {
        switch (raw.Raw)
        {
            case RawKind.TableOpen:
                _hasTableMark = true;
                AddOpener(raw, ContainerKind.Table);
                break;
            case RawKind.TableClose: AddCloser(raw); break;
            case RawKind.Bar: AddBar(raw); break;
            case RawKind.LineBar when isPart && _containers.Count == 0 && BeginsInTemplate(raw.Start):
                AddSeparator(raw.Start, raw.End);
                break;
            default: AddCellMark(raw); break;
        }
    }

    private void AddBar(in RawToken raw)
    {
        bool divides = IsDivided || Innermost == ContainerKind.Table
            || (_containers.Count == 0 && isPart && (_hasTableMark || BeginsInTemplate(raw.Start)));
        if (divides) AddSeparator(raw.Start, raw.End);
        else Append(WikitextTokenKind.Text, raw.Start, raw.End);
    }

    private void AddSeparator(int start, int end)
    {
        if (_containers.Count > 0) CollectionsMarshal.AsSpan(_containers)[^1].HasName = false;
        Append(WikitextTokenKind.Separator, start, end);
    }

    private void AddCellMark(in RawToken raw)
    {
        if (IsDivided && raw.Raw is not (RawKind.Bangs or RawKind.LineBang))
        {
            AddSeparator(raw.Start, raw.Start + 1);
            if (raw.Raw == RawKind.Bars) AddSeparator(raw.Start + 1, raw.End);
            else Append(WikitextTokenKind.Text, raw.Start + 1, raw.End);
            return;
        }

        if (!IsInTable(raw))
        {
            Append(WikitextTokenKind.Text, raw.Start, raw.End);
            return;
        }

        _hasTableMark = true;
        _lineIsHeaders |= raw.Raw == RawKind.LineBang;
        Append(raw.Raw == RawKind.Bars && _lineIsHeaders ? WikitextTokenKind.TableHeader : raw.Kind, raw.Start, raw.End);
    }

    // A part of a text may begin in the middle of a table: there a line that begins like a row is one.
    private bool IsInTable(in RawToken raw)
    {
        bool isOpen = Innermost == ContainerKind.Table || (isPart && _containers.Count == 0);
        return isOpen && raw.Raw switch
        {
            RawKind.Bangs => _lineIsHeaders,
            RawKind.LineBang or RawKind.Bars => Innermost == ContainerKind.Table || _hasTableMark,
            _ => true,
        };
    }

    private bool BeginsInTemplate(int at) => scan.Unclosed.TemplateEnds > 0 && at < scan.LastStrayClose;

}
