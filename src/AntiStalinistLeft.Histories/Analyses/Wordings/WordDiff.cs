using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>A run of words that both texts have, or only one of them.</summary>
/// <param name="Change">Kept, removed or added.</param>
/// <param name="Older">Where it stands in the older text; an empty range at the place where it would stand, if added.</param>
/// <param name="Newer">Where it stands in the newer text; an empty range at the place where it stood, if removed.</param>
internal readonly record struct WordRun(ChangeKind Change, TextSpan Older, TextSpan Newer);

/// <summary>
/// Tells two texts apart word by word: a longest common subsequence of words and marks, case included. Marks that alone stayed
/// between two changes are counted with the changes, for nobody reads a comma as what was kept.
/// </summary>
internal static class WordDiff
{
    /// <summary>The runs in the order of the texts; what was removed stands before what came in its place. Blanks belong to no run.</summary>
    public static IReadOnlyList<WordRun> Compare(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        TextSpan[] left = GetWordSpans(older);
        TextSpan[] right = GetWordSpans(newer);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] leftKeys = Keys(older, left, numbers);
        int[] rightKeys = Keys(newer, right, numbers);
        int[] partners = new int[right.Length];
        new SequenceAligner().Align(leftKeys, rightKeys, partners);
        DropLoneMarks(newer, right, partners, left.Length);
        return Runs(left, right, partners);
    }

    /// <summary>The ranges of words and marks.</summary>
    internal static TextSpan[] GetWordSpans(string text)
    {
        var spans = new List<TextSpan>();
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            CharacterKind kind = KindAt(text, ref at);
            while (kind == CharacterKind.Word && at < text.Length)
            {
                int next = at;
                if (KindAt(text, ref next) != CharacterKind.Word) break;
                at = next;
            }

            if (kind != CharacterKind.Space) spans.Add(TextSpan.FromBounds(start, at));
        }

        return [.. spans];
    }

    private static CharacterKind KindAt(string text, ref int at)
    {
        // A lone surrogate is a mark of its own.
        if (!Rune.TryGetRuneAt(text, at, out Rune rune))
        {
            at++;
            return CharacterKind.Mark;
        }

        at += rune.Utf16SequenceLength;
        return CharacterClassifier.Classify(rune);
    }

    private static int[] Keys(string text, TextSpan[] words, Dictionary<string, int> numbers) => Array.ConvertAll(words, word =>
    {
        string key = word.GetText(text);
        if (!numbers.TryGetValue(key, out int number)) numbers[key] = number = numbers.Count;
        return number;
    });

    private static void DropLoneMarks(string newer, TextSpan[] right, int[] partners, int leftCount)
    {
        for (int i = 0; i < partners.Length;)
        {
            int start = i;
            if (partners[i] < 0)
            {
                i++;
                continue;
            }

            while (i < partners.Length && partners[i] >= 0 && partners[i] == partners[start] + (i - start)) i++;
            bool changesBefore = start > 0 && (partners[start - 1] < 0 || partners[start - 1] != partners[start] - 1);
            bool changesBehind = i < partners.Length || partners[i - 1] < leftCount - 1;
            bool isMarks = right.AsSpan(start, i - start).ToArray().All(span => CharacterClassifier.Classify(Rune.GetRuneAt(newer, span.Start)) == CharacterKind.Mark);
            if (changesBefore && changesBehind && isMarks && i < partners.Length) partners.AsSpan(start, i - start).Fill(-1);
        }
    }

    private static List<WordRun> Runs(TextSpan[] left, TextSpan[] right, int[] partners)
    {
        var runs = new List<WordRun>();
        int leftAt = 0;
        for (int rightAt = 0; rightAt <= right.Length;)
        {
            int added = rightAt;
            while (rightAt < right.Length && partners[rightAt] < 0) rightAt++;
            int leftEnd = rightAt < right.Length ? partners[rightAt] : left.Length;
            if (leftEnd > leftAt) runs.Add(new WordRun(ChangeKind.Removed, Cover(left, leftAt, leftEnd), Place(right, added)));
            if (rightAt > added) runs.Add(new WordRun(ChangeKind.Added, Place(left, leftEnd), Cover(right, added, rightAt)));
            if (rightAt == right.Length) break;
            int kept = rightAt;
            leftAt = leftEnd;
            while (rightAt < right.Length && partners[rightAt] == leftAt)
            {
                rightAt++;
                leftAt++;
            }

            runs.Add(new WordRun(ChangeKind.Kept, Cover(left, leftEnd, leftAt), Cover(right, kept, rightAt)));
        }

        return runs;
    }

    private static TextSpan Cover(TextSpan[] words, int from, int end) => TextSpan.FromBounds(words[from].Start, words[end - 1].End);

    private static TextSpan Place(TextSpan[] words, int at) =>
        new(at < words.Length ? words[at].Start : words.Length == 0 ? 0 : words[^1].End, 0);
}
