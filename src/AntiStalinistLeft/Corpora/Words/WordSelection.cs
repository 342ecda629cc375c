namespace AntiStalinistLeft;

/// <summary>Which words of a corpus are looked at: of which texts, sections, zones and voices, or what one revision has and another lacks.</summary>
/// <remarks>All conditions hold together. Change one by <c>with</c>.</remarks>
public sealed record WordSelection
{
    /// <summary>Ids of the texts; all of the corpus where null. Default null.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>Numbers of the sections, from 1; all where null. Default null.</summary>
    public IReadOnlyList<int>? Sections { get; init; }

    /// <summary>The zones; all where null. Default the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>The voices; all where null. Default null.</summary>
    public IReadOnlyList<Voice>? Voices { get; init; }

    /// <summary>
    /// Only the words that this revision of the same text lacks, by the alignment of the two; null for all words. Needs exactly
    /// one text in <see cref="Documents"/>. Default null.
    /// </summary>
    public string? NotIn { get; init; }

    /// <summary>How charts and tables call it; made of the conditions where null.</summary>
    public string? Name { get; init; }

    /// <summary>The running text of some texts.</summary>
    /// <param name="documents">Their ids; all texts where none is named.</param>
    public static WordSelection Texts(params IReadOnlyList<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new WordSelection { Documents = documents.Count == 0 ? null : documents };
    }

    /// <summary>The words that a revision has and an older one lacks.</summary>
    public static WordSelection Added(string older, string newer) => new() { Documents = [newer], NotIn = older };

    /// <summary>The words that a revision had and a newer one lacks.</summary>
    public static WordSelection Removed(string older, string newer) => new() { Documents = [older], NotIn = newer };

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);

    internal bool Covers(Voice voice) => Voices is null || Voices.Contains(voice);

    internal bool CoversSection(int section) => Sections is null || Sections.Contains(section);

    internal bool CoversText(string document) => Documents is null || Documents.Contains(document);
}
