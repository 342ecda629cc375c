using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class TopicPartsTests
{
    private static readonly TopicIdentity Identity = new("1.0 build a", "lexicon", "works");

    private static ExportFile[] Files(IEnumerable<int> sizes) => [.. sizes.Select((size, i) => new ExportFile(FormattableString.Invariant($"part-{i:000}.xml"), size, "digest"))];

    [Fact]
    public void Every_article_of_every_file_falls_into_exactly_one_part() => Prop.ForAll<NonEmptyArray<PositiveInt>, PositiveInt>((sizes, wanted) =>
    {
        ExportFile[] files = Files(sizes.Get.Select(size => size.Get));
        int parts = 1 + (wanted.Get % 60);
        IReadOnlyList<PartPlan> plan = TopicPlanner.Plan(files, parts);
        bool isSplit = files.All(file => Enumerable.Range(0, 20).All(title => plan.Count(part => part.Files.Contains(file) && part.Share.Has($"Lamp {title}")) == 1));
        return plan.Count == parts && isSplit && plan.All(part => part.Files.Count > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_largest_files_get_the_most_shares_and_small_ones_lie_together()
    {
        Assert.Equal([3, 3, 3, 1], TopicPlanner.Plan(Files([300, 100]), 4).Select(part => part.Share.Of));
        Assert.Equal(["part-000.xml", "part-001.xml part-002.xml part-003.xml"], TopicPlanner.Plan(Files([300, 100, 90, 80]), 2).Select(part => string.Join(' ', part.Files.Select(file => file.Name))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4", 4)]
    [InlineData("0-2,5,7-8", 0, 1, 2, 5, 7, 8)]
    public void Numbers_are_written_as_Slurm_takes_them(string words, params int[] numbers) => Assert.Equal(words, PartFolder.Abbreviate(numbers));

    [Fact]
    public void A_manifest_that_was_changed_by_hand_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder[TopicManifest.FileName];
        TopicManifest manifest = new TopicManifest(Identity, "/exports", ["Lamp"], KeepGoing: false, TopicPlanner.Plan(Files([1]), 1), string.Empty).Seal();
        File.WriteAllBytes(path, TopicJson.ToBytes(manifest));
        Assert.Equal(manifest.Digest, TopicManifest.Read(path).GetOrThrow().Digest);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"Lamp\"", "\"Lamps\"", StringComparison.Ordinal));
        Assert.Equal("manifest-edited", TopicManifest.Read(path).Failure?.Code);
        File.WriteAllText(path, "{\"parts\": []}");
        Assert.Equal("bad-manifest", TopicManifest.Read(path).Failure?.Code);
    }

    [Fact]
    public void What_differs_between_two_identities_is_said()
    {
        Assert.Null(Identity.DescribeDifference(Identity with { }));
        Assert.Equal("another version of the kit (1.1; this is 1.0 build a)", Identity.DescribeDifference(Identity with { Kit = "1.1" }));
        Assert.StartsWith("another lexicon", Identity.DescribeDifference(Identity with { Lexicon = "b" }), StringComparison.Ordinal);
        Assert.StartsWith("another list of known works", Identity.DescribeDifference(Identity with { Works = "b" }), StringComparison.Ordinal);
    }
}
