namespace AntiStalinistLeft.Tests.Repository;

/// <summary>The files that a clone of the repository holds.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "raw", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files but those that builds make, by path from the root, sorted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Below(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>The words of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The C# files below a folder.</summary>
    public static IEnumerable<string> CSharp(string folder) =>
        All.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Below(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (DirectoryInfo child in folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)))
        {
            foreach (string file in Below(child)) yield return file;
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AntiStalinistLeft.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No AntiStalinistLeft.sln above {AppContext.BaseDirectory}.");
    }
}
