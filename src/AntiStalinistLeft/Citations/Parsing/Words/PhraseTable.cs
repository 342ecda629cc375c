namespace AntiStalinistLeft.Citations;

/// <summary>Set phrases of several words, found by their first word.</summary>
internal sealed class PhraseTable<TMeaning>
{
    private readonly Dictionary<string, List<(string[] Words, TMeaning Meaning)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds lists of phrases: in each, phrases are separated by a bar and their words by a blank.</summary>
    public PhraseTable<TMeaning> Add(TMeaning meaning, IEnumerable<string> lists)
    {
        foreach (string[] words in lists.SelectMany(list => list.Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(phrase => phrase.Split(' ')))
        {
            if (!_byFirst.TryGetValue(words[0], out List<(string[], TMeaning)>? list)) _byFirst[words[0]] = list = [];
            list.Add((words, meaning));
            list.Sort((left, right) => right.Item1.Length.CompareTo(left.Item1.Length));
        }

        return this;
    }

    /// <summary>The token behind the longest phrase that stands here, with its meaning; the same token where none does.</summary>
    public int Match(NoteText note, int at, int end, out TMeaning? meaning)
    {
        meaning = default;
        if (at >= end || (!note.IsWord(at) && note.Kind(at) != NoteTokenKind.Mark) || !_byFirst.TryGetValue(note.Bare(at), out List<(string[] Words, TMeaning Meaning)>? list)) return at;
        foreach ((string[] words, TMeaning found) in list)
        {
            if (at + words.Length > end || !words.Select((word, i) => note.Is(at + i, word)).All(same => same)) continue;
            meaning = found;
            return at + words.Length;
        }

        return at;
    }
}
