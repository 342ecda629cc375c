using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Turns the quotations of annotated documents into rows.</summary>
internal static class VoiceTableBuilder
{
    public static IEnumerable<VoiceRow> CreateVoices(AnnotatedDocument text) => text.Quotations.Select(quotation => CreateRow(text.Document, quotation));

    private static VoiceRow CreateRow(Document document, QuotedPassage quotation)
    {
        Block block = document.Blocks[quotation.Block - 1];
        TextSpan place = document.Text.ToOriginal(quotation.Content);
        return new VoiceRow(
            document.Id,
            quotation.Block,
            place.Start,
            place.Length,
            WhiteSpaceWordCounter.Count(quotation.Content.GetText(document.Text.Value)),
            quotation.Voice,
            quotation.Depth,
            quotation.Speakers.Count == 0 ? null : string.Join(" and ", quotation.Speakers),
            quotation.Rule,
            quotation.Confidence,
            quotation.Candidates.Count == 0 ? null : string.Join("; ", quotation.Candidates),
            quotation.Note,
            quotation.Sources.Count == 0 ? null : string.Join("; ", quotation.Sources),
            block.Zone,
            block.Section,
            document.GetHeading(block.Section));
    }
}
