using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>The kernel as a Jupyter front end sees it, over its real sockets.</summary>
public sealed class JupyterKernelTests : IAsyncLifetime
{
    private static readonly byte[] Key = [.. "a secret"u8];

    private readonly List<string> _logged = [];
    private readonly ConnectionFile _connection = Connection();
    private readonly CancellationTokenSource _stop = new();
    private JupyterKernel _kernel = null!;
    private Task<int> _serving = null!;
    private JupyterClient _shell = null!;
    private JupyterClient _published = null!;

    public async ValueTask InitializeAsync()
    {
        JupyterOptions options = new() { InterruptTimeout = TimeSpan.FromMilliseconds(300) };
        _kernel = new JupyterKernel(_connection, TestKernel.Composition, options, line => { lock (_logged) _logged.Add(line); });
        _serving = _kernel.ServeAsync(_stop.Token);
        _published = await JupyterClient.ConnectAsync(_connection.IoPubPort, "SUB", Key);
        _published.Send([1]);
        _shell = await JupyterClient.ConnectAsync(_connection.ShellPort, "DEALER", Key);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _shell.Dispose();
        _published.Dispose();
        _kernel.Dispose();
        _stop.Dispose();
    }

    private static ConnectionFile Connection()
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, 5).Select(static _ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners) listener.Dispose();
        return new ConnectionFile { Address = IPAddress.Loopback, ShellPort = ports[0], ControlPort = ports[1], StdinPort = ports[2], IoPubPort = ports[3], HeartbeatPort = ports[4], Key = Key };
    }

    private static bool IsIdleAfter(ProtocolMessage message, string id) => message.Parent?.Id == id && message.GetText("execution_state") == "idle";

    private async Task<(ProtocolMessage Reply, List<ProtocolMessage> Published)> AskAsync(string id, string type, object content)
    {
        _shell.Ask(id, type, content);
        ProtocolMessage reply = await _shell.MessageAsync();
        return (reply, await _published.UntilAsync(message => IsIdleAfter(message, id)));
    }

    [Fact]
    public async Task A_cell_beyond_the_limit_is_refused_and_the_next_runs()
    {
        (ProtocolMessage refused, _) = await AskAsync("long", "execute_request", new { code = "//" + new string('x', Limits.CellLength), silent = true });
        Assert.Equal("CellTooLong", refused.GetText("ename"));
        Assert.Contains("4194304 are the limit", refused.GetText("evalue"), StringComparison.Ordinal);
        (ProtocolMessage next, _) = await AskAsync("next", "execute_request", new { code = "1" });
        Assert.Equal("ok", next.GetText("status"));
    }

    [Fact]
    public async Task A_cell_is_told_of_in_Jupyters_order_beginning_with_starting()
    {
        (ProtocolMessage reply, List<ProtocolMessage> told) = await AskAsync("e", "execute_request", new { code = "display(1); 2" });
        Assert.Equal("ok", reply.GetText("status"));
        Assert.Equal(["status", "status", "execute_input", "display_data", "execute_result", "status"], told.Select(static message => message.Header.Type));
        Assert.Equal(["starting", "busy", "idle"], told.Select(static message => message.GetText("execution_state")).OfType<string>());
        Assert.Equal("test", told[^1].Parent!.Session);
    }

    [Theory]
    [InlineData("kernel_info_request", "protocol_version")]
    [InlineData("comm_info_request", "comms")]
    [InlineData("history_request", "history")]
    [InlineData("complete_request", "matches")]
    [InlineData("inspect_request", "found")]
    [InlineData("is_complete_request", "status")]
    public async Task Every_request_of_a_front_end_has_a_reply_of_its_form(string request, string member)
    {
        (ProtocolMessage reply, _) = await AskAsync("q", request, new { code = "1", cursor_pos = 1, detail_level = 0 });
        Assert.Equal(request.Replace("_request", "_reply", StringComparison.Ordinal), reply.Header.Type);
        Assert.True(reply.Content.TryGetProperty(member, out _));
    }

    [Fact]
    public async Task A_cell_asks_the_front_end_that_sent_it()
    {
        using JupyterClient input = await JupyterClient.ConnectAsync(_connection.StdinPort, "DEALER", Key);
        _shell.Ask("e", "execute_request", new { code = "#!set --name topic --value @input:Which?\ntopic", allow_stdin = true });
        ProtocolMessage asked = await input.MessageAsync();
        Assert.Equal(("input_request", "Which?", "e"), (asked.Header.Type, asked.GetText("prompt"), asked.Parent!.Id));
        input.Ask("r", "input_reply", new { value = "moss" });
        List<ProtocolMessage> told = await _published.UntilAsync(static message => IsIdleAfter(message, "e"));
        Assert.Contains(told, static message => message.Header.Type == "execute_result" && message.Content.GetProperty("data").GetProperty("text/plain").GetString() == "moss");
    }

    [Fact]
    public async Task After_an_error_the_cells_sent_behind_it_are_not_run_but_later_ones_are()
    {
        _shell.Ask("a", "execute_request", new { code = "System.Threading.Thread.Sleep(1000); throw new Exception();" });
        _shell.Ask("b", "execute_request", new { code = "1" });
        _shell.Ask("c", "execute_request", new { code = "2" });
        Assert.Equal(["error", "aborted", "aborted"], [(await _shell.MessageAsync()).GetText("status")!, (await _shell.MessageAsync()).GetText("status")!, (await _shell.MessageAsync()).GetText("status")!]);
        await _published.UntilAsync(static message => IsIdleAfter(message, "c"));
        Assert.Equal("ok", (await AskAsync("d", "execute_request", new { code = "3" })).Reply.GetText("status"));
    }

    [Fact]
    public async Task A_front_end_that_wants_to_go_on_after_errors_can()
    {
        _shell.Ask("a", "execute_request", new { code = "System.Threading.Thread.Sleep(1000); throw new Exception();", stop_on_error = false });
        _shell.Ask("b", "execute_request", new { code = "1" });
        Assert.Equal(["error", "ok"], [(await _shell.MessageAsync()).GetText("status")!, (await _shell.MessageAsync()).GetText("status")!]);
    }

    [Fact]
    public async Task A_notebook_that_ends_well_shows_its_sentence_skips_what_follows_and_goes_on_where_an_earlier_cell_is_run_again()
    {
        await AskAsync("a", "execute_request", new { code = "class NotebookEndException(string message) : Exception(message);" });
        (ProtocolMessage reply, List<ProtocolMessage> told) = await AskAsync("b", "execute_request", new { code = "throw new NotebookEndException(\"There is no history.\");" });
        Assert.Equal(("ok", null), (reply.GetText("status"), reply.GetText("ename")));
        Assert.DoesNotContain(told, static message => message.Header.Type == "error");
        Assert.Equal("There is no history.", told.Single(static message => message.Header.Type == "display_data").Content.GetProperty("data").GetProperty("text/plain").GetString());

        (reply, told) = await AskAsync("c", "execute_request", new { code = "history.Draw()" });
        Assert.Equal("aborted", reply.GetText("status"));
        Assert.Equal(NotebookEnding.NotRun, told.Single(static message => message.Header.Type == "stream").GetText("text"));
        (_, told) = await AskAsync("d", "execute_request", new { code = "1" });
        Assert.DoesNotContain(told, static message => message.Header.Type == "stream");

        Assert.Equal("ok", (await AskAsync("e", "execute_request", new { code = "class NotebookEndException(string message) : Exception(message);" })).Reply.GetText("status"));
        Assert.Equal("ok", (await AskAsync("f", "execute_request", new { code = "1" })).Reply.GetText("status"));
    }

    [Fact]
    public async Task A_message_with_a_wrong_signature_is_dropped_and_logged_and_the_next_is_answered()
    {
        using JupyterClient stranger = await JupyterClient.ConnectAsync(_connection.ShellPort, "DEALER", Encoding.UTF8.GetBytes("guessed"));
        stranger.Ask("x", "execute_request", new { code = "1" });
        stranger.Send([1], [2]);
        (ProtocolMessage reply, List<ProtocolMessage> told) = await AskAsync("y", "execute_request", new { code = "1" });
        Assert.Equal("y", reply.Parent!.Id);
        Assert.DoesNotContain(told, static message => message.Parent?.Id == "x");
        SpinWait.SpinUntil(() => { lock (_logged) return _logged.Count >= 2; }, TimeSpan.FromSeconds(20));
        lock (_logged) Assert.Contains(_logged, static line => line.Contains("signature is wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_does_not_speak_ZMTP_disturbs_nobody()
    {
        using TcpClient browser = new();
        await browser.ConnectAsync(IPAddress.Loopback, _connection.ShellPort, TestContext.Current.CancellationToken);
        await browser.GetStream().WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal("ok", (await AskAsync("y", "kernel_info_request", new { })).Reply.GetText("status"));
        SpinWait.SpinUntil(() => { lock (_logged) return _logged.Count >= 1; }, TimeSpan.FromSeconds(20));
        lock (_logged) Assert.Contains("no ZMTP signature", Assert.Single(_logged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heart_beats_while_a_cell_runs()
    {
        using JupyterClient heart = await JupyterClient.ConnectAsync(_connection.HeartbeatPort, "REQ", Key);
        _shell.Ask("e", "execute_request", new { code = "System.Threading.Thread.Sleep(1500);" });
        heart.Send([], [.. "ping"u8]);
        Assert.Equal("ping", Encoding.ASCII.GetString((await heart.FramesAsync())[1]));
        Assert.Equal("ok", (await _shell.MessageAsync()).GetText("status"));
    }

    [Fact]
    public async Task An_endless_loop_that_is_interrupted_ends_the_kernel_and_says_so()
    {
        using JupyterClient control = await JupyterClient.ConnectAsync(_connection.ControlPort, "DEALER", Key);
        _shell.Ask("e", "execute_request", new { code = "display(\"on\"); int i = 0; while (i >= 0) i = (i + 1) % 10;" });
        await _published.UntilAsync(static message => message.Header.Type == "display_data");
        control.Ask("i", "interrupt_request", new { });
        Assert.Equal("ok", (await control.MessageAsync()).GetText("status"));
        List<ProtocolMessage> told = await _published.UntilAsync(static message => IsIdleAfter(message, "e"));
        Assert.Contains("the kernel ended", told.Single(static message => message.Header.Type == "error").GetText("evalue"), StringComparison.Ordinal);
        Assert.Equal("error", (await _shell.MessageAsync()).GetText("status"));
        Assert.Equal(1, await _serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_shutdown_says_whether_the_kernel_comes_again_and_ends_it()
    {
        using JupyterClient control = await JupyterClient.ConnectAsync(_connection.ControlPort, "DEALER", Key);
        control.Ask("s", "shutdown_request", new { restart = true });
        Assert.True((await control.MessageAsync()).Content.GetProperty("restart").GetBoolean());
        Assert.Equal(0, await _serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_has_cancelled_a_subscription_hears_nothing_more()
    {
        using JupyterClient second = await JupyterClient.ConnectAsync(_connection.IoPubPort, "SUB", Key);
        second.Send([1, .. "kernel."u8]);
        second.Send([1, .. "nothing"u8]);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await AskAsync("a", "kernel_info_request", new { });
        await second.UntilAsync(static message => IsIdleAfter(message, "a"));
        second.Send([0, .. "kernel."u8]);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await AskAsync("b", "kernel_info_request", new { });
        await Assert.ThrowsAsync<TimeoutException>(() => second.FramesAsync().WaitAsync(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken));
    }
}
