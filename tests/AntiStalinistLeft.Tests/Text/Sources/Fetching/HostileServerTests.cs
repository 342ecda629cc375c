using System.IO.Compression;
using System.Net;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>Servers that send elsewhere, on and on, or more than anybody wants.</summary>
public class HostileServerTests
{
    private static readonly Uri Asked = new("https://texts.invalid/lamp");

    [Theory]
    [InlineData("https://texts.invalid/other", true)]
    [InlineData("/other", true)]
    [InlineData("https://elsewhere.invalid/lamp", false)]
    [InlineData("https://texts.invalid:8443/lamp", false)]
    [InlineData("http://texts.invalid/lamp", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task A_redirection_is_followed_within_the_host_and_else_said(string target, bool isFollowed)
    {
        var requests = new List<Uri>();
        Result<string> result = await Ask(address =>
        {
            requests.Add(address);
            if (address != Asked) return new HttpResponseMessage { Content = new StringContent("a lamp") };
            var moved = new HttpResponseMessage(HttpStatusCode.Found);
            moved.Headers.Location = new Uri(target, UriKind.RelativeOrAbsolute);
            return moved;
        });
        Assert.Equal(isFollowed ? 2 : 1, requests.Count);
        Assert.Equal(isFollowed ? null : "redirected", result.Failure?.Code);
        if (!isFollowed) Assert.Contains(target, result.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_redirections_ends()
    {
        int asked = 0;
        Result<string> result = await Ask(address =>
        {
            asked++;
            var moved = new HttpResponseMessage(HttpStatusCode.Found);
            moved.Headers.Location = address;
            return moved;
        });
        Assert.Equal(("redirected", 6), (result.Failure?.Code, asked));
    }

    [Fact]
    public async Task An_answer_that_unpacks_to_a_hundred_times_its_length_is_left_at_the_limit()
    {
        byte[] packed = Pack(1L << 28);
        Result<string> result = await Ask(_ => new HttpResponseMessage { Content = new StreamContent(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) });
        Assert.Equal("answer-too-big", result.Failure?.Code);
        Assert.Contains("67108864 bytes", result.Failure!.Message, StringComparison.Ordinal);
        Assert.True(packed.Length < 4 << 20);
    }

    [Fact]
    public async Task Words_of_a_server_command_no_terminal()
    {
        Result<string> result = await Ask(_ => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("\u001b[2Jgone " + new string('x', 500)) });
        Assert.DoesNotContain('\u001b', result.Failure!.Message);
        Assert.True(result.Failure.Message.Length < 300);
    }

    private static byte[] Pack(long zeros)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1 << 20];
            for (long written = 0; written < zeros; written += block.Length) gzip.Write(block);
        }

        return packed.ToArray();
    }

    private static async Task<Result<string>> Ask(Func<Uri, HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answering(answer));
        using var client = new PoliteClient(http, UserAgent.WithoutContact("0.0.0"));
        return await client.GetAsync(Asked, found => ResponseOutcome<string>.Accept(System.Text.Encoding.UTF8.GetString(found.Body.Span)), TestContext.Current.CancellationToken);
    }

    private sealed class Answering(Func<Uri, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = answer(request.RequestUri!);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}
