using System.CommandLine;
using System.Runtime.InteropServices;
using AntiStalinistLeft.Rendering;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl doctor</c>: what is installed, what is missing, how to get it.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var command = new Command("doctor", "Say what is installed, what is missing and how to get it.");
        command.SetAction(call =>
        {
            TextWriter output = call.InvocationConfiguration.Output;
            output.WriteLine($"asl {KitVersion.Current} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
            IReadOnlyList<Finding> findings = Examine(KitLayout.Find(currentDirectory));
            var words = new TerminalText(output);
            int width = findings.Max(f => f.What.Length);
            foreach (Finding finding in findings)
            {
                string mark = finding.Found is not null ? "found  " : finding.Needed ? "MISSING" : "absent ";
                words.WriteLine($"{mark}  {finding.What.PadRight(width)}  {finding.Found ?? finding.Remedy}", finding.Found is not null ? TerminalColor.Good : finding.Needed ? TerminalColor.Bad : TerminalColor.Faint);
            }

            return findings.Any(f => f.Needed && f.Found is null) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static List<Finding> Examine(KitLayout kit) =>
    [
        new("notebooks", true, Existing(Directory.Exists(kit.Notebooks), kit.Notebooks), "This is no clone of the kit: there is no folder notebooks."),
        new("plotly.js", true, Existing(File.Exists(ChartLibrary.SourceFile), ChartLibrary.SourceFile), "Run 'npm ci' in the clone and build again."),
        new("dotnet", true, InstalledPrograms.Find("dotnet"), "Install the .NET 10 SDK; it runs the notebooks' #r \"nuget:\"."),
        new("node", true, InstalledPrograms.Find("node"), "Install Node 20 or newer; the build takes plotly.js from npm."),
        Chromium(),
        new("TeX", false, LatexCompiler.IsInstalled ? InstalledPrograms.Find(LatexCompiler.Engine) : null, $"Only the PDF of a report needs it. {LatexCompiler.Remedy}"),
        new("full texts", false, TextFolder(kit), "Only views of the words need them: put the files that data/sources.yaml names into data/raw, or set ASL_CORPUS."),
    ];

    private static Finding Chromium()
    {
        Result<string> browser = ChromiumFinder.OfThisMachine.Find();
        return new("Chromium", false, browser.Value, $"Only tests and exported figures need it. {browser.Failure?.Message}");
    }

    private static string? Existing(bool there, string path) => there ? path : null;

    private static string? TextFolder(KitLayout kit)
    {
        string folder = CorpusOptions.TextFolderFromEnvironment ?? Path.Combine(kit.Data, "raw");
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.txt").Any() ? folder : null;
    }

    private sealed record Finding(string What, bool Needed, string? Found, string Remedy);
}
