using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>The texts of the first corpus belong to their authors; the repository must not give them away.</summary>
public partial class TextWeDoNotOwnTests
{
    private const int Run = 8;

    /// <summary>Files whose titles and bibliographic data are facts and may be longer than the run.</summary>
    private static readonly string[] Excepted = ["data/features/sections.csv", "data/features/mentions.csv", "data/features/blocks.csv", "data/features/notes.csv", "data/features/sources.csv", "data/features/documents.csv", "data/sources.yaml"];

    [Fact]
    public void No_run_of_eight_words_of_the_full_texts_stands_in_any_file()
    {
        string? corpus = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(corpus is null, "ASL_CORPUS names no folder with the full texts.");
        var runs = Directory.EnumerateFiles(corpus!, "*.txt").SelectMany(file => RunsOf(File.ReadAllText(file))).ToHashSet();
        Assert.NotEmpty(runs);
        Assert.Empty(RepositoryFiles.All
            .SelectMany(file => RunsOf(RepositoryFiles.Read(file)).Where(runs.Contains).Take(1).Select(run => $"{file}: {run}"))
            .Where(hit => !Excepted.Any(file => hit.StartsWith(file, StringComparison.Ordinal))));
    }

    /// <summary>In the excepted files a run may only be part of a heading or a title, which are facts.</summary>
    [Fact]
    public void Excepted_files_repeat_headings_and_titles_only()
    {
        string? corpus = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(corpus is null, "ASL_CORPUS names no folder with the full texts.");
        var lines = Directory.EnumerateFiles(corpus!, "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => Words().Count(line) is >= Run and < 20)
            .SelectMany(RunsOf)
            .ToHashSet();
        var runs = Directory.EnumerateFiles(corpus!, "*.txt").SelectMany(file => RunsOf(File.ReadAllText(file))).ToHashSet();
        Assert.Empty(Excepted
            .Where(RepositoryFiles.All.Contains)
            .SelectMany(file => RunsOf(RepositoryFiles.Read(file)).Where(runs.Contains).Where(run => !lines.Contains(run)).Select(run => $"{file}: {run}")));
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        string[] words = [.. Words().Matches(text).Select(word => word.Value.ToLowerInvariant())];
        for (int i = 0; i + Run <= words.Length; i++) yield return string.Join(' ', words, i, Run);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
