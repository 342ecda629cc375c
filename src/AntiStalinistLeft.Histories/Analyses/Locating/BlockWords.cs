namespace AntiStalinistLeft.Histories;

/// <summary>The words of a text as numbers, equal for equal words: letters and digits only, case apart.</summary>
internal sealed class BlockWords
{
    private BlockWords(int[] words, TextSpan[] spans, bool[] inParentheses)
    {
        Words = words;
        Spans = spans;
        InParentheses = inParentheses;
    }

    /// <summary>The words.</summary>
    public int[] Words { get; }

    /// <summary>Where each stands in the text.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Which stand in round brackets.</summary>
    public bool[] InParentheses { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">The numbers of the words known so far; new ones are added.</param>
    public static BlockWords FromText(string text, Dictionary<string, int> numbers)
    {
        var words = new List<int>();
        var spans = new List<TextSpan>();
        var inside = new List<bool>();
        int depth = 0;
        TextSpan[] parts = WordDiff.GetWordSpans(text);
        for (int i = 0; i < parts.Length; i++)
        {
            char first = text[parts[i].Start];
            if (first == '(') depth++;
            else if (first == ')') depth = Math.Max(0, depth - 1);
            if (!char.IsLetterOrDigit(text, parts[i].Start)) continue;
            int start = parts[i].Start;
            while (IsJoined(text, parts, i)) i += 2;
            TextSpan span = TextSpan.FromBounds(start, parts[i].End);
            string key = span.GetText(text).ToLowerInvariant().Replace('’', '\'');
            if (!numbers.TryGetValue(key, out int number)) numbers[key] = number = numbers.Count;
            words.Add(number);
            spans.Add(span);
            inside.Add(depth > 0);
        }

        return new BlockWords([.. words], [.. spans], [.. inside]);
    }

    /// <summary>A number for each run of so many words; the whole text where it is shorter.</summary>
    public IEnumerable<long> Shingles(int length)
    {
        if (Words.Length == 0) yield break;
        int size = Math.Min(length, Words.Length);
        for (int i = 0; i + size <= Words.Length; i++)
        {
            var hash = new Shingle(size);
            for (int w = i; w < i + size; w++) hash.Add(Words[w]);
            yield return hash.Value;
        }
    }

    // «chandler's» is one word.
    private static bool IsJoined(string text, TextSpan[] parts, int at) =>
        at + 2 < parts.Length
        && text[parts[at + 1].Start] is '\'' or '’'
        && parts[at + 1].Start == parts[at].End
        && parts[at + 2].Start == parts[at + 1].End
        && char.IsLetterOrDigit(text, parts[at + 2].Start);

    /// <summary>Folds word numbers into one; the same everywhere and always, which <see cref="HashCode"/> is not.</summary>
    private struct Shingle(int size)
    {
        public long Value { get; private set; } = size;

        public void Add(int word) => Value = unchecked(((Value ^ word) * 0x2545F4914F6CDD1DL) + (Value >>> 29));
    }
}
