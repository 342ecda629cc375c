namespace AntiStalinistLeft.Citations;

/// <summary>Finds for each citation that a person read the one that the rules found: by words, names and places, in the order of the note.</summary>
internal static class CitationAligner
{
    // Below this two citations have nothing in common that would tell them from others.
    private const double MinLikeness = 0.6;

    /// <summary>Pairs in order; one side is null where the other has no counterpart.</summary>
    public static List<(CheckedCitation? Gold, Citation? Found)> Align(IReadOnlyList<CheckedCitation> gold, IReadOnlyList<Citation> found, IReadOnlyDictionary<string, CheckedWork> works)
    {
        var best = new double[gold.Count + 1, found.Count + 1];
        var step = new char[gold.Count + 1, found.Count + 1];
        for (int i = 0; i <= gold.Count; i++)
        {
            for (int j = 0; j <= found.Count; j++)
            {
                double likeness = i > 0 && j > 0 ? Likeness(gold[i - 1], found[j - 1], works) : 0;
                if (i > 0) (best[i, j], step[i, j]) = (best[i - 1, j], 'g');
                if (j > 0 && (i == 0 || best[i, j - 1] > best[i, j])) (best[i, j], step[i, j]) = (best[i, j - 1], 'f');
                if (likeness > MinLikeness && best[i - 1, j - 1] + likeness > best[i, j]) (best[i, j], step[i, j]) = (best[i - 1, j - 1] + likeness, 'b');
            }
        }

        var pairs = new List<(CheckedCitation?, Citation?)>();
        for ((int i, int j) = (gold.Count, found.Count); i > 0 || j > 0;)
        {
            char from = step[i, j];
            pairs.Add((from == 'f' ? null : gold[i - 1], from == 'g' ? null : found[j - 1]));
            if (from != 'f') i--;
            if (from != 'g') j--;
        }

        pairs.Reverse();
        return pairs;
    }

    private static double Likeness(CheckedCitation gold, Citation found, IReadOnlyDictionary<string, CheckedWork> works)
    {
        bool ibid = found.Form == CitationForm.Ibid;
        double likeness = (gold.Form == "ibid", ibid) switch { (true, true) => 3, (true, false) => -1, (false, true) => -2, _ => 0 };
        if (gold.Key is not null && works.TryGetValue(gold.Key, out CheckedWork? work))
        {
            HashSet<string> raw = WordsOf(found.Raw);
            likeness += (3 * Share(WordsOf(work.Title), raw)) + (0.7 * Share(WordsOf(work.Container), raw));
            if (Surnames(work.Author).Overlaps(raw)) likeness += 1.5;
        }

        if (!string.IsNullOrEmpty(gold.Locator) && CitationScore.SamePlace(gold.Locator, PlacesOf(found))) likeness += 1.5;
        return likeness;
    }

    public static string PlacesOf(Citation citation) => string.Join(", ", citation.Locators.Select(locator => locator.Raw));

    private static double Share(HashSet<string> words, HashSet<string> raw) => words.Count == 0 ? 0 : words.Count(raw.Contains) / (double)words.Count;

    private static HashSet<string> WordsOf(string? text) =>
        [.. TitleForm.Words(text ?? string.Empty).Split(' ').Where(word => word.Length > 1 && !CitationVocabulary.Connectors.Contains(word))];

    private static HashSet<string> Surnames(string? authors) =>
        [.. (authors ?? string.Empty).Split([" and ", ", ", " & ", "; "], StringSplitOptions.RemoveEmptyEntries).Select(name => TitleForm.Words(name).Split(' ')[^1])];
}
