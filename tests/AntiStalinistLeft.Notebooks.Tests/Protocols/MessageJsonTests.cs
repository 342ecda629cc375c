using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

public class MessageJsonTests
{
    [Fact]
    public void A_message_is_one_line_of_JSON_shaped_like_Jupyters_and_reads_back()
    {
        ProtocolMessage message = new("iopub", new MessageHeader("m-1", "stream", "s"), JsonSerializer.SerializeToElement(new { name = "stdout", text = "a\nb é" }))
        {
            Parent = new MessageHeader("r-1", "execute_request", "t"),
        };
        byte[] line = MessageJson.ToLine(message);
        Assert.Equal(line.Length - 1, Array.IndexOf(line, (byte)'\n'));
        Assert.Equal(
            """{"header":{"msg_id":"m-1","msg_type":"stream","session":"s","username":"kernel","version":"5.4"},"parent_header":{"msg_id":"r-1","msg_type":"execute_request","session":"t","username":"kernel","version":"5.4"},"metadata":{},"content":{"name":"stdout","text":"a\nb é"},"channel":"iopub"}""",
            Encoding.UTF8.GetString(line).TrimEnd());
        ProtocolMessage back = MessageJson.FromLine(line)!;
        Assert.Equal((message.Channel, message.Header, message.Parent), (back.Channel, back.Header, back.Parent));
        Assert.Equal("a\nb é", back.GetText("text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"header\":{}}")]
    public void A_line_that_is_no_message_is_none(string line) => Assert.Null(MessageJson.FromLine(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public async Task Lines_longer_than_the_buffer_and_without_end_are_read_whole()
    {
        string longest = new('x', 200_000);
        using MemoryStream stream = new(Encoding.UTF8.GetBytes($"a\n\n{longest}\nlast"));
        LineReader reader = new(stream);
        List<int> lengths = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lengths.Add(line.Length);
        }

        Assert.Equal([1, 0, 200_000, 4], lengths);
    }
}
