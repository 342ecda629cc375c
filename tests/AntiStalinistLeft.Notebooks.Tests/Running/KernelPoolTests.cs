namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Notebooks that run one after the other in one process.</summary>
public sealed class KernelPoolTests : IAsyncDisposable
{
    private readonly KernelPool _kernels = new(TestKernel.Start, kept: 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _kernels.DisposeAsync();

    [Fact]
    public async Task A_notebook_finds_nothing_of_the_one_before_in_its_process()
    {
        string process = await ShowAsync("""
            int left = 7;
            Environment.SetEnvironmentVariable("ASL_LEFT", "behind");
            Environment.SetEnvironmentVariable("PATH", "nowhere");
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            Directory.SetCurrentDirectory(Path.GetTempPath());
            Console.SetOut(TextWriter.Null);
            Environment.ProcessId
            """);
        string after = await ShowAsync("""
            Console.Write("heard");
            $"{Environment.ProcessId} {Environment.GetEnvironmentVariable("ASL_LEFT")}|{Environment.GetEnvironmentVariable("PATH") == "nowhere"}|{System.Globalization.CultureInfo.DefaultThreadCurrentCulture is null}|{Directory.GetCurrentDirectory() + "/" == Path.GetTempPath()}"
            """);
        Assert.Equal($"{process} |False|True|False", after);
        RunResult unknown = await RunAsync("left");
        Assert.Contains("left", Assert.Single(unknown.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_whose_notebook_failed_is_not_used_again()
    {
        string process = await ShowAsync("Environment.ProcessId");
        Assert.False((await RunAsync("throw new Exception();")).Succeeded);
        Assert.NotEqual(process, await ShowAsync("Environment.ProcessId"));
    }

    [Fact]
    public async Task A_process_into_which_a_cell_loaded_foreign_code_is_not_used_again()
    {
        string folder = Directory.CreateTempSubdirectory("foreign").FullName;
        string copy = Path.Combine(folder, "Foreign.dll");
        File.Copy(typeof(KernelPoolTests).Assembly.Location, copy);
        string process = await ShowAsync($"System.Reflection.Assembly.LoadFile({System.Text.Json.JsonSerializer.Serialize(copy)}); Environment.ProcessId");
        Assert.NotEqual(process, await ShowAsync("Environment.ProcessId"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_process_that_ended_while_it_waited_is_replaced()
    {
        string process = await ShowAsync("Environment.ProcessId");
        using (var waiting = System.Diagnostics.Process.GetProcessById(int.Parse(process, System.Globalization.CultureInfo.InvariantCulture)))
        {
            waiting.Kill();
            await waiting.WaitForExitAsync(Token);
        }

        Assert.NotEqual(process, await ShowAsync("Environment.ProcessId"));
    }

    private Task<RunResult> RunAsync(string code) => new NotebookRunner(_kernels).RunAsync(Cells.Notebook(Cells.CSharp(code)), null, Token);

    private async Task<string> ShowAsync(string code)
    {
        RunResult result = await RunAsync(code);
        Assert.True(result.Succeeded, string.Join("\n", result.Failures));
        return result.Document.Cells[0].Outputs.OfType<DisplayOutput>().Single().Data.GetText(MimeTypes.PlainText)!;
    }
}
