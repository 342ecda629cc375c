using System.Buffers;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Finds names that a text keeps at a distance. A name behind «anti-» or «non-» is no mention of what it names, so these are
/// looked for in the words without the hyphen.
/// </summary>
internal sealed class DistanceFinder(MentionFinder finder)
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑–");
    private static readonly SearchValues<char> Passed = SearchValues.Create(" \n\r\t\u00A0'\"()[]“”„‘’«»‹›*_");

    // No phrase of the lexicon goes on over it.
    private const char Break = '\u0001';

    /// <summary>The distanced names of a text, in its order; one may be kept away in several ways.</summary>
    public IReadOnlyList<DistancedMention> Find(AnnotatedDocument text)
    {
        IEnumerable<DistancedMention> scared = text.Mentions
            .Where(mention => text.VoiceAt(mention.Span.Start).Voice == Voice.ScareQuoted)
            .Select(mention => Distance(DistancingForm.ScareQuotes, mention, mention.Span.Start));
        return
        [
            .. FindPrefixed(text).Concat(FindBehindWords(text)).Concat(scared)
                .OrderBy(one => one.Span.Start).ThenBy(one => one.Span.End).ThenBy(one => one.Form).ThenBy(one => one.Kind),
        ];
    }

    private static DistancedMention Distance(DistancingForm form, Mention mention, int start) =>
        new(form, mention.Entity, mention.Kind, TextSpan.FromBounds(start, mention.Span.End), mention.Block);

    private IEnumerable<DistancedMention> FindPrefixed(AnnotatedDocument text)
    {
        string words = text.Document.Text.Value;
        SortedList<int, (int Start, DistancingForm Form)> prefixes = PrefixesIn(words);
        if (prefixes.Count == 0) return [];
        char[] parted = words.ToCharArray();
        foreach (int behind in prefixes.Keys)
        {
            parted[behind - 1] = ' ';

            // A prefix belongs to one word: «non-communist left» is a left, and no communist one.
            int end = behind;
            while (end < parted.Length && !char.IsWhiteSpace(parted[end])) end++;
            if (end < parted.Length) parted[end] = Break;
        }

        int next = 0;
        var blocks = new List<Block>();
        foreach (Block block in text.Document.Blocks)
        {
            while (next < prefixes.Count && prefixes.Keys[next] < block.Span.Start) next++;
            if (next < prefixes.Count && prefixes.Keys[next] < block.Span.End) blocks.Add(block);
        }

        return finder.Find(new string(parted), blocks).Concat(text.Mentions)
            .Where(mention => prefixes.ContainsKey(mention.Span.Start))
            .Distinct()
            .Select(mention => Distance(prefixes[mention.Span.Start].Form, mention, prefixes[mention.Span.Start].Start));
    }

    // By the place behind the hyphen.
    private static SortedList<int, (int Start, DistancingForm Form)> PrefixesIn(string words)
    {
        var prefixes = new SortedList<int, (int, DistancingForm)>();
        for (int at = NextHyphen(words, 0); at >= 0; at = NextHyphen(words, at + 1))
        {
            int start = at;
            while (start > 0 && char.IsLetter(words[start - 1])) start--;
            bool opens = start == 0 || !Hyphens.Contains(words[start - 1]);
            if (opens && DistanceWords.Prefixes.TryGetValue(words[start..at], out DistancingForm form)) prefixes.Add(at + 1, (start, form));
        }

        return prefixes;
    }

    private static int NextHyphen(string words, int from) => words.AsSpan(from).IndexOfAny(Hyphens) is >= 0 and var at ? from + at : -1;

    private static IEnumerable<DistancedMention> FindBehindWords(AnnotatedDocument text)
    {
        var distance = DistanceWords.ForTag(text.Document.Source.Language);
        int behind = 0;
        foreach (Mention mention in text.Mentions)
        {
            while (behind < text.Words.Count && text.Words[behind].Span.Start < mention.Span.Start) behind++;
            (string Form, int Start)[] before = [.. WordsBefore(text, behind, mention.Span.Start)];
            if (before.Length > 0 && distance.Articles.Contains(before[0].Form)) before = before[1..];
            if (before.Length == 0) continue;
            if (distance.Directly.Contains(before[0].Form)) yield return Distance(DistancingForm.Not, mention, before[0].Start);
            else if (distance.SoCalled.Contains(before[0].Form)) yield return Distance(DistancingForm.SoCalled, mention, before[0].Start);
            else if (before.Length > 1 && distance.SoCalled.Contains($"{before[1].Form} {before[0].Form}")) yield return Distance(DistancingForm.SoCalled, mention, before[1].Start);
        }
    }

    // The last three words before a place that nothing but blanks, quotation marks and brackets parts from it, the nearest first.
    private static IEnumerable<(string Form, int Start)> WordsBefore(AnnotatedDocument text, int behind, int place)
    {
        string words = text.Document.Text.Value;
        int sentence = text.SentenceAt(place);
        for (int at = behind - 1; at >= 0 && at >= behind - 3; at--)
        {
            TextSpan word = text.Words[at].Span;
            if (text.Words[at].Sentence != sentence || words.AsSpan(word.End, Math.Max(0, place - word.End)).ContainsAnyExcept(Passed)) yield break;
            yield return (WordForm.Normalize(word.GetText(words)), word.Start);
            place = word.Start;
        }
    }
}
