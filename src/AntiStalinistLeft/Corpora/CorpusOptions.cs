namespace AntiStalinistLeft;

/// <summary>Which texts to open and where they lie.</summary>
public sealed record CorpusOptions
{
    /// <summary>
    /// The folder that holds <c>sources.yaml</c> and <c>lexicon/</c>. Default: what the environment variable
    /// <c>ASL_DATA</c> names, else the nearest folder <c>data</c> with a <c>sources.yaml</c>, from the current folder upwards.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// The folder with the full texts. When it holds a <c>sources.yaml</c> of its own, that manifest is the one used.
    /// Default null: <c>raw/</c> in the data folder, and the text-free release where that lacks a text.
    /// </summary>
    public string? TextFolder { get; init; }

    /// <summary>Ids of the sources to open. Default empty: all of the corpus.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What the environment variable <c>ASL_CORPUS</c> names; null where it is unset or empty.</summary>
    public static string? TextFolderFromEnvironment =>
        Environment.GetEnvironmentVariable("ASL_CORPUS") is { Length: > 0 } folder ? folder : null;
}
