using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The lines of a Markdown page that mean something to a notebook.</summary>
internal static partial class MarkdownSyntax
{
    /// <summary>What the comment with the meta begins with.</summary>
    public const string MetaStart = "<!-- #!meta ";

    /// <summary>The name in a border that ends prose without saying what follows.</summary>
    public const string EndOfProse = "cell";

    /// <summary>How a comment ends.</summary>
    public const string CommentEnd = " -->";

    /// <summary>The comment that begins a cell of a kernel.</summary>
    public static string FormatBorder(string kernel) => $"<!-- #!{kernel}{CommentEnd}";

    /// <summary>The kernel that such a comment names; null for any other line.</summary>
    public static string? ParseBorder(string line) => BorderLine().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The fence of three backticks or more that opens a block on this line, and the words behind it; null for any other line.</summary>
    public static (string Fence, string Info)? ParseFence(string line) =>
        FenceLine().Match(line) is { Success: true } match ? (match.Groups["fence"].Value, match.Groups["info"].Value) : null;

    /// <summary>True when a line closes a block that this fence opened.</summary>
    public static bool ClosesFence(string line, string fence) =>
        line.StartsWith(fence, StringComparison.Ordinal) && line.AsSpan().TrimEnd(' ').TrimEnd(fence[0]).IsEmpty;

    /// <summary>The kernel whose cell a block with these words behind its fence is; null where the block is prose.</summary>
    public static string? FindKernel(string info, KernelNames names) =>
        info.StartsWith("#!", StringComparison.Ordinal) && info.Length > 2 ? info[2..]
        : names.FindSeparator("#!" + info) is { } name && name != NotebookCell.Markdown ? name
        : null;

    [GeneratedRegex(@"^<!-- #!(?<name>\S+) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BorderLine();

    [GeneratedRegex(@"^(?<fence>`{3,})(?<info>[^`]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FenceLine();
}
