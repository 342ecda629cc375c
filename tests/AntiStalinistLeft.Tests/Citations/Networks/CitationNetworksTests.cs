using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Tests.Networks;
using static AntiStalinistLeft.Tests.Citations.InventedCitations;

namespace AntiStalinistLeft.Tests.Citations;

public class CitationNetworksTests
{
    /// <summary>An essay with two sections and an article with one; lamps and wicks are cited by both.</summary>
    private static readonly CorpusTables Two = Frames(
    [
        Cites("essay", 1, "lamps"),
        Cites("essay", 2, "wicks"),
        Cites("essay", 2, "oils", ordinal: 2),
        Cites("essay", 3, "lamps", section: 2),
        Cites("essay", 4, "wicks", section: 2),
        Cites("essay", 5, "glass", section: 2, speaker: "Otto Blix"),
        Cites("essay", 6, null, section: 2),
        Cites("essay", 7, "tin", section: 2, relation: CitationRelation.Mentions),
        Cites("article", 1, "lamps"),
        Cites("article", 2, "wicks"),
    ]);

    private static readonly CorpusTables One = Two.ForDocuments(["essay"]);

    private static (string, string, double)[] Edges(Network network) => [.. network.Edges.Select(e => (e.Source, e.Target, e.Weight))];

    private static Network Make(string name, CorpusTables frames, CoCitationUnit unit = CoCitationUnit.Section) =>
        NetworkCatalog.Build(name, frames, new CitationNetworkOptions { Unit = unit });

    [Fact]
    public void A_text_is_joined_with_each_work_by_its_citations_and_they_can_be_found_again()
    {
        Network network = Make("citation-network", Two);
        Assert.True(network.IsDirected);
        Assert.Equal(
            [("text:essay", "lamps", 2), ("text:essay", "wicks", 2), ("text:article", "lamps", 1), ("text:article", "wicks", 1), ("text:essay", "glass", 1), ("text:essay", "oils", 1)],
            Edges(network));
        Assert.Equal(["essay note 1.1", "essay note 3.1"], network.Edges[0].Evidence.Select(e => e.ToString()));
        Assert.All(network.Edges, edge => Assert.Equal(edge.Weight, edge.Evidence.Count));
        Assert.Null(network.StructureWithheldReason);
    }

    [Fact]
    public void Unresolved_citations_are_told_and_mentions_in_passing_are_none()
    {
        Network network = Make("citation-network", Two);
        Assert.Equal("1 citation is unresolved and in no network.", Assert.Single(network.Notes));
        Assert.DoesNotContain(network.Nodes, node => node.Id == "tin");
        Assert.Contains(CitationNetworks.TextToWork(new CitationNetworkTables(Two.Get(CorpusTable.Sources), Two.Get(CorpusTable.Works), Two.Get(CorpusTable.Citations)), new CitationNetworkOptions { IncludeMentions = true }).Nodes, node => node.Id == "tin");
    }

    [Fact]
    public void A_work_tells_which_notes_cite_it()
    {
        Assert.Equal("essay 1, 3; article 1", Make("citation-network", Two).Nodes.Single(n => n.Id == "lamps").Attributes["cited_in"]);
        Assert.Equal("1, 3", Make("citation-network", One).Nodes.Single(n => n.Id == "lamps").Attributes["cited_in"]);
    }

    [Fact]
    public void With_one_citing_text_there_is_a_star_no_structure_and_the_reason()
    {
        foreach (string name in NetworkCatalog.Names.Where(name => name != "co-mention"))
        {
            MeasuredNetwork measured = ReferenceNetworks.Measure(Make(name, One), new NetworkMeasureOptions());
            Assert.Contains("Only one text cites (", measured.Network.StructureWithheldReason, StringComparison.Ordinal);
            Assert.Contains(measured.Network.StructureWithheldReason, measured.Notes);
            Assert.True(measured is { PageRank: null, Betweenness: null, Communities: null });
        }

        Assert.Empty(Make("coupling", One).Edges);
        Assert.NotEmpty(Make("co-citation", One).Edges);
    }

    [Fact]
    public void Works_are_cited_together_by_section_by_note_or_by_text()
    {
        Assert.Equal([("glass", "lamps", 1), ("glass", "wicks", 1), ("lamps", "oils", 1), ("lamps", "wicks", 3), ("oils", "wicks", 1)], Edges(Make("co-citation", Two)).OrderBy(e => e.Item1).ThenBy(e => e.Item2));
        Assert.Equal([("oils", "wicks", 1)], Edges(Make("co-citation", Two, CoCitationUnit.Note)));
        Assert.Equal(("lamps", "wicks", 2), Edges(Make("co-citation", Two, CoCitationUnit.Text))[0]);
        Assert.Equal(["essay section 1", "essay section 2", "article section 1"], Make("co-citation", Two).Edges[0].Evidence.Select(e => e.ToString()));
    }

