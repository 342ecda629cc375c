namespace AntiStalinistLeft.Citations;

/// <summary>The notes of a document by places of the normalised text that are asked for in rising order.</summary>
internal sealed class OrderedNoteLookup(Document document)
{
    private int _next;

    /// <summary>The note that holds a place; null where none does.</summary>
    public Note? FindAt(int position)
    {
        while (_next < document.Notes.Count && document.Notes[_next].TextSpan.End <= position) _next++;
        return _next < document.Notes.Count && document.Notes[_next].TextSpan.Contains(position) ? document.Notes[_next] : null;
    }
}
