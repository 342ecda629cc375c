using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Tests.Wikitext;

/// <summary>Notes of pages in wikitext whose calls and definitions stand apart.</summary>
public class WikitextReferenceTests
{
    [Theory]
    [InlineData("Lamps.<ref group=\"n\" name=\"a\" />\n<references group=\"n\"><ref name=\"a\">Tamm.</ref></references>")]
    [InlineData("Lamps.<ref group=\"n\" name=\"a\" />\n{{reflist|group=n|refs=<ref name=\"a\">Tamm.</ref>}}")]
    [InlineData("Lamps.<ref name=\"a\"> </ref> Tides.<ref name=\"a\">Tamm.</ref>")]
    [InlineData("Lamps.<ref name=\"a&amp;b\" /> Tides.<ref name=\"a&b\">Tamm.</ref>")]
    [InlineData("Lamps.<ref name=\"a\">Tamm.</ref> Tides.<ref follow=\"a\">And more.</ref>")]
    [InlineData("Lamps.<ref name=\"a\" /> Tides.{{#tag:ref|Tamm.|name=a}}")]
    [InlineData("Lamps.<ref name=\"a>b\" /> Tides.<ref name=\"a>b\">Tamm.</ref>")]
    [InlineData("Lamps.<ref name=\"a<b\" /> Tides.<ref name=\"a<b\">Tamm.</ref>")]
    [InlineData("Lamps.<ref name='<a>' /> Tides.<ref name='<a>'>Tamm.</ref>")]
    public void One_note_is_called_here_and_defined_there(string wikitext)
    {
        WikitextNote note = Assert.Single(WikitextReferences.Collect(WikitextTokens.Parse(wikitext)).Notes);
        Assert.Equal("Tamm.", Assert.Single(note.Contents).Span.GetText(wikitext));
        Assert.NotEmpty(note.Calls);
    }
}
