using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>Conventions that a compiler does not check.</summary>
public partial class ConventionTests
{
    private static readonly IReadOnlyList<string> Library =
        [.. RepositoryFiles.CSharp("src/AntiStalinistLeft"), .. RepositoryFiles.CSharp("src/AntiStalinistLeft.Histories")];

    [Fact]
    public void The_library_asks_neither_clock_nor_chance_nor_console() =>
        Assert.DoesNotContain(Library, file => Banned().IsMatch(RepositoryFiles.Read(file)));

    /// <summary>A message that says which option is wrong must name one that there is.</summary>
    [Fact]
    public void A_message_names_options_as_they_are_called()
    {
        var options = new[] { typeof(Corpus).Assembly, typeof(ArticleHistory).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .ToDictionary(type => type.Name, type => type.GetProperties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
        string[] named = [.. Library.SelectMany(file => NamedOption().Matches(RepositoryFiles.Read(file))).Select(match => match.Groups["option"].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => name.Split('.') is not [var type, var property] || !options.TryGetValue(type, out HashSet<string>? known) || !known.Contains(property));
    }

    [Fact]
    public void No_lock_file_names_an_address() =>
        Assert.DoesNotContain(
            RepositoryFiles.All.Where(file => file.EndsWith("lock.json", StringComparison.Ordinal)),
            file => RepositoryFiles.Read(file).Contains("\"resolved\"", StringComparison.Ordinal));

    [GeneratedRegex(@"""(?<option>\w+Options\.\w+) must", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedOption();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?Now\b|\bnew Random\(\)|\bRandom\.Shared\b|\bConsole\.|\bThread\.CurrentThread\.CurrentCulture\b")]
    private static partial Regex Banned();
}
