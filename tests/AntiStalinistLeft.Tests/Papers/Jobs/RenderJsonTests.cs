using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Tests.Papers;

public class RenderJsonTests
{
    [Fact]
    public void A_job_comes_back_from_json()
    {
        var job = new RenderJob { Plotly = "p.js", Dpi = [300], Figures = [new RenderRequest { Name = "a", Json = "a.json", Width = new PaperLength(84), Formats = [RenderFormat.Pdf] }] };
        RenderJob read = RenderJson.ReadJob(RenderJson.Write(job)).GetOrThrow();
        Assert.Equal(RenderJson.Write(job), RenderJson.Write(read));
        Assert.Equal(84, read.Figures[0].Width!.Value.Millimetres);
    }

    [Fact]
    public void A_report_is_one_line_and_comes_back()
    {
        string line = RenderJson.Write(new RenderReport { Event = RenderEvent.Failed, Figure = "a", Message = "two\nlines «Ἔτος»" });
        Assert.DoesNotContain('\n', line);
        Assert.Equal("two\nlines «Ἔτος»", RenderJson.ReadReport(line).Message);
    }

    [Theory]
    [InlineData("", "job-no-json")]
    [InlineData("null", "job-refused")]
    [InlineData("""{"figures":[{"name":"a","json":"a"}]}""", "job-no-json")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a"}],"extra":1}""", "job-no-json")]
    [InlineData("""{"plotly":"p","plotly":"q","figures":[{"name":"a","json":"a"}]}""", "job-no-json")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a","width":"wide"}]}""", "job-no-json")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a","formats":["gif"]}]}""", "job-no-json")]
    [InlineData("""{"plotly":"p","figures":null}""", "job-no-json")]
    [InlineData("""{"plotly":"p","figures":[]}""", "job-refused")]
    [InlineData("""{"plotly":"p","figures":[{"name":"../a","json":"a"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","figures":[{"name":"","json":"a"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a"},{"name":"A","json":"b"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a"},{"name":"a-600dpi","json":"b"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","dpi":[0],"figures":[{"name":"a","json":"a"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","dpi":[],"figures":[{"name":"a","json":"a"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","secondsPerFigure":0,"figures":[{"name":"a","json":"a"}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","figures":[{"name":"a","json":"a","width":3}]}""", "job-refused")]
    [InlineData("""{"plotly":"p","dpi":[1200],"figures":[{"name":"a","json":"a","width":1000,"height":1000}]}""", "job-refused")]
    public void A_job_that_cannot_be_right_is_refused(string json, string code) => Assert.Equal(code, RenderJson.ReadJob(json, "job.json").Failure!.Code);
}
