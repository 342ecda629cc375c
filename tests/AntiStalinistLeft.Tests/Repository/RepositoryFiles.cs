namespace AntiStalinistLeft.Tests.Repository;

/// <summary>The files that a clone of the repository holds.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "raw", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>All files but those that builds make, by path from the root, sorted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Below(new DirectoryInfo(RepositoryFolder.Root)).Order(StringComparer.Ordinal)];

    /// <summary>The words of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, file));

    /// <summary>The C# files below a folder.</summary>
    public static IEnumerable<string> CSharp(string folder) =>
        All.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Below(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            yield return Path.GetRelativePath(RepositoryFolder.Root, file.FullName).Replace('\\', '/');
        }

        foreach (DirectoryInfo child in folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)))
        {
            foreach (string file in Below(child)) yield return file;
        }
    }
}
