using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>
/// The mentions of a lexicon's entities through a page's history: how many stand in each revision, which edit added and removed
/// them, when each entity came and went, and who wrote the words around it.
/// </summary>
/// <remarks>
/// <para>What is searched is plain text: the words that a reader sees in paragraphs, list items and quotations. Each distinct
/// block is searched once and by itself, so that the cost follows the text that was ever written, not revisions times length.</para>
/// <para>A mention is the same in two revisions where its first token has the same identity (see <see cref="PageProvenance"/>):
/// moves and re-insertions keep it, and an edit that restores it counts as adding it. Revisions without a readable text are
/// passed over: they have rows without numbers, and the next one is compared with the last that could be read.</para>
/// </remarks>
public sealed class TendencyHistory
{
    private readonly LexiconEntry[] _entries;
    private readonly List<MentionChange> _changes;
    private readonly int[] _words;
    private readonly TendencyHistoryOptions _options;
    private readonly Lazy<Table<TendencyHistoryRow>> _rows;

    private TendencyHistory(PageProvenance provenance, LexiconEntry[] entries, TendencyHistoryOptions options, HistoryText text, BlockMentions mentions)
    {
        Provenance = provenance;
        _entries = entries;
        _options = options;
        Text = text;
        Mentions = mentions;
        _words = new int[provenance.History.Revisions.Count];
        _changes = new MentionTracker(provenance, text, mentions, entries.Length).Track(_words);
        _rows = new Lazy<Table<TendencyHistoryRow>>(() => new TendencyRowBuilder(this, _changes, _words, _options).Rows().ToTable("tendency-history"));
    }

    /// <summary>One row for each revision and each entity that the page ever names, or only where something changed.</summary>
    public Table<TendencyHistoryRow> Rows => _rows.Value;

    /// <summary>First and last appearance of each entity that the page ever names, in the order of their first appearance.</summary>
    public Table<TendencyLifespanRow> Lifespans => TendencyLifespans.Summarize(this, _changes).ToTable("tendency-lives");

    /// <summary>The page.</summary>
    internal PageHistory History => Provenance.History;

    /// <summary>Whose words the mentions are made of.</summary>
    internal PageProvenance Provenance { get; }

    /// <summary>The blocks.</summary>
    internal HistoryText Text { get; }

    /// <summary>The mentions of each block.</summary>
    internal BlockMentions Mentions { get; }

    /// <summary>The entities by number.</summary>
    internal IReadOnlyList<LexiconEntry> Entries => _entries;

    /// <summary>Follows the entities of a lexicon through a page.</summary>
    /// <param name="provenance">The page.</param>
    /// <param name="finder">What is looked for.</param>
    /// <param name="options">What is followed; null for the defaults.</param>
    /// <exception cref="ArgumentException">An entity of the options is not in the lexicon.</exception>
    public static TendencyHistory Follow(PageProvenance provenance, MentionFinder finder, TendencyHistoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(finder);
        return Follow(provenance, finder.Lexicon, new Lazy<MentionFinder>(finder), options ?? new TendencyHistoryOptions(), new HistoryText(provenance.History), null);
    }

    /// <summary>The mentions of one revision, in the order of the text: the places that its numbers count.</summary>
    /// <param name="revision">Index of the revision.</param>
    public Table<HistoryMentionRow> GetMentions(int revision) => new LocatedMentions(this, revision).Rows().ToTable("history-mentions");

    /// <summary>Who wrote the sentences that name each entity in a revision, entities by their lexicon, the editors with most tokens first.</summary>
    /// <param name="revision">Index of the revision.</param>
    public Table<TendencyAuthorRow> GetAuthors(int revision) => TendencyAuthors.FindAuthors(new LocatedMentions(this, revision)).ToTable("tendency-authors");

    /// <summary>
    /// The periods into which the additions and the removals of each entity fall, by <see cref="ChangePointAnalysis"/>
    /// with its defaults.
    /// </summary>
    public Table<TendencyPeriodRow> FindPeriods() => new TendencyPeriods(this, _changes).Rows().ToTable("tendency-periods");

    /// <summary>What stands at the end of each month; see <see cref="TendencyMonths"/>.</summary>
    internal IEnumerable<TendencyMonth> CountByMonth() => TendencyMonths.Count(History, _changes, _words);

    internal static TendencyHistory Follow(
        PageProvenance provenance, Lexicon lexicon, Lazy<MentionFinder> finder, TendencyHistoryOptions options, HistoryText text, MentionCache? kept)
    {
        options.Check(nameof(options));
        LexiconEntry[] entries = options.Entities is { } wanted
            ? [.. wanted.Distinct(StringComparer.Ordinal).Select(id => lexicon[id] ?? throw new ArgumentException($"The lexicon has no entity {id}.", nameof(options)))]
            : [.. lexicon.Entries.Where(entry => entry.Class is not null)];
        int[] numbers = [.. lexicon.Entries.Select(entry => Array.IndexOf(entries, entry))];
        return new TendencyHistory(provenance, entries, options, text, BlockMentions.Search(text, finder, numbers, kept));
    }
}
