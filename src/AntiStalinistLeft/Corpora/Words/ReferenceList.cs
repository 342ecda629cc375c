using System.Globalization;
using CsvHelper;

namespace AntiStalinistLeft;

/// <summary>A frequency list of one's own, to compare a corpus with: words and how often they stand in some reference corpus.</summary>
public static class ReferenceList
{
    /// <summary>Reads a list from CSV.</summary>
    /// <param name="path">
    /// A file with the columns <c>word</c> and <c>count</c>, in any order and among others. A line whose word is <c>(total)</c> gives
    /// the size of the reference corpus; without one the counts add up to it. Words that differ in case or in the shape of an
    /// apostrophe are one.
    /// </param>
    /// <returns>The list, or a failure that names the line.</returns>
    public static Result<Table<WordCountRow>> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) return Fail(path, null, "There is no such file.");
        using var reader = new StreamReader(path);
        try
        {
            return Read(reader, path);
        }
        catch (CsvFormatException broken)
        {
            return Fail(path, null, broken.Message);
        }
    }

    private static Result<Table<WordCountRow>> Read(StreamReader reader, string path)
    {
        using CsvReader csv = CsvReader.Create(reader, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, leaveOpen: true);
        string[] header = csv.Read() ? FieldsOf(csv) : [];
        (int word, int count) = (Array.IndexOf(header, "word"), Array.IndexOf(header, "count"));
        if (word < 0 || count < 0) return Fail(path, 1, $"The header names {string.Join(", ", header)}; a reference list has the columns word and count.");
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int? total = null;
        while (csv.Read())
        {
            string[] fields = FieldsOf(csv);
            int line = (int)csv.LineNumber;
            if (fields.Length != header.Length) return Fail(path, line, $"The line has {fields.Length} fields, the header {header.Length}.");
            if (!int.TryParse(fields[count], NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return Fail(path, line, $"«{fields[count]}» is no count; a whole number from 0 was expected.");
            string form = Text.WordForm.Normalize(fields[word].Trim());
            if (form.Length == 0) return Fail(path, line, "The line has no word.");
            if (form == "(total)") total = number;
            else counts[form] = counts.GetValueOrDefault(form) + number;
        }

        return Finish(counts, total, path);
    }

    private static Result<Table<WordCountRow>> Finish(Dictionary<string, int> counts, int? total, string path)
    {
        long sum = counts.Values.Sum(count => (long)count);
        if (sum == 0) return Fail(path, null, "The list has no word that occurs.");
        if (sum > int.MaxValue) return Fail(path, null, $"The counts add up to {sum}; this kit counts to {int.MaxValue}.");
        if (total < sum) return Fail(path, null, $"The words occur {sum} times, more than the total of {total}.");
        int words = total ?? (int)sum;
        return Result<Table<WordCountRow>>.Success(counts.Where(word => word.Value > 0)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => new WordCountRow(word.Key, word.Value, words, 1000, 1000.0 * word.Value / words, 1, 1))
            .ToTable(Path.GetFileNameWithoutExtension(path)));
    }

    private static string[] FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static Result<Table<WordCountRow>> Fail(string path, int? line, string message) =>
        Result<Table<WordCountRow>>.Fail(new Diagnostic(Severity.Error, "bad-reference-list", message, path, line));
}
