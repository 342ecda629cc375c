namespace AntiStalinistLeft.Histories;

/// <summary>A page of a store.</summary>
/// <param name="Number">Its number in the store, by which it is asked for.</param>
/// <param name="Site">The wiki.</param>
/// <param name="Page">The page, as the source with its newest revision has it.</param>
/// <param name="Revisions">How many revisions the store has.</param>
/// <param name="NewestRevision">The highest id among them; null where there is none.</param>
/// <param name="First">When the oldest was saved; null where undated.</param>
/// <param name="Last">When the latest was saved; null where undated.</param>
/// <param name="DistinctBlocks">How many distinct blocks they have.</param>
/// <param name="DistinctBytes">Bytes of those in UTF-8.</param>
internal sealed record StoredPage(
    long Number,
    WikiSite Site,
    WikiPage Page,
    int Revisions,
    long? NewestRevision,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    int DistinctBlocks,
    long DistinctBytes);

/// <summary>How far the import of a source has come.</summary>
internal enum ImportState
{
    /// <summary>Begun and not ended; importing it again goes on.</summary>
    Open,

    /// <summary>All of it is in the store.</summary>
    Finished,

    /// <summary>Not ended when another import began; what it had brought is kept.</summary>
    Abandoned,
}

/// <summary>Something that was imported.</summary>
/// <param name="Name">The path as given, or what it was.</param>
/// <param name="State">Whether all of it is there.</param>
/// <param name="Pages">Pages that it has; 0 until it is finished.</param>
/// <param name="Revisions">Revisions that it has; 0 until it is finished.</param>
/// <param name="ImportedAt">When it was finished; null until then.</param>
internal sealed record StoredSource(string Name, ImportState State, int Pages, long Revisions, DateTimeOffset? ImportedAt);
