namespace AntiStalinistLeft.Citations;

/// <summary>How the citations of one text, or of all, compare with a person's answers.</summary>
/// <param name="Text">The text's id; <c>all</c> for the sum.</param>
/// <param name="Citations">Citations that the person read.</param>
/// <param name="Found">Those of them that the rules found at all.</param>
/// <param name="Right">Those linked to the right work, or left open where the person could not tell either.</param>
/// <param name="Wrong">Those linked to another work, or to a second node for the same one.</param>
/// <param name="Unresolved">Those found and linked to none.</param>
/// <param name="Missing">Those not found.</param>
/// <param name="Extra">Citations that the rules found and the person did not read.</param>
/// <param name="Form">Of those found, those whose form is the person's.</param>
/// <param name="Locator">Of those found, those whose places are the person's.</param>
internal sealed record CitationScoreRow(string Text, int Citations, int Found, int Right, int Wrong, int Unresolved, int Missing, int Extra, int Form, int Locator);

/// <summary>How often links of one confidence are right.</summary>
internal sealed record CalibrationRow(Confidence Confidence, int Links, int Right);

/// <summary>Scores citations against a person's answers.</summary>
/// <remarks>
/// Works are compared as clusters: one key of the answers goes with one work of the rules and back, over all texts, the
/// most frequent pairs first; so keys need not be spelt alike, and both a false merge and a duplicate count as wrong.
/// </remarks>
/// <param name="Rows">A row a text, then the sum.</param>
/// <param name="Calibration">How often links of each confidence are right.</param>
internal sealed record CitationScore(IReadOnlyList<CitationScoreRow> Rows, IReadOnlyList<CalibrationRow> Calibration)
{
    private static readonly Dictionary<string, CitationForm[]> Forms = new(StringComparer.Ordinal)
    {
        ["full"] = [CitationForm.Full],
        ["short"] = [CitationForm.Short, CitationForm.TitleOnly, CitationForm.BareAuthor, CitationForm.AuthorYear],
        ["bare-author"] = [CitationForm.BareAuthor, CitationForm.Short, CitationForm.AuthorYear],
        ["ibid"] = [CitationForm.Ibid],
        ["opcit"] = [CitationForm.OpCit],
        ["supra"] = [CitationForm.CrossReference, CitationForm.OpCit],
    };

    private enum Outcome
    {
        Right,
        Wrong,
        Unresolved,
        Missing,
    }

    /// <summary>Compares the citations of the texts for which there are answers.</summary>
    public static CitationScore Compare(CheckedCitations answers, IReadOnlyList<Citation> citations)
    {
        ILookup<string, Citation> byText = citations.Where(citation => citation.Relation != CitationRelation.Mentions).ToLookup(citation => citation.Document, StringComparer.Ordinal);
        var pairs = new List<(string Text, CheckedCitation? Gold, Citation? Found)>();
        foreach ((string text, IReadOnlyList<CheckedCitation> gold) in answers.Texts)
        {
            foreach (int note in gold.Select(row => row.Note).Union(byText[text].Select(row => row.Note)).Order())
            {
                pairs.AddRange(CitationAligner.Align([.. gold.Where(row => row.Note == note)], [.. byText[text].Where(row => row.Note == note)], answers.Works).Select(pair => (text, pair.Gold, pair.Found)));
            }
        }

        Dictionary<string, string> works = Clusters(pairs);
        List<CitationScoreRow> rows = [.. answers.Texts.Keys.Select(text => RowOf(text, [.. pairs.Where(pair => pair.Text == text)], works))];
        rows.Add(RowOf("all", pairs, works));
        IEnumerable<CalibrationRow> calibration = pairs.Where(pair => pair is { Gold: not null, Found.Work: not null })
            .GroupBy(pair => pair.Found!.Confidence)
            .OrderBy(group => group.Key)
            .Select(group => new CalibrationRow(group.Key, group.Count(), group.Count(pair => Judge(pair.Gold!, pair.Found, works) == Outcome.Right)));
        return new CitationScore(rows, [.. calibration]);
    }

    /// <summary>True for two places that name the same pages, however the pages are introduced.</summary>
    public static bool SamePlace(string? left, string? right) => Bare(left) == Bare(right);

    private static string Bare(string? place)
    {
        string text = (place ?? string.Empty).Replace('–', '-').Replace('—', '-').ToLowerInvariant().Trim().TrimEnd('.');
        foreach (string word in (string[])["pp.", "p.", "s.", "pages", "page", "chapter", "chap.", "ch."])
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) text = text[word.Length..];
        }

        return string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static Dictionary<string, string> Clusters(List<(string Text, CheckedCitation? Gold, Citation? Found)> pairs)
    {
        var works = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var counts = pairs.Where(pair => pair is { Gold.Key: not null, Found.Work: not null }).CountBy(pair => (Key: pair.Gold!.Key!, pair.Found!.Work!.Work));
        foreach (((string key, string work), _) in counts.OrderByDescending(count => count.Value))
        {
            if (!works.ContainsKey(key) && taken.Add(work)) works[key] = work;
        }

        return works;
    }

    private static Outcome Judge(CheckedCitation gold, Citation? found, Dictionary<string, string> works)
    {
        if (found is null) return Outcome.Missing;
        if (found.Work is null) return gold.Certain == "unresolved" ? Outcome.Right : Outcome.Unresolved;
        return gold.Key is not null && works.GetValueOrDefault(gold.Key) == found.Work.Work ? Outcome.Right : Outcome.Wrong;
    }

    private static CitationScoreRow RowOf(string text, List<(string Text, CheckedCitation? Gold, Citation? Found)> pairs, Dictionary<string, string> works)
    {
        List<(CheckedCitation Gold, Citation? Found)> read = [.. pairs.Where(pair => pair.Gold is not null).Select(pair => (pair.Gold!, pair.Found))];
        ILookup<Outcome, int> outcomes = read.ToLookup(pair => Judge(pair.Gold, pair.Found, works), _ => 1);
        return new CitationScoreRow(
            text,
            read.Count,
            read.Count - outcomes[Outcome.Missing].Count(),
            outcomes[Outcome.Right].Count(),
            outcomes[Outcome.Wrong].Count(),
            outcomes[Outcome.Unresolved].Count(),
            outcomes[Outcome.Missing].Count(),
            pairs.Count - read.Count,
            read.Count(pair => pair.Found is { } found && Forms.GetValueOrDefault(pair.Gold.Form, []).Contains(found.Form)),
            read.Count(pair => pair.Found is { } found && SamePlace(pair.Gold.Locator, CitationAligner.PlacesOf(found))));
    }
}
