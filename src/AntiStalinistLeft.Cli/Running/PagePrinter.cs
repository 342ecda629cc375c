using System.Diagnostics;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Rendering;

namespace AntiStalinistLeft.Cli;

/// <summary>Prints pages as PDF through the Chromium that is installed.</summary>
internal static class PagePrinter
{
    /// <summary>The browser, found before notebooks are run for it.</summary>
    /// <exception cref="InputException">There is none; the message says how to get one.</exception>
    public static string FindBrowser() => ChromiumFinder.OfThisMachine.Find().GetOrThrow();

    /// <summary>Prints a page beside itself, under its name with the ending .pdf; a file that stands there is replaced.</summary>
    /// <param name="browser">The browser's program.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <exception cref="InputException">The browser made no file.</exception>
    public static async Task PrintAsync(string browser, string page, CancellationToken cancellation)
    {
        string target = Path.ChangeExtension(page, ".pdf");
        DirectoryInfo beside = Directory.CreateTempSubdirectory("asl-print-");
        try
        {
            string printed = Path.Combine(beside.FullName, "page.pdf");
            // No sandbox, because root and most containers cannot have one; the page is our own and nothing from outside reaches
            // it. The budget is time of the page's own clock, which stands still while its scripts work.
            string[] arguments =
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-pings", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(beside.FullName, "profile")}",
                "--no-pdf-header-footer", "--virtual-time-budget=60000", $"--print-to-pdf={printed}", new Uri(page).AbsoluteUri,
            ];
            using Process process = Process.Start(new ProcessStartInfo(browser, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            using CancellationTokenRegistration ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
            Task<string> said = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            string words = (await said).Trim();
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            if (!File.Exists(printed)) throw new InputException(new Diagnostic(Severity.Error, "not-printed", $"{browser} made no PDF of the page{(words.Length == 0 ? "." : $": {words.Split('\n')[^1]}")}", page));
            AtomicFile.Write(target, stream =>
            {
                using FileStream content = File.OpenRead(printed);
                content.CopyTo(stream);
            });
        }
        finally
        {
            beside.Delete(recursive: true);
        }
    }
}
