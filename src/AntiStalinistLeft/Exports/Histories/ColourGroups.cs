using System.Globalization;
using AntiStalinistLeft.Analyses.Histories.Provenance;
using AntiStalinistLeft.Revisions;

namespace AntiStalinistLeft.Exports.Histories;

/// <summary>By what the words of a revision are coloured.</summary>
public enum ColourBy
{
    /// <summary>The revision that introduced them.</summary>
    Origin,

    /// <summary>The editor who introduced them.</summary>
    Editor,

    /// <summary>How long ago they were introduced.</summary>
    Age,
}

/// <summary>The groups into which the stories of a revision fall, with their names.</summary>
internal sealed class ColourGroups
{
    /// <summary>Groups at the most; each has a colour and a line of its own.</summary>
    public const int Most = 8;

    private const string Others = "all others";

    private ColourGroups(string[] names, int[] groupOfStory, int[] tokens)
    {
        Names = names;
        GroupOfStory = groupOfStory;
        Tokens = tokens;
    }

    /// <summary>The names of the groups.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The group of each story.</summary>
    public IReadOnlyList<int> GroupOfStory { get; }

    /// <summary>Tokens of each group.</summary>
    public IReadOnlyList<int> Tokens { get; }

    /// <summary>Groups the stories of a revision.</summary>
    public static ColourGroups Of(PageHistory history, int revision, RevisionStories stories, ColourBy by)
    {
        int[] tokensOfStory = new int[stories.Stories.Count];
        foreach (StoryRun run in stories.Runs) tokensOfStory[run.Story] += run.Tokens;
        string[] names = [.. stories.Stories.Select(story => history.Revisions[story[0].Start]).Select((origin, i) => by switch
        {
            ColourBy.Origin => HistoryPage.Describe(origin),
            ColourBy.Editor => origin.Contributor.Name ?? "(hidden or unknown)",
            _ => AgeOf(history, stories.Stories[i][0].Start, revision),
        })];
        var sums = names.Select((name, story) => (name, story)).GroupBy(pair => pair.name).ToDictionary(group => group.Key, group => group.Sum(pair => tokensOfStory[pair.story]), StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, int>> ranked = by == ColourBy.Age
            ? sums.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            : sums.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        string[] shown = [.. ranked.Take(sums.Count <= Most ? Most : Most - 1).Select(pair => pair.Key)];
        string[] all = sums.Count <= Most ? shown : [.. shown, Others];
        int[] groups = [.. names.Select(name => Array.IndexOf(shown, name) is >= 0 and int found ? found : all.Length - 1)];
        int[] tokens = new int[all.Length];
        for (int story = 0; story < groups.Length; story++) tokens[groups[story]] += tokensOfStory[story];
        return new ColourGroups(all, groups, tokens);
    }

    /// <summary>The eighth of the time from the first revision to this one in which an edit falls, the oldest first; of the revisions where they are undated.</summary>
    private static string AgeOf(PageHistory history, int origin, int revision)
    {
        if (history.Revisions[0].Timestamp is { } first && history.Revisions[revision].Timestamp is { } last && history.Revisions[origin].Timestamp is { } time && last > first)
        {
            TimeSpan part = (last - first) / Most;
            int eighth = Math.Min(Most - 1, (int)((time - first) / part));
            return $"{Day(first + (part * eighth))} to {Day(first + (part * (eighth + 1)))}";
        }

        int step = Math.Max(1, (revision + Most) / Most);
        int from = origin / step * step;
        return string.Create(CultureInfo.InvariantCulture, $"revisions {from:000000} to {Math.Min(revision, from + step - 1):000000} of the history");
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
