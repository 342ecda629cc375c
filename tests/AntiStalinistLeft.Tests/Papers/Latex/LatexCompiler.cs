using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Papers;

/// <summary>Compiles LaTeX where a TeX with the packages that it names is installed; other machines skip, and say what is missing.</summary>
internal static partial class LatexCompiler
{
    public static async Task<string> CompileAsync(string preamble, string body, string engine = "pdflatex")
    {
        string folder = Directory.CreateTempSubdirectory("asl-latex-").FullName;
        try
        {
            foreach (string file in FindRequiredFiles(preamble))
            {
                if ((await RunAsync("kpsewhich", folder, file)).Exit != 0) Assert.Skip($"{file} is not in the TeX that is installed.");
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "t.tex"), $"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", new UTF8Encoding(false));
            (int exit, string output) = await RunAsync(engine, folder, "-interaction=nonstopmode", "-halt-on-error", "t.tex");
            Assert.True(exit == 0, output);
            (int read, string text) = await RunAsync("pdftotext", folder, "-layout", "t.pdf", "-");
            Assert.Equal(0, read);
            return text;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FindRequiredFiles(string preamble) => Packages().Matches(preamble)
        .SelectMany(match => match.Groups["names"].Value.Split(','))
        .Select(name => name + ".sty")
        // The fonts of Cyrillic are a part of their own.
        .Concat(preamble.Contains("T2A", StringComparison.Ordinal) ? ["t2aenc.def", "t2acmr.fd"] : []);

    private static async Task<(int Exit, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }

        using (process)
        {
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
    }

    [GeneratedRegex(@"\\usepackage(\[[^\]]*\])?\{(?<names>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Packages();
}
