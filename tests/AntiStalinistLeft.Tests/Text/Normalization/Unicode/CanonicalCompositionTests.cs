using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class CanonicalCompositionTests
{
    private static readonly string Cases = RepositoryFolder.At(
        "tests", "AntiStalinistLeft.Tests", "Text", "Normalization", "Unicode", "normalization-cases.txt");

    [Fact]
    public void Texts_compose_as_another_implementation_composes_them()
    {
        string[] lines = [.. File.ReadLines(Cases).Where(line => !line.StartsWith('#'))];
        Assert.True(lines.Length > 200);
        Assert.All(lines, line =>
        {
            string[] columns = line.Split(';');
            Assert.Equal(columns[1], Codes(CanonicalComposition.Normalize(Text(columns[0]))));
        });
    }

    [Theory]
    [InlineData("D\u030Cilas", "\u010Eilas")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u0301alone", "\u0301alone")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uD834", "\uD834")]
    [InlineData("e\uDD57\u0301", "e\uDD57\u0301")]
    [InlineData("", "")]
    public void Letters_and_accents_become_one_character_where_there_is_one(string text, string composed) =>
        Assert.Equal(composed, CanonicalComposition.Normalize(text));

    [Fact]
    public void Only_the_stretch_that_changes_is_touched()
    {
        var edit = Assert.Single(CanonicalComposition.Find("Milovan D\u030Cilas"));
        Assert.Equal((new TextSpan(8, 2), "\u010E"), (edit.Span, edit.After));
    }

    [Fact]
    public void A_line_end_before_the_letter_is_not_drawn_into_the_change()
    {
        var edit = Assert.Single(CanonicalComposition.Find("a\n\u212B"));
        Assert.Equal((new TextSpan(2, 1), "\u00C5"), (edit.Span, edit.After));
    }

    [Fact]
    public void Composing_twice_changes_nothing_more() =>
        Prop.ForAll(NastyText.Strings(), text =>
        {
            string once = CanonicalComposition.Normalize(text);
            return once == CanonicalComposition.Normalize(once) && !CanonicalComposition.Find(once).Any();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_order_of_marks_of_different_class_composes_to_the_same() =>
        Prop.ForAll(Gen.Shuffle("\u0323\u0302\u0345\u031B".ToCharArray()).ToArbitrary(), marks =>
            CanonicalComposition.Normalize("\u03B1" + new string(marks)) == CanonicalComposition.Normalize("\u03B1\u031B\u0323\u0302\u0345"))
            .QuickCheckThrowOnFailure();

    private static string Text(string codes) =>
        string.Concat(codes.Split(' ').Select(code => char.ConvertFromUtf32(Convert.ToInt32(code, 16))));

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune.Value:X4}"));
}
