using System.Net;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>What the pages about a history share: head, colours, print, and the encoding of words.</summary>
internal static class HistoryPageMarkup
{
    private const string Style =
        """
        :root { --paper: #fffdf9; --ink: #1d1d1f; --soft: #5c5c63; --rule: #dcd8cf; --tint: #f5f2ea; --link: #004f8a; --ins: #d8ecd9; --del: #f7dcd3; }
        @media (prefers-color-scheme: dark) { :root { --paper: #17181b; --ink: #e8e6e1; --soft: #a5a3a0; --rule: #3a3b40; --tint: #212327; --link: #8ec5ff; --ins: #1f4023; --del: #4d2318; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.2rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 Charter, Georgia, serif; overflow-wrap: anywhere; }
        h1, h2, th, caption, label, .label, .legend, #story, dl { font-family: "Open Sans", "Helvetica Neue", Arial, sans-serif; }
        h1 { font-size: 1.4rem; line-height: 1.3; } h2 { font-size: 1.1rem; }
        a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .label { font-size: .78rem; color: var(--soft); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; font-size: .86rem; } dt { color: var(--soft); } dd { margin: 0; }
        ins { background: var(--ins); color: inherit; text-decoration: underline 2px; } del { background: var(--del); color: inherit; text-decoration: line-through 2px; }
        @media print { body { max-width: none; color: #000; background: #fff; } a { color: inherit; } tr { break-inside: avoid; } }
        """;

    /// <summary>The page around a body.</summary>
    public static string Write(string title, string style, string body) => new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Encode(title)).Append("</title>\n<style>\n")
        .Append(Style).Append('\n').Append(style).Append("\n</style>\n</head>\n<body>\n").Append(body).Append("</body>\n</html>\n").ToString();

    /// <summary>A revision in words: its id, day and editor.</summary>
    public static string Describe(Revision revision) =>
        $"revision {revision.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {FormatDay(revision)}, by {revision.Contributor.Name ?? (revision.Contributor.Kind == ContributorKind.Hidden ? "a hidden editor" : "an unknown editor")}";

    /// <summary>The day of a revision.</summary>
    public static string FormatDay(Revision revision) =>
        revision.Timestamp?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>Words in which nothing is markup.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(Quoted.Visible(text));
}
