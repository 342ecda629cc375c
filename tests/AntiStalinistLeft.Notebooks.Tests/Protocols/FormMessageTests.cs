using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>What an editor asks for its form of parameters and its view of a table.</summary>
public class FormMessageTests
{
    private const string Cell = """
        // parameters
        string series = "";    // the revisions; empty: the page chooses
        int top = 12, per = -1000;
        bool all = true;
        string[] names = ["a", "b"];
        DateOnly day = new(1927, 11, 7);
        const int Fixed = 1;
        """;

    [Fact]
    public async Task Parameters_have_plain_values_comments_and_the_hosts_choices()
    {
        JsonElement reply = await AskAsync("parameters_request", new { code = Cell }, Choosing);
        JsonElement[] parameters = [.. reply.GetProperty("parameters").EnumerateArray()];
        Assert.Equal(["series", "top", "per", "all", "names", "day"], parameters.Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.Equal(["", "12", "-1000", "true", "a, b", null], parameters.Select(parameter => parameter.TryGetProperty("value", out JsonElement value) ? value.GetString() : null));
        Assert.Equal("the revisions; empty: the page chooses", parameters[0].GetProperty("comment").GetString());
        Assert.Equal("""[{"value":"one","label":"The first"}]""", parameters[0].GetProperty("choices").GetRawText());
        Assert.False(reply.TryGetProperty("code", out _));
    }

    [Fact]
    public async Task Values_go_into_the_declarations_and_leave_the_rest_as_it_is()
    {
        JsonElement reply = await AskAsync("parameters_request", new { code = Cell, values = new { series = "a \"b\"", top = "12", per = "7", all = "false", names = "c" } });
        string expected = Cell.Replace("series = \"\"", """series = "a \"b\"" """.TrimEnd(), StringComparison.Ordinal).Replace("-1000", "7", StringComparison.Ordinal)
            .Replace("all = true", "all = false", StringComparison.Ordinal).Replace("""["a", "b"]""", """new string[] { "c" }""", StringComparison.Ordinal);
        Assert.Equal(expected.ReplaceLineEndings("\n"), reply.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_told_and_nothing_is_set()
    {
        JsonElement reply = await AskAsync("parameters_request", new { code = Cell, values = new { top = "many", per = "5" } });
        Assert.Contains("which «many» does not fit", reply.GetProperty("problems").GetProperty("top").GetString(), StringComparison.Ordinal);
        Assert.False(reply.TryGetProperty("code", out _));
    }

    [Fact]
    public async Task Another_cell_has_no_parameters() =>
        Assert.Empty((await AskAsync("parameters_request", new { code = "int top = 12;" })).GetProperty("parameters").EnumerateArray());

    [Fact]
    public async Task A_table_that_is_gone_is_told()
    {
        JsonElement reply = await AskAsync("variable_request", new { kernel = "csharp", name = "gone" });
        Assert.Equal(("error", "The kernel csharp has no value named «gone»."), (reply.GetProperty("status").GetString(), reply.GetProperty("evalue").GetString()));
    }

    [Fact]
    public async Task A_table_comes_whole_where_that_many_rows_are_asked_for()
    {
        List<ProtocolMessage> sent = [];
        KernelServer server = new(new KernelSession(TestKernel.Composition), sent.Add, "test");
        await SendAsync(server, "execute_request", new { code = "select 1 as n, 2.5 as x, null as gone, 'a' as word", silent = false }, """{"polyglot_notebook":{"kernelName":"sql"}}""");
        await SendAsync(server, "variable_request", new { kernel = "sql", name = "result", count = int.MaxValue }, "{}");
        JsonElement reply = sent.Single(message => message.Header.Type == "variable_reply").Content;
        Assert.Equal("""[[1,2.5,null,"a"]]""", reply.GetProperty("values").GetRawText());
        Assert.Equal([("n", "number"), ("x", "number"), ("word", "text")], reply.GetProperty("columns").EnumerateArray().Select(column => (column.GetProperty("name").GetString()!, column.GetProperty("type").GetString()!)).Where(column => column.Item1 != "gone"));
    }

    private static KernelSetup Choosing => TestKernel.Composition with
    {
        ParameterChoices = static _ => new Dictionary<string, IReadOnlyList<(string, string)>> { ["series"] = [("one", "The first")] },
    };

    private static async Task<JsonElement> AskAsync(string type, object content, KernelSetup? setup = null)
    {
        List<ProtocolMessage> sent = [];
        await SendAsync(new KernelServer(new KernelSession(setup ?? TestKernel.Composition), sent.Add, "test"), type, content, "{}");
        return sent.Single(message => message.Header.Type == type.Replace("request", "reply", StringComparison.Ordinal)).Content;
    }

    private static Task<bool> SendAsync(KernelServer server, string type, object content, string metadata) =>
        server.HandleAsync(new ProtocolMessage("shell", new MessageHeader("1", type, "test"), JsonSerializer.SerializeToElement(content)) { Metadata = JsonDocument.Parse(metadata).RootElement.Clone() }, TestContext.Current.CancellationToken);
}
