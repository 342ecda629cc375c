using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>The rows of a comparison, each with a block of either side.</summary>
internal sealed class ComparisonPageRows(HistoryText text, IReadOnlyList<int> older, IReadOnlyList<int> newer, WordingRow[] rows, bool showsSource)
{
    private readonly ILookup<int, WordingRow> _bySource = rows.Where(row => row.ToBlock is not null && row.FromBlock is not null).ToLookup(row => row.FromBlock!.Value);

    /// <summary>Writes the rows; blocks that show no words on either side have none.</summary>
    public void AppendTo(StringBuilder html)
    {
        foreach (WordingRow row in rows)
        {
            string before = row.FromBlock is { } from ? TextOf(older[from - 1]) : string.Empty;
            string after = row.ToBlock is { } to ? TextOf(newer[to - 1]) : string.Empty;
            if (string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after)) continue;
            bool isPart = row.FromBlock is { } source && _bySource[source].Count() > 1;
            html.Append("<tr class=\"").Append(row.Fate.ToString().ToLowerInvariant()).Append("\"><th scope=\"row\">").Append(HistoryPageMarkup.Encode(LabelOf(row, before, after, isPart))).Append("</th><td>");
            AppendOlder(html, row, before, after, isPart);
            html.Append("</td><td>");
            AppendNewer(html, row, before, after);
            html.Append("</td></tr>\n");
        }
    }

    private static string LabelOf(WordingRow row, string before, string after, bool isPart)
    {
        string place = row.FromBlock is { } from ? from.ToString(CultureInfo.InvariantCulture) : string.Empty;
        return row.Fate switch
        {
            ChangeKind.Kept => "kept",
            ChangeKind.Moved => $"moved, was block {place}",
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            _ when isPart => $"part of block {place}",
            _ when string.Equals(before, after, StringComparison.Ordinal) => row.AlsoMoved ? $"markup edited, was block {place}" : "markup edited",
            _ => row.AlsoMoved ? $"edited and moved, was block {place}" : "edited",
        };
    }

    private static void AppendOlder(StringBuilder html, WordingRow row, string before, string after, bool isPart)
    {
        switch (row.Fate)
        {
            case ChangeKind.Removed:
                Mark(html, "del", "removed", before);
                break;
            case ChangeKind.Edited when !isPart:
                AppendSide(html, WordDiff.Compare(before, after), before, ChangeKind.Removed, run => run.Older);
                break;
            default:
                html.Append(HistoryPageMarkup.Encode(before));
                break;
        }
    }

    private static void AppendNewer(StringBuilder html, WordingRow row, string before, string after)
    {
        switch (row.Fate)
        {
            case ChangeKind.Added:
                Mark(html, "ins", "added", after);
                break;
            case ChangeKind.Edited:
                AppendSide(html, WordDiff.Compare(before, after), after, ChangeKind.Added, run => run.Newer);
                break;
            default:
                html.Append(HistoryPageMarkup.Encode(after));
                break;
        }
    }

    private static void AppendSide(StringBuilder html, IReadOnlyList<WordRun> runs, string words, ChangeKind marked, Func<WordRun, TextSpan> spanOf)
    {
        int at = 0;
        foreach (WordRun run in runs.Where(run => !spanOf(run).IsEmpty))
        {
            TextSpan span = spanOf(run);
            html.Append(HistoryPageMarkup.Encode(words[at..span.Start]));
            if (run.Change == marked) Mark(html, marked == ChangeKind.Added ? "ins" : "del", marked == ChangeKind.Added ? "added" : "removed", span.GetText(words));
            else html.Append(HistoryPageMarkup.Encode(span.GetText(words)));
            at = span.End;
        }

        html.Append(HistoryPageMarkup.Encode(words[at..]));
    }

    private static void Mark(StringBuilder html, string element, string name, string words) =>
        html.Append('<').Append(element).Append("><span class=\"hidden\">[").Append(name).Append(": </span>").Append(HistoryPageMarkup.Encode(words)).Append("<span class=\"hidden\">]</span></").Append(element).Append('>');

    private string TextOf(int block) => showsSource ? text[block].Source : text[block].Text;
}
