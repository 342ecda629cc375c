using System.Runtime.InteropServices;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Finds in the words that an edit put in those that it took out: equal beginning and end, then whole sentences in order, then
/// whole sentences from anywhere in the page's past, then single tokens between the sentences found.
/// </summary>
internal sealed class EditMatcher(BlockInstances instances, SentenceIndex sentences)
{
    private readonly SequenceAligner _aligner = new();
    private readonly Dictionary<ulong, int> _sentenceNumbers = [];
    private readonly List<SentenceSpan> _before = [];
    private readonly List<SentenceSpan> _after = [];
    private readonly List<int> _freePlaces = [];
    private readonly List<int> _openPlaces = [];
    private readonly List<int> _freeWords = [];
    private readonly List<int> _openWords = [];
    private int[] _partners = [];
    private int _revision;

    /// <summary>Fills in the identities of <paramref name="added"/> that are found; the others stay −1.</summary>
    public void Match(EditedText removed, EditedText added, int revision)
    {
        _revision = revision;
        int prefix = removed.Words.CommonPrefixLength(added.Words);
        prefix = Math.Min(removed.FindSentenceStart(prefix), added.FindSentenceStart(prefix));
        int suffix = CommonEnd(removed.Words[prefix..], added.Words[prefix..]);
        suffix = Math.Min(removed.CountFromSentenceStart(suffix), added.CountFromSentenceStart(suffix));
        Take(removed, 0, added, 0, prefix);
        Take(removed, removed.Words.Length - suffix, added, added.Words.Length - suffix, suffix);
        MatchCore(removed, prefix, removed.Words.Length - suffix, added, prefix, added.Words.Length - suffix);
    }

    private static int CommonEnd(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int most = Math.Min(left.Length, right.Length);
        int common = 0;
        while (common < most && left[^(common + 1)] == right[^(common + 1)])
        {
            common++;
        }

        return common;
    }

    private void Take(EditedText removed, int from, EditedText added, int to, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int identity = removed.Identities[from + i];
            added.Identities[to + i] = identity;
            instances.MarkPresent(identity);
        }
    }

    private void MatchCore(EditedText removed, int removedStart, int removedEnd, EditedText added, int addedStart, int addedEnd)
    {
        if (addedStart == addedEnd) return;

        ListSentences(removed, removedStart, removedEnd, _before);
        ListSentences(added, addedStart, addedEnd, _after);
        Span<int> found = AlignSentences();
        int removedAt = removedStart;
        int addedAt = addedStart;
        TakeKeptSentences(removed, added, found);
        TakeReturningSentences(added);
        for (int i = 0; i < _after.Count; i++)
        {
            if (found[i] >= 0)
            {
                SentenceSpan from = _before[found[i]];
                MatchTokens(removed, removedAt, from.Start, added, addedAt, _after[i].Start);
                removedAt = from.Start + from.Length;
                addedAt = _after[i].Start + _after[i].Length;
            }
        }

        MatchTokens(removed, removedAt, removedEnd, added, addedAt, addedEnd);
    }

    private Span<int> AlignSentences()
    {
        if (_partners.Length < _after.Count) _partners = new int[2 * _after.Count];

        Span<int> found = _partners.AsSpan(0, _after.Count);
        _sentenceNumbers.Clear();
        _aligner.Align(Numbers(_before), Numbers(_after), found);
        return found;
    }

    private int[] Numbers(List<SentenceSpan> spans)
    {
        int[] numbers = new int[spans.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_sentenceNumbers, spans[i].Hash, out bool isKnown);
            number = isKnown ? number : _sentenceNumbers.Count;
            numbers[i] = number;
        }

        return numbers;
    }

    private void TakeKeptSentences(EditedText removed, EditedText added, Span<int> found)
    {
        for (int i = 0; i < _after.Count; i++)
        {
            if (found[i] < 0) continue;

            SentenceSpan from = _before[found[i]];
            SentenceSpan to = _after[i];
            if (removed.Words.Slice(from.Start, from.Length).SequenceEqual(added.Words.Slice(to.Start, to.Length)))
            {
                Take(removed, from.Start, added, to.Start, to.Length);
            }
            else
            {
                found[i] = -1;
            }
        }
    }

    /// <summary>Once from the left and once from the right, for a sentence that is found gives its neighbour a place to be known by.</summary>
    private void TakeReturningSentences(EditedText added)
    {
        for (int i = 0; i < _after.Count; i++)
        {
            TakeReturningSentence(added, _after[i]);
        }

        for (int i = _after.Count - 1; i >= 0; i--)
        {
            TakeReturningSentence(added, _after[i]);
        }
    }

    private void TakeReturningSentence(EditedText added, SentenceSpan to)
    {
        Span<int> identities = added.Identities;
        if (identities[to.Start] >= 0) return;

        int end = to.Start + to.Length;
        ReadOnlySpan<int> past = sentences.FindAbsent(
            added.Words[to.Start..end],
            to.Start > 0 ? identities[to.Start - 1] : -1,
            end < identities.Length ? identities[end] : -1,
            _revision);
        past.CopyTo(identities[to.Start..]);
        instances.MarkPresent(past);
    }

    private void MatchTokens(EditedText removed, int removedStart, int removedEnd, EditedText added, int addedStart, int addedEnd)
    {
        List(removed, removedStart, removedEnd, _freePlaces, _freeWords);
        List(added, addedStart, addedEnd, _openPlaces, _openWords);
        if (_freePlaces.Count == 0 || _openPlaces.Count == 0) return;

        int[] matched = new int[_openPlaces.Count];
        _aligner.Align(CollectionsMarshal.AsSpan(_freeWords), CollectionsMarshal.AsSpan(_openWords), matched);
        for (int i = 0; i < matched.Length; i++)
        {
            if (matched[i] >= 0) Take(removed, _freePlaces[matched[i]], added, _openPlaces[i], 1);
        }
    }

    /// <summary>The places whose token is not yet part of the revision: removed ones not taken up, added ones without identity.</summary>
    private void List(EditedText text, int start, int end, List<int> places, List<int> words)
    {
        places.Clear();
        words.Clear();
        for (int i = start; i < end; i++)
        {
            int identity = text.Identities[i];
            if (identity < 0 || !instances.IsPresent(identity))
            {
                places.Add(i);
                words.Add(text.Words[i]);
            }
        }
    }

    private static void ListSentences(EditedText text, int start, int end, List<SentenceSpan> spans)
    {
        spans.Clear();
        ReadOnlySpan<int> starts = text.SentenceStarts;
        int first = starts.BinarySearch(start);
        for (int i = first < 0 ? ~first : first; i < starts.Length && starts[i] < end; i++)
        {
            int stop = i + 1 < starts.Length ? starts[i + 1] : text.Words.Length;
            if (stop > end) return;

            if (stop > starts[i])
            {
                spans.Add(new SentenceSpan(starts[i], stop - starts[i], SentenceIndex.ComputeHash(text.Words[starts[i]..stop])));
            }
        }
    }

    private readonly record struct SentenceSpan(int Start, int Length, ulong Hash);
}
