using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Tables of papers as Markdown: a pipe table with its caption above and its notes below.</summary>
internal static class MarkdownPaperTable
{
    /// <summary>Characters that Markdown would read as marks, and those that HTML inside Markdown would.</summary>
    private const string Special = "\\`*_{}[]<>#|~$&!";

    /// <summary>Writes a table.</summary>
    public static string Write(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        text.Append("**").Append(Escape(table.Caption)).Append("**\n\n");
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => Escape(column.FullHeader))).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => column.IsNumeric ? "---:" : ":---")).Append(" |\n");
        for (int row = 0; row < table.RowCount; row++)
        {
            text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => Cell(column.Cells[row], table))).Append(" |\n");
        }

        if (table.Notes.Count > 0) text.Append('\n');
        foreach (string note in table.Notes) text.Append(Escape(note)).Append("  \n");
        return text.ToString();
    }

    /// <summary>Words so that Markdown shows them as they are, in one line.</summary>
    public static string Escape(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder(words.Length + 8);
        foreach (char c in words)
        {
            if (Special.Contains(c, StringComparison.Ordinal)) text.Append('\\');
            text.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return text.ToString();
    }

    private static string Cell(PaperCell cell, PaperTable table) =>
        Escape(cell.Kind == PaperCellKind.Number ? PaperNumber.FormatForReaders(cell.Text, table.GroupDigits) : cell.Text);
}
