using AntiStalinistLeft.Analyses.Histories.Texts;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Analyses.Histories.Definitions;

/// <summary>
/// How the sentence that defines the subject was worded through a page's history: which wordings there were, who brought them,
/// how long they stood. The same for the sentence in which an entity is first named.
/// </summary>
/// <remarks>
/// The lead sentence is the first one of the first paragraph before the first heading; list items, hatnotes and templates are
/// passed over. Two wordings are the same where their plain text is; markup does not count. Each distinct block is read once.
/// A revision whose text is hidden belongs to the stay around it.
/// </remarks>
public sealed class DefinitionHistory
{
    private DefinitionHistory(PageHistory history, DefinitionHistoryRow[] stays)
    {
        Stays = stays.ToDataFrame("definition-history");
        Wordings = stays
            .Where(stay => stay.Wording > 0)
            .GroupBy(stay => stay.Wording)
            .OrderBy(group => group.Key)
            .Select(group => Sum(history, [.. group]))
            .ToDataFrame("definition-wordings");
    }

    /// <summary>The stays, in the order of time: one behind the other from the first revision to the last.</summary>
    public DataFrame<DefinitionHistoryRow> Stays { get; }

    /// <summary>The distinct wordings, in the order of their first appearance.</summary>
    public DataFrame<DefinitionWordingRow> Wordings { get; }

    /// <summary>Follows a sentence through a page.</summary>
    /// <param name="history">The page.</param>
    /// <param name="options">Which sentence; null for the lead sentence.</param>
    /// <param name="finder">Finds the entity; may be null where none is asked for.</param>
    /// <exception cref="ArgumentException">An entity is asked for, and there is no finder or its lexicon has no such entity.</exception>
    public static DefinitionHistory Of(PageHistory history, DefinitionOptions? options = null, MentionFinder? finder = null) =>
        Of(new HistoryText(history), options ?? new DefinitionOptions(), finder);

    internal static DefinitionHistory Of(HistoryText text, DefinitionOptions options, MentionFinder? finder)
    {
        options.Check(nameof(options));
        IDefinitionPlaces places = options.Entity is { } entity
            ? new FirstMentionPlaces(text, finder?.Lexicon[entity] is null ? throw new ArgumentException($"The lexicon has no entity {entity}.", nameof(options)) : finder, entity, options.Sentences)
            : new LeadPlaces(text, options.Sentences);
        return new DefinitionHistory(text.History, [.. new DefinitionStays(text.History, places).Rows()]);
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
internal interface IDefinitionPlaces
{
    /// <summary>The block that has it, by its place among the given ones, with its words; null where none has.</summary>
    DefinitionPlace? In(IReadOnlyList<BlockPlace> blocks);
}

/// <summary>Where the sentence stands in a revision.</summary>
/// <param name="Place">Which of the revision's blocks has it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where they stand in the block as saved.</param>
internal sealed record DefinitionPlace(int Place, string Text, TextSpan Span);
