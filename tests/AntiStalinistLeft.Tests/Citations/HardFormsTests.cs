using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Forms that join two works in few words.</summary>
public class HardFormsTests
{
    private const string Strike = "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.";
    private const string Stamp = "Piet Halloran, The Stamp (Leeds: Quay Books, 1991), 5.";

    [Theory]
    [InlineData("See also Tamm, Long Strike, 7, and cf. Halloran, 9.")]
    [InlineData("See also Tamm, Long Strike, 7, see Halloran, 9.")]
    public void A_signal_behind_pages_opens_another_citation(string note)
    {
        Citation[] found = Find(Strike, Stamp, note)[2..];
        Assert.Equal([("tamm1990-long-strike", "7"), ("halloran1991-stamp", "9")], found.Select(citation => (citation.Key, string.Join(", ", citation.Locators))));
        Assert.All(found, citation => Assert.Equal(CitationRelation.See, citation.Relation));
    }

    [Theory]
    [InlineData("Cited by Tamm in “The Tide”, Harbour Review 3 (1999), 4.", "tamm1999-tide")]
    [InlineData("Quoted by Ada Tamm in The Tide and the Rope (Leeds: Wick Press, 1999), 4.", "tamm1999-tide-and-the-rope")]
    public void Quoted_by_somebody_in_a_work_is_that_work(string note, string key)
    {
        Citation found = Find(Strike, note)[1];
        Assert.Equal((key, CitationRelation.QuotesVia, "Ada Tamm"), (found.Key, found.Relation, Assert.Single(found.Authors)));
    }

    [Theory]
    [InlineData("Tamm, 1990, 12.", "tamm1990-long-strike")]
    [InlineData("Tamm, 1990.", "tamm1990-long-strike")]
    [InlineData("Tamm, 1991, 12.", null)]
    public void A_year_behind_a_name_is_the_year_of_the_work_and_no_title(string note, string? key)
    {
        Citation found = Find(Strike, Stamp, note)[2];
        Assert.Equal((key, CitationForm.AuthorYear), (found.Key, found.Form));
    }

    [Fact]
    public void Ibid_behind_a_new_title_is_another_piece_of_the_volume_before()
    {
        Citation[] found = Find("“On Salt”, in Harbour Voices, ed. Noor Haddad (Leeds: Wick Press, 2001), 44.", "Ada Tamm, “On Rope”, ibid., 70.", "Tamm, “On Rope”, 72.");
        Assert.Equal(("tamm2001-on-rope", "harbour-voices2001"), (found[1].Key, found[1].Work?.Container?.Key));
        Assert.Equal("tamm2001-on-rope", found[2].Key);
    }

    [Fact]
    public void Ibid_behind_a_new_title_means_nothing_where_no_volume_stands_before()
    {
        Assert.Null(Find(Strike, "Ada Tamm, “On Rope”, ibid., 70.")[1].Key);
        Assert.Null(Find("It rained.", "Ada Tamm, “On Rope”, ibid., 70.")[0].Key);
    }

    [Fact]
    public void A_name_that_no_list_knows_says_its_own_words()
    {
        Citation[] found = [.. NotedEssay.Find(NotedEssay.Of("en", ("Ada Tamm said so.", Strike), ("Jonas Kessler said “no”.", "Quoted in Halloran, The Stamp (Leeds: Quay Books, 1991), 5.")), ["Ada Tamm", "Piet Halloran"]).Citations];
        Assert.Null(found[1].Speaker);
    }

    private static Citation[] Find(params string[] notes) =>
        [.. NotedEssay.Find(NotedEssay.Of("en", [.. notes.Select(note => ("The tide turned.", note))]), ["Ada Tamm", "Piet Halloran"]).Citations.Where(citation => citation.Relation != CitationRelation.Mentions)];
}