    [Fact]
    public void Works_of_one_text_are_not_all_joined_with_all()
    {
        Network network = Make("co-citation", One, CoCitationUnit.Text);
        Assert.Empty(network.Edges);
        Assert.Contains(network.Notes, note => note.Contains("Ask by section or by note", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_coupled_by_the_works_they_share_however_often_they_cite_them()
    {
        NetworkEdge edge = Assert.Single(Make("coupling", Two).Edges);
        Assert.Equal(("text:article", "text:essay", 2), (edge.Source, edge.Target, edge.Weight));
        Assert.Equal(6, edge.Evidence.Count);
    }

    [Fact]
    public void Persons_are_joined_with_the_works_via_which_they_are_quoted_and_silence_is_told()
    {
        CorpusTables frames = Frames([Cites("essay", 5, "glass", speaker: "Otto Blix"), Cites("essay", 6, "glass", speaker: "Otto Blix"), Cites("essay", 7, "tin", relation: CitationRelation.QuotesVia)]);
        Network network = Make("quoted-via", frames);
        Assert.Equal([("person:Otto Blix", "glass", 2)], Edges(network));
        Assert.Contains("1 of 3 quotations via others' works do not tell whose words they are.", network.Notes);
        Assert.DoesNotContain(network.Nodes, node => node.Id == "tin");
    }

    [Fact]
    public void Sections_of_two_texts_are_different_nodes_and_a_note_that_none_calls_is_told()
    {
        CorpusTables frames = Frames([Cites("essay", 1, "lamps"), Cites("article", 1, "lamps"), Cites("article", 9, "tin", section: null)]);
        Network network = Make("section-work", frames);
        Assert.Equal(["section:article/1", "section:essay/1", "lamps"], network.Nodes.Select(n => n.Id));
        Assert.Equal(["article: Section 1", "essay: Section 1"], network.Nodes.Take(2).Select(n => n.Label));
        Assert.Contains("1 citation stands in a note that no section calls, and in no edge by section.", network.Notes);
    }

    [Fact]
    public void Editions_of_one_work_are_one_node_named_by_the_work()
    {
        CorpusTables frames = Frames(
            [Cites("essay", 1, "tamm1931", edition: "tamm1931"), Cites("article", 1, "tamm1931", edition: "tamm1990")],
            works: [Work("tamm1990", work: "tamm1931", title: "Lamps, translated", year: "1990"), Work("tamm1931", originalYear: "1929")]);
        NetworkNode node = Make("citation-network", frames).Nodes.Single(n => n.Kind == "book");
        Assert.Equal(("tamm1931", "Tamm, On Lamps (1929)"), (node.Id, node.Label));
        Assert.Equal(2, node.Attributes["citations"]);
    }

    [Fact]
    public void Of_a_series_of_revisions_only_the_last_that_cites_is_taken()
    {
        CorpusTables frames = Frames(
            [Cites("r1", 1, "lamps"), Cites("r2", 1, "lamps"), Cites("essay", 1, "lamps")],
            sources: [Source("r1", "article", 1), Source("r2", "article", 2), Source("r3", "article", 3), Source("essay")]);
        Network network = Make("citation-network", frames);
        Assert.Equal(["text:r2", "text:essay"], network.Nodes.Where(n => n.Kind == "text").Select(n => n.Id));
        Assert.Contains("others left out: 1.", Assert.Single(network.Notes), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Make("coupling", frames).Edges).Weight);
    }

    [Fact]
    public void Without_citations_every_network_is_empty_and_says_so()
    {
        CorpusTables frames = Frames([], sources: [Source("essay")]);
        foreach (string name in NetworkCatalog.Names.Where(name => name != "co-mention"))
        {
            Network network = Make(name, frames);
            Assert.Empty(network.Nodes);
            Assert.Contains("No citation was found in any text.", network.Notes);
        }
    }

    [Theory]
    [InlineData("Ada Tamm", "Tamm")]
    [InlineData("Ada Tamm; Otto Blix", "Tamm and Blix")]
    [InlineData("Ada Tamm; Otto Blix; Rosa Tamm", "Tamm et al.")]
    [InlineData("Central Committee of the Lamplighters", "Central Committee of the Lamplighters")]
    [InlineData("Opposition", "Opposition")]
    [InlineData("Rosa La Roos", "La Roos")]
    [InlineData("Otto van der Blix", "van der Blix")]
    [InlineData(null, null)]
    public void Authors_are_called_by_their_surnames(string? authors, string? surnames) => Assert.Equal(surnames, WorkLabel.FormatSurnames(authors));

    [Fact]
    public void Persons_named_in_one_sentence_are_joined_once_for_each_sentence_and_revisions_are_not_added_up()
    {
        CorpusTables frames = Frames(
            [],
            sources: [Source("r1", "article", 1), Source("r2", "article", 2), Source("essay")],
            mentions: [Names("r1", "Ada", 1), Names("r1", "Otto", 1), Names("r2", "Ada", 1), Names("r2", "Otto", 1), Names("essay", "Ada", 4), Names("essay", "Otto", 4), Names("essay", "Ada", 4), Names("essay", "Rosa", 5)]);
        Network network = NetworkCatalog.Build("co-mention", frames, labels: new Dictionary<string, string> { ["Ada"] = "Ada Tamm" });
        NetworkEdge edge = Assert.Single(network.Edges);
        Assert.Equal(("person:Ada", "person:Otto", 2), (edge.Source, edge.Target, edge.Weight));
        Assert.Equal(["r2 sentence 1", "essay sentence 4"], edge.Evidence.Select(e => e.ToString()));
        Assert.Equal(["Ada Tamm", "Otto"], network.Nodes.Select(n => n.Label));
        Assert.Contains(network.Notes, note => note.Contains("earlier revisions left out: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_network_is_refused_with_the_names_there_are() =>
        Assert.Contains("co-citation", Assert.Throws<ArgumentException>(() => NetworkCatalog.Build("lamps", Two)).Message, StringComparison.Ordinal);
}
