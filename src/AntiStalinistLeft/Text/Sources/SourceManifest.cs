using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>The sources of a corpus as its manifest describes them.</summary>
internal sealed class SourceManifest
{
    private readonly IReadOnlyDictionary<string, YamlValue> _sections;

    internal SourceManifest(IReadOnlyList<Source> sources, IReadOnlyDictionary<string, YamlValue> sections, string? file)
    {
        Sources = sources;
        _sections = sections;
        File = file;
    }

    /// <summary>The file, for messages; null where the manifest was read from text.</summary>
    public string? File { get; }

    /// <summary>What the corpus is called; null where the manifest does not say.</summary>
    public string? Title { get; init; }

    /// <summary>What the corpus is about, in a sentence; null where the manifest does not say.</summary>
    public string? About { get; init; }

    /// <summary>The folder of the lexicon, from that of the manifest; null where the manifest names none.</summary>
    public string? Lexicon { get; init; }

    /// <summary>All sources, in the order of the manifest.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Reads a manifest from its file.</summary>
    /// <param name="path">The YAML file.</param>
    /// <returns>
    /// The manifest, or a failure that names file, line and column. The manifest is read strictly: an unknown or
    /// doubled key, a missing or empty field, a value that cannot be right is a failure. Where there are several, the
    /// failure is the first and its message lists the others.
    /// </returns>
    public static Result<SourceManifest> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return System.IO.File.Exists(path)
                ? Parse(System.IO.File.ReadAllText(path), path)
                : Fail("manifest-not-found", "There is no such manifest. Name the folder that holds sources.yaml.", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail("manifest-unreadable", $"The manifest cannot be read: {FileFailures.Explain(e)}", path);
        }
    }

    /// <summary>Reads a manifest from YAML text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file's name for messages.</param>
    public static Result<SourceManifest> Parse(string yaml, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new ManifestParser(file).Parse(yaml);
    }

    /// <summary>What the manifest says besides its sources, by the name of the section; null where it says nothing.</summary>
    /// <param name="name"><c>pipeline</c>, read by the corpus, or <c>history</c>, read by histories.</param>
    public YamlValue? GetSection(string name) => _sections.GetValueOrDefault(name);

    /// <summary>The source with an id; null where there is none.</summary>
    public Source? Find(string id) => Sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal));

    private static Result<SourceManifest> Fail(string code, string message, string path) =>
        Result<SourceManifest>.Fail(new Diagnostic(Severity.Error, code, message, path));
}
