namespace AntiStalinistLeft.Histories;

/// <summary>How far an import has come.</summary>
/// <param name="Title">The page that is being read.</param>
/// <param name="Pages">Pages begun.</param>
/// <param name="Revisions">Revisions read.</param>
/// <param name="Added">Revisions among them that are new in the store.</param>
internal readonly record struct ImportProgress(string Title, int Pages, long Revisions, long Added);

/// <summary>The outcome of an import.</summary>
/// <param name="Source">The source as messages call it.</param>
/// <param name="Pages">Pages that it has.</param>
/// <param name="Revisions">Revisions that it has.</param>
/// <param name="Added">Revisions that were new.</param>
/// <param name="Completed">Revisions that were known, and of which it said more.</param>
/// <param name="Warnings">What was odd.</param>
internal sealed record ImportReport(string Source, int Pages, long Revisions, long Added, long Completed, IReadOnlyList<Diagnostic> Warnings);

/// <summary>Options for an import.</summary>
internal sealed record ImportOptions
{
    /// <summary>Keep the whole revisions before the place where a source is broken, with the failure as a warning. Default false: a broken source leaves the store as it was.</summary>
    public bool KeepCompleteRevisions { get; init; }
}
