using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Text;

/// <summary>Reads a manifest's YAML strictly and collects all that is wrong with it.</summary>
internal sealed class ManifestParser(string? file)
{
    /// <summary>What a manifest says besides its sources; the rooms that use a section read it.</summary>
    private static readonly string[] Sections = ["pipeline", "history"];

    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, YamlMappingNode> _sections = new(StringComparer.Ordinal);

    public Result<SourceManifest> Parse(string yaml)
    {
        var sources = new List<Source>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            foreach (YamlNode entry in Entries(stream))
            {
                if (new ManifestEntryReader(entry, Report).ToSource() is { } source) Add(sources, source, entry);
            }
        }
        catch (YamlException e)
        {
            Report("manifest-no-yaml", $"The manifest is no valid YAML: {e.Message}", e.Start);
        }

        return _problems.Count == 0
            ? Result<SourceManifest>.Success(new SourceManifest(sources, _sections, file))
            : Result<SourceManifest>.Fail(Together());
    }

    private IEnumerable<YamlNode> Entries(YamlStream stream)
    {
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            Report("manifest-empty", "The manifest must be one YAML document with the key 'sources'.", Mark.Empty);
            return [];
        }

        foreach ((YamlNode key, YamlNode value) in root.Children.Where(child => child.Key is not YamlScalarNode { Value: "sources" }))
        {
            if (!Sections.Contains((key as YamlScalarNode)?.Value)) Report("unknown-key", $"'{key}' is no key of a manifest. The keys are sources, {string.Join(", ", Sections)}.", key.Start);
            else if (value is YamlMappingNode section) _sections.Add(((YamlScalarNode)key).Value!, section);
            else Report("bad-value", $"'{key}' must hold options such as 'voice: …'.", value.Start);
        }

        if (root.Children.TryGetValue(new YamlScalarNode("sources"), out YamlNode? list) && list is YamlSequenceNode { Children.Count: > 0 } entries)
        {
            return entries.Children;
        }

        Report("manifest-empty", "The manifest lists no sources. Give at least one below 'sources:'.", list?.Start ?? root.Start);
        return [];
    }

    private void Add(List<Source> sources, Source source, YamlNode entry)
    {
        if (sources.Exists(other => other.Id == source.Id))
        {
            Report("duplicate-id", $"The id '{source.Id}' stands twice. Give each source a name of its own.", entry.Start);
        }

        if (source.Series is not null && sources.Exists(other => other.Series == source.Series && other.Revision == source.Revision))
        {
            Report("duplicate-revision", FormattableString.Invariant($"Revision {source.Revision} of '{source.Series}' stands twice. Number the revisions in their order."), entry.Start);
        }

        sources.Add(source);
    }

    private void Report(string code, string message, Mark at)
    {
        bool known = at.Line > 0;
        _problems.Add(new Diagnostic(Severity.Error, code, message, file, known ? (int)at.Line : null, known ? (int)at.Column : null));
    }

    private Diagnostic Together()
    {
        Diagnostic first = _problems[0];
        if (_problems.Count == 1) return first;
        IEnumerable<string> others = _problems.Skip(1).Select(problem => (problem with { File = null, Severity = Severity.Error }).ToString());
        return first with { Message = $"{first.Message} Also: {string.Join(" ", others)}" };
    }
}
