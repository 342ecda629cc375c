using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>Reads a manifest's YAML strictly and collects all that is wrong with it.</summary>
internal sealed class ManifestParser(string? file)
{
    /// <summary>What a manifest says besides its sources; the rooms that use a section read it.</summary>
    private static readonly string[] Sections = ["pipeline", "history"];

    /// <summary>What a manifest says of the corpus as a whole, each in a text.</summary>
    private static readonly string[] Texts = ["title", "about", "lexicon"];

    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlValue> _sections = new(StringComparer.Ordinal);

    public Result<SourceManifest> Parse(string yaml)
    {
        var sources = new List<Source>();
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read(yaml);
        if (fault is not null) Report("manifest-no-yaml", $"The manifest is no valid YAML: {fault.Message}", fault.Place);
        else if (root is null) Report("manifest-empty", "The manifest must be one YAML document with the key 'sources'.", YamlPlace.Whole);
        foreach (YamlValue entry in root is null ? [] : Entries(root))
        {
            if (new ManifestEntryReader(entry, Report).ToSource() is { } source) Add(sources, source, entry);
        }

        return _problems.Count == 0
            ? Result<SourceManifest>.Success(new SourceManifest(sources, _sections, file) { Title = _texts.GetValueOrDefault("title"), About = _texts.GetValueOrDefault("about"), Lexicon = _texts.GetValueOrDefault("lexicon") })
            : Result<SourceManifest>.Fail(Together());
    }

    private IReadOnlyList<YamlValue> Entries(YamlValue root)
    {
        foreach ((YamlValue key, YamlValue value) in root.Fields!.Where(field => field.Key.Text != "sources"))
        {
            if (Texts.Contains(key.Text)) AddText(key, value);
            else if (!Sections.Contains(key.Text)) Report("unknown-key", $"'{key}' is no key of a manifest. The keys are sources, {string.Join(", ", Texts.Concat(Sections))}.", key.Place);
            else if (value.IsMapping) _sections.Add(key.Text!, value);
            else Report("bad-value", $"'{key}' must hold options such as 'voice: …'.", value.Place);
        }

        YamlValue? list = root.Find("sources");
        if (list?.Items is { Count: > 0 } entries) return entries;
        Report("manifest-empty", "The manifest lists no sources. Give at least one below 'sources:'.", (list ?? root).Place);
        return [];
    }

    private void AddText(YamlValue key, YamlValue value)
    {
        if (string.IsNullOrWhiteSpace(value.Text) || value.IsNull) Report("empty-field", $"'{key}' has no value. Give one in words, or leave it out.", value.Place);
        else _texts.Add(key.Text!, value.Text.Trim());
    }

    private void Add(List<Source> sources, Source source, YamlValue entry)
    {
        if (sources.Exists(other => other.Id == source.Id))
        {
            Report("duplicate-id", $"The id '{source.Id}' stands twice. Give each source a name of its own.", entry.Place);
        }

        if (source.Series is not null && sources.Exists(other => other.Series == source.Series && other.Revision == source.Revision))
        {
            Report("duplicate-revision", FormattableString.Invariant($"Revision {source.Revision} of '{source.Series}' stands twice. Number the revisions in their order."), entry.Place);
        }

        sources.Add(source);
    }

    private void Report(string code, string message, YamlPlace at) => _problems.Add(at.ToError(code, message, file));

    private Diagnostic Together()
    {
        Diagnostic first = _problems[0];
        if (_problems.Count == 1) return first;
        IEnumerable<string> others = _problems.Skip(1).Select(problem => (problem with { File = null, Severity = Severity.Error }).ToString());
        return first with { Message = $"{first.Message} Also: {string.Join(" ", others)}" };
    }
}
