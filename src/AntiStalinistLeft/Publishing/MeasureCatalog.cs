namespace AntiStalinistLeft.Publishing;

/// <summary>The measures that the kit computes, with their sources, in the order of docs/measures.md.</summary>
internal static class MeasureCatalog
{
    private const string Keyness = "KeynessAnalysis.Compare";
    private const string Collocations = "CollocationAnalysis.Count";
    private const string Diversity = "DiversityAnalysis.Measure";
    private const string Networks = "NetworkAnalysis.Measure";

    /// <summary>All measures.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("rate", "mentions divided by the words of the same zone and voice", "FrequencyAnalysis.Count", ["mentions", "words", "per", "rate"], []),
        new("Wilson’s interval", "an interval of a share that takes words for independent", "FrequencyAnalysis.Count", ["wilson_low", "wilson_high"], ["wilson1927"]),
        new("block bootstrap", "an interval from drawing paragraphs anew, with quantiles of type 7", "FrequencyAnalysis.Count", ["bootstrap_low", "bootstrap_high"], ["efron1993", "hyndman1996"]),
        new("words from revision to revision", "words kept, added and removed by the alignment of sentences and words", "RevisionAnalysis.CountWords", ["words_kept", "words_added", "words_removed"], []),
        new("mentions from revision to revision", "mentions kept, reworded, added and removed, and those of the removed that extraction may have lost", "RevisionAnalysis.CountMentions", ["kept", "reworded", "added", "removed", "removed_may_be_artefact"], []),
        new("parts of a difference of rates", "the symmetric decomposition into edited mentions, length and mix of sections", "RevisionAnalysis.CompareRates", ["mentions_edited", "length_changed", "section_mix"], ["kitagawa1955"]),
        new("NPMI", "normalised pointwise mutual information of two entities in shared contexts", "CooccurrenceAnalysis.Count", ["together", "npmi"], ["bouma2009"]),
        new("log-likelihood of keyness", "the likelihood ratio of four cells", Keyness, ["g2", "log_ratio"], ["dunning1993"]),
        new("log-likelihood of two cells", "the same over the two frequencies alone", Keyness, ["g2_two_cells"], ["rayson2000"]),
        new("Log Ratio", "the binary logarithm of the ratio of two rates", Keyness, ["log_ratio"], ["hardie2014"]),
        new("interval of the Log Ratio", "the interval of a ratio of proportions", Keyness, ["log_ratio_low", "log_ratio_high"], ["katz1978"]),
        new("%DIFF", "the difference of two rates in per cent of the second", Keyness, ["difference_percent"], ["gabrielatos2012"]),
        new("odds ratio", "the ratio of the odds of a word on both sides", Keyness, ["odds_ratio"], ["woolf1955"]),
        new("simple maths", "the ratio of two rates per million with a constant added to both", Keyness, ["simple_maths_1"], ["kilgarriff2009"]),
        new("logDice", "the harmonic mean of two conditional shares on a logarithmic scale", Collocations, ["log_dice"], ["rychly2008"]),
        new("PMI and MI³", "pointwise mutual information, and the same with the cube of the frequency", Collocations, ["pmi", "mi3"], ["church1990", "daille1994"]),
        new("t-score", "observed less expected in standard errors of the observed", Collocations, ["t_score"], ["church1991"]),
        new("log-likelihood of collocates", "the likelihood ratio of four cells, within the windows and outside", Collocations, ["g2", "log_dice"], ["dunning1993"]),
        new("ΔP", "the share within the windows less the share outside, in both directions", Collocations, ["delta_p_collocate", "delta_p_node"], ["gries2013"]),
        new("DP", "the deviation of the parts’ shares of the places from their shares of the words", "DispersionAnalysis.Measure", ["dp"], ["gries2008"]),
        new("normalised DP", "DP divided by its greatest value for these parts", "DispersionAnalysis.Measure", ["dp_normalized"], ["lijffijt2012"]),
        new("type–token ratio", "types divided by words", Diversity, ["ttr"], []),
        new("MATTR", "the mean type–token ratio of all windows", Diversity, ["mattr"], ["covington2010"]),
        new("MTLD", "words divided by the factors in which the ratio falls to its threshold", Diversity, ["mtld"], ["mccarthy2010"]),
        new("HD-D", "the share of types in a draw of words", Diversity, ["hdd"], ["mccarthy2007"]),
        new("Yule’s K", "the repetition of words as the second moment of their frequencies", Diversity, ["yules_k"], ["yule1944"]),
        new("TF-IDF", "the count weighted by the rarity of the documents that have the word", "TermAnalysis.Count", ["tf_idf"], []),
        new("degree and strength", "edges at a node, and the sum of their weights", Networks, ["degree", "strength"], []),
        new("PageRank", "the share of a walk along the edges, by weight", Networks, ["page_rank"], ["brin1998"]),
        new("betweenness", "the share of shortest paths that lead through a node", Networks, ["betweenness"], ["freeman1977", "brandes2001"]),
        new("communities", "groups by the Leiden algorithm and modularity", Networks, ["community"], ["traag2019"]),
        new("co-citation", "works that are cited together", "corpus.GetNetwork", ["co-citation"], ["small1973"]),
        new("bibliographic coupling", "texts that cite the same works", "corpus.GetNetwork", ["coupling"], ["kessler1963"]),
        new("persistence", "the survival of tokens, those that still stand being censored", "history.Persistence", ["half_life"], ["kaplan1958"]),
        new("controversy", "edits weighted by pairs who reverted each other", "history.Controversy", ["m"], ["sumi2011"]),
        new("change of pace", "segments of a history by PELT with Poisson cost", "history.Tendencies.FindPeriods", ["period", "mean"], ["killick2012"]),
    ];

    /// <summary>The measures that tables hold, in the catalogue's order.</summary>
    /// <param name="tables">The tables of the figures and of the text.</param>
    public static IReadOnlyList<Measure> FindUsed(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        HashSet<string>[] held = [.. tables.Select(FindHeld)];
        return [.. All.Where(measure => held.Any(columns => columns.IsSupersetOf(measure.Columns)))];
    }

    // A network is no column: its name stands in one.
    private static HashSet<string> FindHeld(Table table) =>
    [
        .. table.Columns.Where(column => column.Values.Any(value => value is not null and not "")).Select(column => column.Name),
        .. table.Columns.Where(column => column.Name == "network").SelectMany(column => column.Values).OfType<string>(),
    ];
}
