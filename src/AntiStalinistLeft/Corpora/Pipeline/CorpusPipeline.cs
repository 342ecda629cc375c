using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// How the texts of a corpus become tables: readers, rules of normalisation, and the options of voices, audit and the comparison
/// of revisions. A corpus sets it in the section <c>pipeline</c> of its manifest; docs/own-corpus.md lists the keys.
/// </summary>
internal sealed record CorpusPipeline
{
    private static readonly string[] Keys = ["readers", "normalization", "voice", "audit", "comparison"];

    /// <summary>The readers by their names. Default: those of the kit.</summary>
    public DocumentReaders Readers { get; init; } = DocumentReaders.Default;

    /// <summary>How voices are told apart.</summary>
    public VoiceOptions Voice { get; init; } = new();

    /// <summary>The thresholds of the audit.</summary>
    public AuditOptions Audit { get; init; } = new();

    /// <summary>When two sentences of revisions count as the same one.</summary>
    public RevisionComparisonOptions Comparison { get; init; } = new();

    /// <summary>The section as YAML, part of the corpus' fingerprint; null where the manifest has none.</summary>
    public string? Source { get; init; }

    /// <summary>What a manifest sets, and the defaults for the rest.</summary>
    /// <exception cref="InputException">A key or a value is wrong; the message names line and column.</exception>
    public static CorpusPipeline FromManifest(SourceManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.GetSection("pipeline") is not { } section) return new CorpusPipeline();
        foreach ((YamlValue key, YamlValue value) in section.Fields!)
        {
            if (!Keys.Contains(key.Text)) throw YamlOptions.Problem("unknown-key", $"'{key}' is no part of the pipeline. The parts are: {string.Join(", ", Keys)}.", manifest.File, key.Place);
            if (!value.IsMapping) throw YamlOptions.Problem("bad-value", $"'{key}' must hold options such as 'min-words: 500'.", manifest.File, value.Place);
        }

        var comparison = Read(new RevisionComparisonOptions(), "comparison");
        try
        {
            comparison.Check(nameof(manifest));
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw YamlOptions.Problem("bad-value", wrong.Message, manifest.File, section.Find("comparison")!.Place);
        }

        return new CorpusPipeline
        {
            Source = section.ToString(),
            Readers = ReaderSection.Read(section.Find("readers"), Read(new NormalizationOptions(), "normalization"), manifest.File),
            Voice = Read(new VoiceOptions(), "voice"),
            Audit = Read(new AuditOptions(), "audit"),
            Comparison = comparison,
        };

        TOptions Read<TOptions>(TOptions defaults, string name)
            where TOptions : class => YamlOptions.Read(defaults, section.Find(name), manifest.File);
    }
}

/// <summary>Which rules of normalisation apply.</summary>
internal sealed record NormalizationOptions
{
    /// <summary>Names of the rules that do not apply. Default: none, each reader applies its own.</summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];
}
