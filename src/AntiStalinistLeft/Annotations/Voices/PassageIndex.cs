using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>One passage that has been quoted, as word forms.</summary>
/// <param name="Words">The forms, as <see cref="PassageIndex.GetForm"/> has them.</param>
/// <param name="Speaker">Who was found to be quoted.</param>
/// <param name="Block">Ordinal of its block.</param>
internal sealed record Passage(string[] Words, Speaker Speaker, int Block);

/// <summary>Finds runs of words in passages met before.</summary>
internal sealed class PassageIndex
{
    private readonly List<Passage> _passages = [];
    private readonly Dictionary<string, List<(int Passage, int At)>> _places = new(StringComparer.Ordinal);

    /// <summary>The forms under which wordings are compared.</summary>
    public static string[] GetForms(string text, TextSpan range)
    {
        var forms = new List<string>();
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(range.Start, range.Length)))
        {
            forms.Add(GetForm(text.AsSpan(range.Start + word.Start, word.Length)));
        }

        return [.. forms];
    }

    /// <summary>The form of one word; <c>z</c> and <c>s</c> are not told apart, for «realise» and «realize».</summary>
    public static string GetForm(ReadOnlySpan<char> word) => WordForm.Normalize(word).Replace('z', 's');

    public void Add(Passage passage)
    {
        for (int i = 0; i < passage.Words.Length; i++)
        {
            if (!_places.TryGetValue(passage.Words[i], out List<(int, int)>? places)) _places[passage.Words[i]] = places = [];
            places.Add((_passages.Count, i));
        }

        _passages.Add(passage);
    }

    /// <summary>The passage met last that holds all the words in their order and is longer than they are.</summary>
    public Passage? FindContaining(ReadOnlySpan<string> words)
    {
        // Searched by the rarest of the words.
        List<(int Passage, int At)>? rarest = null;
        int offset = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (!_places.TryGetValue(words[i], out List<(int Passage, int At)>? places)) return null;
            if (rarest is not null && rarest.Count <= places.Count) continue;
            rarest = places;
            offset = i;
        }

        for (int i = (rarest?.Count ?? 0) - 1; i >= 0; i--)
        {
            (int index, int at) = rarest![i];
            string[] held = _passages[index].Words;
            if (held.Length > words.Length && at >= offset && held.AsSpan(at - offset).StartsWith(words)) return _passages[index];
        }

        return null;
    }

    /// <summary>The passage met last that shares a run of so many words.</summary>
    public Passage? FindSharingRun(string[] words, int length)
    {
        for (int start = 0; start + length <= words.Length; start++)
        {
            if (FindContaining(words.AsSpan(start, length)) is { } passage) return passage;
        }

        return null;
    }
}
