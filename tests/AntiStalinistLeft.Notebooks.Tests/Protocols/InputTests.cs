using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>What cells ask whoever is at the front end.</summary>
public class InputTests
{
    private readonly List<ProtocolMessage> _sent = [];
    private readonly KernelServer _server;
    private Func<ProtocolMessage, string?> _answer = static _ => null;

    public InputTests() => _server = new KernelServer(new KernelSession(TestKernel.Composition), Take, "test");

    private void Take(ProtocolMessage message)
    {
        lock (_sent) _sent.Add(message);
        if (message.Header.Type == "input_request" && _answer(message) is { } value)
        {
            _server.TakeInput(new ProtocolMessage("stdin", new MessageHeader("answer", "input_reply", "test"), JsonSerializer.SerializeToElement(new { value })) { Parent = message.Header });
        }
    }

    private async Task<string> RunAsync(string code, bool allowed = true, object? metadata = null)
    {
        ProtocolMessage request = new("shell", new MessageHeader("1", "execute_request", "test"), JsonSerializer.SerializeToElement(new { code, allow_stdin = allowed }))
        {
            Metadata = JsonSerializer.SerializeToElement(metadata ?? new { }),
        };
        await _server.HandleAsync(request, TestContext.Current.CancellationToken);
        return string.Join('\n', _sent.Select(static message => message.Header.Type switch
        {
            "execute_result" => message.Content.GetProperty("data").GetProperty("text/plain").GetString(),
            "error" => message.GetText("evalue"),
            "input_request" => $"{message.Channel}: {message.GetText("prompt")} {message.Content.GetProperty("password")}",
            _ => null,
        }).OfType<string>());
    }

    [Theory]
    [InlineData("#!set --name topic --value @input:\"Which topic?\"\ntopic", "stdin: Which topic? False\npeat")]
    [InlineData("#!set --name topic --value @input\ntopic", "stdin: topic False\npeat")]
    [InlineData("#!set --name topic --value @password:Key\ntopic.Length", "stdin: Key True\n4")]
    [InlineData("#!value --name topic --from-value @input:\"Which?\"\n#!csharp\n#!share --from value topic\ntopic", "stdin: Which? False\npeat")]
    public async Task A_line_asks_and_its_name_has_the_answer(string code, string told)
    {
        _answer = static _ => "peat";
        Assert.Equal(told, await RunAsync(code));
    }

    [Fact]
    public async Task A_cell_that_reads_the_console_asks_with_what_it_printed_last()
    {
        KernelProcess.RedirectConsole();
        _answer = static request => request.GetText("prompt") == "Name? " ? "Ada" : string.Empty;
        Assert.Equal("stdin: Name?  False\nAda!", await RunAsync("Console.WriteLine(\"Hello\"); Console.Write(\"Name? \"); Console.ReadLine() + \"!\""));
    }

    [Fact]
    public async Task Where_nobody_can_answer_the_cell_says_why()
    {
        KernelProcess.RedirectConsole();
        Assert.Contains("nobody is there to type it", await RunAsync("Console.ReadLine()", allowed: false), StringComparison.Ordinal);
        Assert.Contains("Give the answer beforehand: -p topic=ANSWER.", await RunAsync("#!set --name topic --value @input", allowed: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_given_beforehand_is_taken_and_nobody_is_asked() =>
        Assert.Equal("moor", await RunAsync("#!set --name topic --value @input\ntopic", allowed: false, new { answers = new { topic = "moor" } }));

    [Fact]
    public async Task A_cell_that_waits_for_an_answer_can_be_interrupted()
    {
        _answer = asked =>
        {
            Task<bool> interrupting = _server.HandleAsync(new ProtocolMessage("control", new MessageHeader("2", "interrupt_request", "test"), JsonSerializer.SerializeToElement(new { })), CancellationToken.None);
            return interrupting.IsFaulted ? asked.Header.Id : null;
        };
        Assert.Contains("The cell was cancelled.", await RunAsync("#!set --name topic --value @input"), StringComparison.Ordinal);
    }
}
