namespace AntiStalinistLeft.Reading.Wikitext.References;

/// <summary>
/// The words that are printed for the describing and short templates of a page. The first note that means a work gives it in
/// full, with the list of works or without, so that the notes can be read by themselves.
/// </summary>
internal sealed class CiteWords
{
    private readonly Dictionary<int, string> _words = [];

    public CiteWords(WikitextReferences references)
    {
        IReadOnlyDictionary<string, CiteTemplate> targets = references.Targets();
        var printed = new Dictionary<CiteTemplate, int>(ReferenceEqualityComparer.Instance);
        foreach ((CiteTemplate cite, WikitextNote? note) in references.Cites)
        {
            _words[cite.Span.Start] = CitePrinter.Full(cite, cite.Pages);
            if (note is not null) printed[cite] = note.Number;
        }

        foreach ((ShortCite cite, WikitextNote? note) in references.Shorts)
        {
            CiteTemplate? target = targets.GetValueOrDefault(cite.Anchor);
            bool isFirst = target is not null && note is not null && (!printed.TryGetValue(target, out int number) || number >= note.Number);
            if (isFirst) printed[target!] = note!.Number;
            _words[cite.Span.Start] = isFirst ? CitePrinter.Full(target!, cite.Pages) : CitePrinter.Short(cite, target);
        }
    }

    /// <summary>The words for the template that begins at a place of the wikitext; null where none of these does.</summary>
    public string? At(int start) => _words.GetValueOrDefault(start);
}
