using System.Net;
using System.Text;

using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Text;

public class SourceFetcherTests
{
    private const string Text = "A lamp was carried through the street.\n";

    [Fact]
    public async Task The_file_that_the_manifest_lists_is_taken_whatever_the_server_calls_it()
    {
        FetchedSource fetched = (await Fetch("lamp.txt", Text, "text/html", listed: Text)).GetOrThrow();

        Assert.True(fetched.IsAsListed);
        Assert.Equal(Text, Encoding.UTF8.GetString(fetched.Body.Span));
    }

    [Fact]
    public async Task Another_text_is_taken_and_known_as_another()
    {
        FetchedSource fetched = (await Fetch("lamp.txt", Text, "text/plain", listed: "other words")).GetOrThrow();

        Assert.False(fetched.IsAsListed);
        Assert.Equal(SourceFetcher.ComputeSha256(Encoding.UTF8.GetBytes(Text)), fetched.Sha256);
    }

    [Theory]
    [InlineData("lamp.txt", "<p>A lamp.</p>", "text/html", "not-the-text")]
    [InlineData("lamp.txt", "\uFEFF\n<!DOCTYPE HTML><title>Lamps</title>", "text/plain", "not-the-text")]
    [InlineData("lamp.html", "A lamp.", "text/plain", "not-the-page")]
    [InlineData("lamp.txt", " \n", "text/plain", "empty-text")]
    public async Task A_file_of_another_kind_is_refused(string file, string body, string kind, string code) =>
        Assert.Equal(code, (await Fetch(file, body, kind, listed: "other words")).Failure!.Code);

    [Fact]
    public async Task A_page_is_taken_as_it_stands_where_the_manifest_lists_a_page() =>
        Assert.True((await Fetch("lamp.html", "<html><p>A lamp.</p></html>", "text/html", listed: "other words")).Succeeded);

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_refused()
    {
        var server = new OneAnswer([0x4C, 0xE4, 0x6D], "text/plain");

        Assert.Equal("not-utf-8", (await Fetch(server, SourceWith("lamp.txt", "x"))).Failure!.Code);
    }

    [Fact]
    public async Task What_is_not_there_is_said() =>
        Assert.Equal("not-found", (await Fetch(new OneAnswer([], "text/plain", HttpStatusCode.NotFound), SourceWith("lamp.txt", "x"))).Failure!.Code);

    [Theory]
    [InlineData("ada")]
    [InlineData("")]
    [InlineData("ada@example.org\r\nCookie: a=b")]
    [InlineData("(ada@example.org)")]
    [InlineData("ädä@example.org")]
    public void A_contact_that_reaches_nobody_is_refused(string contact) =>
        Assert.Equal("bad-contact", UserAgent.Create("1.0.0", contact).Failure!.Code);

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("https://example.org/ada")]
    public void A_contact_stands_in_the_words_that_servers_read(string contact) =>
        Assert.StartsWith($"AntiStalinistLeft/1.0.0 ({contact}) .NET/", UserAgent.Create("1.0.0", contact).GetOrThrow().ToString());

    private static Task<Result<FetchedSource>> Fetch(string file, string body, string kind, string listed) =>
        Fetch(new OneAnswer(Encoding.UTF8.GetBytes(body), kind), SourceWith(file, listed));

    private static async Task<Result<FetchedSource>> Fetch(HttpMessageHandler server, Source source)
    {
        using var http = new HttpClient(server);
        using var client = new PoliteClient(http, UserAgent.Create("1.0.0", "ada@example.org").GetOrThrow(), time: new ImpatientTime());
        return await new SourceFetcher(client).FetchAsync(source, TestContext.Current.CancellationToken);
    }

    private static Source SourceWith(string file, string listed) => new()
    {
        Id = "lamp",
        Title = "Lamp",
        DateCertainty = "unknown: invented",
        Kind = "essay",
        Language = "en",
        Licence = "CC0 1.0",
        Attribution = "invented",
        Reader = "plain-text",
        File = file,
        Sha256 = SourceFetcher.ComputeSha256(Encoding.UTF8.GetBytes(listed)),
        Address = new Uri("https://texts.invalid/lamp"),
    };

    private sealed class OneAnswer(byte[] body, string kind, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new(kind);
            return Task.FromResult(new HttpResponseMessage(status) { Content = content, RequestMessage = request });
        }
    }
}
