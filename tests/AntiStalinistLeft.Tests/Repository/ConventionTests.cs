using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Repository;

/// <summary>Conventions that a compiler does not check.</summary>
public partial class ConventionTests
{
    private const string Library = "src/AntiStalinistLeft";

    /// <summary>The way of the data. A stage uses itself and those before it; what stands in one line may use each other.</summary>
    private static readonly string[][] Stages =
    [
        ["Sources"],
        ["Documents"],
        ["Reading"],
        ["Tokens"],
        ["Annotations"],
        ["Revisions"],
        ["Tables"],
        ["Analyses"],
        ["Exports", "Figures", "Displays"],
        ["Releases"],
    ];

    [Fact]
    public void A_stage_uses_earlier_stages_only()
    {
        var broken = new List<string>();
        foreach (string file in RepositoryFiles.CSharp(Library).Where(file => file.Count(c => c == '/') > 2))
        {
            int own = StageOf(file.Split('/')[2]);
            foreach (Match use in UsingOfStage().Matches(RepositoryFiles.Read(file)))
            {
                // How a table or a figure shows itself is named on its type; that is the one look ahead.
                string used = use.Groups["stage"].Value;
                if (used != "Displays" && StageOf(used) > own) broken.Add($"{file} uses {used}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void The_library_asks_neither_clock_nor_chance_nor_console() =>
        Assert.DoesNotContain(RepositoryFiles.CSharp(Library), file => Banned().IsMatch(RepositoryFiles.Read(file)));

    [Fact]
    public void No_lock_file_names_an_address() =>
        Assert.DoesNotContain(
            RepositoryFiles.All.Where(file => file.EndsWith("lock.json", StringComparison.Ordinal)),
            file => RepositoryFiles.Read(file).Contains("\"resolved\"", StringComparison.Ordinal));

    private static int StageOf(string folder)
    {
        int stage = Array.FindIndex(Stages, line => line.Contains(folder));
        Assert.True(stage >= 0, $"The folder {folder} has no place in the way of the data.");
        return stage;
    }

    [GeneratedRegex(@"^using (?:static )?AntiStalinistLeft\.(?<stage>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsingOfStage();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?Now\b|\bnew Random\(\)|\bRandom\.Shared\b|\bConsole\.|\bThread\.CurrentThread\.CurrentCulture\b")]
    private static partial Regex Banned();
}
