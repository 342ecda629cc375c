using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>A number that a text named, as it was printed.</summary>
internal sealed record BuiltNumberRow(
    [property: Column("What the text asks for.")] string Number,
    [property: Column("As it was printed.")] string Value);

/// <summary>The numbers of the last build, which lie beside the report, so that the next build can tell which have changed.</summary>
internal static class LastBuild
{
    /// <summary>The file in the report's folder.</summary>
    public const string FileName = "numbers.csv";

    /// <summary>The numbers of the last build by what was asked for; none where there was none.</summary>
    /// <returns>The numbers, or a failure that names the file.</returns>
    public static Result<IReadOnlyDictionary<string, string>> Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return Result<IReadOnlyDictionary<string, string>>.Success(new Dictionary<string, string>());
        using StreamReader reader = File.OpenText(file);
        Result<Table<BuiltNumberRow>> read = CsvTable.Read<BuiltNumberRow>(reader, "numbers", file);
        return read.Succeeded
            ? Result<IReadOnlyDictionary<string, string>>.Success(read.Value.AsEnumerable().GroupBy(row => row.Number).ToDictionary(row => row.Key, row => row.Last().Value, StringComparer.Ordinal))
            : Result<IReadOnlyDictionary<string, string>>.Fail(read.Failure with { Message = $"{read.Failure.Message} The file holds the numbers of the last build; delete it to compare with none." });
    }

    /// <summary>Keeps the numbers of this build.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        Table table = numbers.OrderBy(number => number.Key, StringComparer.Ordinal).Select(number => new BuiltNumberRow(number.Key, number.Value)).ToTable("numbers");
        AtomicFile.WriteText(Path.Combine(folder, FileName), writer => CsvTable.Write(table, writer));
    }
}
