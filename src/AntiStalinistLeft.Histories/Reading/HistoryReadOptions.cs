namespace AntiStalinistLeft.Histories;

/// <summary>Options for reading a history.</summary>
internal sealed record HistoryReadOptions
{
    /// <summary>The longest text of a single revision that is taken in, in bytes of the file. Default 64 MiB; MediaWiki's own bound is 2 MiB.</summary>
    public int MaxTextBytes { get; init; } = 64 << 20;

    /// <summary>Keep the whole revisions before the place where a file is broken, with the failure as a warning. Default false: a broken file gives nothing.</summary>
    public bool KeepCompleteRevisions { get; init; }

    /// <summary>Compute the SHA-1 of every text and compare it with the one stated. Default false; it costs a pass over every byte.</summary>
    public bool VerifySha1 { get; init; }
}
