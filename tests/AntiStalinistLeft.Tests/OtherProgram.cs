using System.ComponentModel;
using System.Diagnostics;

namespace AntiStalinistLeft.Tests;

/// <summary>Runs a program that somebody else wrote, to see whether it reads what we write.</summary>
internal static class OtherProgram
{
    /// <summary>Runs it with a text on its standard input; it must end well and say nothing on its standard error.</summary>
    /// <returns>What it wrote.</returns>
    public static string Run(string name, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LANG"] = "C.UTF-8";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{name} did not end.");
            Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
            Assert.DoesNotContain("arning", errors.GetAwaiter().GetResult(), StringComparison.Ordinal);
            Assert.DoesNotContain("not recognize", errors.GetAwaiter().GetResult(), StringComparison.Ordinal);
            return output.GetAwaiter().GetResult();
        }
        catch (Win32Exception missing)
        {
            Assert.Fail($"{name} cannot be run ({missing.Message}). Install it (pandoc; bibutils for ris2xml; libtext-bibtex-perl for BibTeX), or let the tests do so without ASL_NO_INSTALL=1.");
            throw;
        }
    }
}
