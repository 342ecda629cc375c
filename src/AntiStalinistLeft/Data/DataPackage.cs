using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Data;

/// <summary>Metadata of a folder of tables, for its descriptor.</summary>
internal sealed record DataPackageOptions
{
    /// <summary>Short name in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the tables hold and how they were made.</summary>
    public required string Description { get; init; }

    /// <summary>Version of the package.</summary>
    public required string Version { get; init; }

    /// <summary>SPDX name of the licence of the tables.</summary>
    public required string Licence { get; init; }

    /// <summary>Further properties of the descriptor, for instance the fingerprint of a corpus.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

/// <summary>A folder of CSV files with a Frictionless <c>datapackage.json</c> that says what each column means.</summary>
internal static class DataPackage
{
    /// <summary>Name of the descriptor.</summary>
    public const string DescriptorName = "datapackage.json";

    /// <summary>Name of the file with the descriptor's own checksum, as the program <c>sha256sum</c> reads it.</summary>
    public const string ChecksumName = DescriptorName + ".sha256";

    /// <summary>Writes the tables, the descriptor and its checksum as a whole: the folder holds the old files or the new ones. The same tables give the same bytes.</summary>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; the old files stand.</exception>
    public static void Write(string folder, IEnumerable<Table> frames, DataPackageOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(options);
        Table[] all = [.. frames];
        WholeFolder.Write(folder, beside => WriteFiles(beside, all, options));
    }

    private static void WriteFiles(string folder, Table[] all, DataPackageOptions options)
    {
        foreach (Table frame in all)
        {
            AtomicFile.WriteText(PathOf(folder, frame), writer => CsvTable.Write(frame, writer));
        }

        Describe(folder, all, options);
    }

    /// <summary>Writes the descriptor of tables whose files are there, with its checksum. Of the tables only name and columns are asked.</summary>
    /// <exception cref="IOException">A file is missing, or the folder cannot be written to.</exception>
    internal static void Describe(string folder, Table[] all, DataPackageOptions options)
    {
        AtomicFile.Write(Path.Combine(folder, DescriptorName), stream =>
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
            {
                WriteDescriptor(json, folder, all, options);
            }

            stream.WriteByte((byte)'\n');
        });
        string checksum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, DescriptorName))));
        AtomicFile.WriteText(Path.Combine(folder, ChecksumName), writer => writer.Write($"{checksum}  {DescriptorName}\n"));
    }

    private static string PathOf(string folder, Table frame) => Path.Combine(folder, frame.Name + ".csv");

    private static void WriteDescriptor(Utf8JsonWriter json, string folder, Table[] frames, DataPackageOptions options)
    {
        json.WriteStartObject();
        json.WriteString("name", options.Name);
        json.WriteString("title", options.Title);
        json.WriteString("description", options.Description);
        json.WriteString("version", options.Version);
        json.WriteString("profile", "tabular-data-package");
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", options.Licence);
        json.WriteEndObject();
        json.WriteEndArray();
        foreach (var (name, value) in options.Properties.OrderBy(p => p.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteStartArray("resources");
        foreach (Table frame in frames) WriteResource(json, PathOf(folder, frame), frame);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, string path, Table frame)
    {
        using FileStream content = File.OpenRead(path);
        json.WriteStartObject();
        json.WriteString("name", frame.Name);
        json.WriteString("path", Path.GetFileName(path));
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", content.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content)));
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (TableColumn column in frame.Columns) WriteField(json, column);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue(string.Empty);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, TableColumn column)
    {
        Type type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeName(type));
        if (column.Description is not null) json.WriteString("description", column.Description);
        if (column.Unit is not null) json.WriteString("unit", column.Unit);
        if (type.IsEnum)
        {
            json.WriteStartObject("constraints");
            json.WriteStartArray("enum");
            foreach (string value in EnumLabels.GetLabels(type)) json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeName(Type type) =>
        type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(double) ? "number"
        : type == typeof(bool) ? "boolean"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(DateTimeOffset) ? "datetime"
        : "string";
}
