using AntiStalinistLeft.Citations;
using FsCheck;

namespace AntiStalinistLeft.Tests.Citations;

public class BibtexReaderTests
{
    [Theory]
    [InlineData(@"T{\H o}k{\'e}s", "Tőkés")]
    [InlineData(@"T\H{o}k\'es", "Tőkés")]
    [InlineData(@"{\""O}d{\""{o}}n", "Ödön")]
    [InlineData(@"\'{\i}ndice", "índice")]
    [InlineData(@"\L\'od\'z", "Łódź")]
    [InlineData(@"\L{}ódź", "Łódź")]
    [InlineData(@"Stra{\ss}e", "Straße")]
    [InlineData(@"\c{C}a {\v S}", "Ça Š")]
    [InlineData(@"a--b---c -{}- d", "a–b—c -- d")]
    [InlineData(@"``q'' `r' \enquote{s}", "“q” ‘r' “s”")]
    [InlineData(@"100\% \& \$5 \#1 a\_b \{x\}", "100% & $5 #1 a_b {x}")]
    [InlineData(@"\emph{The} {\it Long} \textbf{Strike}", "The Long Strike")]
    [InlineData(@"$x$~y\\z", "x y z")]
    [InlineData("{{N}ested {G}roups}", "Nested Groups")]
    [InlineData(@"\textbackslash{}x \textasciitilde", @"\x ~")]
    [InlineData(@"ends in \", "ends in")]
    [InlineData(@"\'", "")]
    public void Latex_becomes_letters(string latex, string text) =>
        Assert.Equal(text.Length == 0 ? [] : [text], Read($"@book{{k, title = {{{(latex.EndsWith('\\') ? latex + " " : latex)}}}}}").Entries.Select(entry => entry.Title));

    [Theory]
    [InlineData("Tamm, Ada", "Ada|Tamm")]
    [InlineData("Ada Tamm and Piet  Halloran", "Ada|Tamm;Piet|Halloran")]
    [InlineData("Ludwig van Beethoven", "Ludwig|van Beethoven")]
    [InlineData("van der Linden, Marcel", "Marcel|van der Linden")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther|King Jr.")]
    [InlineData("{Friends of Salt and Rope}", "|Friends of Salt and Rope")]
    [InlineData("{Salt, Inc.} and others", "|Salt, Inc.")]
    [InlineData("Jean de la Fontaine AND Voline", "Jean|de la Fontaine;|Voline")]
    [InlineData("Anderson, Band", "Band|Anderson")]
    [InlineData("", "")]
    public void Names_come_apart_as_bibtex_has_them(string names, string expected) =>
        Assert.Equal(expected, string.Join(';', Read($"@book{{k, title = {{T}}, author = {{{names}}}}}").Entries[0].Authors.Select(name => $"{name.Given}|{name.Family}")));

    [Fact]
    public void Macros_pieces_comments_and_both_brackets_are_read()
    {
        Bibliography read = Read("""
            Everything before is a comment, me@example.org too.
            @comment{@book{not, title = {No}}}
            @string{wick = "Wick " # {Press}}
            @preamble{"\newcommand{\x}{y}"}
            % a line
            @Book(one, TITLE = "The {"}Salt{"} Book", publisher = wick # ", Leeds", year = 1990, month = may,) trailing
            @ARTICLE { two ,
              title={B}, journal={Harbour Review}, number=3, pages = "12 -- 34", date = {2014-24} % said so
            }
            """);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(("one", "The \"Salt\" Book", "Wick Press, Leeds", new PublicationDate(1990, 5)), (read.Entries[0].Key, read.Entries[0].Title, read.Entries[0].Publisher, read.Entries[0].Issued));
        Assert.Equal(("two", "Harbour Review", "3", "12–34", "Winter 2014", 7), (read.Entries[1].Key, read.Entries[1].ContainerTitle, read.Entries[1].Issue, read.Entries[1].Pages, read.Entries[1].Issued!.ToString(), read.Entries[1].Line));
    }

    [Fact]
    public void A_part_takes_over_what_it_lacks_from_its_volume()
    {
        BibliographyEntry part = Read("""
            @incollection{part, title = {On Salt}, author = {Tamm, Ada}, crossref = vol, pages = {3--9}}
            @collection{vol, title = {The Tide Book}, subtitle = {Essays}, editor = {Halloran, Piet}, author = {Wick, W.}, publisher = {Wick Press}, year = 1990, pages = {1--400}}
            """).Entries[0];
        Assert.Equal(("On Salt", "The Tide Book: Essays", "Wick Press", 1990, "3–9"), (part.Title, part.ContainerTitle, part.Publisher, part.Issued!.Year, part.Pages));
        Assert.Equal(("Tamm", "Halloran", "Wick"), (part.Authors[0].Family, part.Editors[0].Family, part.ContainerAuthors[0].Family));
    }

    [Fact]
    public void References_in_a_circle_end() => Assert.Equal(2, Read("@book{a, title={A}, crossref={b}} @book{b, title={B}, crossref={a}}").Entries.Count);

    [Theory]
    [InlineData("@book{k, title = {Open", "opens and does not close", 1)]
    [InlineData("\n@book{k,\n title = \"Open {\" }", "opens and does not close", 2)]
    [InlineData("@book{k, title {T}}", "«name = value»", 1)]
    [InlineData("@book{k,\n title = {T}\n year = 1990}", "A comma or the closing", 3)]
    [InlineData("@book{title = {T}}", "has no key", 1)]
    [InlineData("@book{k, title = }", "A value must stand", 1)]
    [InlineData("@book{k, title = {A}}\n\n@book{k, title = {B}}", "stands in line 1 already", 3)]
    public void A_broken_file_is_told_with_its_line(string bibtex, string message, int line)
    {
        Diagnostic? failure = BibliographyReader.Read(bibtex, BibliographyFormat.Bibtex, "x.bib").Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal(("x.bib", line), (failure?.File, failure?.Line));
    }

    [Theory]
    [InlineData("@book{k, title = {T}, publisher = nobody}", "bibliography-unknown-macro")]
    [InlineData("@book{k, title = {T}, title = {U}}", "bibliography-doubled-field")]
    [InlineData("@incollection{k, title = {T}, crossref = {gone}}", "bibliography-unknown-crossref")]
    [InlineData("@patent{k, title = {T}}", "bibliography-unknown-type")]
    [InlineData("@book{k, title = {T}, year = {soon}}", "bibliography-bad-date")]
    [InlineData("@book{k, author = {Tamm, Ada}}", "bibliography-entry-without-title")]
    public void What_is_read_with_a_doubt_is_told(string bibtex, string code) => Assert.Equal([code], Read(bibtex).Diagnostics.Select(diagnostic => diagnostic.Code));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@@@{{{")]
    [InlineData("no entry at all")]
    [InlineData("@book")]
    public void Text_without_an_entry_is_read_as_none_or_told(string text)
    {
        Result<Bibliography> read = BibliographyReader.Read(text, BibliographyFormat.Bibtex, "x.bib");
        Assert.True(!read.Succeeded || read.Value.Entries.Count == 0);
    }

    [Fact]
    public void Any_text_is_read_or_told()
    {
        FsCheck.Fluent.Prop.ForAll(NastyText.Strings(), text =>
        {
            foreach (BibliographyFormat format in Enum.GetValues<BibliographyFormat>())
            {
                foreach (string input in (string[])[text, "@book{k, title = {" + text + "}}", "TY  - BOOK\nTI  - " + text + "\nER  - ", "[{\"id\":\"" + text + "\"}]"])
                {
                    Result<Bibliography> read = BibliographyReader.Read(input, format, "x");
                    Assert.True(read.Succeeded || read.Failure.File == "x");
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ten_thousand_entries_are_all_read()
    {
        string many = string.Concat(Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"@book{{k{i}, title = {{T{i}}}, author = {{Tamm, Ada and Halloran, Piet}}, year = 1990}}\n")));
        Assert.Equal(10_000, Read(many).Entries.Count);
    }

    private static Bibliography Read(string bibtex) => BibliographyReader.Read(bibtex, BibliographyFormat.Bibtex, "x.bib").GetOrThrow();
}
