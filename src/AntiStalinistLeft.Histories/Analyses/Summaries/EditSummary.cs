using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Histories;

/// <summary>An edit summary, read: which section it names, which policies, whether it says that it reverts.</summary>
/// <param name="Section">The section that the wiki put in front; null where there is none.</param>
/// <param name="Text">What the editor wrote.</param>
/// <param name="Shortcuts">Shortcuts to policies and guidelines, each once, in the order of the words.</param>
/// <param name="ClaimsRevert">True where the words say that the edit reverts.</param>
internal sealed partial record EditSummary(string? Section, string Text, IReadOnlyList<string> Shortcuts, bool ClaimsRevert)
{
    private const int TimeoutMilliseconds = 1000;

    /// <summary>Reads a summary as the wiki keeps it.</summary>
    public static EditSummary Parse(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Match section = SectionMark().Match(comment);
        string words = section.Success ? comment[section.Length..].Trim() : comment.Trim();
        string[] shortcuts = [.. ShortcutMark().Matches(words).Select(match => NameOf(match)).Distinct(StringComparer.Ordinal)];
        return new EditSummary(
            section.Success && section.Groups["name"].Value.Trim() is { Length: > 0 } name ? name : null,
            words,
            shortcuts,
            RevertMark().IsMatch(words));
    }

    // «wp:npov», «WP:NPOV» and «Wikipedia:NPOV» are one; a name in several words keeps its letters.
    private static string NameOf(Match match)
    {
        string space = match.Groups["space"].Value;
        string name = match.Groups["name"].Value.Replace('_', ' ').TrimEnd();
        string prefix = space.Equals("MOS", StringComparison.OrdinalIgnoreCase) ? "MOS" : "WP";
        return $"{prefix}:{(name.Contains(' ', StringComparison.Ordinal) ? name : name.ToUpperInvariant())}";
    }

    [GeneratedRegex(@"^/\*(?<name>.*?)\*/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex SectionMark();

    // Inside a link the name goes on to its end; bare, it is one word.
    [GeneratedRegex(
        @"\[\[:?(?<space>WP|Wikipedia|Project|MOS):(?<name>[^\]|#\n]+)|(?<![\w:/])(?<space>WP|Wikipedia|MOS):(?<name>[A-Za-z0-9][A-Za-z0-9/&-]*)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds)]
    private static partial Regex ShortcutMark();

    [GeneratedRegex(
        @"^(?:\W*(?:rvv?|rev|rvt)\b|.{0,24}\brevert(?:ed|ing|s)?\b|\W*und(?:id|o)\b|\W*restored? (?:revision|last|previous|to)\b|.{0,24}\brollback\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds)]
    private static partial Regex RevertMark();
}
