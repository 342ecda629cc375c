using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering.Tests;

public sealed class RenderingTests : IClassFixture<DrawnFigures>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly DrawnFigures _drawn;

    public RenderingTests(DrawnFigures drawn)
    {
        Assert.SkipUnless(TestFigures.CanDraw, "Drawing needs plotly.js (npm ci at the root) and an installed Chromium.");
        _drawn = drawn;
    }

    [Fact]
    public void An_svg_keeps_its_text_and_says_what_it_is()
    {
        XElement root = XElement.Parse(_drawn.Figures.Text("line.svg"));
        Assert.Equal("84mm", root.Attribute("width")!.Value);
        Assert.Equal("60mm", root.Attribute("height")!.Value);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("Two series", root.Element(Svg + "title")!.Value);
        Assert.Equal("The first rises, then falls < the second.", root.Element(Svg + "desc")!.Value);
        string[] texts = [.. root.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Contains("First & second", texts);
        Assert.Contains("Третья", texts);
        Assert.Contains("Ἔτος", texts);
        Assert.All(root.Descendants(Svg + "text"), text => Assert.Contains("font-family", text.Attribute("style")!.Value, StringComparison.Ordinal));
        string[] ids = [.. root.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];
        Assert.All(ids, id => Assert.StartsWith("line-", id, StringComparison.Ordinal));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_same_figure_is_the_same_bytes_whatever_was_drawn_before_it()
    {
        using var alone = new TestFigures(("line", TestFigures.Line));
        RenderJob job = alone.Job(RenderFormat.Svg, RenderFormat.Pdf);
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(job with { Figures = [job.Figures[0] with { Height = new PaperLength(60) }] }));
        Assert.Equal(0, await renderer.EndAsync());
        Assert.Equal(_drawn.Figures.Text("line.svg"), alone.Text("line.svg"));
        Assert.Equal(_drawn.Figures.Bytes("line.pdf"), alone.Bytes("line.pdf"));
    }

    [Theory]
    [InlineData("line", 84, 60)]
    [InlineData("one-and-a-half", 129, 77.7)]
    [InlineData("double", 174, 77.7)]
    [InlineData("slide", 254, 77.7)]
    public void A_pdf_has_the_size_asked_for_to_a_tenth_of_a_millimetre_and_its_fonts_inside(string name, double width, double height)
    {
        string pdf = Encoding.Latin1.GetString(_drawn.Figures.Bytes(name + ".pdf"));
        Match box = Regex.Match(pdf, @"/MediaBox \[0 0 (?<w>[\d.]+) (?<h>[\d.]+)\]");
        Assert.Equal(width, Millimetres(box.Groups["w"].Value), 0.05);
        Assert.Equal(height, Millimetres(box.Groups["h"].Value), 0.05);
        Assert.Contains("/FontFile2", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_is_tagged_and_its_picture_has_the_alternative_text()
    {
        string pdf = Encoding.Latin1.GetString(_drawn.Figures.Bytes("line.pdf"));
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Alt (The first rises, then falls < the second.)", pdf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line.png", 300, 992, 709)]
    [InlineData("line-600dpi.png", 600, 1984, 1417)]
    public void A_png_has_the_dots_and_the_resolution_asked_for(string file, int dpi, int wide, int high)
    {
        byte[] png = _drawn.Figures.Bytes(file);
        Assert.Equal(wide, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(high, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        int physical = png.AsSpan().IndexOf("pHYs"u8);
        Assert.Equal(dpi, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(physical + 4)) * 0.0254, 0.02);
        Assert.Equal(1, png[physical + 12]);
    }

    [Fact]
    public void Figures_that_cannot_be_drawn_are_told_by_name_and_the_others_are_drawn()
    {
        Assert.Equal(1, _drawn.ExitCode);
        var codes = _drawn.Reports.Where(report => report.Event == RenderEvent.Failed).ToDictionary(report => report.Figure!, report => report.Code);
        Assert.Equal(new Dictionary<string, string?> { ["nothing"] = "figure-empty", ["broken"] = "figure-no-json" }, codes);
        Assert.Equal(7, _drawn.Reports.Single(report => report.Event == RenderEvent.Done).Drawn);
        Assert.Single(_drawn.Reports, report => report.Event == RenderEvent.Started);
    }

    [Fact]
    public void Nothing_is_asked_of_the_network()
    {
        Assert.False(_drawn.ServerWasAsked);
        Assert.InRange(_drawn.Reports.Single(report => report.Event == RenderEvent.Done).BlockedRequests!.Value, 1, 100);
        Assert.Equal("asks", Assert.Single(_drawn.Reports, report => report.Code == "request-blocked").Figure);
    }

    [Fact]
    public void A_hundred_thousand_points_give_a_file_of_sane_size() =>
        Assert.InRange(_drawn.Figures.Bytes("points.svg").Length, 10_000, 4_000_000);

    [Fact]
    public void A_label_of_two_thousand_characters_is_shortened_and_told()
    {
        Assert.DoesNotContain(DrawnFigures.LongLabel, _drawn.Figures.Text("label.svg"), StringComparison.Ordinal);
        Assert.Contains("…", _drawn.Figures.Text("label.svg"), StringComparison.Ordinal);
        Assert.Contains(_drawn.Reports, report => report is { Event: RenderEvent.Warned, Figure: "label", Code: "label-shortened" });
    }

    [Fact]
    public void The_fonts_that_were_used_are_told() =>
        Assert.InRange(_drawn.Reports.Single(report => report is { Event: RenderEvent.Drawn, Figure: "line" }).Fonts!.Values.Sum(), 20, 500);

    private static double Millimetres(string points) => double.Parse(points, CultureInfo.InvariantCulture) / 72 * 25.4;
}
