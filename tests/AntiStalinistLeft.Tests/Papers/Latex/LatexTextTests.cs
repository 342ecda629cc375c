using System.Text;
using AntiStalinistLeft.Papers;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Papers;

public class LatexTextTests
{
    [Theory]
    [InlineData(@"100 % & $5 #1 a_b {x} \ ~ ^", @"100 \% \& \$5 \#1 a\_b \{x\} \textbackslash{} \textasciitilde{} \textasciicircum{}")]
    [InlineData("<a> | \"b\" `c`", @"\textless{}a\textgreater{} \textbar{} \textquotedbl{}b\textquotedbl{} \textasciigrave{}c\textasciigrave{}")]
    [InlineData("1--2 --- ''x'' ,,y", "1-{}-2 -{}-{}- '{}'x'{}' ,{},y")]
    [InlineData("[a] and *", "{[}a] and *")]
    [InlineData("*a", "{*}a")]
    [InlineData("a\r\nb\tc\0", "a  b c ")]
    [InlineData("naïve – “Üß” ł", "naïve – “Üß” ł")]
    [InlineData("e\u0301", @"\'{e}")]
    [InlineData("a\u0302\u0301 \u0301", @"\'{\^{a}}\'{ }")]
    [InlineData("a\u00A0b\u00ADc\u200Bd\uFEFF", @"a~b\-c\hspace{0pt}d")]
    [InlineData("−1 ≤ x → ∞", @"$-$1 $\leq$ x → $\infty$")]
    [InlineData("Лев Троцкий, 1929", @"{\fontencoding{T2A}\selectfont Лев Троцкий}, 1929")]
    [InlineData("", "")]
    public void Words_are_escaped_for_pdflatex(string words, string latex) => Assert.Equal(latex, LatexEscaper.Escape(words));

    [Fact]
    public void A_unicode_engine_gets_scripts_and_signs_as_they_are() =>
        Assert.Equal(@"Троцкий 托洛茨基 ≤ \& 🙂", LatexEscaper.Escape("Троцкий 托洛茨基 ≤ & 🙂", LatexEngine.Unicode));

    [Fact]
    public void What_pdflatex_cannot_print_is_named()
    {
        Assert.Empty(LatexEscaper.FindUnprintable("Ἑλλάς, Троцкий, Šahić, 5 %"));
        Assert.Equal([new Rune('托'), new Rune(0x1F642)], LatexEscaper.FindUnprintable("a托托🙂"));
        Assert.Empty(LatexEscaper.FindUnprintable("托", LatexEngine.Unicode));
        Assert.Equal([@"\usepackage[T2A,T1]{fontenc}", @"\usepackage{textalpha}"], LatexEscaper.GetPackages("Ж Ω"));
    }

    [Fact]
    public void Any_words_leave_braces_balanced_and_no_special_character_open() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), words =>
        {
            string latex = LatexEscaper.Escape(words);
            int depth = 0;
            for (int i = 0; i < latex.Length; i++)
            {
                if (latex[i] == '\\')
                {
                    i++;
                }
                else if (latex[i] == '{')
                {
                    depth++;
                }
                else if (latex[i] == '}')
                {
                    if (--depth < 0) return false;
                }
                else if (latex[i] is '&' or '#' or '%' or '_' or '^' or '"' or '<' or '>' or '|' or '`' || char.IsControl(latex[i]))
                {
                    return false;
                }
            }

            return depth == 0 && !latex.StartsWith('[') && !latex.StartsWith('*') && !latex.Contains("--", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
