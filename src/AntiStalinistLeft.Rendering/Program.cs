using System.Runtime.InteropServices;
using AntiStalinistLeft;
using AntiStalinistLeft.Papers;
using AntiStalinistLeft.Rendering;

const int Done = 0;
const int WorkFailed = 1;
const int CallWrong = 2;

if (args is not [var source] || source is "--help" or "-h")
{
    const string usage = """
        AntiStalinistLeft.Rendering JOB.json    draws the figures of a job
        AntiStalinistLeft.Rendering -           the same, the job on standard input
        Tells on standard output, a line of JSON each, what it does. Needs an installed Chromium, Chrome or Edge
        (or the program file named in ASL_CHROMIUM). Exit codes: 0 done, 1 the work failed, 2 the call was wrong.
        """;
    bool asked = args is ["--help" or "-h"];
    (asked ? Console.Out : Console.Error).WriteLine(usage);
    return asked ? Done : CallWrong;
}

string? file = source == "-" ? null : Path.GetFullPath(source);
if (file is not null && !File.Exists(file)) return Refuse(new Diagnostic(Severity.Error, "job-not-found", "There is no such job. Name a JSON file, or - for standard input.", file));
Result<RenderJob> job = RenderJson.ReadJob(file is null ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(file), file);
if (!job.Succeeded) return Refuse(job.Failure);
string folder = file is null ? Environment.CurrentDirectory : Path.GetDirectoryName(file)!;
Result<FigureStyles> styles = job.Value.Styles is { } named ? FigureStyles.Load(Path.Combine(folder, named)) : Result<FigureStyles>.Success(FigureStyles.BuiltIn);
if (!styles.Succeeded) return Refuse(styles.Failure);

using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var lines = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
try
{
    var run = new RenderRun(job.Value, folder, styles.Value, ChromiumFinder.OfThisMachine, report => lines.WriteLine(RenderJson.Write(report)));
    return await run.RunAsync(stop.Token) ? Done : WorkFailed;
}
catch (InputException e)
{
    await Console.Error.WriteLineAsync(e.Diagnostic.ToString());
    return WorkFailed;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped before all figures were drawn.");
    return WorkFailed;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}

static int Refuse(Diagnostic problem)
{
    Console.Error.WriteLine(problem);
    return CallWrong;
}
