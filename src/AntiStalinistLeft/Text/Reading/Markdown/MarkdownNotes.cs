using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Text;

/// <summary>The notes of a Markdown file: which labels and anchors are called, by which number, and which blocks define them.</summary>
internal sealed partial class MarkdownNotes
{
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byAnchor = new(StringComparer.Ordinal);
    private readonly HashSet<int> _defined = [];
    private int _last;

    public MarkdownNotes(IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (MarkdownBlock block in blocks.Where(block => !block.IsFootnote))
        {
            foreach (Match call in Footnote().Matches(block.Text)) NumberOf(call.Groups[1].Value);
            foreach (Match call in Calls().Matches(block.Text)) AddAnchor(block, call);
        }

        foreach (MarkdownBlock block in blocks.Where(block => block.IsFootnote)) NumberOf(block.Label!);
    }

    /// <summary>The number of the note that a block defines, and its text without the marks that say so; null and the text as it is for any other block.</summary>
    public (int? Number, string Text) Define(MarkdownBlock block)
    {
        if (block.IsFootnote) return (NumberOf(block.Label!), block.Text);
        if (Anchors(block.Text).FirstOrDefault(_byAnchor.ContainsKey) is not { } anchor || !_defined.Add(_byAnchor[anchor])) return (null, block.Text);
        int number = _byAnchor[anchor];
        string rest = Back().Replace(Opening().Replace(block.Text, string.Empty, 1), string.Empty);
        return (number, LeadingNumber().Replace(rest, string.Empty, 1).Trim());
    }

    /// <summary>The text with each call of a note as <c>[n]</c>.</summary>
    public string Call(string text) =>
        Calls().Replace(Footnote().Replace(text, call => Marker(NumberOf(call.Groups[1].Value))), call => _byAnchor.TryGetValue(TargetOf(call), out int number) ? Marker(number) : call.Value);

    private static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    // A block that begins with a link back to a call defines its note; all other links from a number to an anchor call one.
    private void AddAnchor(MarkdownBlock block, Match call)
    {
        int number = int.Parse(call.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        string target = TargetOf(call);
        bool opens = block.Text.AsSpan(0, call.Index).Trim().Length == 0 || block.Text[..call.Index].Contains("id=", StringComparison.Ordinal);
        if (opens && _byAnchor.ContainsValue(number)) _byAnchor.TryAdd("\0" + block.Text, number);
        else _byAnchor.TryAdd(target, number);
        _last = Math.Max(_last, number);
    }

    private int NumberOf(string label)
    {
        if (_byLabel.TryGetValue(label, out int known)) return known;
        bool numbered = int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && !_byLabel.ContainsValue(number);
        if (!numbered) number = _last + 1;
        _last = Math.Max(_last, number);
        return _byLabel[label] = number;
    }

    private static IEnumerable<string> Anchors(string text) =>
        Identifiers().Matches(text).Select(match => match.Groups[1].Value).Append("\0" + text);

    private static string TargetOf(Match call) => call.Groups["t"].Success ? call.Groups["t"].Value : call.Groups["u"].Value;

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex Footnote();

    [GeneratedRegex("""(?:<sup>\s*)?(?:\[(?:\\?\[|\^|<sup>)*(?<n>\d{1,5})(?:\\?\]|\^|</sup>)*\]\(#(?<t>[^)\s]+)\)|<a\b[^>]*href="#(?<u>[^"]+)"[^>]*>\s*(?:<sup>)?[\[(]?(?<n>\d{1,5})[\])]?(?:</sup>)?\s*</a>)(?:\s*</sup>)?""")]
    private static partial Regex Calls();

    [GeneratedRegex("""(?:\bid|\bname)\s*=\s*"([^"]+)"|\{#([^}\s]+)\}""")]
    private static partial Regex Identifiers();

    [GeneratedRegex("""^\s*(?:<a\b[^>]*>\s*</a>\s*)*(?:(?:<sup>\s*)?(?:\[[^\]]*\d[^\]]*\]?\]\(#[^)]+\)|<a\b[^>]*>[^<]*(?:<sup>[^<]*</sup>)?[^<]*</a>)(?:\s*</sup>)?)?""")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*\[(?:↩|↩︎|↑|⤴|\^|back)[^\]]*\]\(#[^)]*\)")]
    private static partial Regex Back();

    [GeneratedRegex(@"^\s*(?:\\?\[?\d{1,5}\\?\]?[.):]?\s+|[.):]\s+)")]
    private static partial Regex LeadingNumber();
}
