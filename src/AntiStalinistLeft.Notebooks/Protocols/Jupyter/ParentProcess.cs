using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The program that started the kernel, as far as Jupyter names it.</summary>
internal static class ParentProcess
{
    /// <summary>The front end's process; null where it is not known. To be asked first of all: whose starter is gone is given to another process.</summary>
    public static int? Find()
    {
        // On Windows the variable holds a handle, not a process id. A front end that sets none is the process that started this one.
        string? named = OperatingSystem.IsWindows() ? null : Environment.GetEnvironmentVariable("JPY_PARENT_PID") is { Length: > 0 } told ? told : ReadStarter();
        return int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 1 ? id : null;
    }

    /// <summary>Ends when a process is gone; never where it is not known.</summary>
    public static async Task WaitForExitAsync(int? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return;
        }

        try
        {
            using Process parent = Process.GetProcessById(id.Value);
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
