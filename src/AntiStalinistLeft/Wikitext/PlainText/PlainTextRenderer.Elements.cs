namespace AntiStalinistLeft.Wikitext;

/// <content>What is shown of elements and tables.</content>
internal sealed partial class PlainTextRenderer
{
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
