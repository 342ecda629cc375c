using System.Globalization;
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
    /// <param name="html">Receives the table.</param>
    /// <param name="name">Its class.</param>
    /// <param name="caption">Its caption; may be empty.</param>
    /// <param name="heads">The heads of its columns.</param>
    /// <param name="rows">The cells of each row that is shown.</param>
    /// <param name="all">How many rows there are where not all are shown, for the page's script to say; null otherwise.</param>
    public static void Append(StringBuilder html, string name, string caption, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows, int? all = null)
    {
        html.Append("<table class=\"").Append(name).Append("\">").Append(caption).Append("<thead><tr>").AppendJoin(null, heads).Append("</tr></thead>").Append(StartBody(all));
        foreach (IEnumerable<string> cells in rows) html.Append("<tr>").AppendJoin(null, cells).Append("</tr>");
        html.Append("</tbody></table>");
    }

    /// <summary>The start of the rows, which tells how many there are where not all are shown.</summary>
    public static string StartBody(int? all) =>
        all is { } count ? string.Create(CultureInfo.InvariantCulture, $"<tbody data-rows=\"{count}\">") : "<tbody>";

    /// <summary>A caption; its words are encoded.</summary>
    public static string Caption(string words) => $"<caption>{Encode(words)}</caption>";

    /// <summary>The head of a column; its words, what a pointer shows of it and its name in files, where that is another, are encoded.</summary>
    public static string Head(string words, bool isNumber, string about = "", string? name = null) =>
        $"<th scope=\"col\"{(isNumber ? Number : string.Empty)}{(name is null || name == words ? string.Empty : $" data-name=\"{Encode(name)}\"")}{(about.Length > 0 ? $" title=\"{Encode(about)}\"" : string.Empty)}>{Encode(words)}</th>";

    /// <summary>A cell; its words are encoded, and so is the value where the words are that value rounded.</summary>
    public static string Cell(string words, bool isNumber, bool staysOnOneLine = false, string? value = null) =>
        $"<td{(isNumber ? Number : staysOnOneLine ? OneLine : words.Length > Long ? LongWords : string.Empty)}{(value is null || value == words ? string.Empty : $" data-value=\"{Encode(value)}\"")}>{Encode(words)}</td>";

    private static string Encode(string words) => WebUtility.HtmlEncode(Quoted.Visible(words));
}
