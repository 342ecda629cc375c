using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>Puts a sentence where a table has no row or a chart nothing to draw.</summary>
public static class NothingToShow
{
    /// <summary>The table, or the sentence where it has no row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="why">What a reader is told instead.</param>
    public static object OrSay(this Table table, string why)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.RowCount > 0 ? table : new Remark(why);
    }

    /// <summary>The frame, or the sentence where it has no row.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="why">What a reader is told instead.</param>
    public static object OrSay(this DataFrame frame, string why)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Rows.Count > 0 ? frame : new Remark(why);
    }

    /// <summary>The figure, or the sentence where there is nothing that it could show; one that has data and is no picture says itself why.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="why">What a reader is told instead.</param>
    public static object OrSay(this CaptionedFigure figure, string why)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Data.RowCount > 0 ? figure : new Remark(why);
    }
}
