namespace AntiStalinistLeft.Histories.Tests;

public sealed class CorpusHistoryTests
{
    private static readonly string Data = RepositoryFolder.At("data");

    [Fact]
    public void The_history_that_a_manifest_names_belongs_to_its_corpus()
    {
        Corpus sample = Open(RepositoryFolder.At("data", "sample"));
        ArticleHistory history = sample.OpenHistory();
        Assert.Equal(("Lantern Street circle", 39), (history.Title, history.Revisions.Count));
        Assert.Same(sample.Lexicon, history.Lexicon);
        Assert.Equal("anarchism", history.ChooseEntity());
    }

    [Fact]
    public void A_corpus_without_one_says_how_it_is_added()
    {
        string message = Assert.Throws<NotebookEndException>(() => Open(RepositoryFolder.At("tests", "subjects", "ferry")).OpenHistory()).Message;
        Assert.Contains("«The Ferry Guild» has no history", message, StringComparison.Ordinal);
        Assert.Contains("«store: history.sqlite»", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_history_can_be_named_and_its_page()
    {
        Corpus ferry = Open(RepositoryFolder.At("tests", "subjects", "ferry"));
        string export = RepositoryFolder.At("data", "sample", "lantern-street.xml");
        Assert.Equal("Talk:Lantern Street circle", ferry.OpenHistory(export, "Talk:Lantern Street circle").Title);
        Assert.Contains("holds no page Lamp", Assert.Throws<InputException>(() => ferry.OpenHistory(export, "Lamp")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_that_the_lexicon_lacks_is_refused_with_what_may_have_been_meant() =>
        Assert.Contains("Did you mean anarchism?", Assert.Throws<ArgumentException>(() => Open(RepositoryFolder.At("data", "sample")).OpenHistory().ChooseEntity("anarchims")).Message, StringComparison.Ordinal);

    private static Corpus Open(string folder) => Corpus.Open(new CorpusOptions { DataFolder = Data, TextFolder = folder }).GetOrThrow();
}
