using System.Diagnostics;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli;

/// <summary>Brings the program that draws pictures, which the kit builds only when it is first needed: nothing else uses its browser driver.</summary>
internal static class RendererBuild
{
    private const string Project = "src/AntiStalinistLeft.Rendering";

    /// <summary>The program, built where it is missing, or where it was built with another state of the library than this program.</summary>
    /// <exception cref="InputException">It is missing and cannot be built here.</exception>
    public static async Task<PictureRenderer> FindAsync(KitLayout kit, TextWriter output, CancellationToken cancellation)
    {
        string project = Path.Combine(kit.Root, Project.Replace('/', Path.DirectorySeparatorChar));
        if (PictureRenderer.Find() is { } built && (!Directory.Exists(project) || IsOfThisBuild(built))) return built;
        if (!Directory.Exists(project)) throw Missing($"There is no {Project} in {kit.Root} to build it from. Name the program in {PictureRenderer.Variable}.");
        await output.WriteLineAsync($"Building {Project}; the first time, this brings the browser driver (50 MB in the package cache)");
        using Process build = Process.Start(new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-v", "quiet", "--nologo", project])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string said = await build.StandardOutput.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);
        return build.ExitCode == 0 && PictureRenderer.Find() is { } now ? now : throw Missing($"It could not be built:\n{said.Trim()}");
    }

    // What draws must style as what asks: both hold the library, and a change of it may have reached one of them only.
    private static bool IsOfThisBuild(PictureRenderer renderer)
    {
        string library = typeof(PictureRenderer).Assembly.Location;
        string theirs = Path.Combine(Path.GetDirectoryName(renderer.Program) ?? ".", Path.GetFileName(library));
        return Environment.GetEnvironmentVariable(PictureRenderer.Variable) is { Length: > 0 } || HostAssemblyCheck.DescribeDifference(library, theirs) is null;
    }

    private static InputException Missing(string why) =>
        new(new Diagnostic(Severity.Error, "no-renderer", $"The program that draws figures is not there. {why}"));
}
