using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>Every notebook runs without parameters on any corpus, and its page says what it is of.</summary>
public sealed class SubjectTests(SubjectSites sites)
{
    public static TheoryData<string> Names => SubjectSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_notebook_runs_to_its_end(string subject)
    {
        SubjectSite site = sites.Of(subject);
        Assert.True(site.Outcome.Code == 0, site.Outcome.Errors);
        Assert.Empty(site.Outcome.Errors);
        Assert.All(site.Pages, page => Assert.DoesNotContain("class=\"error\"", page.Html, StringComparison.Ordinal));
        Assert.All(site.Pages, page => Assert.DoesNotContain("No data: ", page.Html, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_findings_that_open_a_page_lead_to_their_charts(string subject)
    {
        foreach (ReadPage page in sites.Of(subject).Pages)
        {
            Assert.All(page.FindingLinks, anchor => Assert.Contains($"<span id=\"{anchor}\"></span>", page.Html, StringComparison.Ordinal));
            Assert.True(page.FindingLinks.Count() <= 5, $"{page.Name} opens with {page.FindingLinks.Count()} findings.");
        }
    }

    [Theory]
    [InlineData("orchard", "Der Streuobststreit")]
    [InlineData("ferry", "The Ferry Guild")]
    [InlineData("sample", "The Lantern Street circle")]
    [InlineData("first", "The anti-Stalinist left")]
    public void The_index_names_the_corpus_and_what_it_holds(string subject, string title)
    {
        string index = sites.Of(subject).Index;
        Assert.Contains($"<h1>{title}</h1>", index, StringComparison.Ordinal);
        Assert.Matches("The corpus has [0-9]+ texts: [0-9]+ revisions? of", index);
        Assert.Contains("class=\"card-picture\"", index, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orchard")]
    [InlineData("ferry")]
    [InlineData("lone")]
    public void A_page_of_another_corpus_knows_nothing_of_the_first(string subject) =>
        Assert.All(sites.Of(subject).Pages, page => Assert.DoesNotMatch("mckay|costello|wikipedia-r|The anti-Stalinist left", WithoutSample(page.Html)));

    [Fact]
    public void A_corpus_without_a_history_says_so_and_how_to_add_one()
    {
        ReadPage page = sites.Of("ferry").Pages.Single(page => page.Name == "04-history");
        Assert.Contains("has no history of an article", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("What did each edit do?", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kits_lexicon_on_a_foreign_corpus_is_named_with_the_phrases_that_it_does_not_know()
    {
        ReadPage page = sites.Of("ferry").Pages.Single(page => page.Name == "01-corpus");
        Assert.Contains("has no lexicon of its own", page.Html, StringComparison.Ordinal);
        ReadTable unknown = page.Tables.Single(table => table.Caption.StartsWith("Unknown names", StringComparison.Ordinal));
        Assert.Contains(unknown.Rows, row => row[0].Equals("guild socialism", StringComparison.OrdinalIgnoreCase) && row[3].StartsWith("Socialism", StringComparison.Ordinal));
        Assert.Contains(unknown.Rows, row => row[0] == "Corwin Hale");
    }

    [Fact]
    public void The_sample_has_its_own_history() =>
        Assert.Contains("39 revisions from 2008", sites.Of("sample").Pages.Single(page => page.Name == "04-history").Html, StringComparison.Ordinal);

    // The titles of works that the kit's own pages on method name are no claim about a corpus.
    private static string WithoutSample(string html) => Regex.Replace(html, "<details class=\"code\">.*?</details>", string.Empty, RegexOptions.Singleline);
}
