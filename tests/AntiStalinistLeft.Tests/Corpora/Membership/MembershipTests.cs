namespace AntiStalinistLeft.Tests.Corpora;

public sealed class MembershipTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(
        [
            ("a", "# T\n\nThe gas men count among the lamplighters. Ada Tamm wrote of it.\n", null, 0),
            ("b", "# T\n\nThe gas men were never lamplighters.\n\n“The gas men are lamplighters too”, said Ada Tamm.\n", null, 0),
            ("c", "# T\n\nThe gas men are lamplighters. The gas men are not lamplighters.\n", null, 0),
            ("d", "# T\n\nThe lamplighters slept.\n\n## The gas men\n\nThey woke.\n", null, 0),
            ("e", "# T\n\nThe gas men woke. The lamplighters slept.\n", null, 0),
            ("f", "# T\n\nThe lamplighters slept.\n", null, 0),
        ],
        title: "The lamplighters");

    [Fact]
    public void The_concept_is_what_titles_name() => Assert.Equal("lamplighters", MembershipAnalysis.FindConcept(Lamps));

    [Fact]
    public void Without_a_name_in_a_title_there_is_no_concept() => Assert.Null(MembershipAnalysis.FindConcept(InventedTexts.Open(("a", "# T\n\nThe lamplighters.\n"))));

    [Fact]
    public void The_form_of_the_sentences_decides_and_quoted_words_are_no_evidence()
    {
        Table<MembershipRow> rows = MembershipAnalysis.Measure(Lamps, "lamplighters");
        Assert.Equal([Membership.Asserted, Membership.Denied, Membership.Disputed, Membership.Headed, Membership.Named, Membership.Absent], rows.Select(row => row.Membership));
        Assert.All(rows, row => Assert.Equal("gasmen", row.Entity));
        Assert.Equal((0, 1, 2), (rows[1].Asserted, rows[1].Denied, rows[1].Mentions));
    }

    [Fact]
    public void A_row_leads_to_its_mentions() =>
        Assert.Equal([1, 1, 2, 1, 1, 0], MembershipAnalysis.Measure(Lamps, "lamplighters").Select(row => MembershipAnalysis.Trace(Lamps, row).Count));

    [Fact]
    public void Coders_confirm_what_they_agree_on()
    {
        CodingAnswerRow Answer(string id, string document, string coder, string code) => new(id, "membership", document, "gasmen", Voice.Own, null, coder, code, null);
        Table<CodingAnswerRow> answers = new[] { Answer("1", "a", "ann", "asserted"), Answer("1", "a", "bo", "asserted"), Answer("2", "b", "ann", "denied"), Answer("2", "b", "bo", "neither") }.ToTable("coding-answers");
        Table<MembershipRow> rows = MembershipAnalysis.Confirm(MembershipAnalysis.Measure(Lamps, "lamplighters"), answers);
        Assert.Equal("asserted 1", rows[0].Coded);
        Assert.Null(rows[1].Coded);
    }

    [Fact]
    public void Mentions_beside_the_concept_are_drawn_for_coders()
    {
        CodingScheme scheme = CodingScheme.Load(RepositoryFolder.At("data", "coding", "membership.yaml")).GetOrThrow();
        Table<CodingItemRow> items = CodingAnalysis.Draw(Lamps, scheme, new CodingOptions { Count = 0, With = "lamplighters" });
        Assert.All(items, item => Assert.Equal("gasmen", item.Entity));
        Assert.Equal(["a", "b", "b", "c", "c"], items.Select(item => item.Document));
    }

    [Fact]
    public void The_chart_says_who_stands_with_the_concept()
    {
        CaptionedFigure chart = Lamps.Charts.Membership(MembershipAnalysis.Measure(Lamps, "lamplighters"));
        Assert.Equal("Gas men stands in one sentence with «Lamplighters» in 3 of 6 texts; 2 of 4 such pairings stand with a negation.", chart.Finding);
        Assert.StartsWith("Nothing to draw", Lamps.Charts.Membership(MembershipAnalysis.Measure(Lamps, "lamplighters", [MentionKind.Person])).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_concept_gets_a_suggestion() =>
        Assert.Contains("lamplighters", Assert.Throws<ArgumentException>(() => MembershipAnalysis.Measure(Lamps, "lamplighter")).Message, StringComparison.Ordinal);
}
