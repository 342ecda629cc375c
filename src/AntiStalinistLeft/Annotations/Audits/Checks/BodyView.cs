using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>What the checks ask of a document's body.</summary>
internal static class BodyView
{
    public static IEnumerable<Block> GetBlocks(Document document) => document.Blocks.Where(block => block.Zone == Zone.Body);

    public static int CountWords(Document document) => GetBlocks(document).Sum(block => WhiteSpaceWordCounter.Count(GetText(document, block)));

    public static ReadOnlySpan<char> GetText(Document document, Block block) =>
        document.Text.Value.AsSpan(block.Span.Start, block.Span.Length);

    public static int Count(Document document, Zone zone, char c) =>
        document.Blocks.Where(block => block.Zone == zone).Sum(block => GetText(document, block).Count(c));

    /// <summary>The words of a text in lower case, one blank between two and at both ends, all else left out.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var bare = new StringBuilder(text.Length + 2).Append(' ');
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
            else if (bare[^1] != ' ') bare.Append(' ');
        }

        return bare[^1] == ' ' ? bare.ToString() : bare.Append(' ').ToString();
    }
}
