using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>The texts of the first corpus belong to their authors; the repository must not give them away.</summary>
public partial class TextWeDoNotOwnTests
{
    private const int Run = 8;

    /// <summary>Files that repeat titles, headings and bibliographic data, which are facts and may be longer than the run.</summary>
    private static readonly string[] Excepted =
    [
        "data/features/blocks.csv",
        "data/features/citations.csv",
        "data/features/documents.csv",
        "data/features/mention-fates.csv",
        "data/features/mentions.csv",
        "data/features/notes.csv",
        "data/features/revision-alignment.csv",
        "data/features/sections.csv",
        "data/features/sources.csv",
        "data/features/voices.csv",
        "data/features/works.csv",
        "data/lexicon/tendencies.yaml",
        "data/lexicon/works.yaml",
        "data/sources.yaml",
        "data/works/authority.yaml",
        "tests/AntiStalinistLeft.Tests/Citations/essay-citations.txt",
    ];

    [Fact]
    public void No_run_of_eight_words_of_the_full_texts_stands_in_any_file()
    {
        string? corpus = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(corpus is null, "ASL_CORPUS names no folder with the full texts.");
        var runs = Directory.EnumerateFiles(corpus!, "*.txt").SelectMany(file => RunsOf(File.ReadAllText(file))).ToHashSet();
        Assert.NotEmpty(runs);
        string[] hits =
        [
            .. RepositoryFiles.All
                .Except(Excepted)
                .SelectMany(file => RunsOf(RepositoryFiles.Read(file)).Where(runs.Contains).Take(1).Select(run => $"{file}: {run}")),
        ];
        Assert.Empty(hits);
    }

    /// <summary>In the excepted files a run may only be part of a heading, a header field or a note's bibliographic data.</summary>
    [Fact]
    public void Excepted_files_repeat_facts_only()
    {
        string? corpus = Environment.GetEnvironmentVariable("ASL_CORPUS");
        Assert.SkipWhen(corpus is null, "ASL_CORPUS names no folder with the full texts.");
        var facts = Directory.EnumerateFiles(corpus!, "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => Fact().IsMatch(line))
            .SelectMany(RunsOf)
            .ToHashSet();
        var runs = Directory.EnumerateFiles(corpus!, "*.txt").SelectMany(file => RunsOf(File.ReadAllText(file))).ToHashSet();
        string[] hits =
        [
            .. Excepted
                .Where(RepositoryFiles.All.Contains)
                .SelectMany(file => RunsOf(RepositoryFiles.Read(file)).Where(runs.Contains).Where(run => !facts.Contains(run)).Select(run => $"{file}: {run}")),
        ];
        Assert.Empty(hits);
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        string[] words = [.. Words().Matches(text).Select(word => word.Value.ToLowerInvariant())];
        for (int i = 0; i + Run <= words.Length; i++) yield return string.Join(' ', words, i, Run);
    }

    // A heading does not end like a sentence; header fields and notes begin with their mark.
    [GeneratedRegex(@"^(Title|Subtitle|Source|Notes): |^\[\d+\] |^.{1,120}[^.”""]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
