using AntiStalinistLeft.Reading.Wikitext.Parsing;

namespace AntiStalinistLeft.Reading.Wikitext.PlainText;

/// <content>What is shown of templates, links, elements and tables.</content>
internal sealed partial class PlainTextRenderer
{
    private int TakeCall(int at, int to, int note)
    {
        WikitextToken token = tokens[at];
        int last = token.Partner > at && token.Partner < to ? token.Partner : at;
        string marker = FormattableString.Invariant($"[{note}]");
        writer.Replace(marker, token.Start, tokens[last].End);
        marks!.AddMarker(note, writer.Length - marker.Length, marker.Length);
        return last + 1;
    }

    private int TakeTemplate(int at, int to)
    {
        HasTemplates = true;
        int close = tokens[at].Partner >= 0 ? tokens[at].Partner : to;
        int next = Math.Min(to, close + 1);
        string name = WikitextTemplate.NameAt(tokens, at, close);
        if (marks?.WordsOfCite(at) is { } words)
        {
            Write(words, tokens[at].Start, tokens[Math.Min(close, tokens.Count - 1)].End);
            return next;
        }

        if (name.Length == 0 || !options.Templates.TryGetValue(name, out TemplateDisplay? display))
        {
            writer.Hide();
            return next;
        }

        int end = close < tokens.Count ? tokens[close].End : tokens.Source.Length;
        if (display.IsQuotation) BeginQuotation(tokens[at].Start);
        Write(display.Words, tokens[at].Start, end);
        if (Shown(WikitextTemplate.Read(tokens, at, to), display) is { } shown)
        {
            Push(shown.From, shown.To, display.IsQuotation ? StretchEnd.Quotation : StretchEnd.Words, end);
            if (shown.IsNamed || display.IsQuotation) writer.SkipBlanks();
        }
        else if (display.IsQuotation)
        {
            EndQuotation(end);
        }
        else if (display.Words.Length == 0)
        {
            writer.Hide();
        }

        return next;
    }

    private static WikitextParameter? Shown(WikitextTemplate template, TemplateDisplay display)
    {
        foreach (string name in display.Parameters)
        {
            if (template.Find(name) is { } parameter) return parameter;
        }

        return null;
    }

    /// <summary>A stretch to walk next, and what ends behind it.</summary>
    private void Push(int from, int to, StretchEnd ends, int place)
    {
        if (ends != StretchEnd.None) _stretches.Push(new Stretch { From = place, To = 0, Ends = ends });
        _stretches.Push(new Stretch { From = from, To = to });
    }

    // The place of an argument shows what stands behind its bar; without one nothing of the text.
    private int TakeArgument(int at, int to)
    {
        int close = tokens[at].Partner;
        int bar = FirstSeparator(at + 1, close);
        writer.Hide();
        if (bar < close) Push(bar + 1, close, StretchEnd.None, 0);
        return Math.Min(to, close + 1);
    }

    private int FirstSeparator(int from, int limit)
    {
        while (from < limit && tokens[from].Kind != WikitextTokenKind.Separator) from = WikitextTemplate.Skip(tokens, from, limit);
        return from;
    }

    private int TakeLink(int at, int to)
    {
        int close = tokens[at].Partner;
        int bar = FirstSeparator(at + 1, close);
        ReadOnlySpan<char> target = tokens.Source.AsSpan(tokens[at].End, tokens[bar].Start - tokens[at].End).Trim();
        switch (LinkTargets.KindOf(target, options))
        {
            case LinkKind.Category or LinkKind.Language:
                writer.Hide();
                break;
            case LinkKind.File:
                TakeCaption(bar, close);
                break;
            default:
                if (bar < close && bar + 1 < close) Push(bar + 1, close, StretchEnd.None, 0);
                else TakeTarget(at, bar, target);
                break;
        }

        return Math.Min(to, close + 1);
    }

    private void TakeTarget(int at, int bar, ReadOnlySpan<char> target)
    {
        // A colon at the beginning only says that the page is to be named, not used.
        bool hasColon = target.Length > 0 && target[0] == ':' && tokens[at + 1].Kind == WikitextTokenKind.Text;
        if (!hasColon)
        {
            Push(at + 1, bar, StretchEnd.None, 0);
            return;
        }

        int colon = tokens.Source.IndexOf(':', tokens[at].End);
        Copy(colon + 1, tokens[at + 1].End);
        Push(at + 2, bar, StretchEnd.None, 0);
    }

