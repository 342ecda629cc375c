namespace AntiStalinistLeft.Histories;

/// <summary>What a reader of histories has come to.</summary>
internal enum HistoryEvent
{
    /// <summary>A page begins; its head is read, its revisions follow.</summary>
    Page,

    /// <summary>A whole revision.</summary>
    Revision,

    /// <summary>The page ends.</summary>
    EndOfPage,

    /// <summary>The file ends as it should.</summary>
    EndOfFile,

    /// <summary>The file is broken here; nothing more can be read from it.</summary>
    Failure,
}
