using System.Text;
using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Tokens;

namespace AntiStalinistLeft.Annotations.Audits.Checks;

/// <summary>What the checks ask of a document's body.</summary>
internal static class BodyView
{
    public static IEnumerable<Block> BlocksOf(Document document) => document.Blocks.Where(block => block.Zone == Zone.Body);

    public static int WordsOf(Document document) => BlocksOf(document).Sum(block => WhiteSpaceWords.Count(Words(document, block)));

    public static ReadOnlySpan<char> Words(Document document, Block block) =>
        document.Text.Value.AsSpan(block.Span.Start, block.Span.Length);

    public static int Count(Document document, Zone zone, char c) =>
        document.Blocks.Where(block => block.Zone == zone).Sum(block => Words(document, block).Count(c));

    /// <summary>The words of a text in lower case, one blank between two and at both ends, all else left out.</summary>
    public static string Bare(ReadOnlySpan<char> text)
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
