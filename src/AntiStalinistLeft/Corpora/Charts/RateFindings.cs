using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>The sentence that says what a table of rates shows.</summary>
internal static class RateFindings
{
    private const int Named = 3;

    /// <summary>Changes where all documents are revisions of one text, else who is named most in which.</summary>
    public static string Describe(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, IReadOnlyList<string> entities, FigureOptions options) =>
        documents.All(document => document.Series is not null && document.Series == documents[0].Series)
            ? DescribeChanges(rows, documents, entities, options)
            : DescribeLeaders(rows, documents, options);

    /// <summary>The greatest fall and the greatest rise from the first to the last document.</summary>
    public static string DescribeChanges(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, IReadOnlyList<string> entities, FigureOptions options)
    {
        FigureDocument[] counted = [.. documents.Where(document => rows.Any(row => row.Document == document.Id))];
        if (counted.Length < 2) return DescribeLeaders(rows, documents, options);
        RateChange[] changes = [.. entities.Select(entity => RateChange.Find(rows, counted[0], counted[^1], entity)).OfType<RateChange>()];
        if (changes.Length == 0) return DescribeLeaders(rows, documents, options);
        string span = $"From {counted[0].Label} to {counted[^1].Label}";
        string[] clauses = [.. ((RateChange?[])[changes.MinBy(change => change.Difference), changes.MaxBy(change => change.Difference)])
            .OfType<RateChange>().Distinct()
            .Where(change => change.FormatFrom() != change.FormatTo())
            .Select(change => (change, verb: change.Difference < 0 ? "falls" : "rises"))
            .Select((part, i) => $"{options.GetLabel(part.change.Entity)} {part.verb} from {part.change.FormatFrom()} to {part.change.FormatTo()}{(i == 0 ? $" {Per(rows)}" : string.Empty)}")];
        return clauses.Length > 0
            ? $"{span}, {FindingText.Sentence(clauses)}"
            : $"{span}, {(changes.Length == 1 ? $"the rate of {options.GetLabel(changes[0].Entity)} does not change" : $"none of {PlotlyText.FormatCount(changes.Length)} rates changes")}.";
    }

    /// <summary>Who is named most in which document.</summary>
    public static string DescribeLeaders(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, FigureOptions options)
    {
        if (rows.All(row => row.Mentions == 0)) return "Nothing to draw: no mention is counted in these texts.";
        var leaders = documents
            .Select(document => (document.Label, Top: FindingText.FindGreatest(rows.Where(row => row.Document == document.Id && row.Mentions > 0), row => row.Rate!.Value)))
            .Where(leader => leader.Top.Length > 0)
            .GroupBy(leader => FindingText.Join([.. leader.Top.Select(row => options.GetLabel(row.Entity))]))
            .ToArray();
        IEnumerable<string> clauses = leaders.Take(Named).Select(group => $"{group.Key} in {FindingText.Join([.. group.Select(leader => $"{leader.Label} ({RateText.Format(leader.Top[0])})")])}");
        int others = leaders.Skip(Named).Sum(group => group.Count());
        return FindingText.Sentence([$"Named most {Per(rows)}: {clauses.First()}", .. clauses.Skip(1), .. others > 0 ? [$"others in {FindingText.Count(others, "text")}"] : Array.Empty<string>()]);
    }

    /// <summary>Who is named most in which voice, all documents together.</summary>
    public static string DescribeVoices(IReadOnlyList<FrequencyRow> rows, FigureOptions options)
    {
        IEnumerable<string> clauses = rows.GroupBy(row => row.Voice).OrderBy(voice => voice.Key).Select(voice =>
        {
            int mentions = voice.Sum(row => row.Mentions);
            var top = FindingText.FindGreatest(voice.GroupBy(row => row.Entity).Select(entity => (entity.Key, Count: entity.Sum(row => row.Mentions))), entity => entity.Count);
            return $"{FindingText.Count(mentions, "mention")} in {NameOf(voice.Key)}, most of {FindingText.Join([.. top.Select(entity => options.GetLabel(entity.Key))])} ({PlotlyText.FormatCount(top[0].Count)}{(top.Length > 1 ? " each" : string.Empty)})";
        });
        return FindingText.Sentence(clauses);
    }

    private static string NameOf(Voice? voice) => voice switch
    {
        Voice.Own => "the authors’ own words",
        Voice.Quoted => "quotations within sentences",
        Voice.BlockQuoted => "block quotations",
        Voice.ScareQuoted => "marks that quote nobody",
        Voice.Title => "titles of works",
        _ => "all words",
    };

    private static string Per(IReadOnlyList<FrequencyRow> rows) => $"per {PlotlyText.FormatCount(rows[0].Per)} words";

    /// <summary>The rates of one entity in two documents.</summary>
    private sealed record RateChange(string Entity, FrequencyRow From, FrequencyRow To)
    {
        public double Difference => To.Rate!.Value - From.Rate!.Value;

        public static RateChange? Find(IReadOnlyList<FrequencyRow> rows, FigureDocument from, FigureDocument to, string entity) =>
            rows.FirstOrDefault(row => row.Document == from.Id && row.Entity == entity) is { Rate: not null } first
            && rows.FirstOrDefault(row => row.Document == to.Id && row.Entity == entity) is { Rate: not null } last
                ? new RateChange(entity, first, last)
                : null;

        public string FormatFrom() => RateText.Format(From);

        public string FormatTo() => RateText.Format(To);
    }
}
