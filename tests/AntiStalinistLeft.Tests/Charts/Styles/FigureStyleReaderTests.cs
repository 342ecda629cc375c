using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Charts;

public class FigureStyleReaderTests
{
    [Fact]
    public void A_style_sets_what_it_names_and_keeps_the_defaults_for_the_rest()
    {
        FigureStyle style = FigureStyleReader.Parse("name: ours\nwidths: {wide: 15cm, narrow: 70mm}\nfont_size: 9pt\npalette: [\"#FF0000\"]\nlegend: right\n").GetOrThrow();
        Assert.Equal("ours", style.Name);
        Assert.Equal(["narrow", "wide"], style.Widths.Keys);
        Assert.Equal(70, style.Width.Millimetres);
        Assert.Equal(150, style.AtWidth("wide").Width.Millimetres);
        Assert.Equal(9, style.FontSize);
        Assert.Equal(6, style.MinimumFontSize);
        Assert.Equal(["#ff0000"], style.Palette);
        Assert.Equal(LegendPosition.Right, style.Legend);
    }

    [Theory]
    [InlineData("", "at least 'name' and 'widths'", null)]
    [InlineData("- a\n", "at least 'name' and 'widths'", null)]
    [InlineData("name: ours\n", "no 'widths'", 1)]
    [InlineData("name: Ours\nwidths: {a: 84mm}\n", "'Ours' is no name", 1)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nfontsize: 9\n", "'fontsize' is no key", 3)]
    [InlineData("name: ours\nwidths: {a: wide}\n", "'wide' is no length", 2)]
    [InlineData("name: ours\nwidths: {a: 5mm}\n", "between 10 and 2000 mm", 2)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nminimum_font_size: 5pt\n", "between 6 and 100 points", 3)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nfont_size: 5pt\n", "less than minimum_font_size", 1)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nink: #123456\n", "A single value is wanted", 3)]
    [InlineData("name: ours\nwidths: {a: 84mm}\npalette: [red]\n", "'red' is no colour", 3)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nlegend: below\n", "'below' is no place", 3)]
    [InlineData("name: ours\nwidths: {a: 84mm}\nshow_title: yes\n", "neither true nor false", 3)]
    [InlineData("name: ours\nname: other\nwidths: {a: 84mm}\n", "no valid YAML", 2)]
    [InlineData("name: [ours\n", "no valid YAML", null)]
    public void A_style_that_cannot_be_right_is_refused_with_its_place(string yaml, string reason, int? line)
    {
        Diagnostic failure = FigureStyleReader.Parse(yaml, "ours.yaml").Failure!;
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal("ours.yaml", failure.File);
        if (line is not null) Assert.Equal(line, failure.Line);
    }

    [Fact]
    public void Every_style_of_the_kit_is_read_and_found_by_name_and_size()
    {
        FigureStyles styles = FigureStyles.Load(RepositoryFolder.At("data", "styles")).GetOrThrow();
        Assert.Contains(styles.All, style => style.Name == "springer");
        Assert.All(styles.All, style => Assert.All(style.Widths.Keys, size => Assert.Equal(style.Widths[size], styles.Find($"{style.Name}:{size}").GetOrThrow().Width)));
        Assert.Equal(129, styles.Find("one-and-a-half").GetOrThrow().Width.Millimetres);
        Assert.Equal(84, styles.Find("paper").GetOrThrow().Width.Millimetres);
    }

    [Theory]
    [InlineData("nature", "There is no style 'nature'. There are single, one-and-a-half, double, paper, slide.")]
    [InlineData("slide:single", "The style 'slide' has no size 'single'. It has wide.")]
    public void A_name_that_is_unknown_lists_those_there_are(string name, string message) =>
        Assert.Equal(message, FigureStyles.BuiltIn.Find(name).Failure!.Message);

    [Fact]
    public void A_folder_that_is_not_there_is_a_failure_and_no_exception() =>
        Assert.Equal("styles-unreadable", FigureStyles.Load("no/such/folder").Failure!.Code);
}
