using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Histories;

/// <summary>Finds the templates by which editors dispute an article, in each distinct block once.</summary>
internal sealed partial class DisputeTemplateFinder(HistoryText text, IReadOnlyDictionary<string, string> names)
{
    private readonly Dictionary<int, string[]> _byBlock = [];

    /// <summary>The templates of a block by the name under which they are counted, in the order of the text.</summary>
    public string[] GetTemplates(int block)
    {
        if (!_byBlock.TryGetValue(block, out string[]? found)) _byBlock[block] = found = Find(block);
        return found;
    }

    private static string NameOf(string written)
    {
        string name = written.Replace('_', ' ').Trim().ToLowerInvariant();
        return name.StartsWith("template:", StringComparison.Ordinal) ? name["template:".Length..].Trim() : name;
    }

    private string[] Find(int block)
    {
        if (text.History.Blocks[block].IndexOf("{{"u8) < 0) return [];
        string shown = Hidden().Replace(text.History.GetBlockText(block), " ");
        return [.. TemplateName().Matches(shown).Select(match => names.GetValueOrDefault(NameOf(match.Groups["name"].Value))).OfType<string>()];
    }

    // What the wiki does not read as markup: comments and nowiki.
    [GeneratedRegex(@"<!--.*?(-->|\z)|<nowiki>.*?(</nowiki>|\z)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\{\{(?<name>[^{}|<>\[\]\n]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TemplateName();
}
