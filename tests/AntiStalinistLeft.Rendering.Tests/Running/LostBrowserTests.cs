using System.Diagnostics;
using System.Globalization;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering.Tests;

public class LostBrowserTests
{
    // A hang shows by nothing but the limit of a figure, so that is waited out; the second try has four times as long.
    [Theory]
    [InlineData("-KILL", false, 120, "was lost")]
    [InlineData("-KILL", true, 120, "was lost")]
    [InlineData("-STOP", false, 10, "did not answer")]
    public async Task Where_the_browser_or_a_page_is_killed_or_hangs_it_is_started_anew_and_all_thirty_figures_are_drawn(string signal, bool page, double seconds, string reason)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var figures = new TestFigures([.. Enumerable.Range(1, 30).Select(number => ($"bar{number}", TestFigures.Bar))]);
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg) with { SecondsPerFigure = seconds }));
        await SignalAsync(renderer, signal, page);
        RenderReport restarted = await renderer.NextAsync(RenderEvent.Restarted);
        Assert.Contains(reason, restarted.Message, StringComparison.Ordinal);
        Assert.Equal(0, await renderer.EndAsync());
        Assert.Equal(30, renderer.Reports.Single(report => report.Event == RenderEvent.Done).Drawn);
    }

    [Fact]
    public async Task A_figure_that_loses_the_browser_twice_is_told_and_the_next_is_drawn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var figures = new TestFigures(("slow", TestFigures.Slow()), ("bar", TestFigures.Bar));
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg) with { SecondsPerFigure = 120 }));
        await SignalAsync(renderer, "-KILL");
        await SignalAsync(renderer, "-KILL");
        Assert.Equal(1, await renderer.EndAsync());
        RenderReport failed = renderer.Reports.Single(report => report.Event == RenderEvent.Failed);
        Assert.Equal(("slow", "browser-lost"), (failed.Figure, failed.Code));
        Assert.True(File.Exists(Path.Combine(figures.Folder, "out", "bar.svg")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_browser_is_left_behind(bool killed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var figures = new TestFigures(("slow", TestFigures.Slow()));
        // A program that is killed cannot clear up its folder; here it goes with the test's own.
        string temporary = Directory.CreateDirectory(Path.Combine(figures.Folder, "tmp")).FullName;
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg)), temporary: temporary);
        await renderer.NextAsync(RenderEvent.Started);
        IReadOnlyList<(int Id, string Command)> children = renderer.Descendants();
        Assert.NotEmpty(children);
        if (killed) renderer.Kill();
        await renderer.EndAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(RendererProcess.Patience);
        while (children.Any(child => RendererProcess.IsAlive(child.Id))) await Task.Delay(50, limit.Token);
    }

    [Fact]
    public async Task No_folder_of_the_browser_is_left_behind_even_where_it_was_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var figures = new TestFigures(("slow", TestFigures.Slow()));
        string temporary = Directory.CreateDirectory(Path.Combine(figures.Folder, "tmp")).FullName;
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg) with { SecondsPerFigure = 120 }), temporary: temporary);
        await SignalAsync(renderer, "-KILL");
        Assert.Equal(0, await renderer.EndAsync());
        Assert.DoesNotContain(Directory.GetDirectories(temporary), path => !Path.GetFileName(path).StartsWith(".dotnet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_no_browser_one_sentence_says_how_to_get_one()
    {
        using var figures = new TestFigures(("bar", TestFigures.Bar));
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg)), chromium: "/no/such/browser");
        Assert.Equal(1, await renderer.EndAsync());
        Assert.Contains("'/no/such/browser', which does not exist", await renderer.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_ends_while_it_starts_is_told_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A program that does nothing takes the browser's place.");
        using var figures = new TestFigures(("bar", TestFigures.Bar));
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg) with { SecondsPerFigure = 3600 }), chromium: "/bin/false");
        Assert.Equal(1, await renderer.EndAsync());
        Assert.Equal("browser-lost", renderer.Reports.Single(report => report.Event == RenderEvent.Failed).Code);
    }

    [Theory]
    [InlineData("{}", 2)]
    [InlineData("""{"plotly":"p.js","figures":[]}""", 2)]
    [InlineData("""{"plotly":"no-such-file.js","figures":[{"name":"a","json":"a.json","style":"none"}]}""", 1)]
    public async Task A_job_that_is_wrong_is_refused(string job, int exit)
    {
        using RendererProcess renderer = RendererProcess.Start(job);
        Assert.Equal(exit, await renderer.EndAsync());
    }

    // Waits until the browser is up and sends its main process, or the processes of its pages, a signal.
    private static async Task SignalAsync(RendererProcess renderer, string signal, bool page = false)
    {
        await renderer.NextAsync(RenderEvent.Started);
        IEnumerable<string> ids = renderer.Descendants()
            .Where(child => page ? child.Command.Contains("--type=renderer", StringComparison.Ordinal) : child.Command.Contains("--remote-debugging", StringComparison.Ordinal) && !child.Command.Contains("--type=", StringComparison.Ordinal))
            .Where(child => RendererProcess.IsAlive(child.Id))
            .Select(child => child.Id.ToString(CultureInfo.InvariantCulture));
        using Process kill = Process.Start("kill", [signal, .. ids]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
