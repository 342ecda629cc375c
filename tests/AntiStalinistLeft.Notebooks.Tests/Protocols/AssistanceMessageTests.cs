using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Completion, inspection and the like as Jupyter asks for them.</summary>
public class AssistanceMessageTests
{
    [Fact]
    public async Task A_completion_has_Jupyters_fields_and_counts_code_points()
    {
        JsonElement reply = await AskAsync("complete_request", new { code = "var 𝒜 = \"😀\"; \"😀\".Len", cursor_pos = 20 });
        Assert.Equal("ok", reply.GetProperty("status").GetString());
        Assert.Equal("Length", reply.GetProperty("matches")[0].GetString());
        Assert.Equal((17, 20), (reply.GetProperty("cursor_start").GetInt32(), reply.GetProperty("cursor_end").GetInt32()));
        JsonElement typed = reply.GetProperty("metadata").GetProperty("_jupyter_types_experimental")[0];
        Assert.Equal(("Length", "property", 17), (typed.GetProperty("text").GetString(), typed.GetProperty("type").GetString(), typed.GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task An_inspection_is_found_or_not()
    {
        JsonElement found = await AskAsync("inspect_request", new { code = "Console.WriteLine(1)", cursor_pos = 10, detail_level = 0 });
        Assert.True(found.GetProperty("found").GetBoolean());
        Assert.Contains("Console.WriteLine", found.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
        JsonElement none = await AskAsync("inspect_request", new { code = "  ", cursor_pos = 1 });
        Assert.Equal(("ok", false), (none.GetProperty("status").GetString(), none.GetProperty("found").GetBoolean()));
    }

    [Fact]
    public async Task A_cell_that_goes_on_gets_its_indent()
    {
        JsonElement reply = await AskAsync("is_complete_request", new { code = "  if (true) {" });
        Assert.Equal(("incomplete", "      "), (reply.GetProperty("status").GetString(), reply.GetProperty("indent").GetString()));
        Assert.Equal("complete", (await AskAsync("is_complete_request", new { code = "1" })).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Diagnostics_count_from_zero()
    {
        JsonElement reply = await AskAsync("diagnose_request", new { code = "\nmissing();" });
        JsonElement first = reply.GetProperty("diagnostics")[0];
        Assert.Equal("CS0103", first.GetProperty("code").GetString());
        Assert.Equal("{\"line\":1,\"character\":0}", first.GetProperty("range").GetProperty("start").GetRawText());
    }

    private static async Task<JsonElement> AskAsync(string type, object content)
    {
        List<ProtocolMessage> sent = [];
        KernelServer server = new(new KernelSession(TestKernel.Composition), sent.Add, "test");
        await server.HandleAsync(new ProtocolMessage("shell", new MessageHeader("1", type, "test"), JsonSerializer.SerializeToElement(content)), TestContext.Current.CancellationToken);
        return sent.Single(message => message.Header.Type == type.Replace("request", "reply", StringComparison.Ordinal)).Content;
    }
}
