namespace AntiStalinistLeft.Annotations;

/// <summary>Finds the mentions of some kinds by their place.</summary>
internal sealed class MentionLookup
{
    private readonly Mention[] _mentions;
    private readonly int[] _starts;
    private readonly int _longest;

    public MentionLookup(IEnumerable<Mention> mentions)
    {
        _mentions = [.. mentions.OrderBy(mention => mention.Span)];
        _starts = [.. _mentions.Select(mention => mention.Span.Start)];
        _longest = _mentions.Length == 0 ? 0 : _mentions.Max(mention => mention.Span.Length);
    }

    /// <summary>All, in the order of the text.</summary>
    public IReadOnlyList<Mention> All => _mentions;

    /// <summary>The longest mention that begins at a place.</summary>
    public Mention? StartingAt(int position)
    {
        int index = FirstFrom(position);
        return index < _starts.Length && _starts[index] == position ? _mentions[index] : null;
    }

    /// <summary>A mention that covers a whole range.</summary>
    public Mention? Covering(TextSpan range)
    {
        for (int i = FirstFrom(range.Start - _longest); i < _mentions.Length && _mentions[i].Span.Start <= range.Start; i++)
        {
            if (_mentions[i].Span.Contains(range)) return _mentions[i];
        }

        return null;
    }

    /// <summary>Whether any mention shares a place with a range.</summary>
    public bool Overlaps(TextSpan range)
    {
        for (int i = FirstFrom(range.Start - _longest); i < _mentions.Length && _mentions[i].Span.Start < range.End; i++)
        {
            if (_mentions[i].Span.Overlaps(range)) return true;
        }

        return false;
    }

    /// <summary>The mentions that lie wholly within a range.</summary>
    public IEnumerable<Mention> Within(TextSpan range)
    {
        for (int i = FirstFrom(range.Start); i < _mentions.Length && _mentions[i].Span.Start < range.End; i++)
        {
            if (_mentions[i].Span.End <= range.End) yield return _mentions[i];
        }
    }

    private int FirstFrom(int position)
    {
        int low = 0;
        int high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_starts[middle] < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
