using System.Buffers;

namespace AntiStalinistLeft.Wikitext;

/// <content>What is shown of templates and links.</content>
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
        if (marks?.FindCiteText(at) is { } words)
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
        switch (LinkClassifier.Classify(target, options))
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

    private static readonly SearchValues<char> NoTitle = SearchValues.Create("<>[]{}");

    // No page has a name without words, or with brackets, braces or angles in it: there the marks stay text.
    private bool IsLink(int at)
    {
        if (at < 0 || tokens[at].Partner < 0) return true;
        int bar = FirstSeparator(at + 1, tokens[at].Partner);
        bool named = false;
        for (int i = at + 1; i < bar; i = WikitextTemplate.Skip(tokens, i, bar))
        {
            ReadOnlySpan<char> words = tokens.GetText(i);
            if (tokens[i].Kind == WikitextTokenKind.Text && words.ContainsAny(NoTitle)) return false;
            named |= !words.IsWhiteSpace();
        }

        return named;
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
        return LinkClassifier.IsPictureWord(words, options);
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
        else
        {
            Write(FormattableString.Invariant($"[{++_bareLinks}]"), tokens[at].Start, tokens[close].End);
        }

        return close + 1;
    }
}
