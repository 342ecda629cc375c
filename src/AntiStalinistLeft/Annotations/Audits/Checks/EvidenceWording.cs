using System.Globalization;

namespace AntiStalinistLeft.Annotations;

/// <summary>Numbers and their nouns in evidence.</summary>
internal static class EvidenceWording
{
    /// <summary>How another revision of the same text is called.</summary>
    public static string NameRevision(Document document) => document.Source.Revision is { } revision ? FormattableString.Invariant($"revision {revision}") : document.Id;

    /// <summary>A count with its noun: <c>1 heading</c>, <c>1,281 words</c>, <c>no note</c>.</summary>
    public static string FormatCount(int count, string singular, string? plural = null) => count switch
    {
        0 => "no " + singular,
        1 => "1 " + singular,
        _ => count.ToString("N0", CultureInfo.InvariantCulture) + " " + (plural ?? singular + "s"),
    };
}
