using System.Diagnostics;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>Makes a PDF of a report with the TeX of this machine.</summary>
internal static class LatexCompiler
{
    /// <summary>The program that makes the PDF.</summary>
    public const string Engine = "pdflatex";

    /// <summary>What a user installs where TeX, or a part of it, is missing.</summary>
    public const string Remedy = "Install TeX with pdflatex, bibtex, natbib, siunitx and Latin Modern (Debian: texlive-latex-recommended texlive-latex-extra texlive-science lmodern).";

    /// <summary>True where the programs are there.</summary>
    public static bool IsInstalled => InstalledPrograms.Find(Engine) is not null && InstalledPrograms.Find("bibtex") is not null;

    /// <summary>Compiles the file in a folder of its own and puts the PDF beside it.</summary>
    /// <param name="file">The file; pictures and bibliography lie beside it.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <returns>The PDF's path, or a failure with what TeX complained of.</returns>
    public static async Task<Result<string>> CompileAsync(string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        (string folder, string name) = (Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file));
        string build = Directory.CreateTempSubdirectory("asl-report-").FullName;
        try
        {
            string[] latex = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", $"-output-directory={build}", name + ".tex"];
            if (await RunAsync(Engine, latex, folder, build, folder, cancellation) is { } first) return Fail(file, first);
            if (await RunAsync("bibtex", [name], build, build, folder, cancellation) is { } second) return Fail(file, second);
            // Once for the bibliography, once for the numbers of its pages, once more for long tables.
            for (int round = 0; round < 3; round++)
            {
                if (await RunAsync(Engine, latex, folder, build, folder, cancellation) is { } again) return Fail(file, again);
            }

            string pdf = Path.Combine(folder, name + ".pdf");
            byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(build, name + ".pdf"), cancellation);
            AtomicFile.Write(pdf, stream => stream.Write(bytes));
            return Result<string>.Success(pdf);
        }
        finally
        {
            Directory.Delete(build, recursive: true);
        }
    }

    // TeX writes errors into its output, behind an exclamation mark, with the line of the file below it.
    private static async Task<string?> RunAsync(string program, string[] arguments, string workingFolder, string build, string inputs, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(InstalledPrograms.Find(program)!, arguments) { WorkingDirectory = workingFolder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["BIBINPUTS"] = inputs + Path.PathSeparator;
        start.Environment["TEXMFOUTPUT"] = build;
        start.Environment["max_print_line"] = "1000";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await using CancellationTokenRegistration ended = cancellation.Register(() => End(process));
        string said = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        await errors;
        if (process.ExitCode == 0) return null;
        string[] lines = [.. said.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        int fault = Array.FindIndex(lines, line => line.StartsWith('!') || line.Contains("error message", StringComparison.Ordinal));
        return $"{program}: {string.Join(' ', lines.Skip(fault < 0 ? Math.Max(0, lines.Length - 3) : fault).Take(3))}";
    }

    private static void End(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    private static Result<string> Fail(string file, string said) =>
        Result<string>.Fail(new Diagnostic(Severity.Error, "no-pdf", $"TeX could not make the PDF. {said} {Remedy}", file));
}
