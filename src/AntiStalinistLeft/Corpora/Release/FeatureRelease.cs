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
            Tables = WithoutText(corpus.Tables),
            Terms = corpus.Texts.SelectMany(TermCounts.Count).ToTable("terms"),
            Fingerprint = corpus.Fingerprint,
        };
    }

    /// <summary>Writes the release as CSV with a Data Package descriptor.</summary>
    /// <param name="folder">The folder; its files are replaced one by one, each whole.</param>
    /// <param name="version">Version of the kit.</param>
    public void Write(string folder, string version) => DataPackage.Write(
        folder,
        [Tables.Sources, Tables.Documents, Tables.Sections, Tables.Blocks, Tables.Mentions, Tables.Notes, Tables.Citations, Tables.Works, Tables.Locators, Tables.Audit, Tables.Trail, Tables.RevisionAlignment, Tables.MentionFates, Terms],
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
                Tables = new CorpusTables
                {
                    Sources = Table<SourceRow>(folder, "sources"),
                    Documents = Table<DocumentRow>(folder, "documents"),
                    Sections = Table<SectionRow>(folder, "sections"),
                    Blocks = Table<BlockRow>(folder, "blocks"),
                    Mentions = Table<MentionRow>(folder, "mentions"),
                    Notes = Table<NoteRow>(folder, "notes"),
                    Citations = Table<CitationRow>(folder, "citations"),
                    Works = Table<WorkRow>(folder, "works"),
                    Locators = Table<LocatorRow>(folder, "locators"),
                    Audit = Table<AuditRow>(folder, "audit"),
                    Trail = Table<TrailRow>(folder, "trail"),
                    RevisionAlignment = Table<RevisionAlignmentRow>(folder, "revision-alignment"),
                    MentionFates = Table<MentionFateRow>(folder, "mention-fates"),
                },
                Terms = Table<TermRow>(folder, "terms"),
                Fingerprint = ReadFingerprint(Path.Combine(folder, DataPackage.DescriptorName)),
            });
        }
        catch (InputException broken)
        {
            return Result<FeatureRelease>.Fail(broken.Diagnostic);
        }
    }

    /// <summary>The same tables without words and without places in the text; mentions of a sentence in the order of their ids.</summary>
    internal static CorpusTables WithoutText(CorpusTables frames) => frames with
    {
        Documents = frames.Documents.Select(row => row with { Characters = null }).ToTable("documents"),
        Blocks = frames.Blocks.Select(row => row with { Offset = null, Length = null }).ToTable("blocks"),
        Sentences = null,
        Tokens = null,
        Mentions = frames.Mentions
            .Select(row => row with { Offset = null, Length = null, Surface = null })
            .OrderBy(row => row.Document, SourceOrder(frames))
            .ThenBy(row => row.Block)
            .ThenBy(row => row.Sentence)
            .ThenBy(row => row.Kind)
            .ThenBy(row => row.Entity, StringComparer.Ordinal)
            .ThenBy(row => row.Voice)
            .ThenBy(row => row.Speaker, StringComparer.Ordinal)
            .ToTable("mentions"),
        Notes = frames.Notes.Select(row => row with { Offset = null, Length = null, MarkerOffset = null }).ToTable("notes"),
        Citations = frames.Citations.Select(row => row with { Offset = null, Length = null, Raw = null }).ToTable("citations"),
        Trail = frames.Trail.Select(row => row with { Offset = null, Before = null, After = null }).ToTable("trail"),
        MentionFates = frames.MentionFates
            .Select(row => row with { OlderOffset = null, OlderLength = null, NewerOffset = null, NewerLength = null })
            .OrderBy(row => row.Older, SourceOrder(frames))
            .ThenBy(row => row.Newer, SourceOrder(frames))
            .ThenBy(row => row.NewerSentence ?? int.MaxValue)
            .ThenBy(row => row.OlderSentence ?? int.MaxValue)
            .ThenBy(row => row.Kind)
            .ThenBy(row => row.Entity, StringComparer.Ordinal)
            .ThenBy(row => row.Fate)
            .ToTable("mention-fates"),
    };

    private static Comparer<string> SourceOrder(CorpusTables frames)
    {
        var places = frames.Sources.Select((row, i) => (row.Document, i)).ToDictionary(p => p.Document, p => p.i);
        return Comparer<string>.Create((left, right) => places[left].CompareTo(places[right]));
    }

    private static Table<TRow> Table<TRow>(string folder, string name)
        where TRow : notnull
    {
        string path = Path.Combine(folder, name + ".csv");
        if (!File.Exists(path)) throw new InputException(Missing(path));
        using var reader = new StreamReader(path);
        return CsvTable.Read<TRow>(reader, name, path).GetOrThrow();
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
