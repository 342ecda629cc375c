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

    /// <summary>What it is a release of.</summary>
    public required string Title { get; init; }

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
            Title = FormattableString.Invariant($"{corpus.Title}: text-free features of {corpus.Sources.Count} {(corpus.Sources.Count == 1 ? "text" : "texts")}"),
            Tables = corpus.Tables.WithoutText(),
            Terms = corpus.Texts.SelectMany(TermCounts.Count).ToTable("terms"),
            Fingerprint = corpus.Fingerprint,
        };
    }

    /// <summary>Writes the release as CSV with a Data Package descriptor.</summary>
    /// <param name="folder">The folder; its files are replaced as a whole, and others in it stay.</param>
    /// <param name="version">Version of the kit.</param>
    public void Write(string folder, string version) => DataPackage.Write(
        folder,
        [.. Tables.GetReleased(), Terms],
        new DataPackageOptions
        {
            Name = "text-free-features",
            Title = Title,
            Description = "Structure, word counts, mentions, citations and normalisation of the corpus, without its words. No table allows the texts to be put together again.",
            Version = version,
            Licence = "CC0-1.0",
            Properties = new Dictionary<string, string> { [FingerprintProperty] = Fingerprint },
        });

    /// <summary>Reads a release, each file checked against the checksum that was written with it.</summary>
    /// <returns>The release, or a failure that names the file and what is wrong with it.</returns>
    public static Result<FeatureRelease> Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            CheckedPackage package = CheckedPackage.Open(folder);
            return Result<FeatureRelease>.Success(new FeatureRelease
            {
                Title = package.GetProperty("title"),
                Tables = CorpusTables.FromTables(CorpusTables.Stored.Where(table => table.IsReleased).Select(table => package.Read(table.Name, table.ReadRelease))),
                Terms = package.Read("terms", (reader, path) => CsvTable.Read<TermRow>(reader, "terms", path).GetOrThrow()),
                Fingerprint = package.GetProperty(FingerprintProperty),
            });
        }
        catch (InputException broken)
        {
            return Result<FeatureRelease>.Fail(broken.Diagnostic);
        }
    }
}
