using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>What the section <c>history</c> of a manifest says: where the corpus' history is, and how it is read.</summary>
internal sealed record HistorySection
{
    /// <summary>A MediaWiki XML export, plain or packed, from the folder of the manifest; empty where none is named.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>A store, from the folder of the manifest; empty where none is named.</summary>
    public string Store { get; init; } = string.Empty;

    /// <summary>The page, by title or by its number; empty where the history has one.</summary>
    public string Page { get; init; } = string.Empty;

    /// <summary>How the origin of words is followed.</summary>
    internal ProvenanceOptions Provenance { get; init; } = new();

    /// <summary>What a manifest sets, and the defaults for the rest.</summary>
    /// <exception cref="InputException">A key or a value is wrong; the message names line and column.</exception>
    public static HistorySection Read(SourceManifest manifest)
    {
        const string provenance = "provenance";
        if (manifest.GetSection("history") is not { } section) return new HistorySection();
        YamlValue? options = section.Find(provenance);
        if (options is { IsMapping: false }) throw YamlOptions.Problem("bad-value", "'provenance' must hold options such as 'return-radius: 15'.", manifest.File, options.Place);
        HistorySection read = YamlOptions.Read(new HistorySection(), section, manifest.File, besides: provenance);
        if (read is { File.Length: > 0, Store.Length: > 0 }) throw YamlOptions.Problem("bad-value", "'history' names a file and a store; give one of them.", manifest.File, section.Place);
        return read with { Provenance = YamlOptions.Read(new ProvenanceOptions(), options, manifest.File) };
    }

    /// <summary>The options that open this history; null where the section names none.</summary>
    /// <param name="root">The folder of the manifest.</param>
    public HistoryOptions? ToOptions(string root) => (File, Store) switch
    {
        ({ Length: > 0 }, _) => new HistoryOptions { Path = Path.GetFullPath(File, root), Page = NullIfEmpty(Page) },
        (_, { Length: > 0 }) => new HistoryOptions { Store = Path.GetFullPath(Store, root), Page = NullIfEmpty(Page) },
        _ => null,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
