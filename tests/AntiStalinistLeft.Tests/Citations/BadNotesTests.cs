using AntiStalinistLeft.Citations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Citations;

public class BadNotesTests
{
    private static readonly string[] Persons = ["Ada Tamm", "Piet Halloran"];

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("((((((((((")]
    [InlineData("))))]]]]””””")]
    [InlineData("“““Ada Tamm, 12")]
    [InlineData("[[[[(Ada Tamm, The Long Strike (Leeds: Wick Press, 1990)")]
    [InlineData(", . ; : ! ?")]
    [InlineData("1 2 3 4 5, 6–7, 8")]
    [InlineData("\u200B\uFEFF\uD800 \uDC00")]
    [InlineData("Ibid")]
    [InlineData("op. cit.")]
    [InlineData("See")]
    [InlineData("Quoted by")]
    public void Any_note_is_covered_by_spans_that_do_not_overlap(string text) => Check(text);

    [Fact]
    public void Random_notes_never_throw_and_never_overlap()
    {
        string[] bits = ["Ada Tamm", ", ", "“", "”", "(", ")", "[", "]", "12", "–", "1990", ": ", "; ", ". ", "Leeds", "Wick Press", "ibid.", "op. cit.", "see ", "Vol. 3", "The Long Strike", "in ", "eds", "p. 5", "‘", "’", "«", "»", "doi:10.1000/x(1)<2>"];
        Prop.ForAll(Gen.Elements(bits).ListOf().ToArbitrary(), parts => Check(string.Concat(parts))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nested_brackets_keep_the_citation_inside()
    {
        Citation found = Assert.Single(Find("He came back (as she tells [in her own way (Ada Tamm, The Long Strike [Leeds: Wick Press, 1990], 12)])."));
        Assert.Equal("Ada Tamm, The Long Strike [Leeds: Wick Press, 1990], 12", found.Raw);
    }

    [Fact]
    public void Words_before_a_small_see_belong_to_no_title()
    {
        Citation[] found = Find("For the harbour see Piet Halloran, The Salt Routes (Leeds: Wick Press, 1998), 12.", "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.", "Tamm, 33.", "Halloran, 40.");
        Assert.Equal(["halloran1998-salt-routes", "tamm1990-long-strike", "tamm1990-long-strike", "halloran1998-salt-routes"], found.Select(citation => citation.Key));
        Assert.Equal(CitationRelation.See, found[0].Relation);
    }

    [Fact]
    public void A_doi_with_brackets_and_signs_is_kept_whole() =>
        Assert.Equal("https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15", Find("Ada Tamm, “The Long Strike”, Harbour Review 12 (2004), https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15.").Single().Reading.Address);

    [Fact]
    public void Ibid_in_every_note_of_a_text_resolves_to_nothing()
    {
        Citation[] found = Find("Ibid., 1.", "Ibid., 2.", "Ibid.");
        Assert.All(found, citation => Assert.Equal((Confidence.Unresolved, null), (citation.Confidence, citation.Key)));
    }

    [Fact]
    public void Notes_that_point_at_each_other_resolve_to_nothing()
    {
        Citation[] found = Find("See n. 2 above, 3.", "See n. 1 above, 4.");
        Assert.All(found, citation => Assert.Null(citation.Key));
    }

    [Fact]
    public void A_note_without_a_marker_is_parsed_and_gets_no_author_from_the_body()
    {
        Document document = NotedEssay.Of("en", ("Ada Tamm said so.", "The Long Strike (Leeds: Wick Press, 1990), 12."));
        Document lost = document with { Notes = [document.Notes[0] with { Markers = [] }] };
        Citation found = Assert.Single(NotedEssay.Find(lost, Persons).Citations);
        Assert.Equal((AuthorSource.None, "long-strike1990"), (found.AuthorsFrom, found.Key));
    }

    [Fact]
    public void Doubled_note_numbers_keep_their_own_citations()
    {
        Document document = NotedEssay.Of("en", ("One.", "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12."), ("Two.", "Piet Halloran, The Stamp (Leeds: Wick Press, 1991), 5."), ("Three.", "See n. 1 above, 9."));
        Document doubled = document with { Notes = [document.Notes[0], document.Notes[1] with { Number = 1 }, document.Notes[2]] };
        Assert.Equal(["tamm1990-long-strike", "halloran1991-stamp", null], NotedEssay.Find(doubled, Persons).Citations.Select(citation => citation.Key));
    }

    [Fact]
    public void Years_in_titles_keep_two_volumes_of_one_title_apart()
    {
        Citation[] found = Find(
            "Ada Tamm, “On Salt”, The Tide Book (1923–25) (Leeds: Wick Press, 1975), 12.",
            "Ada Tamm, “On Rope”, The Tide Book (1926–27) (Leeds: Wick Press, 2014), 12.",
            "“On Tar”, The Tide Book (1926–27), 99.",
            "“On Sail”, The Tide Book, 3.");
        Assert.Equal(found[1].Work?.Container?.Key, found[2].Work?.Container?.Key);
        Assert.NotEqual(found[0].Work?.Container?.Key, found[2].Work?.Container?.Key);
        Assert.Equal(Confidence.Unresolved, found[3].Confidence);
    }

    [Fact]
    public void Titles_that_are_merely_alike_are_never_one()
    {
        Citation[] found = Find("Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.", "The Long Strikes, 14.", "Long Strike, 15.");
        Assert.Equal(["tamm1990-long-strike", null, "tamm1990-long-strike"], found.Select(citation => citation.Key));
    }

    [Fact]
    public void A_page_beyond_the_part_vetoes_it()
    {
        Citation[] found = Find("Ada Tamm, “On Salt”, 53–66, The Tide Book (Leeds: Wick Press, 1990), 59.", "Tamm, 60.", "Tamm, 420.");
        Assert.Equal(["tamm1990-on-salt", "tamm1990-on-salt", null], found.Select(citation => citation.Key));
        Assert.Equal("page-beyond-work", found[2].Rule);
    }

    [Fact]
    public void An_override_beats_the_rule_and_one_that_matches_nothing_is_told()
    {
        const string Yaml = """
            decisions:
              - {document: essay, note: 2, raw: "Tamm, 14", unresolved: true, why: "She means her diary."}
              - {document: essay, note: 2, raw: "Tamm, 15", work: tamm1990-long-strike, why: "Gone."}
            """;
        Document document = NotedEssay.Of("en", ("One.", "Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12."), ("Two.", "Tamm, 14."));
        CitationFindings found = NotedEssay.Find(document, Persons, new CitationOptions { Overrides = OverridesFile.Parse(Yaml, "overrides.yaml").GetOrThrow() });
        Assert.Equal((null, "override"), (found.Citations[1].Key, found.Citations[1].Rule));
        Diagnostic told = Assert.Single(found.Diagnostics);
        Assert.Equal(("override-without-citation", 3), (told.Code, told.Line));
    }

    [Theory]
    [InlineData("works:\n  - {key: a, type: book, title: A, colour: red}", "Unknown key «colour»", 2)]
    [InlineData("works:\n  - {key: a, type: brick, title: A}", "«brick» is no type", 2)]
    [InlineData("works:\n  - {key: a, type: book, title: A}\n  - {key: a, type: book, title: B}", "stands twice", 3)]
    [InlineData("works:\n  - {key: a, type: book, title: A, year: soon}", "a year of four digits", 2)]
    [InlineData("works:\n  - {key: a, type: chapter, title: A, container: b}", "does not list", 2)]
    [InlineData("works:\n  - {type: book, title: A}", "«key» is missing", 2)]
    [InlineData("books: []", "«works» is missing", 1)]
    [InlineData("works: [", "no valid YAML", 2)]
    public void A_faulty_authority_file_is_told_with_its_line(string yaml, string message, int line)
    {
        Diagnostic? failure = AuthorityFile.Parse(yaml, "authority.yaml").Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal(("authority.yaml", line), (failure?.File, failure?.Line ?? line));
    }

    private static Citation[] Find(params string[] notes) =>
        [.. NotedEssay.Find(NotedEssay.Of("en", [.. notes.Select(note => ("The tide turned.", note))]), Persons).Citations.Where(citation => citation.Relation != CitationRelation.Mentions)];

    private static void Check(string text)
    {
        IReadOnlyList<CitationReading> note = NoteParser.Parse(text, 7, new KnownNames(), "en");
        int done = 7;
        foreach (CitationReading span in note)
        {
            Assert.True(span.Span.Start >= done && span.Span.End <= 7 + text.Length, $"{span.Span} in «{text}»");
            done = span.Span.End;
        }
    }
}
