namespace AntiStalinistLeft.Papers;

/// <summary>The words below a figure.</summary>
internal static class FigureCaption
{
    /// <summary>What the chart is of, then what is counted and how; the finding stands before both, or in the text.</summary>
    public static string Describe(FigureExport figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Title == figure.Finding ? End(figure.Caption) : $"{End(figure.Title)} {End(figure.Caption)}";
    }

    /// <summary>How many notes of the audit bear on the figure's texts, without a full stop.</summary>
    public static string DescribeAudit(FigureExport figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.AuditNotes.Count == 1 ? "One note of the audit bears on these texts" : $"{figure.AuditNotes.Count} notes of the audit bear on these texts";
    }

    /// <summary>Words with a full stop behind them, unless they end otherwise.</summary>
    public static string End(string words) => words is [.., '.' or '!' or '?' or '…'] ? words : words + ".";
}
