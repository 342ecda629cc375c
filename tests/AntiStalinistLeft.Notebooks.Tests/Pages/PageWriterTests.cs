namespace AntiStalinistLeft.Notebooks.Tests;

public class PageWriterTests
{
    private static string Page(params NotebookCell[] cells) => PageWriter.Write(Cells.Notebook(cells), new PageOptions());

    private static NotebookCell Showing(params CellOutput[] outputs) => Cells.CSharp("1") with { Outputs = outputs };

    private static DisplayOutput Display(string mimeType, string content) => new(MimeBundle.Create(mimeType, content));

    [Fact]
    public void The_same_notebook_gives_the_same_bytes()
    {
        NotebookCell[] cells = [Cells.Markdown("# T\n\n## A\n\n## B"), Showing(new StreamOutput("stdout", "x"), Display(MimeTypes.Html, "<b>y</b>"))];
        Assert.Equal(Page(cells), Page(cells));
    }

    [Fact]
    public void Text_code_and_errors_are_encoded_and_HTML_of_a_cell_stands_as_it_is()
    {
        string page = Page(
            Cells.CSharp("var a = \"<script>\";") with { Outputs = [new StreamOutput("stderr", "<i>"), Display(MimeTypes.PlainText, "<u>"), Display(MimeTypes.Html, "<b>bold</b>"), new ErrorOutput("E<", "m&", ["t<t"])] });
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"stream stderr\" tabindex=\"0\">&lt;i&gt;</pre>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;u&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<b>bold</b>", page, StringComparison.Ordinal);
        Assert.Contains("E&lt;: m&amp;", page, StringComparison.Ordinal);
        Assert.Contains("t&lt;t", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_in_prose_is_shown_and_not_carried_out() =>
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Page(Cells.Markdown("a <script>alert(1)</script>")), StringComparison.Ordinal);

    [Fact]
    public void A_figure_cannot_end_its_script_element()
    {
        string page = Page(Showing(Display(MimeTypes.Plotly, """{"data":[],"layout":{"title":{"text":"</script><b>"}}}""")));
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.Contains("<script type=\"application/json\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plotly_is_named_once_and_never_inlined()
    {
        string page = Page(Showing(Display(MimeTypes.Plotly, """{"data":[]}""")), Showing(Display(MimeTypes.Plotly, """{"data":[]}""")));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "src=\"plotly.min.js\""));
        Assert.True(page.Length < 100_000, "plotly.js itself has megabytes");
    }

    [Fact]
    public void Notes_of_the_audit_stand_once_and_each_figure_links_to_its_own()
    {
        string page = Page(
            Showing(Display(MimeTypes.Html, "<figure><ul class=\"asl-audit\"><li>one &amp; only</li><li>two</li></ul></figure>")),
            Showing(Display(MimeTypes.Html, "<figure><ul class=\"asl-audit\"><li>two</li><li>three</li></ul></figure>")));
        Assert.Contains("notes of the audit: <a href=\"#audit-notes-1\">1</a>, <a href=\"#audit-notes-2\">2</a>.", page, StringComparison.Ordinal);
        Assert.Contains("notes of the audit: <a href=\"#audit-notes-2\">2</a>, <a href=\"#audit-notes-3\">3</a>.", page, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "one &amp; only"));
        Assert.Contains("<li id=\"audit-notes-3\">three</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<ul class=\"asl-audit\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_that_draws_figures_stands_once()
    {
        const string Figure = "<figure><script class=\"asl-draw\">draw();</script></figure>";
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(Page(Showing(Display(MimeTypes.Html, Figure)), Showing(Display(MimeTypes.Html, Figure))), "asl-draw"));
    }

    [Fact]
    public void A_page_has_a_skip_link_landmarks_and_contents_of_its_second_headings()
    {
        string page = Page(Cells.Markdown("# Title\n\n## First part\n\n## Second `part`"));
        Assert.Contains("<a class=\"skip\" href=\"#content\">", page, StringComparison.Ordinal);
        Assert.Contains("<main id=\"content\"", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"#first-part\">First part</a></li>", page, StringComparison.Ordinal);
        Assert.Contains(">Second part</a>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Title</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_notebooks_lead_to_their_pages_and_others_stay()
    {
        string page = Page(Cells.Markdown("[a](02-b.dib) [c](https://example.org/x.dib)"));
        Assert.Contains("href=\"02-b.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x.dib\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_no_page_can_show_says_so() =>
        Assert.Contains("application/x-unheard-of", Page(Showing(Display("application/x-unheard-of", "?"))), StringComparison.Ordinal);

    [Fact]
    public void A_failure_stands_on_the_page_and_neighbours_are_linked()
    {
        PageOptions options = new() { Failure = "cell 3 < cell 4", SiteTitle = "Site & Co", AdjacentPages = (null, new PageLink("Next one", "b.html")), Footer = "Made <here>" };
        string page = PageWriter.Write(Cells.Notebook(Cells.Markdown("# T")), options);
        Assert.Contains("cell 3 &lt; cell 4", page, StringComparison.Ordinal);
        Assert.Contains("<title>T · Site &amp; Co</title>", page.Replace("&#183;", "·", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"b.html\">Next one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", page, StringComparison.Ordinal);
        Assert.Contains("Made &lt;here&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_title_first_paragraph_and_who_failed()
    {
        IndexEntry fine = IndexEntry.FromNotebook(Cells.Notebook(Cells.Markdown("# One\n\nWhat it *is*.\n\nMore.")), "one.html", true);
        IndexEntry failed = IndexEntry.FromNotebook(Cells.Notebook(Cells.CSharp("1")) with { Path = "two.dib" }, "two.html", false);
        string page = IndexPage.Write("All", "Introduction", [fine, failed], new PageOptions());
        Assert.Contains("<a href=\"one.html\">One</a>", page, StringComparison.Ordinal);
        Assert.Contains("What it <em>is</em>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("More.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"two.html\">two</a>", page, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "did not run to its end"));
    }

    [Fact]
    public void A_page_with_a_diagram_and_no_other_links_the_script_that_draws_it()
    {
        string page = Page(Showing(Display(MimeTypes.Mermaid, "flowchart LR\n accTitle: <Way>\n a-->b")));
        Assert.Contains("<script src=\"mermaid.min.js\" defer></script>", page, StringComparison.Ordinal);
        Assert.Contains("<figure class=\"diagram\" role=\"img\" aria-label=\"&lt;Way&gt;\"><pre class=\"mermaid\">flowchart LR\n accTitle: &lt;Way&gt;\n a--&gt;b</pre></figure>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mermaid.min.js", Page(Showing(Display(MimeTypes.PlainText, "x"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_a_notebook_carries_the_script_that_sorts_it_and_other_HTML_does_not()
    {
        string table = TableScript.Attach("<table class=\"asl-table\"></table>");
        Assert.StartsWith("<table class=\"asl-table\"></table>\n<style>", table, StringComparison.Ordinal);
        Assert.Contains("aria-sort", table, StringComparison.Ordinal);
        Assert.Equal("<b>x</b>", TableScript.Attach("<b>x</b>"));
    }
}
