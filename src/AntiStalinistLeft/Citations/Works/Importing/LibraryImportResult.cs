namespace AntiStalinistLeft.Citations;

/// <summary>What became of one entry of a library.</summary>
internal enum ImportOutcome
{
    /// <summary>A work that is there already; its citekey is kept beside it.</summary>
    Matched,

    Added,

    /// <summary>A work that was imported before and says something else now.</summary>
    Updated,

    /// <summary>A work that was imported before and says the same.</summary>
    Unchanged,
}

/// <summary>What became of one entry of a library.</summary>
/// <param name="Citekey">Its key in the library; one in the kit's manner where the library gives none.</param>
/// <param name="Key">Key of the work that it means from now on.</param>
/// <param name="Outcome">Whether that work was there.</param>
/// <param name="Title">Its title.</param>
/// <param name="Line">Its line in the library's file.</param>
internal sealed record ImportedEntry(string Citekey, string Key, ImportOutcome Outcome, string Title, int Line);

/// <summary>A library, taken in: what the file of imported works is to hold, and what became of each entry.</summary>
/// <param name="Works">The imported works, sorted by key; those that the reviewed file has are not among them.</param>
/// <param name="Citekeys">Citekeys of works that the reviewed file has, or that the library has twice, with the works' keys; sorted.</param>
/// <param name="Entries">What became of each entry, in the order of the library.</param>
internal sealed record LibraryImportResult(
    IReadOnlyList<AuthorityWork> Works,
    IReadOnlyDictionary<string, string> Citekeys,
    IReadOnlyList<ImportedEntry> Entries);
