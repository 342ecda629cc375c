using System.Text;
using AntiStalinistLeft.Papers;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Tests.Papers;

public class LatexPaperTableTests
{
    private static readonly Row[] Rows =
    [
        new("[first] & 100 %", 12345, -0.004, 1.5e20),
        new("*Троцкий* Ἑλλάς", 7, 1234.5, 0.5),
        new("", 0, null, double.PositiveInfinity),
    ];

    [Fact]
    public void A_table_is_a_float_with_rules_heads_and_notes()
    {
        string latex = LatexPaperTable.Write(PaperTable.FromTable(Rows.ToTable("rates"), new PaperTableOptions { Caption = "Rates & shares", Notes = ["Source: our count."] }));
        Assert.Equal(
            """
            % \usepackage[T2A,T1]{fontenc}
            % \usepackage{textalpha}
            % \usepackage{array,booktabs}
            % \usepackage{siunitx}
            \begin{table}[htbp]
              \centering
              \small
              \caption{Rates \& shares}
              \label{tab:rates}
              \begin{tabular}{
                l
                S[table-format=5, table-align-comparator=false, group-digits=integer, group-minimum-digits=4, group-separator={,}]
                S[table-format=<-4.2, table-align-comparator=false, group-digits=integer, group-minimum-digits=4, group-separator={,}]
                S[table-format=1.2e2, table-align-comparator=false, group-digits=integer, group-minimum-digits=4, group-separator={,}]
              }
                \toprule
                Name & {Tokens} & {Rate (per 1,000 words)} & {Large} \\
                \midrule
                {[}first] \& 100 \% & 12345 & >-0.01 & 1.50e20 \\
                {*}{\fontencoding{T2A}\selectfont Троцкий}* Ἑλλάς & 7 & 1234.50 & 0.50 \\
                – & 0 & {–} & {$\infty$} \\
                \bottomrule
              \end{tabular}

              \smallskip
              \parbox{\linewidth}{\footnotesize\raggedright
                Source: our count.}
            \end{table}

            """,
            latex,
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(NumberAlignment.Siunitx, "pdflatex", LatexEngine.PdfLatex)]
    [InlineData(NumberAlignment.Dcolumn, "pdflatex", LatexEngine.PdfLatex)]
    [InlineData(NumberAlignment.Plain, "pdflatex", LatexEngine.PdfLatex)]
    [InlineData(NumberAlignment.Siunitx, "xelatex", LatexEngine.Unicode)]
    public async Task Short_and_long_tables_compile_with_the_packages_they_name(NumberAlignment numbers, string program, LatexEngine engine)
    {
        Table frame = Rows.ToTable("rates");
        var options = new LatexOptions { Numbers = numbers, Engine = engine };
        string latex = LatexPaperTable.Write(PaperTable.FromTable(frame, new PaperTableOptions { Notes = ["A note: 5 %."] }), options);
        Table many = Enumerable.Range(0, 120).Select(i => new Row($"row {i} of a table that has a rather long name in its first column_{i} and more words", i * 100, i / 7.0, i)).ToTable("long");
        string longTable = LatexPaperTable.Write(PaperTable.FromTable(many, new PaperTableOptions { Notes = ["Below a long table."] }), options);
        string preamble = string.Join('\n', (latex + longTable).Split('\n').Where(line => line.StartsWith("% \\usepackage", StringComparison.Ordinal)).Select(line => line[2..]).Distinct());
        string text = await LatexCompiler.CompileAsync(program == "pdflatex" ? preamble + "\n\\usepackage{lmodern}" : preamble, latex + longTable, program);
        Assert.Contains("[first] & 100 %", text, StringComparison.Ordinal);
        Assert.Contains(numbers == NumberAlignment.Dcolumn ? "12345" : "12,345", text, StringComparison.Ordinal);
        Assert.Contains("continued", text, StringComparison.Ordinal);
        Assert.Contains("Below a long table", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_character_that_is_called_printable_compiles()
    {
        var words = new StringBuilder();
        for (int c = 0; c < 0x10000; c++)
        {
            if (Rune.IsValid(c) && LatexCharacters.IsPrintable(new Rune(c)) && !LatexCharacters.IsGreek(new Rune(c))) words.Append((char)c).Append(c % 16 == 15 ? "\n\n" : " ");
        }

        string body = string.Join("\n\n", words.ToString().Split("\n\n").Select(line => LatexEscaper.Escape(line)));
        string text = await LatexCompiler.CompileAsync("\\usepackage[T2A,T1]{fontenc}\n\\usepackage{lmodern}", body);
        Assert.Contains("{", text, StringComparison.Ordinal);
        Assert.Contains("č", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_pdflatex_cannot_print_says_so()
    {
        Table frame = new Row[] { new("托洛茨基", 1, 1, 1) }.ToTable("t");
        Assert.Contains("% pdfLaTeX cannot print U+6258, U+6D1B", LatexPaperTable.Write(PaperTable.FromTable(frame)), StringComparison.Ordinal);
        Assert.DoesNotContain("cannot print", LatexPaperTable.Write(PaperTable.FromTable(frame), new LatexOptions { Engine = LatexEngine.Unicode }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_columns_is_refused() =>
        Assert.Throws<ArgumentException>(() => LatexPaperTable.Write(PaperTable.FromTable(new DataFrame())));

    private sealed record Row(string Name, int Tokens, [property: Column("A rate.", Unit = "per 1,000 words")] double? Rate, double Large);
}
