using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Corpora;

/// <summary>All that was found in the texts of a corpus, before it becomes tables.</summary>
internal sealed class AnnotatedCorpus
{
    private readonly Lazy<IReadOnlyList<RevisionAlignment>> _revisions;

    /// <summary>Puts together what was found.</summary>
    /// <param name="documents">The texts, in the order of the manifest.</param>
    /// <param name="citations">What their notes cite.</param>
    /// <param name="comparison">When two sentences of revisions count as the same one; null for the defaults.</param>
    public AnnotatedCorpus(IReadOnlyList<AnnotatedDocument> documents, CitationFindings citations, RevisionComparisonOptions? comparison = null)
    {
        Documents = documents;
        Citations = citations;
        CitationsByDocument = citations.Citations.ToLookup(citation => citation.Document, StringComparer.Ordinal);
        _revisions = new(() => [.. RevisionSeries.Compare(documents, documents.SelectMany(CorpusTableBuilder.CreateMentions).ToTable("mentions"), comparison)]);
    }

    /// <summary>The texts, in the order of the manifest.</summary>
    public IReadOnlyList<AnnotatedDocument> Documents { get; }

    /// <summary>What their notes cite.</summary>
    public CitationFindings Citations { get; }

    /// <summary>The citations of each document.</summary>
    public ILookup<string, Citation> CitationsByDocument { get; }

    /// <summary>The comparison of revisions that follow each other.</summary>
    public IReadOnlyList<RevisionAlignment> Revisions => _revisions.Value;
}
