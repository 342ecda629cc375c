using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Runs with real kernel processes.</summary>
public class NotebookRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static NotebookRunner Runner(RunOptions? options = null) => new(TestKernel.Start, options);

    [Fact]
    public async Task A_run_that_keeps_going_runs_what_stands_behind_a_cell_that_failed()
    {
        NotebookDocument notebook = Cells.Notebook(Cells.CSharp("int a = 1;"), Cells.CSharp("throw new Exception(\"broken\");"), Cells.CSharp("a + 1"), Cells.CSharp("nosuch"));
        RunResult result = await new NotebookRunner(TestKernel.Start, new RunOptions { KeepGoing = true }).RunAsync(notebook, null, Token);
        Assert.Equal([2, 4], result.Failures.Select(failure => failure.CellNumber!.Value));
        Assert.False(result.Succeeded);
        Assert.Equal("2", Assert.Single(result.Document.Cells[2].Outputs.OfType<DisplayOutput>()).Data.GetText(MimeTypes.PlainText));
    }

    [Fact]
    public async Task A_notebook_runs_in_its_own_folder()
    {
        string folder = Directory.CreateTempSubdirectory("notebook").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "near.txt"), "near", Token);
        NotebookDocument notebook = Cells.Notebook(Cells.CSharp("File.ReadAllText(\"near.txt\")")) with { Path = Path.Combine(folder, "own.dib") };
        RunResult result = await new NotebookRunner(TestKernel.Start).RunAsync(notebook, null, Token);
        Assert.Equal("near", Assert.Single(result.Document.Cells[0].Outputs.OfType<DisplayOutput>()).Data.GetText(MimeTypes.PlainText));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Outputs_of_every_kind_are_kept_in_order_with_execution_counts()
    {
        RunResult result = await Runner().RunAsync(Cells.Notebook(
            Cells.Markdown("# Prose"),
            Cells.CSharp("Console.Write(\"a\"); Console.WriteLine(\"b\"); Console.Error.WriteLine(\"c\"); display(1); Console.WriteLine(\"d\"); new { X = 2 }"),
            new NotebookCell("html", "<b>raw</b>")), null, Token);
        Assert.True(result.Succeeded, string.Join("\n", result.Failures));
        NotebookCell cell = result.Document.Cells[1];
        Assert.Equal(
            ["stdout:ab\n", "stderr:c\n", "display:1", "stdout:d\n", "result 1:{ X = 2 }"],
            cell.Outputs.Select(static o => o switch
            {
                StreamOutput s => $"{s.Name}:{s.Text}",
                DisplayOutput { ExecutionCount: null } d => "display:" + d.Data.GetText("text/plain"),
                DisplayOutput d => $"result {d.ExecutionCount}:{d.Data.GetText("text/plain")}",
                _ => o.ToString(),
            }));
        Assert.Equal((null, 1, 2), (result.Document.Cells[0].ExecutionCount, cell.ExecutionCount, result.Document.Cells[2].ExecutionCount));
        Assert.Equal("<b>raw</b>", result.Shown(2, "text/html"));
        Assert.Equal((null, true), (result.CellTimes[0], result.CellTimes[1] > TimeSpan.Zero));
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_with_place_source_message_and_what_it_had_printed()
    {
        NotebookDocument document = NotebookDocument.Load(Cells.Fixture("failing.dib")).GetOrThrow();
        RunResult result = await Runner().RunAsync(document, null, Token);
        RunFailure failure = result.Failures[0];
        Assert.Equal((RunFailureKind.Cell, "failing.dib", 3, 3, 17), (failure.Kind, failure.Notebook, failure.CellNumber, failure.Line, failure.FileLine));
        Assert.Contains("IndexOutOfRangeException", failure.Message, StringComparison.Ordinal);
        Assert.Contains("> 3 | int lost = numbers[7];", failure.Excerpt);
        Assert.Equal("about to fail\n", failure.Printed);
        Assert.StartsWith("failing.dib, cell 3, line 3 (line 17 of the file): System.IndexOutOfRangeException", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("1", result.Shown(1));
        Assert.IsType<ErrorOutput>(result.Document.Cells[2].Outputs[^1]);
        Assert.Empty(result.Document.Cells[3].Outputs);
    }

    [Fact]
    public async Task A_failure_in_an_imported_notebook_names_both_notebooks()
    {
        RunResult result = await Runner().RunAsync(Cells.Notebook(Cells.CSharp("#!import failing-setup.dib")) with { Path = Cells.Fixture("main.dib") }, null, Token);
        Assert.Equal(("main.dib", 1, null), (result.Failures[0].Notebook, result.Failures[0].CellNumber, result.Failures[0].Line));
        Assert.Contains("failing-setup.dib, cell 2, line 2: System.InvalidOperationException: setup failed", result.Failures[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, "The cell took longer than its limit of 4 s")]
    [InlineData(0, 3, "The notebook took longer than its limit of 3 s")]
    public async Task A_run_over_a_time_limit_is_ended_with_a_clear_word_and_its_output_so_far(int cellSeconds, int notebookSeconds, string expected)
    {
        RunOptions options = new() { CellTimeLimit = TimeSpan.FromSeconds(cellSeconds), NotebookTimeLimit = TimeSpan.FromSeconds(notebookSeconds) };
        DirectoryInfo folder = Directory.CreateTempSubdirectory("busy");
        string busy = Path.Combine(folder.FullName, "busy");
        ManualClock clock = new();
        Task<RunResult> run = new NotebookRunner(TestKernel.Start, options, clock).RunAsync(
            Cells.Notebook(Cells.CSharp("1"), Cells.CSharp($"Console.WriteLine(\"busy\"); Console.Error.WriteLine(); File.WriteAllText(@\"{busy}\", \"\"); while (true) {{ }}")),
            null,
            Token);
        while (!File.Exists(busy) && !run.IsCompleted)
        {
            await Task.Delay(20, Token);
        }

        clock.Advance(TimeSpan.FromSeconds(5));
        RunResult result = await run;
        folder.Delete(recursive: true);
        Assert.Equal((RunFailureKind.TimeLimit, 2), (result.Failures[0].Kind, result.Failures[0].CellNumber));
        Assert.StartsWith(expected, result.Failures[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("busy\n", result.Printed(1), StringComparison.Ordinal);
        Assert.Equal("1", result.Shown(0));
    }

    [Fact]
    public async Task Cancelling_ends_the_kernel_process_and_keeps_what_ran()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Recorder progress = new(p =>
        {
            if (p is { Stage: RunStage.CellStarted, Cell: 2 })
            {
                cancellation.CancelAfter(500);
            }
        });
        RunResult result = await Runner().RunAsync(Cells.Notebook(Cells.CSharp("Environment.ProcessId"), Cells.CSharp("while (true) { }")), progress, cancellation.Token);
        Assert.Equal((RunFailureKind.Cancelled, 2), (result.Failures[0].Kind, result.Failures[0].CellNumber));
        int id = int.Parse(result.Shown(0)!);
        Assert.DoesNotContain(Process.GetProcesses(), process => process.Id == id && !process.HasExited);
    }

    [Theory]
    [InlineData("Environment.FailFast(\"out of luck\");", "out of luck")]
    [InlineData("Environment.Exit(7);", "exit code 7")]
    [InlineData("int Down(int n) => 1 + Down(n + 1); Down(0)", "tack overflow")]
    public async Task A_kernel_process_that_ends_by_itself_is_told_with_cell_and_exit_code(string code, string expected)
    {
        RunResult result = await Cells.RunAsync("Console.WriteLine(\"fine\");", code, "1");
        Assert.Equal((RunFailureKind.KernelDied, 2), (result.Failures[0].Kind, result.Failures[0].CellNumber));
        Assert.Contains("exit code", result.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains(expected, result.Failures[0].Message, StringComparison.Ordinal);
        Assert.Equal("fine\n", result.Printed(0));
    }

    [Fact]
    public async Task What_a_cell_writes_past_the_console_does_not_break_the_protocol()
    {
        RunResult result = await Cells.RunAsync(
            "using (var raw = Console.OpenStandardOutput()) { raw.Write(System.Text.Encoding.UTF8.GetBytes(\"no line end\")); raw.Flush(); }",
            "Console.Out.WriteLine(\"{\\\"header\\\":{}}\"); 2");
        Assert.True(result.Succeeded, string.Join("\n", result.Failures));
        Assert.Contains("no line end", result.Printed(0), StringComparison.Ordinal);
        Assert.Equal("{\"header\":{}}\n", result.Printed(1));
        Assert.Equal("2", result.Shown(1));
    }

    [Fact]
    public async Task A_display_that_is_updated_stands_once_with_its_last_content()
    {
        RunResult result = await Cells.RunAsync("var d = display(\"first\"); d.Update(\"second\");", "d.Update(\"third\"); 1");
        Assert.Single(result.Document.Cells[0].Outputs);
        Assert.Equal("third", result.Shown(0));
    }

    [Fact]
    public async Task Tasks_and_threads_of_a_cell_print_into_that_cell()
    {
        RunResult result = await Cells.RunAsync(
            "await Task.Run(() => Console.WriteLine(\"task\")); var t = new System.Threading.Thread(() => Console.WriteLine(\"thread\")); t.Start(); t.Join();\nvar late = Task.Run(async () => { await Task.Delay(1500); Console.WriteLine(\"late\"); });",
            "await late; Console.WriteLine(\"second\");");
        Assert.Equal("task\nthread\nlate\n", result.Printed(0));
        Assert.Equal("second\n", result.Printed(1));
    }

    [Fact]
    public async Task A_megabyte_of_output_on_many_lines_arrives_whole()
    {
        RunResult result = await Cells.RunAsync("for (int i = 0; i < 20000; i++) Console.WriteLine(new string('é', 50));");
        Assert.Equal(20000 * 51, result.Printed(0).Length);
    }

    // The length of the file that the process keeps for what was too long.
    private const string LengthOfRest = "Directory.GetDirectories(Path.GetTempPath(), $\"asl-output-{Environment.ProcessId}-*\").SelectMany(Directory.GetFiles).Select(file => new FileInfo(file).Length).Single()";

    [Fact]
    public async Task A_hundred_megabytes_of_output_are_cut_with_a_note_and_the_rest_is_in_a_file_as_long_as_the_kernel_lives()
    {
        RunResult result = await Cells.RunAsync("string line = new string('x', 999);\nfor (int i = 0; i < 100_000; i++) Console.WriteLine(line);\nConsole.WriteLine(\"the end\");", LengthOfRest);
        Assert.True(result.Succeeded);
        Match note = Regex.Match(result.Printed(0), @"\[The cell printed more than 2,000,000 characters\. The rest is in (?<file>.+) until the kernel ends\]\s*\[The file holds the first 67,108,864 characters; what follows is lost\.\]\s*$", RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.True(note.Success);
        Assert.Equal(2_000_000, note.Index - 1);
        Assert.Equal("67108864", result.Shown(1));
        Assert.False(File.Exists(note.Groups["file"].Value));
    }

    [Fact]
    public async Task Something_shown_that_is_too_long_is_a_note_and_a_file_as_long_as_the_kernel_lives()
    {
        RunResult result = await Cells.RunAsync("HTML(new string('x', 30_000_000))", LengthOfRest);
        Match note = Regex.Match(result.Shown(0)!, @"too long to be shown here\. The rest is in (?<file>.+\.html) until the kernel ends\]$", RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.True(note.Success);
        Assert.Null(result.Shown(0, "text/html"));
        Assert.Equal("30000000", result.Shown(1));
        Assert.False(File.Exists(note.Groups["file"].Value));
    }

    [Fact]
    public async Task A_cell_that_reads_a_line_where_nobody_types_says_why() =>
        Assert.Contains("nobody is there to type it", Assert.Single((await Cells.RunAsync("Console.ReadLine()")).Failures).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_program_that_cannot_be_started_is_told()
    {
        RunResult result = await new NotebookRunner(new KernelProcessStartInfo("no-such-program", [])).RunAsync(Cells.Notebook(Cells.CSharp("1")), null, Token);
        Assert.Equal(RunFailureKind.KernelNotStarted, result.Failures[0].Kind);
        Assert.Contains("no-such-program", result.Failures[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebooks_run_side_by_side_and_one_failure_leaves_the_others()
    {
        Recorder progress = new();
        NotebookDocument Named(string name, string code) => Cells.Notebook(Cells.CSharp(code)) with { Path = name };
        NotebookRunner runner = Runner();
        NotebookDocument[] notebooks = [Named("a.dib", "1"), Named("b.dib", "throw new Exception(\"b\");"), Named("c.dib", "3")];
        RunResult[] results = await Task.WhenAll(notebooks.Select(notebook => runner.RunAsync(notebook, progress, Token)));
        Assert.Equal([true, false, true], results.Select(static r => r.Succeeded));
        Assert.Equal("3", results[2].Shown(0));
        Assert.Equal([RunStage.Started, RunStage.CellStarted, RunStage.CellFinished, RunStage.Finished], progress.Of("a.dib"));
        Assert.Equal([RunStage.Started, RunStage.CellStarted, RunStage.Failed], progress.Of("b.dib"));
    }

    [Fact]
    public async Task A_notebook_without_code_runs_and_shows_nothing()
    {
        RunResult result = await Runner().RunAsync(Cells.Notebook(Cells.Markdown("x"), Cells.CSharp("  \n")), null, Token);
        Assert.True(result.Succeeded);
        Assert.All(result.Document.Cells, static cell => Assert.Empty(cell.Outputs));
    }

    private sealed class Recorder(Action<RunProgress>? also = null) : IProgress<RunProgress>
    {
        private readonly ConcurrentQueue<RunProgress> _reports = [];

        public void Report(RunProgress value)
        {
            _reports.Enqueue(value);
            also?.Invoke(value);
        }

        public IEnumerable<RunStage> Of(string notebook) => _reports.Where(r => r.Notebook == notebook).Select(static r => r.Stage);
    }
}
