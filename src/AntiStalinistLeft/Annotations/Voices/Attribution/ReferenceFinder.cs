using System.Buffers;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>What stands behind a quotation to tell its source.</summary>
/// <param name="Rule">Whether a note, or a page number alone, tells it.</param>
/// <param name="Note">The number of the note; null for a parenthesis.</param>
internal readonly record struct SourceReference(SpeakerRule Rule, int? Note)
{
    /// <summary>Who wrote the source; empty where it is not known.</summary>
    public IReadOnlyList<string> Authors { get => field ?? []; init; }
}

/// <summary>
/// Finds the note or the parenthesis that gives the source of a quotation: in its sentence, or behind the sentences that
/// follow as long as each of them quotes too.
/// </summary>
internal sealed class ReferenceFinder(VoiceContext context)
{
    private const int MaxChain = 4;
    private const int MaxParenthesis = 80;

    // Nobody looks farther in a sentence, and a text without full stops must not cost the square of its length.
    private const int MaxDistance = 2_000;
    private IReadOnlyList<string> PageAuthors => field ??= FindPageAuthors();

    /// <summary>The reference of a quotation in a block of text.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="block">Its block, with all its quotations.</param>
    /// <param name="sentence">Its sentence.</param>
    public SourceReference Find(Quotation quotation, BlockQuotations block, TextSpan sentence)
    {
        int end = Math.Max(sentence.End, quotation.Span.End);
        NoteMarker? marker = context.FindNextMarker(quotation.Span.End, Math.Min(block.Block.Span.End, EndOfChain(quotation, block, sentence) + 1));
        SourceReference inParenthesis = FindParenthesis(quotation.Span.End, Math.Min(block.Block.Span.End, Math.Min(end, quotation.Span.End + MaxDistance) + MaxParenthesis), end);
        bool isNearer = marker is not null && (inParenthesis.Rule == SpeakerRule.None || marker.Position <= end + 1);
        if (!isNearer) return inParenthesis with { Note = marker?.Number };
        IReadOnlyList<string> authors = context.Authors.OfNote(marker!.Number);
        return authors.Count == 0 && inParenthesis.Authors.Count > 0 ? inParenthesis with { Note = marker.Number } : new SourceReference(SpeakerRule.Note, marker.Number) { Authors = authors };
    }

    /// <summary>The reference behind a quotation that is set as a block.</summary>
    public SourceReference FindForBlock(TextSpan range)
    {
        if (context.FindNextMarker(range.Start, range.End) is { } marker) return new SourceReference(SpeakerRule.Note, marker.Number) { Authors = context.Authors.OfNote(marker.Number) };
        int open = context.Text.LastIndexOf('(', Math.Max(range.Start, range.End - 1), Math.Max(0, range.Length - 1));
        return open >= 0 && range.End - open <= MaxParenthesis ? FindParenthesis(open, range.End, range.End) : default;
    }

    // The end of the last sentence that a note behind it may stand for.
    private int EndOfChain(Quotation quotation, BlockQuotations block, TextSpan sentence)
    {
        int end = Math.Max(sentence.End, quotation.Span.End);
        int links = 0;
        foreach (TextSpan next in context.GetSentencesFrom(end, block.Block))
        {
            if (context.FindNextMarker(quotation.Span.End, end + 1) is not null || ++links > MaxChain) break;
            if (!block.AnyWithin(next)) break;
            end = next.End;
        }

        return end;
    }

    // «(Miller 1951, 12)», «(Miller, Lamps, 12)», «(LAMPS, 12)», «(12)»
    private SourceReference FindParenthesis(int from, int limit, int sentenceEnd)
    {
        for (int open = context.Text.IndexOf('(', from, limit - from); open >= 0 && open <= sentenceEnd + 2; open = context.Text.IndexOf('(', open + 1, limit - open - 1))
        {
            int close = context.Text.IndexOf(')', open, Math.Min(MaxParenthesis, context.Text.Length - open));
            if (close < 0) break;
            var inner = TextSpan.FromBounds(open + 1, close);
            if (!EndsInPages(inner.GetText(context.Text))) continue;
            if (context.Actors.StartingAt(inner.Start) is { } author) return new SourceReference(SpeakerRule.Note, null) { Authors = [author.Entity] };
            return new SourceReference(SpeakerRule.PageReference, null) { Authors = PageAuthors };
        }

        return default;
    }

    // «12», «p. 12-14», «TRB, 76»; a year alone is no page.
    private static bool EndsInPages(string inner)
    {
        string last = inner[(inner.LastIndexOfAny([' ', ',', '-', '–']) + 1)..];
        if (last.Length is 0 or > 4 || !last.All(c => char.IsAsciiDigit(c))) return false;
        bool isYear = last.Length == 4;
        return inner.Contains(',', StringComparison.Ordinal) ? !inner.Contains(". ", StringComparison.Ordinal) || inner.Length < 30 : !isYear && inner.Count(char.IsLetter) <= 4;
    }

    // The author of the only notes that say that numbers in the text are pages of what they cite.
    private IReadOnlyList<string> FindPageAuthors()
    {
        IReadOnlyList<string>? found = null;
        var cues = SearchValues.Create([.. context.Language.PageReferenceCues], StringComparison.OrdinalIgnoreCase);
        foreach (Note note in context.Document.Notes)
        {
            if (!context.Text.AsSpan(note.TextSpan.Start, note.TextSpan.Length).ContainsAny(cues)) continue;
            IReadOnlyList<string> authors = context.Authors.OfNote(note.Number);
            if (authors.Count == 0 || (found is not null && !found.SequenceEqual(authors, StringComparer.Ordinal))) return [];
            found = authors;
        }

        return found ?? [];
    }
}
