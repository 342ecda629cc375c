namespace AntiStalinistLeft.Wikitext;

/// <summary>All that a page has of references: its notes with their calls, the works that templates describe, and the short forms.</summary>
internal sealed class WikitextReferences
{
    private readonly Dictionary<int, WikitextNote> _calls;

    internal WikitextReferences(WikitextTokens tokens, ReferenceCollector found, WikitextOptions options)
    {
        Tokens = tokens;
        Options = options;
        Notes = found.Notes;
        Cites = found.Cites;
        ShortCites = found.ShortCites;
        Addresses = found.Addresses;
        _calls = found.Calls;
    }

    /// <summary>The page.</summary>
    public WikitextTokens Tokens { get; }

    /// <summary>Which names mean what in the wiki.</summary>
    public WikitextOptions Options { get; }

    /// <summary>The notes by number.</summary>
    public IReadOnlyList<WikitextNote> Notes { get; }

    /// <summary>The works that templates describe, each with the note in which it stands; in the order of the text.</summary>
    public IReadOnlyList<(CiteTemplate Cite, WikitextNote? Note)> Cites { get; }

    /// <summary>The short forms, each with the note that it makes or in which it stands.</summary>
    public IReadOnlyList<(ShortCite Cite, WikitextNote? Note)> ShortCites { get; }

    /// <summary>The addresses that stand in notes outside any template.</summary>
    public IReadOnlyList<(TextSpan Span, WikitextNote Note)> Addresses { get; }

    /// <summary>Collects the references of a page.</summary>
    public static WikitextReferences Collect(WikitextTokens tokens, WikitextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        options ??= WikitextOptions.Default;
        var collector = new ReferenceCollector(tokens, options);
        collector.Collect();
        return new WikitextReferences(tokens, collector, options);
    }

    /// <summary>The note that the token at <paramref name="index"/> calls; null where it calls none.</summary>
    public WikitextNote? FindNoteCalledAt(int index) => _calls.GetValueOrDefault(index);

    /// <summary>The works by the anchors that short forms point to; the first of several with one anchor.</summary>
    public IReadOnlyDictionary<string, CiteTemplate> GetTargets()
    {
        var targets = new Dictionary<string, CiteTemplate>(StringComparer.Ordinal);
        foreach ((CiteTemplate cite, _) in Cites)
        {
            foreach (string anchor in CiteAnchors.GetAnchors(cite)) targets.TryAdd(anchor, cite);
        }

        return targets;
    }
}
