namespace AntiStalinistLeft.Histories;

/// <summary>The horizontal axis of a history: time where every revision is dated, else the order of revisions.</summary>
internal sealed class TimeAxis
{
    private TimeAxis(bool isDated) => IsDated = isDated;

    /// <summary>True where the axis shows time.</summary>
    public bool IsDated { get; }

    /// <summary>What a note under the chart must say of the axis; nothing where it shows time.</summary>
    public IEnumerable<string> Notes => IsDated ? [] : ["Revisions are undated: they stand side by side in their order, and no distance between them means time."];

    /// <summary>Chooses for points, of which each has a time or has not.</summary>
    public static TimeAxis Create(IEnumerable<DateTimeOffset?> times) => new(times.All(time => time is not null));

    /// <summary>Where a revision stands: plotly takes milliseconds for dates.</summary>
    public double GetPosition(DateTimeOffset? time, int index) => IsDated ? time!.Value.ToUnixTimeMilliseconds() : index;

    /// <summary>The axis for plotly.</summary>
    public PlotlyAxis ToPlotlyAxis() => new()
    {
        Title = new PlotlyTitle { Text = IsDated ? "time of the revision (UTC)" : "revision, in its order from 0", Standoff = 8 },
        Type = IsDated ? "date" : "linear",
        AutoMargin = true,
        ShowGrid = false,
        ZeroLine = false,
        NTicks = 6,
        FixedRange = true,
    };

    /// <summary>A day, or a number where undated.</summary>
    public static string FormatTime(DateTimeOffset? time, int index) => time is { } t
        ? t.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"revision {index}");
}
