using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>The machine's program <c>xz</c>, which unpacks to its standard output.</summary>
internal sealed class DecompressionProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;
    private readonly Task? _feeding;

    private DecompressionProcess(Process process, Stream? packed)
    {
        _process = process;
        _complaints = process.StandardError.ReadToEndAsync();
        _feeding = packed is null ? null : FeedAsync(packed);
    }

    /// <summary>What the program writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts it on a file, or on a stream that is fed to it; null where it is not installed.</summary>
    public static DecompressionProcess? Start(string? path, Stream? packed)
    {
        string[] arguments = ["--decompress", "--stdout"];
        var start = new ProcessStartInfo("xz", path is null ? arguments : [.. arguments, "--", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        try
        {
            Process started = Process.Start(start)!;
            if (packed is null) started.StandardInput.Close();
            return new DecompressionProcess(started, packed);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Waits for the end; the reason where the program failed, else null.</summary>
    public string? Finish()
    {
        _process.WaitForExit();
        string said = _complaints.GetAwaiter().GetResult().Trim();
        _feeding?.GetAwaiter().GetResult();
        return _process.ExitCode == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"xz failed with exit code {_process.ExitCode}: {said}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task FeedAsync(Stream packed)
    {
        try
        {
            await packed.CopyToAsync(_process.StandardInput.BaseStream);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and its complaint say why.
            return;
        }
    }
}