    private void TakeCaption(int bar, int close)
    {
        int from = -1;
        int to = close;
        while (bar < close)
        {
            int next = FirstSeparator(bar + 1, close);
            if (!IsPictureWord(bar + 1, next))
            {
                from = bar + 1;
                to = next;
            }

            bar = next;
        }

        writer.Hide();
        if (from < 0) return;
        BeginCaption(tokens[from].Start);
        Push(from, to, StretchEnd.Caption, tokens[close].Start);
    }

    private void BeginCaption(int place)
    {
        writer.BreakLine(place);
        marks?.Add(PageMark.Caption, writer.NextStart);
        _captions++;
    }

    private bool IsPictureWord(int from, int to)
    {
        if (from == to) return true;
        ReadOnlySpan<char> words = tokens.Source.AsSpan(tokens[from].Start, tokens[to].Start - tokens[from].Start).Trim();
        return LinkTargets.IsPictureWord(words, options);
    }

    private int TakeExternal(int at)
    {
        int close = tokens[at].Partner;
        int label = at + 1 < close && tokens[at + 1].Kind == WikitextTokenKind.Url ? at + 2 : at + 1;
        writer.Hide();
        if (label < close)
        {
            writer.SkipBlanks();
            Push(label, close, StretchEnd.None, 0);
        }

        return close + 1;
    }

    private int TakeTag(int at, int to)
    {
        WikitextToken token = tokens[at];
        if (token.Tag == WikitextTag.Break)
        {
            Write("\n", token.Start, token.End);
            return at + 1;
        }

        if (token.Tag == WikitextTag.Blockquote) TakeBlockquote(token);
        else if (token.Tag != WikitextTag.Other) writer.Hide();
        bool hides = token.Kind == WikitextTokenKind.TagOpen && token.Tag is WikitextTag.Ref or WikitextTag.References or WikitextTag.Device;
        return hides && token.Partner > at && token.Partner < to ? token.Partner + 1 : at + 1;
    }

    private void TakeBlockquote(WikitextToken token)
    {
        if (token.Kind == WikitextTokenKind.TagOpen)
        {
            BeginQuotation(token.Start);
        }
        else if (token.Kind == WikitextTokenKind.TagClose)
        {
            // One that began in an earlier part of the text reaches to here.
            if (_quotations > 0) EndQuotation(token.Start);
            else QuotedWords = writer.Words;
            writer.BreakLine(token.Start);
        }
    }

    private void BeginQuotation(int place)
    {
        writer.BreakLine(place);
        marks?.Add(PageMark.Quotation, writer.NextStart);
        _quotations++;
    }

    private void EndQuotation(int place)
    {
        _quotations--;
        marks?.Add(PageMark.QuotationEnd, writer.NextStart);
        writer.BreakLine(place);
    }

    private int TakeVerbatim(int at)
    {
        WikitextToken token = tokens[at];
        if (token.Tag != WikitextTag.Gallery)
        {
            Copy(token.Start, token.End);
            return at + 1;
        }

        BeginCaption(token.Start);
        int line = token.Start;
        while (line < token.End)
        {
            int length = tokens.Source.AsSpan(line, token.End - line).IndexOf('\n');
            int end = length < 0 ? token.End : line + length;
            int bar = tokens.Source.AsSpan(line, end - line).IndexOf('|');
            writer.BreakLine(line);
            if (bar >= 0) Copy(line + bar + 1, end);
            line = end + 1;
        }

        End(new Stretch { From = token.End, Ends = StretchEnd.Caption });
        return at + 1;
    }

    // Behind a table's or a row's mark, the line tells only how it is to look.
    private int TakeTableLine(int at, int to)
    {
        writer.Hide();
        marks?.Add(tokens[at].Kind == WikitextTokenKind.TableClose ? PageMark.TableEnd : PageMark.TableRow, writer.NextStart);
        if (tokens[at].Kind == WikitextTokenKind.TableClose) return at + 1;
        at++;
        while (at < to && tokens[at].Kind != WikitextTokenKind.LineEnd) at = WikitextTemplate.Skip(tokens, at, to);
        return at;
    }

    private int TakeCell(int at, int to)
    {
        writer.Hide();
        writer.BreakLine(tokens[at].Start);
        if (tokens[at].Kind == WikitextTokenKind.TableCaption) marks?.Add(PageMark.TableCaption, writer.NextStart);
        int from = at + 1;
        int next = from;
        while (next < to && !EndsCellStart(tokens[next].Kind)) next = WikitextTemplate.Skip(tokens, next, to);
        return next < to && tokens[next].Kind == WikitextTokenKind.Separator ? next + 1 : from;
    }

    private static bool EndsCellStart(WikitextTokenKind kind) =>
        kind is WikitextTokenKind.Separator or WikitextTokenKind.LineEnd or WikitextTokenKind.TableCell or WikitextTokenKind.TableHeader;
}
