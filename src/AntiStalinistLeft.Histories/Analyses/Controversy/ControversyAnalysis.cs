namespace AntiStalinistLeft.Histories;

/// <summary>
/// The controversy of a page: M = E · Σ min(N<sub>d</sub>, N<sub>r</sub>) over the pairs of editors who reverted each other, the
/// heaviest pair left out (Sumi, Yasseri, Rung, Kornai and Kertész 2011). N is each editor's number of edits in this history,
/// E the number of editors who take part in a mutual revert.
/// </summary>
/// <remarks>
/// Reverts are identity reverts; the reverted editors are those of all revisions undone. Editors whom the wiki hides cannot be
/// told apart and take no part. The measure needs the full history: it grows with the number of edits, so pages are compared by
/// it only as wholes.
/// </remarks>
internal static class ControversyAnalysis
{
    /// <summary>The measure of one page.</summary>
    public static ControversyResult Measure(PageHistory history, ControversyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new ControversyOptions();
        if (history.Revisions.Count == 0 || history.Revisions[0].ParentId is > 0)
        {
            return new ControversyResult(
                null, 0, 0, Array.Empty<MutualRevertRow>().ToTable("mutual-reverts"), VariantOf(options),
                "The history does not begin with the page's first revision; the measure needs the full history.");
        }

        MutualRevertRow[] pairs = PairsOf(history, options);
        long sum = pairs.Where(pair => !pair.LeftOut).Sum(pair => (long)pair.Weight);
        int editors = pairs.SelectMany(pair => new[] { pair.EditorA, pair.EditorB }).Distinct().Count();
        return new ControversyResult(editors * (double)sum, editors, sum, pairs.ToTable("mutual-reverts"), VariantOf(options), null);
    }

    private static string VariantOf(ControversyOptions options) => (options.ExcludeBots, options.ExcludeSelfReverts) switch
    {
        (false, false) => "all reverts",
        (true, false) => "without bots",
        (false, true) => "without self-reverts",
        _ => "without bots and self-reverts",
    };

    private static MutualRevertRow[] PairsOf(PageHistory history, ControversyOptions options)
    {
        Dictionary<string, Contributor> contributors = [];
        Dictionary<string, int> edits = [];
        foreach (Contributor contributor in history.Revisions.Select(r => r.Contributor))
        {
            if (EditorPairs.GetKey(contributor) is { } key)
            {
                contributors[key] = contributor;
                edits[key] = edits.GetValueOrDefault(key) + 1;
            }
        }

        var undone = EditorPairs.FromReverts(history, IdentityReverts.Find(history, options.Reverts))
            .Where(pair => !options.ExcludeSelfReverts || pair.Reverting != pair.Reverted)
            .Where(pair => !options.ExcludeBots || !(IsBot(contributors[pair.Reverting]) || IsBot(contributors[pair.Reverted])))
            .GroupBy(pair => pair)
            .ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. undone.Keys
                .Where(pair => string.CompareOrdinal(pair.Reverting, pair.Reverted) <= 0 && undone.ContainsKey((pair.Reverted, pair.Reverting)))
                .Select(pair => new MutualRevertRow(
                    contributors[pair.Reverting].Name!,
                    contributors[pair.Reverted].Name!,
                    undone[pair],
                    undone[(pair.Reverted, pair.Reverting)],
                    edits[pair.Reverting],
                    edits[pair.Reverted],
                    Math.Min(edits[pair.Reverting], edits[pair.Reverted]),
                    false))
                .OrderByDescending(row => row.Weight).ThenBy(row => row.EditorA, StringComparer.Ordinal).ThenBy(row => row.EditorB, StringComparer.Ordinal)
                .Select((row, i) => row with { LeftOut = i == 0 }),
        ];
    }

    private static bool IsBot(Contributor contributor) => EditorClassifier.Classify(contributor) == EditorKind.Bot;
}
