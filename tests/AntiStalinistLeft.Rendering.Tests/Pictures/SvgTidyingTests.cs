using System.Xml.Linq;

namespace AntiStalinistLeft.Rendering.Tests;

public class SvgTidyingTests
{
    [Fact]
    public void Ids_are_named_after_the_figure_and_everything_that_points_at_them_follows()
    {
        const string svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="main-svg">
            <defs id="defs-x1"><clipPath id="clip9z"><rect/></clipPath><linearGradient id="g9z"/></defs><g class="empty"><g/></g>
            <path clip-path="url(#clip9z)" style="fill: url(&quot;#g9z&quot;);" data-unformatted="x"/><use xlink:href="#clip9z"/><a xlink:href="#elsewhere"/></svg>
            """;
        XElement root = XElement.Parse(svg);
        SvgTidying.Tidy(root, "fig");
        string text = root.ToString(SaveOptions.DisableFormatting);
        Assert.DoesNotContain("9z", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("data-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<g", text.Replace("<linearGradient", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("clip-path=\"url(#fig-2)\"", text, StringComparison.Ordinal);
        Assert.Contains("fill: url(#fig-3)", text, StringComparison.Ordinal);
        Assert.Contains("xlink:href=\"#fig-2\"", text, StringComparison.Ordinal);
        Assert.Contains("xlink:href=\"#elsewhere\"", text, StringComparison.Ordinal);
    }
}
