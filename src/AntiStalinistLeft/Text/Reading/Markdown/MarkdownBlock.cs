using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Text;

/// <summary>A block of a Markdown file, its lines joined by blanks, its inline markup still in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Level">Depth of a heading.</param>
/// <param name="Label">The label of a footnote's definition, or the number of an item in a numbered list.</param>
/// <param name="IsFootnote">Whether it defines a footnote.</param>
internal sealed partial record MarkdownBlock(BlockKind Kind, string Text, int Level = 1, string? Label = null, bool IsFootnote = false)
{
    /// <summary>The title of the front matter, null where there is none, and the blocks behind it.</summary>
    public static (string? Title, IReadOnlyList<MarkdownBlock> Blocks) Split(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int at = 0;
        string? title = null;
        if (lines[0].TrimEnd() == "---" && Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...") is > 0 and var end)
        {
            title = lines[1..end].Where(line => line.StartsWith("title:", StringComparison.Ordinal)).Select(line => MarkdownInline.Plain(line[6..].Trim().Trim('"', '\''), keepsAddresses: false)).FirstOrDefault(found => found.Length > 0);
            at = end + 1;
        }

        var blocks = new List<MarkdownBlock>();
        MarkdownBlock? open = null;
        bool blank = false;
        foreach (string line in lines[at..])
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                blank = true;
                continue;
            }

            open = Next(blocks, open, line, blank);
            blank = false;
        }

        if (open is not null) blocks.Add(open);
        return (title, blocks);
    }

    private static MarkdownBlock? Next(List<MarkdownBlock> blocks, MarkdownBlock? open, string line, bool blank)
    {
        // A paragraph set in goes on with its footnote; any line behind none blank goes on with its block.
        bool inset = line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t');
        MarkdownBlock? started = Start(line, out bool closes);
        bool goesOn = open is not null && started is null && (!blank || (open.IsFootnote && inset));
        bool quoteGoesOn = open is { Kind: BlockKind.BlockQuotation } && started is { Kind: BlockKind.BlockQuotation } && !blank;
        if (goesOn) return open! with { Text = open.Text + " " + line.Trim() };
        if (quoteGoesOn) return open! with { Text = open.Text + " " + started!.Text };
        if (open is { Kind: BlockKind.Paragraph, IsFootnote: false } && !blank && Underline().Match(line) is { Success: true } underline)
        {
            blocks.Add(open with { Kind = BlockKind.Heading, Level = underline.Value[0] == '=' ? 1 : 2 });
            return null;
        }

        if (open is not null) blocks.Add(open);
        if (Rule().IsMatch(line)) return null;
        started ??= new MarkdownBlock(BlockKind.Paragraph, line.Trim());
        if (!closes) return started;
        blocks.Add(started);
        return null;
    }

    private static MarkdownBlock? Start(string line, out bool closes)
    {
        closes = false;
        if (Footnote().Match(line) is { Success: true } note) return new MarkdownBlock(BlockKind.Note, note.Groups[2].Value, Label: note.Groups[1].Value, IsFootnote: true);
        if (Heading().Match(line) is { Success: true } heading)
        {
            closes = true;
            return new MarkdownBlock(BlockKind.Heading, heading.Groups[2].Value, heading.Groups[1].Length);
        }

        if (Quotation().Match(line) is { Success: true } quotation) return new MarkdownBlock(BlockKind.BlockQuotation, quotation.Groups[1].Value.Trim());
        if (Item().Match(line) is { Success: true } item) return new MarkdownBlock(BlockKind.Paragraph, item.Groups[2].Value, Label: item.Groups[1].Success ? item.Groups[1].Value : null);
        bool underline = Underline().IsMatch(line) || Rule().IsMatch(line);
        return underline ? new MarkdownBlock(BlockKind.Paragraph, string.Empty) : null;
    }

    [GeneratedRegex(@"^\[\^([^\]\s]+)\]:\s*(.*)$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}>\s?(.*)$")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"^ {0,3}(?:(\d{1,5})[.)]|[-*+])\s+(.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:=+|-+)\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}(?:\*\s*){3,}$|^ {0,3}(?:-\s*){3,}$|^ {0,3}(?:_\s*){3,}$")]
    private static partial Regex Rule();
}
