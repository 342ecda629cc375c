namespace AntiStalinistLeft;

/// <summary>What kind of evidence a work is. Written in kebab case in tables.</summary>
public enum EvidenceKind
{
    /// <summary>Nobody has said.</summary>
    Uncoded,

    /// <summary>By a participant in the events it describes, or a document of the time.</summary>
    Primary,

    /// <summary>By somebody who studied it.</summary>
    Secondary,
}

/// <summary>How the authors of a work relate to the text that cites it. Written in kebab case in tables.</summary>
public enum SourceStanding
{
    /// <summary>The text or the authors have no camp, for nobody has said.</summary>
    Uncoded,

    /// <summary>Of the text's own camp.</summary>
    Own,

    /// <summary>Of a camp that the text's camp has for an opponent.</summary>
    Opponents,

    /// <summary>Of another camp.</summary>
    Others,

    /// <summary>Its authors stand differently.</summary>
    Mixed,
}

/// <summary>A text's camp, as a person sees it.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Camp">The camp.</param>
/// <param name="Opponents">Camps that it argues against.</param>
/// <param name="Why">The reason.</param>
internal sealed record DocumentCoding(string Document, string Camp, IReadOnlyList<string> Opponents, string Why);

/// <summary>What a person says of an author, or of one work.</summary>
/// <param name="Camp">The camp; null where nothing is said of it.</param>
/// <param name="Evidence">The kind of evidence; <see cref="EvidenceKind.Uncoded"/> where nothing is said of it.</param>
/// <param name="Why">The reason.</param>
internal sealed record SourceCoding(string? Camp, EvidenceKind Evidence, string Why);

/// <summary>A person's coding of texts, authors and works (<c>data/works/camps.yaml</c>). Immutable.</summary>
/// <param name="Documents">Texts by id.</param>
/// <param name="Authors">Authors by canonical name.</param>
/// <param name="Works">Works by key; what is said of a work beats what is said of its authors.</param>
internal sealed record SourceCodings(
    IReadOnlyDictionary<string, DocumentCoding> Documents,
    IReadOnlyDictionary<string, SourceCoding> Authors,
    IReadOnlyDictionary<string, SourceCoding> Works)
{
    public static SourceCodings None { get; } = new(new Dictionary<string, DocumentCoding>(), new Dictionary<string, SourceCoding>(), new Dictionary<string, SourceCoding>());

    public SourceStanding GetStanding(string document, IEnumerable<string> works, IEnumerable<string> authors)
    {
        if (!Documents.TryGetValue(document, out DocumentCoding? text)) return SourceStanding.Uncoded;
        SourceStanding[] found = [.. Said(works, authors).Select(coding => coding.Camp).OfType<string>().Select(camp => camp == text.Camp ? SourceStanding.Own : text.Opponents.Contains(camp) ? SourceStanding.Opponents : SourceStanding.Others).Distinct()];
        return found switch { [] => SourceStanding.Uncoded, [var only] => only, _ => SourceStanding.Mixed };
    }

    /// <summary>What kind of evidence a work is; uncoded where nobody has said, or its authors differ.</summary>
    /// <param name="works">Keys of the work, the finest first.</param>
    /// <param name="authors">Its authors by canonical name.</param>
    public EvidenceKind GetEvidence(IEnumerable<string> works, IEnumerable<string> authors)
    {
        EvidenceKind[] found = [.. Said(works, authors).Select(coding => coding.Evidence).Where(kind => kind != EvidenceKind.Uncoded).Distinct()];
        return found is [var only] ? only : EvidenceKind.Uncoded;
    }

    private IEnumerable<SourceCoding> Said(IEnumerable<string> works, IEnumerable<string> authors)
    {
        foreach (string key in works)
        {
            if (Works.TryGetValue(key, out SourceCoding? coding)) return [coding];
        }

        return authors.Where(Authors.ContainsKey).Select(author => Authors[author]);
    }
}
