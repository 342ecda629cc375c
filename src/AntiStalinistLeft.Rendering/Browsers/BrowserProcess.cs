using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>Finds the process behind a browser that the driver started, so that it can be ended when it hangs.</summary>
internal static class BrowserProcess
{
    /// <summary>The browser's main process; null where it cannot be told for certain, and then the driver ends it alone.</summary>
    public static async Task<Process?> FindAsync(IBrowser browser)
    {
        ICDPSession protocol = await browser.NewBrowserCDPSessionAsync();
        JsonElement? answer = await protocol.SendAsync("SystemInfo.getProcessInfo");
        await protocol.DetachAsync();
        if (answer is not { } info) return null;
        foreach (JsonElement process in info.GetProperty("processInfo").EnumerateArray())
        {
            if (process.GetProperty("type").GetString() == "browser") return Open(process.GetProperty("id").GetInt32());
        }

        return null;
    }

    // Inside a sandbox a browser may know itself by a number that is another process here, hence the check of its age.
    private static Process? Open(int id)
    {
        try
        {
            var process = Process.GetProcessById(id);
            using var own = Process.GetCurrentProcess();
            if (process.StartTime >= own.StartTime) return process;
            process.Dispose();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }

        return null;
    }
}
