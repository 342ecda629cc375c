using System.Text.Json;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The text-free release of a corpus: what can be counted and compared without giving away the words, after the model of
/// the HathiTrust Extracted Features. It is written from the full texts and read where those are not available.
/// </summary>
internal sealed record FeatureRelease
{
    /// <summary>The property of the descriptor that names the texts and the lexicon it was made of.</summary>
    public const string FingerprintProperty = "corpusFingerprint";

    /// <summary>The corpus' tables without words and without places in the text.</summary>
    public required CorpusTables Tables { get; init; }

    /// <summary>How often each word stands in each pool of sections.</summary>
    public required Table<TermRow> Terms { get; init; }

    /// <summary>What the release was made of; see <see cref="Corpus.Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Makes the release of a corpus whose full texts are available.</summary>
    /// <exception cref="FullTextRequiredException">They are not.</exception>
    public static FeatureRelease FromCorpus(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new FeatureRelease
        {
            Tables = corpus.Tables.WithoutText(),
            Terms = corpus.Texts.SelectMany(TermCounts.Count).ToTable("terms"),
            Fingerprint = corpus.Fingerprint,
        };
    }

    /// <summary>Writes the release as CSV with a Data Package descriptor.</summary>
    /// <param name="folder">The folder; its files are replaced one by one, each whole.</param>
    /// <param name="version">Version of the kit.</param>
    public void Write(string folder, string version) => DataPackage.Write(
        folder,
        [.. Tables.GetReleased(), Terms],
        new DataPackageOptions
        {
            Name = "anti-stalinist-left-features",
            Title = "Anti-Stalinist left: text-free features of five texts",
            Description = "Structure, word counts, mentions, citations and normalisation of the corpus, without its words. No table allows the texts to be put together again.",
            Version = version,
            Licence = "CC0-1.0",
            Properties = new Dictionary<string, string> { [FingerprintProperty] = Fingerprint },
        });

    /// <summary>Reads a release.</summary>
    /// <returns>The release, or a failure that names the file and what is wrong with it.</returns>
    public static Result<FeatureRelease> Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return Result<FeatureRelease>.Success(new FeatureRelease
            {
                Tables = CorpusTables.FromTables(CorpusTables.Stored.Where(table => table.IsReleased).Select(table => Read(folder, table.Name, table.ReadRelease))),
                Terms = Read(folder, "terms", (reader, path) => CsvTable.Read<TermRow>(reader, "terms", path).GetOrThrow()),
                Fingerprint = ReadFingerprint(Path.Combine(folder, DataPackage.DescriptorName)),
            });
        }
        catch (InputException broken)
        {
            return Result<FeatureRelease>.Fail(broken.Diagnostic);
        }
    }

    private static TTable Read<TTable>(string folder, string name, Func<TextReader, string, TTable> read)
    {
        string path = Path.Combine(folder, name + ".csv");
        if (!File.Exists(path)) throw new InputException(Missing(path));
        using var reader = new StreamReader(path);
        return read(reader, path);
    }

    private static string ReadFingerprint(string path)
    {
        if (!File.Exists(path)) throw new InputException(Missing(path));
        using JsonDocument descriptor = JsonDocument.Parse(File.ReadAllBytes(path));
        return descriptor.RootElement.TryGetProperty(FingerprintProperty, out JsonElement value) && value.GetString() is { } fingerprint
            ? fingerprint
            : throw new InputException(new Diagnostic(Severity.Error, "bad-release", $"The descriptor has no {FingerprintProperty}. Build the release again with 'asl features'.", path));
    }

    private static Diagnostic Missing(string path) =>
        new(Severity.Error, "bad-release", "This file of the text-free release is missing. Build the release again with 'asl features'.", path);
}
