using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Papers;

/// <summary>The program that draws figures through a browser; it is no part of this library, which only starts it.</summary>
/// <param name="Program">Its file, a <c>.dll</c> for the .NET host or an executable.</param>
internal sealed record PictureRenderer(string Program)
{
    /// <summary>The environment variable that names the program.</summary>
    public const string Variable = "ASL_RENDERER";

    private const string Assembly = "AntiStalinistLeft.Rendering.dll";

    /// <summary>The program that <see cref="Variable"/> names, else the one built beside this library; null where neither is there.</summary>
    public static PictureRenderer? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(PictureRenderer).Assembly.Location) ?? ".", "..", "..", "AntiStalinistLeft.Rendering", "release", Assembly));
        string? found = new[] { named, beside }.FirstOrDefault(file => file is { Length: > 0 } && File.Exists(file));
        return found is null ? null : new PictureRenderer(found);
    }

    /// <summary>Draws all figures of a job and reports each as it is done.</summary>
    /// <param name="job">What to draw.</param>
    /// <param name="report">Told what the program says, line by line.</param>
    /// <param name="cancellation">Ends the program and its browser.</param>
    /// <returns>Null when all was drawn; else what went wrong.</returns>
    public async Task<Diagnostic?> DrawAsync(RenderJob job, Action<RenderReport> report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(report);
        bool hosted = Program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(hosted ? "dotnet" : Program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        if (hosted) start.ArgumentList.Add(Program);
        start.ArgumentList.Add("-");
        using Process process = Process.Start(start) ?? throw new IOException($"{Program} did not start.");
        await using CancellationTokenRegistration ended = cancellation.Register(() => End(process));
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(RenderJson.Write(job));
        process.StandardInput.Close();
        string? unread = null;
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line) unread = Report(line, report) ? unread : line;
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        string said = (await errors).Trim();
        if (process.ExitCode == 0 && unread is null) return null;
        string why = said.Length > 0 ? said : unread is not null ? $"It said «{unread}», which is no report." : FormattableString.Invariant($"It ended with {process.ExitCode}.");
        return new Diagnostic(Severity.Error, "pictures-not-drawn", why, Program);
    }

    private static bool Report(string line, Action<RenderReport> report)
    {
        try
        {
            report(RenderJson.ReadReport(line));
            return true;
        }
        catch (JsonException)
        {
            // Told to the caller as the reason of the failure.
            return false;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
