using System.Net;
using System.Text;
#if !ENGINE
using AntiStalinistLeft.Core;
#endif

#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Data;
#endif

/// <summary>The elements of an HTML table of rows that a page can sort.</summary>
internal static class TableMarkup
{
    private const string Number = " class=\"number\"";
    private const string OneLine = " style=\"white-space:nowrap\"";

    // More words than this need a column of some width to be read.
    private const int Long = 28;
    private const string LongWords = " class=\"long\"";

    /// <summary>Appends a table; its caption, heads and cells come as elements.</summary>
    public static void Append(StringBuilder html, string name, string caption, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        html.Append("<table class=\"").Append(name).Append("\">").Append(caption).Append("<thead><tr>").AppendJoin(null, heads).Append("</tr></thead><tbody>");
        foreach (IEnumerable<string> cells in rows) html.Append("<tr>").AppendJoin(null, cells).Append("</tr>");
        html.Append("</tbody></table>");
    }

    /// <summary>A caption; its words are encoded.</summary>
    public static string Caption(string words) => $"<caption>{Encode(words)}</caption>";

    /// <summary>The head of a column; its words and what a pointer shows of it are encoded.</summary>
    public static string Head(string words, bool isNumber, string about = "") =>
        $"<th scope=\"col\"{(isNumber ? Number : string.Empty)}{(about.Length > 0 ? $" title=\"{Encode(about)}\"" : string.Empty)}>{Encode(words)}</th>";

    /// <summary>A cell; its words are encoded.</summary>
    public static string Cell(string words, bool isNumber, bool staysOnOneLine = false) =>
        $"<td{(isNumber ? Number : staysOnOneLine ? OneLine : words.Length > Long ? LongWords : string.Empty)}>{Encode(words)}</td>";

    private static string Encode(string words) => WebUtility.HtmlEncode(Quoted.Visible(words));
}
