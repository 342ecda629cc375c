namespace AntiStalinistLeft.Histories.Tests;

/// <summary>The history that we wrote ourselves: tutorials and notebooks rely on what is checked here.</summary>
public sealed class SampleHistoryTests
{
    private static readonly HistoryFile File = HistoryFile.Read(RepositoryFolder.At("data", "sample", "lantern-street.xml")).GetOrThrow();
    private static readonly PageHistory Article = File.Pages[0];

    [Fact]
    public void It_holds_an_article_and_its_talk_page_and_reads_without_a_warning()
    {
        Assert.Empty(File.Diagnostics);
        Assert.Equal(["Lantern Street circle", "Talk:Lantern Street circle"], File.Pages.Select(page => page.Page.Title));
        Assert.Equal([39, 7], File.Pages.Select(page => page.Revisions.Count));
    }

    [Fact]
    public void Every_text_has_the_size_and_the_sha1_that_the_file_states()
    {
        foreach (PageHistory page in File.Pages)
        {
            for (int i = 0; i < page.Revisions.Count; i++)
            {
                if (page.Revisions[i].Text == TextState.Hidden) continue;
                byte[] text = page.GetUtf8(i)!;
                Assert.Equal((page.Revisions[i].DeclaredBytes, page.Revisions[i].Sha1), (text.Length, Sha1Digest.Compute(text)));
            }
        }
    }

    [Fact]
    public void Ids_and_times_rise_and_each_revision_names_the_one_before_as_its_parent()
    {
        foreach (PageHistory page in File.Pages)
        {
            for (int i = 1; i < page.Revisions.Count; i++)
            {
                Assert.Equal(page.Revisions[i - 1].Id, page.Revisions[i].ParentId);
                Assert.True(page.Revisions[i - 1].Id < page.Revisions[i].Id);
                Assert.True(page.Revisions[i - 1].Timestamp < page.Revisions[i].Timestamp);
            }
        }
    }

    [Fact]
    public void One_revision_is_suppressed_and_one_blank()
    {
        Revision hidden = Assert.Single(Article.Revisions, revision => revision.Text == TextState.Hidden);
        Assert.Equal((ContributorKind.Hidden, null), (hidden.Contributor.Kind, hidden.Comment));
        int blank = Assert.Single(Enumerable.Range(0, 39), i => Article.GetText(i) is { Length: 0 });
        Assert.Equal(ContributorKind.Ip, Article.Revisions[blank].Contributor.Kind);
    }

    [Fact]
    public void The_reverts_are_found_with_what_they_undid()
    {
        (int Reverting, int To)[] found = [.. IdentityReverts.Find(Article).Select(revert => (revert.Reverting, revert.RestoredTo))];
        (int, int)[] expected = [(5, 3), (11, 9), (18, 16), (19, 17), (20, 18), (21, 19), (22, 20), (27, 25), (33, 31)];
        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_definition_goes_to_and_fro_between_four_wordings()
    {
        string[] verbs = ["rejected [[Stalinism]]", "opposed [[Stalinism]]", "fought [[Stalinism]]", "critical of [[Stalinism]]"];
        var wordings = new List<string>();
        for (int i = 1; i < 39; i++)
        {
            if (Article.GetText(i) is not { Length: > 0 } text) continue;
            string? verb = Array.Find(verbs, verb => text.Contains(verb, StringComparison.Ordinal));
            if (verb is not null && (wordings.Count == 0 || wordings[^1] != verb)) wordings.Add(verb);
        }

        Assert.Equal(12, wordings.Count);
        Assert.Equal(verbs.Order(StringComparer.Ordinal), wordings.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_section_that_comes_back_after_four_years_keeps_the_revision_that_wrote_them()
    {
        PageProvenance provenance = PageProvenance.Compute(Article);
        IReadOnlyList<ProvenanceToken> tokens = provenance.GetTokens(38);
        int museum = Enumerable.Range(0, tokens.Count).First(i => tokens[i].Text == "museum");
        Assert.Equal(1, tokens[museum].Origin);
    }
}
