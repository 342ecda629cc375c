using System.Globalization;
using System.Text.Json;
using AntiStalinistLeft.Notebooks.Kernels;
using AntiStalinistLeft.Notebooks.Protocols;

namespace AntiStalinistLeft.Notebooks.Running;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun(
    ParameterCell.Injection injection, KernelClient client, RunOptions options, TimeProvider clock, long started, IProgress<RunProgress>? progress)
{
    private readonly NotebookDocument document = injection.Document;
    private readonly OutputCollector outputs = new();
    private readonly Dictionary<int, (int Count, TimeSpan Time)> finished = [];
    private CellError? errorOfCell;

    /// <param name="end">Ends the run: cancelled by the user or by the notebook's time limit.</param>
    /// <param name="byUser">Cancelled by the user.</param>
    public async Task<RunResult> RunAsync(CancellationToken end, CancellationToken byUser)
    {
        int[] code = [.. Enumerable.Range(0, document.Cells.Count).Where(i => document.Cells[i].IsCode && !string.IsNullOrWhiteSpace(document.Cells[i].Source))];
        Report(RunStage.Started, 0, code.Length);
        for (int n = 0; n < code.Length; n++)
        {
            Report(RunStage.CellStarted, n + 1, code.Length);
            long cellStarted = clock.GetTimestamp();
            RunFailure? failure = await RunCellAsync(code[n], end, byUser);
            finished[code[n]] = (n + 1, clock.GetElapsedTime(cellStarted));
            if (failure is not null)
            {
                Report(RunStage.Failed, n + 1, code.Length);
                return Result(failure);
            }

            Report(RunStage.CellFinished, n + 1, code.Length);
        }

        Report(RunStage.Finished, 0, code.Length);
        return Result(null);
    }

    private async Task<RunFailure?> RunCellAsync(int index, CancellationToken end, CancellationToken byUser)
    {
        NotebookCell cell = document.Cells[index];
        using CancellationTokenSource limit = options.CellTimeLimit > TimeSpan.Zero
            ? new CancellationTokenSource(options.CellTimeLimit, clock)
            : new CancellationTokenSource();
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(end, limit.Token);
        CellRequest request = new(cell.Language, cell.Source, new CellPlace(document.Name, injection.NumberOf(index), Folder()));
        try
        {
            ProtocolMessage reply = await client.ExecuteAsync(request, message => Take(index, message), text => outputs.AddText(index, "stdout", text), linked.Token);
            return reply.Text("status") == "ok" ? null : OfCell(index, reply);
        }
        catch (OperationCanceledException)
        {
            client.Kill();
            return Ended(index, byUser.IsCancellationRequested, limit.IsCancellationRequested);
        }
        catch (KernelDiedException e)
        {
            return Note(index, "KernelDied", new RunFailure(RunFailureKind.KernelDied, document.Name, e.Message));
        }
    }

    private string Folder() => document.Path is null ? Path.GetFullPath(".") : Path.GetDirectoryName(Path.GetFullPath(document.Path))!;

    private void Take(int index, ProtocolMessage message)
    {
        outputs.Take(index, message);
        if (message.Header.Type == "error" && message.Metadata is { } metadata && metadata.TryGetProperty("place", out JsonElement place))
        {
            errorOfCell = new CellError(message.Text("ename") ?? string.Empty, message.Text("evalue") ?? string.Empty)
            {
                Place = new CellPlace(place.GetProperty("notebook").GetString() ?? document.Name, Number(place, "cell") ?? 0, string.Empty),
                Line = Number(place, "line"),
                Column = Number(place, "column"),
                Excerpt = OutputCollector.Strings(place, "excerpt"),
            };
        }
    }

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private RunFailure OfCell(int index, ProtocolMessage reply)
    {
        IReadOnlyList<string> traceback = OutputCollector.Strings(reply.Content, "traceback");
        string name = reply.Text("ename") ?? "Error";
        RunFailure failure = new(RunFailureKind.Cell, document.Name, $"{name}: {reply.Text("evalue")}");
        if (errorOfCell is not { Place: { } place } error)
        {
            return At(index, failure) with { Details = traceback };
        }

        int told = 1 + error.Excerpt.Count;
        bool here = place.Notebook == document.Name && place.Number == injection.NumberOf(index);
        RunFailure full = At(index, failure) with { Excerpt = error.Excerpt, Details = [.. traceback.Skip(told)] };
        return here
            ? full with { Line = error.Line, FileLine = document.Cells[index].Line is { } first && error.Line is { } line ? first + line - 1 : null }
            : full with { Message = traceback.Count > 0 ? traceback[0] : failure.Message };
    }

    private RunFailure Ended(int index, bool byUser, bool byCellLimit)
    {
        if (byUser)
        {
            return Note(index, "Cancelled", new RunFailure(RunFailureKind.Cancelled, document.Name, "The run was cancelled while this cell ran; what ran before is kept."));
        }

        TimeSpan limit = byCellLimit ? options.CellTimeLimit : options.NotebookTimeLimit;
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{(byCellLimit ? "The cell" : "The notebook")} took longer than its limit of {limit.TotalSeconds:0.###} s and was ended; give it more time, or make it do less.");
        return Note(index, "TimeLimit", new RunFailure(RunFailureKind.TimeLimit, document.Name, message));
    }

    /// <summary>Puts the failure among the cell's outputs, where no kernel could.</summary>
    private RunFailure Note(int index, string name, RunFailure failure)
    {
        RunFailure placed = At(index, failure);
        outputs.Add(index, new ErrorOutput(name, failure.Message, [$"{document.Name}, cell {injection.NumberOf(index).ToString(CultureInfo.InvariantCulture)}: {failure.Message}"]));
        return placed;
    }

    private RunFailure At(int index, RunFailure failure) => failure with
    {
        CellNumber = injection.NumberOf(index),
        Printed = outputs.PrintedBy(index),
    };

    private RunResult Result(RunFailure? failure) => new(
        document with
        {
            Cells = [.. document.Cells.Select((cell, i) => cell with
            {
                Outputs = outputs.Of(i),
                ExecutionCount = finished.TryGetValue(i, out (int Count, TimeSpan Time) done) ? done.Count : null,
            })],
        },
        failure,
        clock.GetElapsedTime(started))
    {
        CellTimes = [.. document.Cells.Select((_, i) => finished.TryGetValue(i, out (int Count, TimeSpan Time) done) ? done.Time : (TimeSpan?)null)],
    };

    private void Report(RunStage stage, int cell, int cells) =>
        progress?.Report(new RunProgress(document.Name, stage, cell, cells, clock.GetElapsedTime(started)));
}
