using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The program that started the kernel, as far as Jupyter names it.</summary>
internal static class ParentProcess
{
    /// <summary>Ends when the front end's process is gone; never where it is not known.</summary>
    public static async Task WaitForExitAsync(CancellationToken cancellationToken)
    {
        // On Windows the variable holds a handle, not a process id. A front end that sets none is the process that started this one.
        string? named = OperatingSystem.IsWindows() ? null : Environment.GetEnvironmentVariable("JPY_PARENT_PID") is { Length: > 0 } told ? told : ReadStarter();
        if (!int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id <= 1)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return;
        }

        await WaitForExitAsync(id, cancellationToken);
    }

    /// <summary>Ends when a process is gone.</summary>
    internal static async Task WaitForExitAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            using Process parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync(cancellationToken);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It was gone before it could be looked at.
            return;
        }
    }

    // The fourth field of Linux's account of this process; the second is its name in brackets, which may hold blanks.
    private static string? ReadStarter()
    {
        const string Account = "/proc/self/stat";
        return File.Exists(Account) && File.ReadAllText(Account) is var words && words.LastIndexOf(')') is var name and > 0
            ? words[(name + 2)..].Split(' ')[1]
            : null;
    }
}
