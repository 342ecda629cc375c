using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Paragraphs that announce something which does not follow.</summary>
internal static class DanglingColonCheck
{
    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        List<Block> dangling = [.. document.Blocks.Where((block, index) => Dangles(document, block, index))];
        foreach (Block block in dangling)
        {
            yield return new AuditFinding(
                document.Id, AuditKind.DanglingColon, AuditCertainty.Likely, block.Ordinal, block.OriginalSpan,
                "the paragraph ends with a colon, and neither a quotation nor a list follows",
                "A quotation may have been dropped there; what it named need not be absent from the article.");
        }

        if (dangling.Count == 0 || document.Blocks.Any(block => block.Kind == BlockKind.BlockQuotation)) yield break;
        yield return new AuditFinding(
            document.Id, AuditKind.BlockQuotationsAbsent, AuditCertainty.Likely, null, null,
            $"{EvidenceWording.FormatCount(dangling.Count, "paragraph")} introduce a quotation, and the text has no block quotation",
            "Shares of quoted words are too low; do not compare them with another text's.");
    }

    private static bool Dangles(Document document, Block block, int index)
    {
        if (block.Zone != Zone.Body || !BodyView.GetText(document, block).EndsWith(":")) return false;
        Block? next = index + 1 < document.Blocks.Count ? document.Blocks[index + 1] : null;
        if (next is null || next.Zone != Zone.Body || next.Section != block.Section) return true;
        if (next.Kind == BlockKind.BlockQuotation) return false;
        Block? second = index + 2 < document.Blocks.Count ? document.Blocks[index + 2] : null;
        return !ListItemRule.Starts(BodyView.GetText(document, next), second is null ? [] : BodyView.GetText(document, second));
    }
}
