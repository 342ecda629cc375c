using System.Net;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Text;

/// <summary>Takes the inline markup of Markdown off words.</summary>
internal static partial class MarkdownInline
{
    /// <summary>The words as they are read.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="keepsAddresses">Whether the address of a link stands behind its words, as it should in notes.</param>
    public static string Plain(string text, bool keepsAddresses)
    {
        string plain = Picture().Replace(text, "$1");
        plain = Link().Replace(plain, link => Shown(link.Groups[1].Value, link.Groups[2].Value, keepsAddresses));
        plain = Autolink().Replace(plain, "$1");
        plain = Tag().Replace(plain, string.Empty);
        plain = Attributes().Replace(plain, string.Empty);
        plain = Stars().Replace(plain, "$2");
        plain = Underscores().Replace(plain, "$2");
        plain = Raised().Replace(plain, "$1");
        plain = Escape().Replace(plain, "$1");
        return Blanks().Replace(WebUtility.HtmlDecode(plain), " ").Trim();
    }

    private static string Shown(string words, string address, bool keepsAddresses)
    {
        if (address.StartsWith('#')) return words.Any(char.IsLetterOrDigit) ? words : string.Empty;
        bool keeps = keepsAddresses && address.Contains("://", StringComparison.Ordinal) && !words.Contains("://", StringComparison.Ordinal);
        return keeps ? $"{words}, {address}" : words;
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Picture();

    [GeneratedRegex("""\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"<((?:https?|ftp)://[^>\s]+)>")]
    private static partial Regex Autolink();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|<!--.*?-->")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{[#.][^}]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(?<!\\)(\*{1,3})(?=\S)(.+?)(?<=[^\s\\])\1")]
    private static partial Regex Stars();

    [GeneratedRegex(@"(?<![\\\w])(_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")]
    private static partial Regex Underscores();

    [GeneratedRegex(@"\^([^\^\s]{1,8})\^")]
    private static partial Regex Raised();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!<>~|^""'$&])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[ \t\n]+")]
    private static partial Regex Blanks();
}
