using System.Diagnostics;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>The kernel process as a front end sees it: lines in, lines out.</summary>
public sealed class KernelProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process = Process.Start(new ProcessStartInfo(TestKernel.Start.FileName, TestKernel.Start.Arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { ["DOTNET_GCHeapHardLimit"] = "0x10000000" }, // 256 MiB, in hexadecimal digits.
    })!;

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task SendAsync(string id, string type, object content, string channel = "shell")
    {
        ProtocolMessage message = new(channel, new MessageHeader(id, type, "test"), JsonSerializer.SerializeToElement(content));
        await _process.StandardInput.BaseStream.WriteAsync(MessageJson.ToLine(message));
        await _process.StandardInput.BaseStream.FlushAsync();
    }

    private async Task<List<ProtocolMessage>> UntilIdleAsync(string id)
    {
        List<ProtocolMessage> messages = [];
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            ProtocolMessage message = MessageJson.FromLine(System.Text.Encoding.UTF8.GetBytes(line))!;
            messages.Add(message);
            if (message.Parent?.Id == id && message.GetText("execution_state") == "idle")
            {
                return messages;
            }
        }

        throw new Xunit.Sdk.XunitException("The kernel ended before it was idle.");
    }

    [Fact]
    public async Task Requests_are_answered_in_Jupyters_order()
    {
        await SendAsync("i", "kernel_info_request", new { });
        List<ProtocolMessage> info = await UntilIdleAsync("i");
        Assert.Equal("5.4", info.Single(static m => m.Header.Type == "kernel_info_reply").GetText("protocol_version"));
        await SendAsync("e", "execute_request", new { code = "Console.WriteLine(1); 2" });
        List<ProtocolMessage> run = await UntilIdleAsync("e");
        Assert.Equal(["status", "execute_input", "stream", "execute_result", "execute_reply", "status"], run.Select(static m => m.Header.Type));
        Assert.All(run, static m => Assert.Equal("e", m.Parent!.Id));
        await SendAsync("u", "comm_open_request", new { });
        Assert.Contains(await UntilIdleAsync("u"), static m => m.Header.Type == "comm_open_reply" && m.GetText("ename") == "NotSupported");
    }

    [Fact]
    public async Task An_error_has_the_traceback_and_the_place_and_the_session_goes_on()
    {
        await SendAsync("e", "execute_request", new { code = "int x = 1;\nthrow new Exception(\"no\");" });
        List<ProtocolMessage> run = await UntilIdleAsync("e");
        ProtocolMessage error = run.Single(static m => m.Header.Type == "error");
        Assert.Equal(2, error.Metadata!.Value.GetProperty("place").GetProperty("line").GetInt32());
        Assert.Equal("error", run.Single(static m => m.Header.Type == "execute_reply").GetText("status"));
        await SendAsync("f", "execute_request", new { code = "x" });
        Assert.Contains(await UntilIdleAsync("f"), static m => m.Header.Type == "execute_result");
    }

    [Fact]
    public async Task Who_writes_a_cell_is_helped_while_another_runs()
    {
        await SendAsync("a", "execute_request", new { code = "var stones = new List<int>();" });
        await UntilIdleAsync("a");
        await SendAsync("e", "execute_request", new { code = "Console.WriteLine(\"on\"); while (!cancellation.IsCancellationRequested) System.Threading.Thread.Sleep(10);" });
        await SendAsync("c", "complete_request", new { code = "sto", cursor_pos = 3 });
        List<ProtocolMessage> helped = await UntilIdleAsync("c");
        Assert.Contains("stones", helped.Single(static m => m.Header.Type == "complete_reply").Content.GetProperty("matches").EnumerateArray().Select(static match => match.GetString()));
        Assert.DoesNotContain(helped, static m => m.Header.Type == "execute_reply");
        await SendAsync("i", "interrupt_request", new { }, "control");
        await UntilIdleAsync("e");
    }

    [Fact]
    public async Task A_cell_that_reads_a_line_gets_what_the_front_end_sends()
    {
        await SendAsync("e", "execute_request", new { code = "Console.ReadLine()", allow_stdin = true });
        CancellationToken token = TestContext.Current.CancellationToken;
        string line;
        do line = (await _process.StandardOutput.ReadLineAsync(token).AsTask().WaitAsync(Patience, token))!;
        while (!line.Contains("input_request", StringComparison.Ordinal));
        await SendAsync("r", "input_reply", new { value = "moss" }, "stdin");
        Assert.Contains(await UntilIdleAsync("e"), static m => m.Header.Type == "execute_result" && m.Content.GetProperty("data").GetProperty("text/plain").GetString() == "moss");
    }

    [Fact]
    public async Task A_shutdown_request_ends_the_process()
    {
        await SendAsync("s", "shutdown_request", new { restart = false }, "control");
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, _process.ExitCode);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start();")]
    [InlineData("for (int i = 0; i < 8; i++) _ = Task.Run(() => { while (true) { } });")]
    public async Task A_front_end_that_disappears_ends_the_process_whatever_a_cell_is_doing(string code)
    {
        await SendAsync("e", "execute_request", new { code = $"Console.WriteLine(\"on\");\n{code}" });
        while (!(await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Contains("\"on", StringComparison.Ordinal))
        {
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(_process.HasExited);
    }

    [Theory]
    [InlineData("while (true) { cancellation.ThrowIfCancellationRequested(); }")]
    [InlineData("await Task.Delay(-1, cancellation);")]
    [InlineData("await Task.Delay(-1);")]
    public async Task A_cell_that_listens_or_waits_stops_when_it_is_interrupted_and_the_session_goes_on(string code)
    {
        await SendAsync("b", "execute_request", new { code = "int kept = 41;" });
        await UntilIdleAsync("b");
        await InterruptAsync(code);
        ProtocolMessage error = (await UntilIdleAsync("e")).Single(static m => m.Header.Type == "error");
        Assert.Equal("Cancelled", error.GetText("ename"));
        await SendAsync("a", "execute_request", new { code = "kept + 1" });
        ProtocolMessage result = (await UntilIdleAsync("a")).Single(static m => m.Header.Type == "execute_result");
        Assert.Equal("42", result.Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task Memory_that_a_failed_cell_does_not_keep_is_free_again_and_the_session_goes_on()
    {
        await SendAsync("e", "execute_request", new { code = "byte[] Far() { var all = new List<byte[]>(); while (true) all.Add(new byte[1_000_000]); }\nFar()" });
        Assert.Equal("System.OutOfMemoryException", (await UntilIdleAsync("e")).Single(static m => m.Header.Type == "error").GetText("ename"));
        await SendAsync("f", "execute_request", new { code = "1 + 1" });
        Assert.Contains(await UntilIdleAsync("f"), static m => m.Header.Type == "execute_result");
    }

    [Fact]
    public async Task Cells_that_hold_all_memory_end_the_process_and_are_told_so()
    {
        await SendAsync("e", "execute_request", new { code = "var all = new List<byte[]>();" });
        await UntilIdleAsync("e");
        await SendAsync("f", "execute_request", new { code = "while (true) all.Add(new byte[1_000_000]);" });
        ProtocolMessage reply = (await UntilIdleAsync("f")).Single(static m => m.Header.Type == "execute_reply");
        Assert.Contains("fills all memory, so the kernel ended", reply.GetText("evalue"), StringComparison.Ordinal);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, _process.ExitCode);
    }

    [Fact]
    public async Task A_busy_loop_that_is_interrupted_is_answered_for_and_ends_the_process()
    {
        await InterruptAsync("while (true) { }");
        List<ProtocolMessage> messages = await UntilIdleAsync("e");
        Assert.StartsWith("notebook, cell 1: Interrupted: ", messages.Single(static m => m.Header.Type == "error").Content.GetProperty("traceback")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("run them again from the top", messages.Single(static m => m.Header.Type == "error").GetText("evalue"), StringComparison.Ordinal);
        Assert.Equal("error", messages.Single(static m => m.Header.Type == "execute_reply").GetText("status"));
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, _process.ExitCode);
    }

    private async Task InterruptAsync(string code)
    {
        await SendAsync("e", "execute_request", new { code = $"Console.WriteLine(\"on\");\n{code}" });
        while (!(await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Contains("\"text\":\"on\\n\"", StringComparison.Ordinal))
        {
        }

        await SendAsync("s", "interrupt_request", new { }, "control");
    }
}
