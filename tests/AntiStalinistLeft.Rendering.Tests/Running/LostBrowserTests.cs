using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AntiStalinistLeft.Exports.Papers.Jobs;

namespace AntiStalinistLeft.Rendering.Tests.Running;

public class LostBrowserTests
{
    [Fact]
    public async Task Nothing_is_asked_of_the_network()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/picture.png";
        using var figures = new TestFigures(("asks", $$$"""{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"images":[{"source":"{{{address}}}","x":0,"y":1,"sizex":1,"sizey":1}]}}"""));
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg, RenderFormat.Pdf, RenderFormat.Png)));
        await renderer.EndAsync();
        Assert.False(server.Pending());
        Assert.InRange(renderer.Reports.Single(report => report.Event == RenderEvent.Done).BlockedRequests!.Value, 1, 100);
    }

    [Theory]
    [InlineData("-KILL", 120)]
    [InlineData("-STOP", 10)]
    public async Task A_browser_that_is_killed_or_hangs_is_started_anew_and_the_figure_drawn(string signal, double seconds)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var figures = new TestFigures(("slow", TestFigures.Slow()), ("bar", TestFigures.Bar));
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(figures.Job(RenderFormat.Svg) with { SecondsPerFigure = seconds }));
        await SignalAsync(renderer, signal);
        await renderer.NextAsync(RenderEvent.Restarted);
        Assert.Equal(0, await renderer.EndAsync());
        Assert.Equal(2, renderer.Reports.Single(report => report.Event == RenderEvent.Done).Drawn);
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
        for (int i = 0; i < 100 && children.Any(child => RendererProcess.IsAlive(child.Id)); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(children, child => RendererProcess.IsAlive(child.Id));
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

    [Theory]
    [InlineData("{}", 2)]
    [InlineData("""{"plotly":"p.js","figures":[]}""", 2)]
    [InlineData("""{"plotly":"no-such-file.js","figures":[{"name":"a","json":"a.json","style":"none"}]}""", 1)]
    public async Task A_job_that_is_wrong_is_refused(string job, int exit)
    {
        using RendererProcess renderer = RendererProcess.Start(job);
        Assert.Equal(exit, await renderer.EndAsync());
    }

    // Waits until the browser is up and sends its main process a signal.
    private static async Task SignalAsync(RendererProcess renderer, string signal)
    {
        await renderer.NextAsync(RenderEvent.Started);
        int browser = renderer.Descendants().First(child => child.Command.Contains("--remote-debugging", StringComparison.Ordinal)
            && !child.Command.Contains("--type=", StringComparison.Ordinal) && RendererProcess.IsAlive(child.Id)).Id;
        using Process kill = Process.Start("kill", [signal, browser.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
