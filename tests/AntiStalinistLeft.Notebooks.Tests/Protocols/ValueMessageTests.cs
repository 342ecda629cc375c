using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Requests of somebody who looks at a session: its values, its history.</summary>
public class ValueMessageTests
{
    private readonly List<ProtocolMessage> _sent = [];
    private readonly KernelServer _server;

    public ValueMessageTests() => _server = new KernelServer(new KernelSession(TestKernel.Composition with { Tables = new TestTables() }), _sent.Add, "test");

    private async Task<JsonElement> AskAsync(string type, object content)
    {
        await _server.HandleAsync(new ProtocolMessage("shell", new MessageHeader("1", type, "test"), JsonSerializer.SerializeToElement(content)), TestContext.Current.CancellationToken);
        return _sent.Last(message => message.Header.Type == type.Replace("request", "reply", StringComparison.Ordinal)).Content;
    }

    private Task<JsonElement> RunAsync(string code) => AskAsync("execute_request", new { code });

    [Fact]
    public async Task Values_are_listed_with_type_and_shape()
    {
        await RunAsync("int n = 2; var numbers = new[] { 3, 1, 2 }; var names = new List<string> { \"a\" };");
        string[] told = [.. (await AskAsync("variables_request", new { })).GetProperty("variables").EnumerateArray().Select(static one => one.GetRawText())];
        Assert.Equal(
            [
                """{"kernel":"csharp","name":"n","type":"int","value":"2"}""",
                """{"kernel":"csharp","name":"names","type":"List\u003Cstring\u003E","value":"[ \u0022a\u0022 ]","count":1}""",
                """{"kernel":"csharp","name":"numbers","type":"int[]","value":"","rows":3,"columns":1}""",
            ],
            told);
    }

    [Theory]
    [InlineData("{}", 3, "[[3],[1],[2]]")]
    [InlineData("""{"sort":"n"}""", 3, "[[1],[2],[3]]")]
    [InlineData("""{"sort":"n","descending":true,"start":1,"count":1}""", 3, "[[2]]")]
    [InlineData("""{"filter":"2"}""", 1, "[[2]]")]
    [InlineData("""{"start":9,"count":-1}""", 3, "[]")]
    public async Task A_table_is_opened_page_by_page_filtered_and_sorted(string asked, int matching, string values)
    {
        await RunAsync("var numbers = new[] { 3, 1, 2 };");
        Dictionary<string, JsonElement> content = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(asked)!;
        content["name"] = JsonSerializer.SerializeToElement("numbers");
        JsonElement reply = await AskAsync("variable_request", content);
        Assert.Equal((3, matching, values), (reply.GetProperty("rows").GetInt32(), reply.GetProperty("matching").GetInt32(), reply.GetProperty("values").GetRawText()));
        Assert.Equal("""[{"name":"n","type":"number"}]""", reply.GetProperty("columns").GetRawText());
    }

    [Fact]
    public async Task Another_value_is_opened_as_it_is_shown_and_an_unknown_one_is_told_of()
    {
        await RunAsync("int n = 2;");
        Assert.Equal("2", (await AskAsync("variable_request", new { name = "n" })).GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("The kernel csharp has no value named «m».", (await AskAsync("variable_request", new { name = "m" })).GetProperty("evalue").GetString());
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", """[[1,2,"2 + 2"],[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type":"range","start":1,"stop":3}""", """[[1,1,"1 + 1"],[1,2,"2 + 2"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"1*","unique":true}""", """[[1,3,"1 + 1"]]""")]
    [InlineData("""{"hist_access_type":"tail","n":1,"output":true}""", """[[1,3,["1 + 1",null]]]""")]
    public async Task History_is_what_ran(string asked, string expected)
    {
        foreach (string code in (string[])["1 + 1", "2 + 2", "1 + 1"]) await RunAsync(code);
        await AskAsync("execute_request", new { code = "3", store_history = false });
        string told = (await AskAsync("history_request", JsonSerializer.Deserialize<JsonElement>(asked))).GetProperty("history").GetRawText();
        Assert.Equal(expected.Replace("+", "\\u002B", StringComparison.Ordinal), told);
    }
}
