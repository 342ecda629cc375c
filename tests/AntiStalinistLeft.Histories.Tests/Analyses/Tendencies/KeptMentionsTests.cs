namespace AntiStalinistLeft.Histories.Tests;

public class KeptMentionsTests
{
    private const string Page = "Lantern Street circle";

    [Fact]
    public void A_second_run_reads_what_the_first_one_kept_and_finds_the_same()
    {
        using StoreFolder folder = Sample();
        string[] direct = Rows(ArticleHistory.OpenSample().Tendencies);
        Assert.Empty(Kept(folder));
        Assert.Equal(direct, Rows(Open(folder).Tendencies));
        Assert.Equal(folder.Load().DistinctBlocks, Kept(folder).Count);
        ArticleHistory second = Open(folder);
        Assert.Equal(direct, Rows(second.Tendencies));
        int last = second.LastReadableIndex;
        Assert.Equal(
            ArticleHistory.OpenSample().Tendencies.GetMentions(last).Select(row => row.ToString()), second.Tendencies.GetMentions(last).Select(row => row.ToString()));
    }

    [Fact]
    public void What_is_kept_serves_other_entities_than_those_that_were_asked_for()
    {
        using StoreFolder folder = Sample();
        TendencyHistoryOptions one = new() { Entities = ["trotskyism"] };
        TendencyHistoryOptions other = new() { Entities = ["poum", "stalinism"] };
        Open(folder).FollowTendencies(one);
        Assert.Equal(Rows(ArticleHistory.OpenSample().FollowTendencies(other)), Rows(Open(folder).FollowTendencies(other)));
    }

    [Fact]
    public void A_value_that_belongs_to_another_block_or_is_cut_off_is_found_anew()
    {
        using StoreFolder folder = Sample();
        string[] direct = Rows(Open(folder).Tendencies);
        Dictionary<int, byte[]> kept = Kept(folder);
        int[] long2 = [.. kept.Where(entry => entry.Value.Length > 12).Select(entry => entry.Key).Take(2)];
        Assert.Equal(2, long2.Length);
        Put(folder, [new(long2[0], kept[long2[1]]), new(long2[1], kept[long2[1]][..^1]), new(0, [])]);
        Assert.Equal(direct, Rows(Open(folder).Tendencies));
        Assert.Equal(kept[long2[0]], Kept(folder)[long2[0]]);
    }

    [Fact]
    public void It_is_really_read_and_not_found_again()
    {
        using StoreFolder folder = Sample();
        string[] direct = Rows(Open(folder).Tendencies);

        // A kept block with its hash and words and no mention: who reads it sees none.
        Put(folder, Kept(folder).Select(entry => KeyValuePair.Create(entry.Key, entry.Value[..9])));
        Assert.NotEmpty(direct);
        Assert.Empty(Rows(Open(folder).Tendencies));
    }

    [Fact]
    public void While_another_program_writes_the_same_is_found_and_nothing_kept()
    {
        using StoreFolder folder = Sample();
        using HistoryStore writer = folder.Write();
        Assert.Equal(Rows(ArticleHistory.OpenSample().Tendencies), Rows(Open(folder).Tendencies));
        writer.Dispose();
        Assert.Empty(Kept(folder));
    }

    [Fact]
    public void Another_lexicon_takes_the_place_of_the_one_before()
    {
        using StoreFolder folder = Sample();
        Open(folder).FollowTendencies(new TendencyHistoryOptions());
        string version = Version(ShippedLexicon.Lexicon);
        string copy = folder["lexicon"];
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.GetFiles(ShippedLexicon.Folder, "*.yaml")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(copy, "events.yaml"), "# one line more\n");
        Lexicon other = Lexicon.Load(copy).GetOrThrow();
        Assert.NotEqual(ShippedLexicon.Lexicon.Digest, other.Digest);
        PageHistory history = folder.Load();
        _ = ArticleHistory.FromHistory(history, other, null, new HistoryLocation(folder.Path, PageNumber(folder))).Tendencies.Rows;
        Assert.Empty(Kept(folder, version));
        Assert.Equal(history.DistinctBlocks, Kept(folder, Version(other)).Count);
    }

    private static string[] Rows(TendencyHistory history) => [.. history.Rows.Select(row => row.ToString())];

    private static ArticleHistory Open(StoreFolder folder) => ArticleHistory.Open(new HistoryOptions { Store = folder.Path, Page = Page }).GetOrThrow();

    private static StoreFolder Sample()
    {
        var folder = new StoreFolder();
        using HistoryStore store = folder.Write();
        using HistoryInput input = HistoryInput.Open(Path.Combine(RepositoryFolder.Root, "data", "sample", "lantern-street.xml")).GetOrThrow();
        store.Import(new MediaWikiXmlSource(input)).GetOrThrow();
        return folder;
    }

    private static long PageNumber(StoreFolder folder)
    {
        using HistoryStore store = folder.Read();
        return store.Pages.Single(page => page.Page.Title == Page).Number;
    }

    private static string Version(Lexicon lexicon) => $"{typeof(TendencyHistory).Module.ModuleVersionId:N} {lexicon.Digest}";

    private static Dictionary<int, byte[]> Kept(StoreFolder folder, string? version = null)
    {
        using HistoryStore store = folder.Read();
        return new(store.GetAnnotations(PageNumber(folder), "mentions", version ?? Version(ShippedLexicon.Lexicon)).Get().GetOrThrow());
    }

    private static void Put(StoreFolder folder, IEnumerable<KeyValuePair<int, byte[]>> values)
    {
        long page = PageNumber(folder);
        using HistoryStore store = folder.Write();
        Assert.Null(store.GetAnnotations(page, "mentions", Version(ShippedLexicon.Lexicon)).Put([.. values]));
    }
}
