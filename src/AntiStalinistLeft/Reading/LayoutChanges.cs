using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Documents.Normalization;
using AntiStalinistLeft.Reading.Layout;
using AntiStalinistLeft.Reading.Notes;

namespace AntiStalinistLeft.Reading;

/// <summary>The changes to a text that follow from its layout: note markers are cut, and the markup of pictures.</summary>
internal static class LayoutChanges
{
    /// <summary>The name that the trail gives to a note marker that was cut.</summary>
    public const string NoteMarker = "note-marker";

    /// <summary>The name that the trail gives to a picture's markup that was cut.</summary>
    public const string ImagePrefix = "image-prefix";

    public static IReadOnlyList<NormalizationChange> Of(
        string text, IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<NoteMarkerPlace> markers)
    {
        var changes = new List<NormalizationChange>(markers.Count);
        foreach (NoteMarkerPlace marker in markers) changes.Add(Cut(text, NoteMarker, WithBlankBefore(text, marker.Span)));
        foreach (LayoutBlock block in blocks.Where(block => block.Kind == BlockKind.Caption))
        {
            int length = ImageMarkup.PrefixLength(text.AsSpan(block.Span.Start, block.Span.Length));
            if (length > 0) changes.Add(Cut(text, ImagePrefix, new TextSpan(block.Span.Start, length)));
        }

        // A picture's file name may hold what looks like a marker; what is cut is cut once.
        changes.Sort((a, b) => a.OriginalSpan.CompareTo(b.OriginalSpan));
        changes.RemoveAll(change => change.Rule == NoteMarker
            && changes.Exists(other => other.Rule == ImagePrefix && other.OriginalSpan.Overlaps(change.OriginalSpan)));
        return changes;
    }

    // "word [3]." would else leave "word ."; "word [3] more" must keep one blank.
    private static TextSpan WithBlankBefore(string text, TextSpan marker)
    {
        int start = marker.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0') start--;
        bool wordFollows = marker.End < text.Length && char.IsLetterOrDigit(text[marker.End]);
        return wordFollows ? marker : TextSpan.FromBounds(start, marker.End);
    }

    private static NormalizationChange Cut(string text, string rule, TextSpan span) => new(rule, span, span.In(text), string.Empty);
}
