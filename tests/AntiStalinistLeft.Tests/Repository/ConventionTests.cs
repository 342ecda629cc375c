using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>Conventions that a compiler does not check.</summary>
public partial class ConventionTests
{
    private const string Library = "src/AntiStalinistLeft";

    [Fact]
    public void The_library_asks_neither_clock_nor_chance_nor_console() =>
        Assert.DoesNotContain(RepositoryFiles.CSharp(Library), file => Banned().IsMatch(RepositoryFiles.Read(file)));

    [Fact]
    public void No_lock_file_names_an_address() =>
        Assert.DoesNotContain(
            RepositoryFiles.All.Where(file => file.EndsWith("lock.json", StringComparison.Ordinal)),
            file => RepositoryFiles.Read(file).Contains("\"resolved\"", StringComparison.Ordinal));

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?Now\b|\bnew Random\(\)|\bRandom\.Shared\b|\bConsole\.|\bThread\.CurrentThread\.CurrentCulture\b")]
    private static partial Regex Banned();
}
