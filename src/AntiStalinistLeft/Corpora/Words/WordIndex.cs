using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The words of all texts as numbers: one for each form (see <see cref="WordForm"/>), given in the order in which forms first appear.
/// Made once and shared by all counts and searches.
/// </summary>
/// <remarks>Texts are read side by side; the numbers do not depend on how many at a time.</remarks>
internal sealed class WordIndex
{
    private const int TextsAtATime = 16;

    private readonly Dictionary<string, int> _numbers;

    private WordIndex(string[] forms, Dictionary<string, int> numbers, IReadOnlyList<IndexedText> texts)
    {
        Forms = forms;
        _numbers = numbers;
        Texts = texts;
    }

    /// <summary>The forms by their numbers.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<IndexedText> Texts { get; }

    /// <summary>How the texts spell each form most often, capitals kept; of equal ones the first by code points.</summary>
    public IReadOnlyList<string> Spellings => field ??= CountSpellings();

    /// <summary>The number of a form; −1 where no text has it.</summary>
    public int Find(string form) => _numbers.GetValueOrDefault(form, -1);

    /// <summary>Indexes texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="maxThreads">How many are read at a time; as many as there are cores where −1.</param>
    public static WordIndex Create(IReadOnlyList<AnnotatedDocument> texts, int maxThreads = -1)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxThreads };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var indexed = new IndexedText[texts.Count];

        // Some texts at a time: meanwhile nobody changes the numbers, so each looks its words up there and lists only new forms.
        for (int from = 0; from < texts.Count; from += TextsAtATime)
        {
            int count = Math.Min(TextsAtATime, texts.Count - from);
            var read = new (List<string> Forms, int[] Words)[count];
            Parallel.For(0, count, options, i => read[i] = Read(texts[from + i], numbers));
            int[][] maps = [.. read.Select(text => text.Forms.Select(form => NumberOf(numbers, form)).ToArray())];
            Parallel.For(0, count, options, i =>
            {
                int[] words = read[i].Words;
                for (int word = 0; word < words.Length; word++)
                {
                    if (words[word] < 0) words[word] = maps[i][~words[word]];
                }

                indexed[from + i] = new IndexedText(texts[from + i], words);
            });
        }

        string[] forms = new string[numbers.Count];
        foreach ((string form, int number) in numbers) forms[number] = form;
        return new WordIndex(forms, numbers, indexed);
    }

    private string[] CountSpellings()
    {
        var counts = new Dictionary<(int Form, string Spelling), int>();
        foreach (IndexedText text in Texts)
        {
            string letters = text.Text.Document.Text.Value;
            for (int word = 0; word < text.Forms.Length; word++)
            {
                (int, string) spelled = (text.Forms[word], text.Text.Words[word].Span.GetText(letters));
                counts[spelled] = counts.GetValueOrDefault(spelled) + 1;
            }
        }

        string[] spellings = [.. Forms];
        foreach (var form in counts.GroupBy(count => count.Key.Form))
        {
            spellings[form.Key] = form.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Spelling, StringComparer.Ordinal).First().Key.Spelling;
        }

        return spellings;
    }

    // A word's number, or the complement of its form's place among the forms that have none yet.
    private static (List<string> Forms, int[] Words) Read(AnnotatedDocument text, Dictionary<string, int> known)
    {
        var forms = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> knownBySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        int[] words = new int[text.Words.Count];
        ReadOnlySpan<char> letters = text.Document.Text.Value;
        Span<char> buffer = stackalloc char[128];
        for (int i = 0; i < words.Length; i++)
        {
            TextSpan span = text.Words[i].Span;
            Span<char> form = span.Length <= buffer.Length ? buffer : new char[span.Length];
            form = form[..WordForm.Normalize(letters.Slice(span.Start, span.Length), form)];
            if (!knownBySpan.TryGetValue(form, out words[i]) && !bySpan.TryGetValue(form, out words[i]))
            {
                words[i] = ~forms.Count;
                forms.Add(form.ToString());
                numbers.Add(forms[^1], words[i]);
            }
        }

        return (forms, words);
    }

    private static int NumberOf(Dictionary<string, int> numbers, string form)
    {
        if (!numbers.TryGetValue(form, out int number)) numbers[form] = number = numbers.Count;
        return number;
    }
}
