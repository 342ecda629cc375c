using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>What normalisation had to put right because something had been removed.</summary>
internal static class DebrisCheck
{
    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        IEnumerable<AuditFinding> references = FindChanges(
            document, NormalizationRules.ReferenceDebris.Name, "doubled comma or blank before a comma or semicolon", "doubled commas or blanks before commas or semicolons",
            "References or parentheses were removed there; what they named is not absent from the article.");
        IEnumerable<AuditFinding> pictures = FindChanges(
            document, LayoutChanges.ImagePrefix, "picture's markup left in the text", "pictures' markup left in the text",
            "The captions are counted as captions, not as body.");
        return references.Concat(pictures);
    }

    private static IEnumerable<AuditFinding> FindChanges(Document document, string rule, string singular, string plural, string consequence)
    {
        List<NormalizationChange> changes = [.. document.Text.Trail.Where(change => change.Rule.Split('+').Contains(rule))];
        if (changes.Count == 0) yield break;
        TextSpan first = changes[0].OriginalSpan;
        Block? block = document.Blocks.FirstOrDefault(block => block.OriginalSpan.Contains(first));
        yield return new AuditFinding(
            document.Id, AuditKind.Debris, AuditCertainty.Certain, block?.Ordinal, first, EvidenceWording.FormatCount(changes.Count, singular, plural), consequence);
    }
}
