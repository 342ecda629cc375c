using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>
/// How the sentence that defines the subject was worded through a page's history: which wordings there were, who brought them,
/// how long they stood. The same for the sentence in which an entity is first named.
/// </summary>
/// <remarks>
/// The lead sentence is the first one of the first paragraph before the first heading; list items, hatnotes and templates are
/// passed over. Two wordings are the same where their plain text is; markup does not count. Each distinct block is read once.
/// A revision whose text is hidden belongs to the surrounding spell.
/// </remarks>
public sealed class DefinitionHistory
{
    private DefinitionHistory(PageHistory history, DefinitionHistoryRow[] stays)
    {
        Spells = stays.ToTable("definition-history");
        Wordings = stays
            .Where(stay => stay.Wording > 0)
            .GroupBy(stay => stay.Wording)
            .OrderBy(group => group.Key)
            .Select(group => Sum(history, [.. group]))
            .ToTable("definition-wordings");
    }

    /// <summary>The spells in chronological order, contiguous from the first revision to the last.</summary>
    public Table<DefinitionHistoryRow> Spells { get; }

    /// <summary>The distinct wordings, in the order of their first appearance.</summary>
    public Table<DefinitionWordingRow> Wordings { get; }

    /// <summary>Follows a sentence through a page.</summary>
    /// <param name="history">The page.</param>
    /// <param name="options">Which sentence; null for the lead sentence.</param>
    /// <param name="finder">Finds the entity; may be null where none is asked for.</param>
    /// <exception cref="ArgumentException">An entity is asked for, and there is no finder or its lexicon has no such entity.</exception>
    public static DefinitionHistory Follow(PageHistory history, DefinitionOptions? options = null, MentionFinder? finder = null) =>
        Follow(new HistoryText(history), options ?? new DefinitionOptions(), finder);

    internal static DefinitionHistory Follow(HistoryText text, DefinitionOptions options, MentionFinder? finder)
    {
        options.Check(nameof(options));
        ISentenceLocator places = options.Entity is { } entity
            ? new FirstMentionLocator(text, finder?.Lexicon[entity] is null ? throw new ArgumentException($"The lexicon has no entity {entity}.", nameof(options)) : finder, entity, options.Sentences)
            : new LeadSentenceLocator(text, options.Sentences);
        return new DefinitionHistory(text.History, [.. new DefinitionSpells(text.History, places).Rows()]);
    }

    private static DefinitionWordingRow Sum(PageHistory history, DefinitionHistoryRow[] stays)
    {
        Revision last = history.Revisions[stays[^1].FromIndex + stays[^1].Revisions - 1];
        return new DefinitionWordingRow(
            stays[0].Wording,
            stays[0].FromRevision,
            stays[0].FromTimestamp,
            stays[0].Editor,
            last.Id,
            last.Timestamp,
            stays[^1].UntilRevision is null,
            stays.Length,
            stays.Sum(stay => stay.Revisions),
            stays.Any(stay => stay.Days is null) ? null : stays.Sum(stay => stay.Days),
            stays[0].Text!);
    }
}

/// <summary>Finds the sentence that is followed.</summary>
internal interface ISentenceLocator
{
    /// <summary>The block that has it, by its place among the given ones, with its words; null where none has.</summary>
    LocatedSentence? Locate(IReadOnlyList<BlockOccurrence> blocks);
}

/// <summary>Where the sentence stands in a revision.</summary>
/// <param name="BlockIndex">Which of the revision's blocks has it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where they stand in the block as saved.</param>
internal sealed record LocatedSentence(int BlockIndex, string Text, TextSpan Span);
