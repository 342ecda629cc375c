namespace AntiStalinistLeft;

/// <summary>Which history to open, and with which lexicon.</summary>
public sealed record HistoryOptions
{
    /// <summary>
    /// The history: a MediaWiki XML export, plain or packed. Default null: the store below, or where that is null too the history
    /// of the sample, which every clone has.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>The store that holds the history, as <c>asl history import</c> and <c>asl fetch</c> make it. Default null.</summary>
    public string? Store { get; init; }

    /// <summary>The page, by title or by its number. Default null: the only one there is.</summary>
    public string? Page { get; init; }

    /// <summary>
    /// The folder that holds <c>lexicon/</c> and <c>sample/</c>. Default null: what the environment variable <c>ASL_DATA</c>
    /// names, else the nearest folder <c>data</c> with a <c>sources.yaml</c>, from the current folder upwards.
    /// </summary>
    public string? DataFolder { get; init; }
}
