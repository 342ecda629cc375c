using System.Text.Json.Nodes;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Rendering.Tests;

public class XmlCharactersTests
{
    [Fact]
    public void Any_words_can_stand_in_xml_after_cleaning() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), text =>
        {
            JsonNode figure = new JsonObject { ["a"] = new JsonArray(text, 1, null), ["b"] = new JsonObject { ["c"] = text + "\u0001\uFFFF" } };
            XmlCharacters.Clean(figure);
            string cleaned = figure["a"]![0]!.GetValue<string>() + figure["b"]!["c"]!.GetValue<string>();
            return new XElement("x", cleaned).ToString() is not null && (!text.All(c => char.IsAsciiLetter(c)) || cleaned == text + text + "\uFFFD\uFFFD");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Characters_beyond_the_first_plane_are_kept()
    {
        JsonNode figure = new JsonObject { ["a"] = "𐌰🙂" };
        XmlCharacters.Clean(figure);
        Assert.Equal("𐌰🙂", figure["a"]!.GetValue<string>());
    }
}
