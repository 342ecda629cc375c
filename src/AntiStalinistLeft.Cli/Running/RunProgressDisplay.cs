using AntiStalinistLeft.Notebooks;
using Spectre.Console;

namespace AntiStalinistLeft.Cli;

/// <summary>Shows how far the notebooks are: bars on a terminal, plain lines elsewhere.</summary>
internal static class RunProgressDisplay
{
    /// <summary>Runs the work and shows its progress until it ends.</summary>
    public static Task<IReadOnlyList<RunResult>> ShowAsync(
        TextWriter output,
        IReadOnlyList<NotebookDocument> notebooks,
        Func<IProgress<RunProgress>, Task<IReadOnlyList<RunResult>>> work)
    {
        bool terminal = TerminalText.IsTerminal(output);
        return terminal ? ShowBarsAsync(notebooks, work) : work(new PlainLines(output));
    }

    private static Task<IReadOnlyList<RunResult>> ShowBarsAsync(
        IReadOnlyList<NotebookDocument> notebooks,
        Func<IProgress<RunProgress>, Task<IReadOnlyList<RunResult>>> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new ProgressBars(notebooks.ToDictionary(n => n.Name, n => context.AddTask(Markup.Escape(n.Name), autoStart: false)))));

    private sealed class ProgressBars(Dictionary<string, ProgressTask> tasks) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            ProgressTask task = tasks[value.Notebook];
            if (!task.IsStarted) task.StartTask();
            task.MaxValue = Math.Max(1, value.Cells);
            task.Value = value.Stage switch
            {
                RunStage.CellFinished => value.Cell,
                RunStage.Finished => task.MaxValue,
                _ => task.Value,
            };
            if (value.Stage is RunStage.Finished or RunStage.Failed) task.StopTask();
        }
    }

    private sealed class PlainLines(TextWriter output) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            string? line = value.Stage switch
            {
                RunStage.Started => $"  {value.Notebook}: {value.Cells} code cells",
                RunStage.Finished => FormattableString.Invariant($"  {value.Notebook}: done in {value.Elapsed.TotalSeconds:F1} s"),
                RunStage.Failed => FormattableString.Invariant($"  {value.Notebook}: FAILED after {value.Elapsed.TotalSeconds:F1} s"),
                _ => null,
            };
            if (line is null) return;
            lock (output) output.WriteLine(line);
        }
    }
}
