namespace AntiStalinistLeft;

/// <summary>What the notes of one document cite.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Notes">Its notes, split into spans, with their numbers, in the order of the text.</param>
/// <param name="Citations">Citations and mentions in the order of the text.</param>
/// <param name="Diagnostics">What could not be done, and overrides that no longer match.</param>
public sealed record DocumentCitations(
    string Document,
    IReadOnlyList<(int Number, ParsedNote Note)> Notes,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What the notes of a corpus cite.</summary>
/// <param name="Documents">One entry a document, in the order given.</param>
/// <param name="Works">All works cited and the volumes and periodicals that hold them, sorted by key.</param>
public sealed record CorpusCitations(IReadOnlyList<DocumentCitations> Documents, IReadOnlyList<CitedWork> Works)
{
    /// <summary>All citations and mentions in the order of the documents and of their texts.</summary>
    public IEnumerable<Citation> Citations => Documents.SelectMany(document => document.Citations);

    /// <summary>The work with a key; null where there is none.</summary>
    public CitedWork? FindWork(string key)
    {
        int low = 0;
        int high = Works.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(Works[middle].Key, key) < 0) low = middle + 1;
            else high = middle;
        }

        return low < Works.Count && Works[low].Key == key ? Works[low] : null;
    }
}
