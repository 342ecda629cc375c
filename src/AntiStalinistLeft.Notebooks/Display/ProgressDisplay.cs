using System.Globalization;
using System.Net;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A progress bar in a cell: one display that is updated whenever a whole percent more is done.</summary>
public sealed class ProgressDisplay : IProgress<int>
{
    private readonly DisplayedValue _display;
    private readonly string _label;
    private readonly int _total;
    private readonly Lock _gate = new();
    private int _shownPercent;

    internal ProgressDisplay(string label, int total, Func<object?, DisplayedValue> show)
    {
        _label = label;
        _total = Math.Max(total, 1);
        _display = show(At(0));
    }

    /// <summary>Says how much of the total is done; less than before is allowed.</summary>
    public void Report(int value)
    {
        int percent = (int)(100L * Math.Clamp(value, 0, _total) / _total);
        lock (_gate)
        {
            if (percent == _shownPercent) return;

            _shownPercent = percent;
            _display.Update(At(value));
        }
    }

    private MimeBundle At(int done)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{_label}: {Math.Clamp(done, 0, _total):N0} of {_total:N0}");
        string html = string.Create(CultureInfo.InvariantCulture, $"<label class=\"asl-progress\">{WebUtility.HtmlEncode(text)} <progress value=\"{Math.Clamp(done, 0, _total)}\" max=\"{_total}\"></progress></label>");
        return MimeBundle.Create(MimeTypes.Html, html).With(MimeTypes.PlainText, text);
    }
}
