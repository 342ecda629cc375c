using System.Text.Json;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>What running a crate again gave, compared with what it holds.</summary>
/// <param name="Kind"><c>table</c> or <c>figure</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Comparison">How far both agree.</param>
/// <param name="Texts">The texts that it counts in; null where it does not say.</param>
internal sealed record ReproducedResult(string Kind, string Name, Comparison Comparison, IReadOnlyList<string>? Texts);

/// <summary>Compares the results of two folders laid as crates: tables of the release, tables and figures of the notebooks.</summary>
internal static class Reproduction
{
    /// <summary>All results that either folder has, in the order of kind and name.</summary>
    /// <param name="before">The crate.</param>
    /// <param name="now">The folder in which it was run again.</param>
    public static IReadOnlyList<ReproducedResult> Compare(string before, string now) =>
    [
        .. Names(before, now, CrateStage.Release, "*.csv").Select(name => Table(Path.GetFileNameWithoutExtension(name), Path.Combine(before, CrateStage.Release, name), Path.Combine(now, CrateStage.Release, name))),
        .. Names(before, now, CrateRuns.Figures, "tab-*").Select(name => Table(name["tab-".Length..], Exported(before, name), Exported(now, name))),
        .. Names(before, now, CrateRuns.Figures, "fig-*").Select(name => Figure(name["fig-".Length..], Path.Combine(before, CrateRuns.Figures, name), Path.Combine(now, CrateRuns.Figures, name))),
    ];

    private static string[] Names(string before, string now, string folder, string pattern) =>
    [
        .. new[] { before, now }.Select(root => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFileSystemEntries(place, pattern)).Select(entry => Path.GetFileName(entry)).Distinct().Order(StringComparer.Ordinal),
    ];

    private static string Exported(string root, string name) => Path.Combine(root, CrateRuns.Figures, name, name["tab-".Length..] + "-all-digits.csv");

    private static ReproducedResult Table(string name, string before, string now) => new("table", name, CompareFiles(before, now, ResultComparison.CompareTables), null);

    private static ReproducedResult Figure(string name, string before, string now)
    {
        Comparison table = CompareFiles(Path.Combine(before, name + ".csv"), Path.Combine(now, name + ".csv"), ResultComparison.CompareTables);
        Comparison chart = CompareFiles(Path.Combine(before, name + ".json"), Path.Combine(now, name + ".json"), ResultComparison.CompareCharts);
        return new ReproducedResult("figure", name, table.Agreement == Agreement.Different ? table : Comparison.Worse(table, chart), TextsOf(Path.Combine(before, "provenance.json")));
    }

    private static Comparison CompareFiles(string before, string now, Func<string, string, Comparison> compare) =>
        !File.Exists(now) ? new Comparison(Agreement.Different, "it is not made any more")
        : !File.Exists(before) ? new Comparison(Agreement.Different, "the crate does not have it")
        : compare(File.ReadAllText(before), File.ReadAllText(now));

    private static string[]? TextsOf(string provenance)
    {
        if (!File.Exists(provenance)) return null;
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(provenance));
        string[] texts = [.. json.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()).OfType<string>()];
        return texts.Length > 0 ? texts : null;
    }
}
