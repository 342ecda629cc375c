namespace AntiStalinistLeft.Cli.Tests;

public class LatexReportWriterTests
{
    [Theory]
    [InlineData("# One *two* `a_b`\n", "\\section{One \\emph{two} \\texttt{a\\_b}}")]
    [InlineData("50 % of **all** & [more](https://example.org/a_b#c)\n", "50 \\% of \\textbf{all} \\& \\href{https://example.org/a_b\\#c}{more}")]
    [InlineData("- a\n- b\n", "\\begin{itemize}")]
    [InlineData("2. a\n", "\\begin{enumerate}")]
    [InlineData("> quoted\n", "\\begin{quote}")]
    [InlineData("A note.[^1]\n\n[^1]: It *is* one.\n", "A note.\\footnote{It \\emph{is} one.}")]
    [InlineData("| a | b |\n| --- | ---: |\n| 1 | 2 |\n", "\\begin{tabular}{lr}")]
    [InlineData("Where $a^2$ is.\n", "Where $a^2$ is.")]
    [InlineData("    \\input{x}\n", "\\mbox{}\\textbackslash{}input\\{x\\}")]
    [InlineData("\\input{x} <script>\n", "\\textbackslash{}input\\{x\\} \\textless{}script\\textgreater{}")]
    [InlineData("中 stands.\n", "{[}U+4E2D] stands.")]
    public void Markdown_becomes_the_latex_that_prints_it(string text, string latex) => Assert.Contains(latex, Write(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("[@tamm1990]", "\\citep{tamm1990}")]
    [InlineData("@tamm1990", "\\citet{tamm1990}")]
    [InlineData("[see @tamm1990, p. 3]", "\\citep[{see}][{p. 3}]{tamm1990}")]
    [InlineData("[@tamm1990; @wilson1927]", "\\citep{tamm1990,wilson1927}")]
    [InlineData("[-@tamm1990]", "\\citeyearpar{tamm1990}")]
    [InlineData("[@tamm1990, 3; see @wilson1927]", "\\citetext{\\citealp[{}][{3}]{tamm1990}; \\citealp[{see}][{}]{wilson1927}}")]
    [InlineData("ada@tamm1990", "ada@tamm1990")]
    public void Citations_become_natbibs(string text, string latex) => Assert.Contains($"As {latex} says.", Write($"As {text} says.\n"), StringComparison.Ordinal);

    [Fact]
    public void Two_narrow_figures_of_a_section_stand_beside_each_other_and_are_referred_to()
    {
        string latex = Write("See {{figure wicks}}.\n");
        Assert.Contains("See Figure~\\ref{fig:wicks}.", latex, StringComparison.Ordinal);
        Assert.Equal(1, latex.Split("\\begin{figure}").Length - 1);
        Assert.Equal(2, latex.Split("\\begin{minipage}").Length - 1);
        Assert.Contains("alt={A bar.}]{figures/fig-lamps/lamps.pdf}", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_becomes_title_authors_and_abstract()
    {
        string latex = Write("---\ntitle: Lamps & wicks\nauthor: [Ada Tamm, B. Oakes]\nabstract: Short.\n---\n\nText.\n");
        Assert.Contains("\\title{Lamps \\& wicks}\n\\author{Ada Tamm \\and B. Oakes}", latex, StringComparison.Ordinal);
        Assert.Contains("\\begin{abstract}\nShort.\n\\end{abstract}", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void The_appendix_begins_behind_the_references_and_its_headings_are_sections()
    {
        string latex = Write(string.Empty);
        Assert.Contains("\\bibliography{references}\n\n\\appendix\n\n\\section{Notes of the audit}", latex.Replace("\n\n\n", "\n\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\\section{References}", latex, StringComparison.Ordinal);
    }

    private static string Write(string text) => LatexReportWriter.Write(SampleReport.Build(text), "figures", "references");
}
