using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

public class WordSelectionTests
{
    private const string Essay = """
        # On lamps

        The lamp burned. The Lamp's oil was dear, and the lamplighters’ guild was not.

        ## The guild

        Ada Tamm wrote that “the lamp is a promise to the street and nothing else”. Nobody answered.

        The anti‑gas party wanted lamps. It had lamps.
        """;

    private static readonly Corpus Lamps = InventedTexts.Open(("essay", Essay), ("other", "# Gas\n\nGas men came. They came again.\n"));

    [Fact]
    public void Words_are_counted_by_their_form()
    {
        Table<WordCountRow> counts = Lamps.CountWords(WordSelection.Texts("essay"));
        Assert.Equal(("the", 6), (counts[0].Word, counts[0].Count));
        Assert.Equal(2, counts.Single(row => row.Word == "lamp").Count);
        Assert.Equal(1, counts.Single(row => row.Word == "lamp's").Count);
        Assert.Equal(1, counts.Single(row => row.Word == "anti-gas").Count);
        Assert.Equal(counts[0].Words, counts.Sum(row => row.Count));
    }

    [Fact]
    public void A_section_and_its_neighbour_add_up_to_the_text()
    {
        int Words(params int[] sections) => Lamps.CountWords(new WordSelection { Documents = ["essay"], Sections = sections })[0].Words;
        Assert.Equal(Words(2) + Words(3), Lamps.CountWords(WordSelection.Texts("essay"))[0].Words);
    }

    [Fact]
    public void Voices_part_the_words_of_a_text()
    {
        int all = Lamps.CountWords(WordSelection.Texts("essay"))[0].Words;
        Table<WordCountRow> quoted = Lamps.CountWords(new WordSelection { Documents = ["essay"], Voices = [Voice.Quoted] });
        Table<WordCountRow> own = Lamps.CountWords(new WordSelection { Documents = ["essay"], Voices = [Voice.Own] });
        Assert.Equal(11, quoted[0].Words);
        Assert.Equal(all, quoted[0].Words + own[0].Words);
    }

    [Fact]
    public void The_numbers_of_forms_do_not_depend_on_the_threads()
    {
        WordIndex alone = WordIndex.Create(Lamps.Texts, maxThreads: 1);
        WordIndex side = WordIndex.Create(Lamps.Texts, maxThreads: 8);
        Assert.Equal(alone.Forms, side.Forms);
        Assert.Equal(alone.Texts.SelectMany(text => text.Forms), side.Texts.SelectMany(text => text.Forms));
    }

    [Fact]
    public void An_indexed_word_leads_back_to_its_letters() => Assert.All(Lamps.Words.Index.Texts, text => Assert.All(
        Enumerable.Range(0, text.Forms.Length),
        word => Assert.Equal(Lamps.Words.Index.Forms[text.Forms[word]], AntiStalinistLeft.Text.WordForm.Normalize(text.Text.Words[word].Span.GetText(text.Text.Document.Text.Value)))));

    [Fact]
    public void Words_added_and_removed_are_those_without_a_partner()
    {
        Corpus revisions = InventedTexts.OpenRevisions(
            "# L\n\nThe lamp burned all night in the narrow street.\n\nThe oil was dear that year, said the guild.\n",
            "# L\n\nThe lamp burned all night in the narrow crooked street.\n\nGas came to the town and nobody had asked for it.\n");
        Assert.Equal(["crooked"], revisions.CountWords(WordSelection.Added("r1", "r2") with { Zones = [Zone.Body] }).Select(row => row.Word).Intersect(["crooked", "lamp"]));
        Assert.DoesNotContain(revisions.CountWords(WordSelection.Removed("r1", "r2")), row => row.Word == "lamp");
        Assert.Contains(revisions.CountWords(WordSelection.Removed("r1", "r2")), row => row.Word == "oil");
    }

    [Theory]
    [InlineData("esay", null, "There is no text esay. Did you mean essay?")]
    [InlineData("essay", 7, "None of the selected texts has a section 7.")]
    public void An_unknown_name_is_refused(string document, int? section, string message) => Assert.Contains(
        message,
        Assert.Throws<ArgumentException>(() => Lamps.CountWords(new WordSelection { Documents = [document], Sections = section is { } number ? [number] : null })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_selection_without_words_is_named() => Assert.Contains(
        "There is no word in the selection «the tests (note)».",
        Assert.Throws<ArgumentException>(() => Lamps.CountWords(new WordSelection { Documents = ["other"], Zones = [Zone.Note], Name = "the tests (note)" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_release_counts_what_the_texts_do()
    {
        string sample = RepositoryFolder.At("data", "sample");
        Corpus texts = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = sample }).GetOrThrow();
        var released = new ReleasedWords(texts.Texts.SelectMany(TermCounts.Count).ToTable("terms"));
        foreach (string document in texts.Sources.Select(source => source.Document))
        {
            WordSelection selection = WordSelection.Texts(document);
            Assert.Equal(
                texts.CountWords(selection).Select(row => (row.Word, row.Count, row.Words)),
                WordCounts.List(released.Count(selection), 1000).Select(row => (row.Word, row.Count, row.Words)));
        }

        Assert.Throws<FullTextRequiredException>(() => released.Count(new WordSelection { Voices = [Voice.Own] }));
        Assert.Throws<FullTextRequiredException>(() => released.Count(new WordSelection { Zones = [Zone.Note] }));
    }
}
