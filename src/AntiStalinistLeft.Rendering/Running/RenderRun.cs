using System.Diagnostics;
using System.Xml;
using AntiStalinistLeft.Papers;
using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>
/// Draws the figures of a job one after another in one browser. A browser that dies or does not answer in time is
/// started anew and the figure tried once more, with more time; when that fails too, the figure is told as failed and the next is
/// tried. Two figures in a row that fail so end the run: then it is the browser, not the figure.
/// </summary>
internal sealed class RenderRun(RenderJob job, string baseFolder, FigureStyles styles, ChromiumFinder finder, Action<RenderReport> report)
{
    private const int LossesThatEnd = 2;

    // A machine that was busy for a moment may be so still.
    private const int MorePatience = 4;

    private readonly FigureWriter _writer = new(job, baseFolder);
    private BrowserSession? _session;
    private int _blocked;
    private int _drawn;
    private int _failed;
    private int _lossesInARow;

    /// <summary>Does the job.</summary>
    /// <param name="stop">Ends the run between figures and within one.</param>
    /// <returns>True where every figure was drawn.</returns>
    /// <exception cref="InputException">There is no browser or no chart library.</exception>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (RenderRequest request in job.Figures) await DrawAsync(request, stop);
        }
        finally
        {
            await EndSessionAsync();
        }

        report(new RenderReport
        {
            Event = RenderEvent.Done,
            Drawn = _drawn,
            Failed = _failed,
            BlockedRequests = _blocked,
            Milliseconds = Elapsed(clock),
        });
        return _failed == 0;
    }

    private async Task DrawAsync(RenderRequest request, CancellationToken stop)
    {
        if (_lossesInARow >= LossesThatEnd)
        {
            Fail(request, "not-tried", "Not tried, because the browser was lost with the figures before.");
            return;
        }

        string path = Path.GetFullPath(Path.Combine(baseFolder, request.Json));
        Result<FigureFile> figure = FigureFile.Read(request, styles, path);
        if (!figure.Succeeded)
        {
            Fail(request, figure.Failure.Code, figure.Failure.ToString());
            return;
        }

        foreach (Diagnostic warning in figure.Value.Styled.Warnings) Warn(request, warning.Code, warning.Message);
        if (await TryAsync(request, figure.Value, job.SecondsPerFigure, stop) is not { } loss) return;
        report(new RenderReport { Event = RenderEvent.Restarted, Figure = request.Name, Message = $"{loss} It is started anew and the figure tried once more." });
        if (await TryAsync(request, figure.Value, job.SecondsPerFigure * MorePatience, stop) is not { } again) return;
        _lossesInARow++;
        Fail(request, "browser-lost", $"{again} It was so twice. Make the figure smaller, or allow it more time.");
    }

    // The reason why the browser was lost; null where the figure was drawn or refused.
    private async Task<string?> TryAsync(RenderRequest request, FigureFile figure, double seconds, CancellationToken stop)
    {
        try
        {
            BrowserSession session = _session ??= await StartAsync(TimeSpan.FromSeconds(seconds), stop);
            var clock = Stopwatch.StartNew();
            int blockedBefore = session.BlockedRequests;
            (var files, var fonts) = await _writer.WriteAsync(session, request, figure, (code, message) => Warn(request, code, message)).WaitAsync(TimeSpan.FromSeconds(seconds), stop);
            int blocked = session.BlockedRequests - blockedBefore;
            if (blocked > 0) Warn(request, "request-blocked", $"The figure asked for {blocked} files from outside, which it was not given; pictures and maps in it may be missing.");
            report(new RenderReport { Event = RenderEvent.Drawn, Figure = request.Name, Files = files, Fonts = fonts, Milliseconds = Elapsed(clock) });
            _drawn++;
            _lossesInARow = 0;
            return null;
        }
        catch (FigureRefusedException e)
        {
            Fail(request, e.Code, e.Message);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Fail(request, "figure-not-written", e.Message);
        }
        catch (TimeoutException)
        {
            await EndSessionAsync(kill: true);
            return FormattableString.Invariant($"The browser did not answer within {seconds:0.###} seconds.");
        }
        catch (Exception e) when (e is PuppeteerException or BrowserLostException)
        {
            await EndSessionAsync(kill: true);
            return $"The browser was lost: {BrowserSession.FirstLine(e)}";
        }

        _lossesInARow = 0;
        return null;
    }

    private async Task<BrowserSession> StartAsync(TimeSpan limit, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        string plotly = Path.GetFullPath(Path.Combine(baseFolder, job.Plotly));
        BrowserSession session = await BrowserSession.StartAsync(finder, plotly, limit, stop);
        report(new RenderReport { Event = RenderEvent.Started, Browser = session.Version, Milliseconds = Elapsed(clock) });
        return session;
    }

    private async Task EndSessionAsync(bool kill = false)
    {
        if (_session is not { } session) return;
        _session = null;
        _blocked += session.BlockedRequests;
        if (kill) session.Kill();
        await session.DisposeAsync();
    }

    private void Fail(RenderRequest request, string code, string message)
    {
        _failed++;
        report(new RenderReport { Event = RenderEvent.Failed, Figure = request.Name, Code = code, Message = message });
    }

    private void Warn(RenderRequest request, string code, string message) =>
        report(new RenderReport { Event = RenderEvent.Warned, Figure = request.Name, Code = code, Message = message });

    private static double Elapsed(Stopwatch clock) => Math.Round(clock.Elapsed.TotalMilliseconds, 1);
}
