using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Documents.Normalization;
using AntiStalinistLeft.Reading;

namespace AntiStalinistLeft.Annotations.Audits.Checks;

/// <summary>What normalisation had to put right because something had been removed.</summary>
internal static class DebrisCheck
{
    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        IEnumerable<AuditFinding> references = Of(
            document, NormalizationRules.ReferenceDebris.Name, "doubled comma or blank before a comma or semicolon", "doubled commas or blanks before commas or semicolons",
            "References or parentheses were removed there; what they named is not absent from the article.");
        IEnumerable<AuditFinding> pictures = Of(
            document, LayoutChanges.ImagePrefix, "picture's markup left in the text", "pictures' markup left in the text",
            "The captions are counted as captions, not as body.");
        return references.Concat(pictures);
    }

    private static IEnumerable<AuditFinding> Of(Document document, string rule, string singular, string plural, string consequence)
    {
        List<NormalizationChange> changes = [.. document.Text.Trail.Where(change => change.Rule.Split('+').Contains(rule))];
        if (changes.Count == 0) yield break;
        TextSpan first = changes[0].OriginalSpan;
        Block? block = document.Blocks.FirstOrDefault(block => block.OriginalSpan.Contains(first));
        yield return new AuditFinding(
            document.Id, AuditKind.Debris, AuditCertainty.Certain, block?.Ordinal, first, Wording.Of(changes.Count, singular, plural), consequence);
    }
}
