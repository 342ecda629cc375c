using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>What nobody has signed stays without an author, and what follows it loses none.</summary>
public class UnsignedPiecesTests
{
    private const string Book = "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.";
    private const string Article = "“What a Boat Is”, The Wick, 9 (November 1934), 3.";

    private static readonly string[] Persons = ["Ada Tamm", "Piet Halloran"];

    [Theory]
    [InlineData("The printers had run out of ink.")]
    [InlineData("The bulletin went on: “a boat is a boat”.")]
    [InlineData("A docker who was there complained that “nobody asked the boat”.")]
    [InlineData("It was quoted against Ada Tamm for years.")]
    [InlineData("Her circle read it aloud.")]
    public void A_piece_in_a_periodical_is_nobody_s_unless_the_sentence_says_whose(string body)
    {
        Citation found = Find(("Ada Tamm said so.", Book), (body, Article))[1];
        Assert.Equal(("what-a-boat-is1934", AuthorSource.None), (found.Key, found.AuthorsFrom));
        Assert.Empty(found.Authors);
    }

    [Theory]
    [InlineData("Piet Halloran wrote that a boat is a boat.")]
    [InlineData("He wrote that a boat is a boat.")]
    public void A_sentence_that_says_who_wrote_it_names_the_author(string body)
    {
        Citation found = Find(("Piet Halloran said so.", Book.Replace("Ada Tamm", "Piet Halloran", StringComparison.Ordinal)), (body, Article))[1];
        Assert.Equal(("halloran1934-what-a-boat-is", AuthorSource.Body), (found.Key, found.AuthorsFrom));
    }

    [Theory]
    [InlineData("The harbour was cold.", "wick-and-the-tide1960")]
    [InlineData("The sailors complained of “the long cold”.", "wick-and-the-tide1960")]
    [InlineData("The harbour was “a long cold”.", "tamm1960-wick-and-the-tide")]
    [InlineData("The harbour was cold. “A long cold.”", "tamm1960-wick-and-the-tide")]
    public void Who_spoke_last_goes_on_speaking_only_in_quotation_marks_and_where_nobody_else_does(string body, string key) =>
        Assert.Equal(key, Find(("Ada Tamm said so.", Book), (body, "The Wick and the Tide (Leeds: Wick Press, 1960), 4."))[1].Key);

    [Fact]
    public void The_speaker_whom_a_work_quotes_is_the_one_of_the_sentence()
    {
        Citation[] found = Find(("Ada Tamm said so.", Book), ("A docker who was there complained of “the cold”.", "Quoted by Piet Halloran, The Stamp (Leeds: Wick Press, 1991), 5."), ("Ada Tamm complained of “the heat”.", "Quoted by Halloran, 6."));
        Assert.Equal([null, "Ada Tamm"], found[1..].Select(citation => citation.Speaker));
    }

    [Fact]
    public void A_bare_name_behind_an_unsigned_piece_keeps_its_work_unless_the_piece_could_be_hers()
    {
        Citation[] found = Find(("Ada Tamm said so.", Book), ("The harbour was cold.", Article), ("She was right.", "Tamm, 14."));
        Assert.Equal(("tamm1990-long-strike", Confidence.High), (found[2].Key, found[2].Confidence));
        Citation[] near = Find(("Ada Tamm said so.", Book), ("It was quoted against Ada Tamm for years.", Article), ("She was right.", "Tamm, 14."));
        Assert.Equal((null, "author-of-later-work-unknown"), (near[2].Key, near[2].Rule));
    }

    [Fact]
    public void A_bare_name_that_nothing_is_known_of_is_not_the_speaker_s() =>
        Assert.Equal(["Unsworth"], Find(("Ada Tamm said so.", Book), ("She repeats “so”.", "Unsworth, 12."))[1].Authors);

    [Fact]
    public void A_page_beyond_the_pages_of_the_whole_piece_is_of_something_else()
    {
        Citation[] found = Find(("One.", "Ada Tamm, “On Salt”, Harbour Review 12 (2004), 55–71."), ("Two.", "Tamm, 60."), ("Three.", "Tamm, 99."), ("Four.", "Piet Halloran, “On Rope”, Harbour Review 13 (2005), 5–6."), ("Five.", "Halloran, 9."));
        Assert.Equal(["tamm2004-on-salt", "tamm2004-on-salt", null, "halloran2005-on-rope", "halloran2005-on-rope"], found.Select(citation => citation.Key));
    }

    [Fact]
    public void A_bare_name_that_means_a_part_could_mean_the_author_s_volume()
    {
        Citation found = Find(("One.", "Ada Tamm, “On Salt”, The Selected Writings of Ada Tamm (Leeds: Wick Press, 1990)."), ("Two.", "Tamm, 60."))[1];
        Assert.Equal(("tamm1990-on-salt", Confidence.Medium), (found.Key, found.Confidence));
        Assert.Equal(["tamm1990-on-salt", "tamm1990-selected-writings-of-ada-tamm"], found.Candidates);
    }

    [Fact]
    public void The_author_of_a_volume_is_known_by_every_printed_name()
    {
        Document document = NotedEssay.Of("en", ("One.", "“To the Harbour”, included in Adda Tamm, The Long Strike (Leeds: Wick Press, 1990), 12."));
        var other = NotedEssay.Mentions(document, ["Adda Tamm"]).Select(mention => mention with { Entity = "Ada Tamm" });
        CitationFindings found = new CitationFinder().Find(document, [.. other]);
        Assert.Equal(["Ada Tamm"], found.Works.Single(work => work.Title == "The Long Strike").Authors);
    }

    private static Citation[] Find(params (string, string)[] parts) => [.. NotedEssay.Find(NotedEssay.Of("en", parts), Persons).Citations];
}
