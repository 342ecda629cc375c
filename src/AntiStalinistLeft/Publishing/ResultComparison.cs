using System.Text.Json;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Core;
using CsvHelper;

namespace AntiStalinistLeft.Publishing;

/// <summary>Compares tables and charts as they stand in files.</summary>
internal static class ResultComparison
{
    /// <summary>Compares two tables in CSV, cell by cell.</summary>
    public static Comparison CompareTables(string before, string now)
    {
        if (before == now) return new Comparison(Agreement.Equal);
        (string[][] old, string[][] made) = (ReadRows(before), ReadRows(now));
        if (!old[0].SequenceEqual(made[0])) return Different($"its columns are {string.Join(", ", made[0])}; they were {string.Join(", ", old[0])}");
        int differing = 0;
        string? first = null;
        var agreement = Agreement.Equal;
        for (int row = 1; row < Math.Min(old.Length, made.Length); row++)
        {
            (int column, Agreement worst) = CompareRows(old[row], made[row]);
            if (worst > agreement) agreement = worst;
            if (worst != Agreement.Different) continue;
            differing++;
            first ??= FormattableString.Invariant($"in row {row}, {old[0][column]} was {Show(old[row][column])} and is {Show(made[row][column])}");
        }

        if (old.Length != made.Length) return Different(FormattableString.Invariant($"it has {made.Length - 1:N0} rows and had {old.Length - 1:N0}{(first is null ? string.Empty : $"; {first}")}"));
        return agreement == Agreement.Different ? Different(FormattableString.Invariant($"{differing:N0} of {old.Length - 1:N0} rows; {first}")) : new Comparison(agreement);
    }

    /// <summary>Compares two charts in plotly's JSON.</summary>
    public static Comparison CompareCharts(string before, string now) =>
        before == now ? new Comparison(Agreement.Equal) : CompareNodes(JsonNode.Parse(before), JsonNode.Parse(now), "chart");

    private static Comparison CompareNodes(JsonNode? before, JsonNode? now, string place)
    {
        switch (before, now)
        {
            case (null, null):
                return new Comparison(Agreement.Equal);
            case (JsonObject old, JsonObject made):
                if (old.Select(pair => pair.Key).FirstOrDefault(key => !made.ContainsKey(key)) is { } gone) return Different($"{place} has no {gone} any more");
                if (made.Select(pair => pair.Key).FirstOrDefault(key => !old.ContainsKey(key)) is { } fresh) return Different($"{place} has a new {fresh}");
                return old.Select(pair => CompareNodes(pair.Value, made[pair.Key], $"{place}.{pair.Key}")).Aggregate(new Comparison(Agreement.Equal), Comparison.Worse);
            case (JsonArray old, JsonArray made):
                if (old.Count != made.Count) return Different(FormattableString.Invariant($"{place} has {made.Count} values and had {old.Count}"));
                return old.Select((value, i) => CompareNodes(value, made[i], FormattableString.Invariant($"{place}[{i}]"))).Aggregate(new Comparison(Agreement.Equal), Comparison.Worse);
            case (JsonValue old, JsonValue made) when old.GetValueKind() == JsonValueKind.Number && made.GetValueKind() == JsonValueKind.Number:
                return Told(Comparison.CompareNumbers(old.GetValue<double>(), made.GetValue<double>()), place, old, made);
            default:
                return Told(JsonNode.DeepEquals(before, now) ? Agreement.Equal : Agreement.Different, place, before, now);
        }
    }

    private static Comparison Told(Agreement agreement, string place, JsonNode? before, JsonNode? now) =>
        agreement == Agreement.Different ? Different($"{place} was {Show(before?.ToJsonString() ?? "nothing")} and is {Show(now?.ToJsonString() ?? "nothing")}") : new Comparison(agreement);

    private static (int Column, Agreement Worst) CompareRows(string[] before, string[] now)
    {
        (int, Agreement) worst = (0, before.Length == now.Length ? Agreement.Equal : Agreement.Different);
        for (int column = 0; column < Math.Min(before.Length, now.Length); column++)
        {
            Agreement one = Comparison.CompareCells(before[column], now[column]);
            if (one > worst.Item2) worst = (column, one);
        }

        return worst;
    }

    private static string[][] ReadRows(string csv)
    {
        using var words = new StringReader(csv);
        using CsvReader reader = CsvReader.Create(words, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows.Count > 0 ? [.. rows] : [[]];
    }

    private static string Show(string cell) => cell.Length == 0 ? "empty" : $"«{Quoted.Cut(cell)}»";

    private static Comparison Different(string detail) => new(Agreement.Different, detail);
}
