using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Finds who wrote what a note cites: the name that the note begins with.</summary>
internal sealed class NoteSpeakerFinder(VoiceContext context)
{
    private const int MaxHeadLength = 240;
    private readonly Dictionary<int, Speaker> _known = [];

    /// <summary>The speaker that a note names.</summary>
    public Speaker FindForNote(Note note)
    {
        if (!_known.TryGetValue(note.Number, out Speaker speaker))
        {
            speaker = FindForCitation(note.TextSpan);
            _known[note.Number] = speaker;
        }

        return speaker;
    }

    /// <summary>The speaker that a citation names, be it a note or a parenthesis.</summary>
    /// <param name="citation">Its range, brackets excluded.</param>
    public Speaker FindForCitation(TextSpan citation)
    {
        var head = new TextSpan(citation.Start, Math.Min(citation.Length, MaxHeadLength));
        QuotationScan scan = QuotationScanner.Scan(context.Text, head, context.Language.Text);
        Quotation[] quotations = [.. scan.Quotations.Where(quotation => quotation.Depth == 0)];
        IReadOnlyList<SentenceItem> items = context.ReadItems(head, quotations);
        if (items.Count == 0 || context.Language.QuotedThrough.Contains(items[0].Lower)) return Speaker.Unknown;
        return items[0].Kind switch
        {
            SentenceItemKind.Person => Authors(items, citation.End),
            SentenceItemKind.Quotation => IsProgramme(quotations[0].Content) ? Speaker.Collective : Speaker.Unknown,
            _ when context.Works.StartingAt(items[0].Span.Start) is { } work => IsProgramme(work.Span) ? Speaker.Collective : Speaker.Unknown,
            _ => Speaker.Unknown,
        };
    }

    // «Miller, 110.» and «Miller and Cole, Title», but not «Miller Speaks, 12».
    private Speaker Authors(IReadOnlyList<SentenceItem> items, int end)
    {
        int last = 0;
        while (last + 2 < items.Count && items[last + 1].Lower is var joint && (joint == context.Language.And || joint == ",")
            && items[last + 2].IsSubjectLike)
        {
            last += 2;
        }

        if (items[last].IsPossessive) return Speaker.Unknown;
        int behind = items[last].Span.End;
        bool isAuthor = behind >= end || context.Text[behind] is ',' or '.' or ':' or ';'
            || (behind + 1 < end && context.Text[behind] == ' ' && context.Text[behind + 1] == '(');
        return isAuthor ? Speaker.Person([.. items.Take(last + 1).Select(item => item.Person).OfType<string>().Distinct(StringComparer.Ordinal)]) : Speaker.Unknown;
    }

    private bool IsProgramme(TextSpan title)
    {
        foreach (TextSpan word in WordTokenizer.Enumerate(context.Text.AsSpan(title.Start, title.Length)))
        {
            string text = context.Text.Substring(title.Start + word.Start, word.Length);
            if (char.IsUpper(text[0]) && context.Language.DocumentNouns.Contains(text.ToLowerInvariant())) return true;
        }

        return false;
    }
}
