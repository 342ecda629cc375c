using System.Diagnostics;
using System.Globalization;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering.Tests;

/// <summary>The program as a caller runs it: a process of its own, told a job, telling what it does.</summary>
internal sealed class RendererProcess : IDisposable
{
    /// <summary>How long anything is waited for that should happen: many times what it takes on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<RenderReport> _reports = [];

    private RendererProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public IReadOnlyList<RenderReport> Reports => _reports;

    public static string? Plotly { get; } = FindUpwards(Path.Combine("node_modules", "plotly.js-dist-min", "plotly.min.js"));

    public static RendererProcess Start(string job, string? chromium = null, string? temporary = null)
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "AntiStalinistLeft.Rendering", configuration, "AntiStalinistLeft.Rendering.dll"));
        var start = new ProcessStartInfo("dotnet", [program, "-"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (chromium is not null) start.Environment["ASL_CHROMIUM"] = chromium;
        if (temporary is not null) start.Environment["TMPDIR"] = temporary;
        var process = Process.Start(start)!;
        process.StandardInput.Write(job);
        process.StandardInput.Close();
        return new RendererProcess(process);
    }

    public async Task<RenderReport?> NextAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience) is not { } line) return null;
        RenderReport report = RenderJson.ReadReport(line);
        _reports.Add(report);
        return report;
    }

    public async Task<RenderReport> NextAsync(RenderEvent wanted)
    {
        while (await NextAsync() is { } report)
        {
            if (report.Event == wanted) return report;
        }

        throw new InvalidOperationException($"The program ended without telling {wanted}: {await _errors}");
    }

    public async Task<int> EndAsync()
    {
        while (await NextAsync() is not null)
        {
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async Task<string> ErrorsAsync() => await _errors;

    public void Kill() => _process.Kill();

    /// <summary>The processes started by this one and by those, with their command lines (Linux only).</summary>
    public IReadOnlyList<(int Id, string Command)> Descendants()
    {
        var parents = new Dictionary<int, int>();
        foreach (string folder in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            if (ReadOrNull(Path.Combine(folder, "stat")) is { } stat) parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] = int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
        }

        var found = new List<int> { Id };
        for (int i = 0; i < found.Count; i++) found.AddRange(parents.Where(pair => pair.Value == found[i]).Select(pair => pair.Key));
        return [.. found.Skip(1).Select(id => (id, ReadOrNull($"/proc/{id}/cmdline") ?? string.Empty))];
    }

    public static bool IsAlive(int id) => ReadOrNull($"/proc/{id}/stat") is { } stat && stat[stat.LastIndexOf(')') + 2] != 'Z';

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path).Replace('\0', ' ');
        }
        catch (IOException)
        {
            // The process ended between listing and reading.
            return null;
        }
    }

    private static string? FindUpwards(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
