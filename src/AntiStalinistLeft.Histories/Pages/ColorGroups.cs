using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>By what the words of a revision are coloured.</summary>
internal enum ColorBy
{
    /// <summary>The revision that introduced them.</summary>
    Origin,

    /// <summary>The editor who introduced them.</summary>
    Editor,

    /// <summary>How long ago they were introduced.</summary>
    Age,
}

/// <summary>The groups into which the stories of a revision fall, with their names.</summary>
internal sealed class ColorGroups
{
    /// <summary>Groups at the most; each has a colour and a line of its own.</summary>
    public const int MaxGroups = 8;

    private const string Others = "all others";

    private ColorGroups(string[] names, int[] groupOfStory, int[] tokens)
    {
        Names = names;
        GroupOfPresence = groupOfStory;
        Tokens = tokens;
    }

    /// <summary>The names of the groups.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The group of each story.</summary>
    public IReadOnlyList<int> GroupOfPresence { get; }

    /// <summary>Tokens of each group.</summary>
    public IReadOnlyList<int> Tokens { get; }

    /// <summary>Groups the stories of a revision.</summary>
    public static ColorGroups Create(PageHistory history, int revision, RevisionProvenance stories, ColorBy by)
    {
        int[] tokensOfStory = new int[stories.Presences.Count];
        foreach (ProvenanceRun run in stories.Runs) tokensOfStory[run.PresenceIndex] += run.Tokens;
        string[] names = [.. stories.Presences.Select(story => history.Revisions[story[0].Start]).Select((origin, i) => by switch
        {
            ColorBy.Origin => HistoryPageMarkup.Describe(origin),
            ColorBy.Editor => origin.Contributor.Name ?? "(hidden or unknown)",
            _ => AgeOf(history, stories.Presences[i][0].Start, revision),
        })];
        var sums = names.Select((name, story) => (name, story)).GroupBy(pair => pair.name).ToDictionary(group => group.Key, group => group.Sum(pair => tokensOfStory[pair.story]), StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, int>> ranked = by == ColorBy.Age
            ? sums.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            : sums.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        string[] shown = [.. ranked.Take(sums.Count <= MaxGroups ? MaxGroups : MaxGroups - 1).Select(pair => pair.Key)];
        string[] all = sums.Count <= MaxGroups ? shown : [.. shown, Others];
        int[] groups = [.. names.Select(name => Array.IndexOf(shown, name) is >= 0 and int found ? found : all.Length - 1)];
        int[] tokens = new int[all.Length];
        for (int story = 0; story < groups.Length; story++) tokens[groups[story]] += tokensOfStory[story];
        return new ColorGroups(all, groups, tokens);
    }

    /// <summary>The eighth of the time from the first revision to this one in which an edit falls, the oldest first; of the revisions where they are undated.</summary>
    private static string AgeOf(PageHistory history, int origin, int revision)
    {
        if (history.Revisions[0].Timestamp is { } first && history.Revisions[revision].Timestamp is { } last && history.Revisions[origin].Timestamp is { } time && last > first)
        {
            TimeSpan part = (last - first) / MaxGroups;
            int eighth = Math.Min(MaxGroups - 1, (int)((time - first) / part));
            return $"{Day(first + (part * eighth))} to {Day(first + (part * (eighth + 1)))}";
        }

        int step = Math.Max(1, (revision + MaxGroups) / MaxGroups);
        int from = origin / step * step;
        return string.Create(CultureInfo.InvariantCulture, $"revisions {from:000000} to {Math.Min(revision, from + step - 1):000000} of the history");
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
