using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The program that started the kernel, as far as Jupyter names it.</summary>
internal static class ParentProcess
{
    /// <summary>Ends when the front end's process is gone; never where it is not known.</summary>
    public static async Task WaitForExitAsync(CancellationToken cancellationToken)
    {
        // On Windows the variable holds a handle, not a process id.
        string? named = OperatingSystem.IsWindows() ? null : Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (!int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id <= 1)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return;
        }

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
}
