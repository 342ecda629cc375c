using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>A program of the machine that unpacks to its standard output: <c>xz</c>, <c>zstd</c> or <c>7z</c>.</summary>
internal sealed class DecompressionProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _program;
    private readonly Task<string> _complaints;
    private readonly Task? _feeding;

    private DecompressionProcess(Process process, string program, Stream? packed)
    {
        _process = process;
        _program = program;
        _complaints = process.StandardError.ReadToEndAsync();
        _feeding = packed is null ? null : FeedAsync(packed);
    }

    /// <summary>What the program writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts a program on a file, or on a stream that is fed to it; the failure says which program is missing.</summary>
    public static DecompressionProcess? Start(CompressionFormat compression, string? path, Stream? packed, out string failure)
    {
        (string program, string[] arguments) = compression switch
        {
            CompressionFormat.Xz => ("xz", ["--decompress", "--stdout"]),
            CompressionFormat.Zstandard => ("zstd", ["--decompress", "--stdout", "--quiet"]),
            _ => ("7z", new[] { "x", "-so", "-bd" }),
        };
        var start = new ProcessStartInfo(program, path is null ? arguments : [.. arguments, "--", path])
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

            failure = string.Empty;
            return new DecompressionProcess(started, program, packed);
        }
        catch (Win32Exception)
        {
            failure = $"The file is packed with {program}, and the program {program} is not installed. Install it, or unpack the file first.";
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
            : string.Create(CultureInfo.InvariantCulture, $"{_program} failed with exit code {_process.ExitCode}: {said}");
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
