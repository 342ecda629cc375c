namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The words that are printed for the describing and short templates of a page. The first note that means a work gives it in
/// full, with the list of works or without, so that the notes can be read by themselves.
/// </summary>
internal sealed class CiteTextSource
{
    private readonly Dictionary<int, string> _words = [];

    public CiteTextSource(WikitextReferences references)
    {
        IReadOnlyDictionary<string, CiteTemplate> targets = references.GetTargets();
        var printed = new Dictionary<CiteTemplate, int>(ReferenceEqualityComparer.Instance);
        foreach ((CiteTemplate cite, WikitextNote? note) in references.Cites)
        {
            _words[cite.Span.Start] = CitePrinter.PrintFull(cite, cite.Pages);
            if (note is not null) printed[cite] = note.Number;
        }

        foreach ((ShortCite cite, WikitextNote? note) in references.ShortCites)
        {
            CiteTemplate? target = targets.GetValueOrDefault(cite.Anchor);
            bool isFirst = target is not null && note is not null && (!printed.TryGetValue(target, out int number) || number >= note.Number);
            if (isFirst) printed[target!] = note!.Number;
            _words[cite.Span.Start] = isFirst ? CitePrinter.PrintFull(target!, cite.Pages) : CitePrinter.PrintShort(cite, target);
        }
    }

    /// <summary>The words for the template that begins at a place of the wikitext; null where none of these does.</summary>
    public string? GetTextAt(int start) => _words.GetValueOrDefault(start);
}
