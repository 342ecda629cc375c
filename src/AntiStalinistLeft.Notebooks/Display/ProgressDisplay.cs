using System.Globalization;
using System.Net;

namespace AntiStalinistLeft.Notebooks.Display;

/// <summary>A progress bar in a cell: one display that is updated whenever a whole percent more is done.</summary>
public sealed class ProgressDisplay : IProgress<int>
{
    private readonly DisplayedValue display;
    private readonly string label;
    private readonly int total;
    private readonly Lock gate = new();
    private int shownPercent;

    internal ProgressDisplay(string label, int total, Func<object?, DisplayedValue> show)
    {
        this.label = label;
        this.total = Math.Max(total, 1);
        display = show(At(0));
    }

    /// <summary>Says how much of the total is done; less than before is allowed.</summary>
    public void Report(int value)
    {
        int percent = (int)(100L * Math.Clamp(value, 0, total) / total);
        lock (gate)
        {
            if (percent == shownPercent)
            {
                return;
            }

            shownPercent = percent;
            display.Update(At(value));
        }
    }

    private MimeBundle At(int done)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{label}: {Math.Clamp(done, 0, total):N0} of {total:N0}");
        string html = string.Create(CultureInfo.InvariantCulture, $"<label class=\"asl-progress\">{WebUtility.HtmlEncode(text)} <progress value=\"{Math.Clamp(done, 0, total)}\" max=\"{total}\"></progress></label>");
        return MimeBundle.Of(MimeTypes.Html, html).With(MimeTypes.PlainText, text);
    }
}
