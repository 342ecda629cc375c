using System.Globalization;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun(
    ParameterCell.Injection injection, KernelClient client, RunOptions options, TimeProvider clock, long started, IProgress<RunProgress>? progress)
{
    private readonly NotebookDocument _document = injection.Document;
    private readonly OutputCollector _outputs = new();
    private readonly Dictionary<int, (int Count, TimeSpan Time)> _finished = [];
    private readonly List<RunFailure> _failures = [];
    private CellError? _errorOfCell;
    private bool _hasEnded;

    /// <param name="end">Ends the run: cancelled by the user or by the notebook's time limit.</param>
    /// <param name="byUser">Cancelled by the user.</param>
    public async Task<RunResult> RunAsync(CancellationToken end, CancellationToken byUser)
    {
        int[] code = [.. Enumerable.Range(0, _document.Cells.Count).Where(i => _document.Cells[i].IsCode && !string.IsNullOrWhiteSpace(_document.Cells[i].Source))];
        Report(RunStage.Started, 0, code.Length);
        for (int n = 0; n < code.Length; n++)
        {
            Report(RunStage.CellStarted, n + 1, code.Length);
            long cellStarted = clock.GetTimestamp();
            RunFailure? failure = await RunCellAsync(code[n], end, byUser);
            _finished[code[n]] = (n + 1, clock.GetElapsedTime(cellStarted));
            if (failure is not null) _failures.Add(failure);
            if (failure is not null && !(options.KeepGoing && failure.Kind == RunFailureKind.Cell)) break;

            Report(RunStage.CellFinished, n + 1, code.Length);
            if (!_hasEnded) continue;
            Report(RunStage.Finished, 0, code.Length);
            return Result() with { EndedAt = code[n] };
        }

        Report(_failures.Count == 0 ? RunStage.Finished : RunStage.Failed, _failures.Count == 0 ? 0 : _finished.Count, code.Length);
        return Result();
    }

    private async Task<RunFailure?> RunCellAsync(int index, CancellationToken end, CancellationToken byUser)
    {
        NotebookCell cell = _document.Cells[index];
        using CancellationTokenSource limit = options.CellTimeLimit > TimeSpan.Zero
            ? new CancellationTokenSource(options.CellTimeLimit, clock)
            : new CancellationTokenSource();
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(end, limit.Token);
        CellRequest request = new(cell.Language, cell.Source, new CellLocation(_document.Name, injection.GetCellNumber(index), _document.Folder))
        {
            Answers = injection.Answers,
            UpcomingKernels = _finished.Count > 0 ? [] : [.. _document.Cells.Skip(index + 1).Where(static c => c.IsCode).Select(static c => c.Language).Distinct(StringComparer.Ordinal).Where(language => language != cell.Language)],
        };
        _errorOfCell = null;
        try
        {
            ProtocolMessage reply = await client.ExecuteAsync(request, message => Take(index, message), text => _outputs.AddText(index, "stdout", text), linked.Token);
            _hasEnded = NotebookEnd.IsNamed(reply.GetText("ename"));
            return _hasEnded || reply.GetText("status") == "ok" ? null : OfCell(index, reply);
        }
        catch (OperationCanceledException)
        {
            await client.EndAsync();
            return Ended(index, byUser.IsCancellationRequested, limit.IsCancellationRequested);
        }
        catch (KernelDiedException e)
        {
            return Note(index, "KernelDied", new RunFailure(RunFailureKind.KernelDied, _document.Name, e.Message));
        }
    }

    private void Take(int index, ProtocolMessage message)
    {
        _outputs.Take(index, message);
        if (message.Header.Type == "error" && message.Metadata is { } metadata && metadata.TryGetProperty("place", out JsonElement place))
        {
            _errorOfCell = new CellError(message.GetText("ename") ?? string.Empty, message.GetText("evalue") ?? string.Empty)
            {
                Location = new CellLocation(place.GetProperty("notebook").GetString() ?? _document.Name, Number(place, "cell") ?? 0, string.Empty),
                Line = Number(place, "line"),
                Column = Number(place, "column"),
                Excerpt = OutputCollector.ReadStrings(place, "excerpt"),
            };
        }
    }

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private RunFailure OfCell(int index, ProtocolMessage reply)
    {
        IReadOnlyList<string> traceback = OutputCollector.ReadStrings(reply.Content, "traceback");
        string name = reply.GetText("ename") ?? "Error";
        RunFailure failure = new(RunFailureKind.Cell, _document.Name, $"{name}: {reply.GetText("evalue")}");
        if (_errorOfCell is not { Location: { } place } error)
        {
            return At(index, failure) with { Details = traceback };
        }

        int told = 1 + error.Excerpt.Count;
        bool here = place.Notebook == _document.Name && place.CellNumber == injection.GetCellNumber(index);
        RunFailure full = At(index, failure) with { Excerpt = error.Excerpt, Details = [.. traceback.Skip(told)] };
        return here
            ? full with { Line = error.Line, FileLine = _document.Cells[index].Line is { } first && error.Line is { } line ? first + line - 1 : null }
            : full with { Message = traceback.Count > 0 ? traceback[0] : failure.Message };
    }

    private RunFailure Ended(int index, bool byUser, bool byCellLimit)
    {
        if (byUser)
        {
            return Note(index, "Cancelled", new RunFailure(RunFailureKind.Cancelled, _document.Name, "The run was cancelled while this cell ran; what ran before is kept."));
        }

        TimeSpan limit = byCellLimit ? options.CellTimeLimit : options.NotebookTimeLimit;
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{(byCellLimit ? "The cell" : "The notebook")} took longer than its limit of {limit.TotalSeconds:0.###} s and was ended; give it more time, or make it do less.");
        return Note(index, "TimeLimit", new RunFailure(RunFailureKind.TimeLimit, _document.Name, message));
    }

    /// <summary>Puts the failure among the cell's outputs, where no kernel could.</summary>
    private RunFailure Note(int index, string name, RunFailure failure)
    {
        RunFailure placed = At(index, failure);
        _outputs.Add(index, new ErrorOutput(name, failure.Message, [string.Create(CultureInfo.InvariantCulture, $"{_document.Name}, cell {injection.GetCellNumber(index)}{(placed.FileLine is { } line ? $" (line {line} of the file)" : string.Empty)}: {failure.Message}")]));
        return placed;
    }

    private RunFailure At(int index, RunFailure failure) => failure with
    {
        CellNumber = injection.GetCellNumber(index),
        FileLine = _document.Cells[index].Line,
        Printed = _outputs.GetPrintedText(index),
    };

    private RunResult Result() => new(
        _document with
        {
            Cells = [.. _document.Cells.Select((cell, i) => cell with
            {
                Outputs = _outputs.GetOutputs(i),
                ExecutionCount = _finished.TryGetValue(i, out (int Count, TimeSpan Time) done) ? done.Count : null,
            })],
        },
        _failures,
        clock.GetElapsedTime(started))
    {
        CellTimes = [.. _document.Cells.Select((_, i) => _finished.TryGetValue(i, out (int Count, TimeSpan Time) done) ? done.Time : (TimeSpan?)null)],
    };

    private void Report(RunStage stage, int cell, int cells) =>
        progress?.Report(new RunProgress(_document.Name, stage, cell, cells, clock.GetElapsedTime(started)));
}
