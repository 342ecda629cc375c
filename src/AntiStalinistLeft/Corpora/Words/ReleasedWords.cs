using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>The counts of a text-free release: the running text of each text, by pools of sections.</summary>
internal sealed class ReleasedWords
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly CountedPart[] _pools;
    private readonly (int First, int Last)[] _sections;

    public ReleasedWords(Table<TermRow> terms)
    {
        var pools = terms.GroupBy(term => (term.Document, term.FirstSection, term.LastSection)).ToArray();
        _sections = [.. pools.Select(pool => (pool.Key.FirstSection, pool.Key.LastSection))];
        _pools = [.. pools.Select(pool => new CountedPart(pool.Key.Document, pool.Key.FirstSection, Count(pool), pool.Sum(term => term.Count)))];
    }

    /// <summary>Counts the words of a selection.</summary>
    /// <exception cref="FullTextRequiredException">It asks for other zones, for voices, or for a section that the release does not count on its own.</exception>
    public ItemCounts Count(WordSelection selection)
    {
        if (selection.Zones is not [Zone.Body]) throw new FullTextRequiredException("Counting words outside the running text");
        if (selection.Voices is not null) throw new FullTextRequiredException("Counting words by voice");
        int[] taken = [.. Enumerable.Range(0, _pools.Length).Where(i => selection.CoversText(_pools[i].Document) && SectionsOf(i).Any(selection.CoversSection))];
        foreach (int pool in taken)
        {
            if (!SectionsOf(pool).All(selection.CoversSection)) throw new FullTextRequiredException($"Counting a part of sections {_sections[pool].First} to {_sections[pool].Last} of {_pools[pool].Document}, which the release counts together,");
        }

        return new ItemCounts(_names, [.. taken.Select(i => _pools[i])]);
    }

    private IEnumerable<int> SectionsOf(int pool) => Enumerable.Range(_sections[pool].First, _sections[pool].Last - _sections[pool].First + 1);

    // Terms are in lower case as written; forms that differ in the shape of an apostrophe or a dash are one here.
    private (int, int)[] Count(IEnumerable<TermRow> terms) =>
        [.. terms.GroupBy(term => NumberOf(WordForm.Normalize(term.Term))).Select(form => (form.Key, form.Sum(term => term.Count)))];

    private int NumberOf(string form)
    {
        if (!_numbers.TryGetValue(form, out int number))
        {
            _numbers[form] = number = _names.Count;
            _names.Add(form);
        }

        return number;
    }
}
