using System.Globalization;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>Tells what a wiki did to the part of a history that the store has.</summary>
internal static class HistoryChangeReporter
{
    private const int Named = 12;

    /// <summary>A line for each kind of change, and what to do about them; nothing where nothing changed.</summary>
    public static IEnumerable<string> Describe(IReadOnlyList<HistoryChange> changes)
    {
        if (changes.Count == 0) yield break;
        foreach (IGrouping<HistoryChangeKind, HistoryChange> kind in changes.GroupBy(change => change.Kind).OrderBy(group => group.Key))
        {
            string[] ids = [.. kind.Select(change => change.RevisionId.ToString(CultureInfo.InvariantCulture))];
            string more = ids.Length > Named ? $" and {ids.Length - Named} more" : string.Empty;
            yield return $"warning past-changed: {WordsOf(kind.Key)}: {string.Join(", ", ids.Take(Named))}{more}.";
        }

        yield return "The store was left as it was before that. For the history as the wiki shows it now, fetch it into a new store.";
    }

    private static string WordsOf(HistoryChangeKind kind) => kind switch
    {
        HistoryChangeKind.Removed => "Revisions that the wiki no longer has on this page",
        HistoryChangeKind.Inserted => "Earlier revisions that the store has not",
        HistoryChangeKind.Hidden => "Revisions of which the wiki has hidden something since",
        HistoryChangeKind.Revealed => "Revisions of which the wiki shows again what it hid",
        _ => "Revisions that are not what the store has under their numbers; is it the same wiki?",
    };
}
