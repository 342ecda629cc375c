namespace AntiStalinistLeft.Text;

/// <summary>
/// Makes the document from a layout: ties notes, finds block quotations, normalises, numbers sections and blocks.
/// What all readers share, so that a reader only has to know its format.
/// </summary>
internal sealed class DocumentAssembler
{
    private readonly NormalizationPipeline _normalization;
    private readonly BlockQuotationOptions _quotations;

    /// <summary>Makes an assembler.</summary>
    /// <param name="rules">The normalisation rules in their order.</param>
    /// <param name="quotations">What counts as a block quotation; null for the defaults.</param>
    public DocumentAssembler(IReadOnlyList<NormalizationRule> rules, BlockQuotationOptions? quotations = null)
    {
        _normalization = new NormalizationPipeline(rules);
        _quotations = quotations ?? new BlockQuotationOptions();
    }

    /// <summary>Makes the document.</summary>
    /// <returns>The document, or a failure where the layout has no running text.</returns>
    public Result<Document> Assemble(Source source, DecodedText original, PageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(layout);
        IReadOnlyList<NoteMarkerPosition> markers = NoteMarkerFinder.Find(original.Text, layout.Blocks, NumbersOf(layout));
        IReadOnlyList<LayoutBlock> places = BlockQuotationRule.Apply(original.Text, layout.Blocks, markers, _quotations);
        return Assemble(source, original, layout, places, markers);
    }

    /// <summary>Makes the document from a layout whose format says itself what is quoted and where notes are called.</summary>
    /// <returns>The document, or a failure where the layout has no running text.</returns>
    internal Result<Document> AssembleMarked(Source source, DecodedText original, PageLayout layout, IReadOnlyList<NoteMarkerPosition> markers) =>
        Assemble(source, original, layout, layout.Blocks, markers);

    private Result<Document> Assemble(
        Source source, DecodedText original, PageLayout layout, IReadOnlyList<LayoutBlock> places, IReadOnlyList<NoteMarkerPosition> markers)
    {
        if (!layout.Blocks.Any(block => Zones.ForBlockKind(block.Kind) == Zone.Body))
        {
            (string code, string message) = InputMessages.NoBody();
            return Result<Document>.Fail(new Diagnostic(Severity.Error, code, message, original.File));
        }

        NormalizedText text = _normalization.Run(original.Text, LayoutChanges.Find(original.Text, places, markers));
        (List<Block> blocks, List<Section> sections) = Number(places, text);
        IReadOnlyList<Note> notes = NoteLinker.Link(blocks, markers, text);
        return Result<Document>.Success(new Document
        {
            Source = source,
            Text = text,
            Sections = sections,
            Blocks = blocks,
            Notes = notes,
            Facts = [.. layout.Facts.Select(fact => new DocumentFact(fact.Name, fact.Value, fact.Index + 1))],
            Diagnostics =
            [
                .. TextChecks.Check(original),
                .. TextChecks.CheckTitle(source, layout, original.File),
                .. layout.Diagnostics,
                .. NoteLinker.Check(notes, markers, NumbersOf(layout), original, blocks),
            ],
        });
    }

    private static HashSet<int> NumbersOf(PageLayout layout) =>
        layout.Blocks.Where(block => block.NoteNumber is not null).Select(block => block.NoteNumber!.Value).ToHashSet();

    private static (List<Block> Blocks, List<Section> Sections) Number(IReadOnlyList<LayoutBlock> places, NormalizedText text)
    {
        var blocks = new List<Block>(places.Count);
        var sections = new List<Section> { new(1, Section.Lead, 1) };
        foreach (LayoutBlock place in places)
        {
            TextSpan span = text.ToNormalized(place.Span);
            if (place.Kind == BlockKind.Heading) sections.Add(new Section(sections.Count + 1, span.GetText(text.Value), place.Level));
            Zone zone = Zones.ForBlockKind(place.Kind);
            int section = zone is Zone.Body or Zone.Heading or Zone.Caption ? sections.Count : 0;
            blocks.Add(new Block(blocks.Count + 1, place.Kind, zone, section, span, place.Span, place.NoteNumber));
        }

        return (blocks, sections);
    }
}
