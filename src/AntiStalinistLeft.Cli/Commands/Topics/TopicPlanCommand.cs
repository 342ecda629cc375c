using System.CommandLine;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic plan</c>: parts a topic into tasks for a cluster.</summary>
internal static partial class TopicPlanCommand
{
    // Slurm numbers the tasks of an array up to 1,000 where nobody has set it otherwise.
    private const int MostParts = 1000;

    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var input = new TopicInputBinding();
        Option<int> parts = NumberOption.CreateWhole("--parts", "Tasks that the topic is parted into, from 1 to 1,000. Let a task have some minutes to do.", 1, 1, MostParts, "N");
        parts.Required = true;
        Option<string?> folder = OutputOption.Create("Folder of the plan: the manifest, the job script and later the parts. It must be seen by every machine.", "DIR");
        Option<bool> keepGoing = TopicCommand.CreateKeepGoingOption();
        var time = new Option<string>("--time") { Description = "The longest time of a task, as Slurm writes it. Default: 01:00:00.", HelpName = "TIME", DefaultValueFactory = _ => "01:00:00" };
        var memory = new Option<string>("--memory") { Description = "The memory of a task, as Slurm writes it. Default: 2G.", HelpName = "SIZE", DefaultValueFactory = _ => "2G" };
        var command = new Command("plan", "Part a topic of exports into tasks, with a job script for Slurm that a loop on a laptop runs too.") { parts, folder, keepGoing, time, memory };
        input.AddTo(command);
        command.SetAction((call, cancellation) => Task.Run(
            () =>
            {
                string target = Path.GetFullPath(call.GetValue(folder) ?? throw new UsageException("Say where the plan goes: -o DIR."), currentDirectory);
                string from = input.GetFolder(call, currentDirectory) ?? throw new UsageException("Say where the exports are: --from DIR. Tasks on many machines do not ask a wiki; fetch from one with 'asl topic build'.");
                var request = new JobRequest(call.GetRequiredValue(time), call.GetRequiredValue(memory));
                if (!SlurmTime().IsMatch(request.Time)) throw new UsageException($"--time {request.Time}: write it as Slurm does, for instance 90 (minutes), 01:30:00 or 2-12:00:00.");
                if (!SlurmSize().IsMatch(request.Memory)) throw new UsageException($"--memory {request.Memory}: write it as Slurm does, for instance 800M or 2G.");
                IReadOnlyList<string>? listed = input.ReadList(call);
                TopicSettings settings = TopicSettings.Load(KitLayout.Find(currentDirectory).Data).GetOrThrow();
                IReadOnlyList<ExportFile> files = ExportFolder.List(from, cancellation).GetOrThrow();
                IReadOnlyList<string>? titles = listed ?? input.FindTitles(call, from, files, Environment.ProcessorCount, cancellation);
                IReadOnlyList<PartPlan> plan = TopicPlanner.Plan(files, Math.Min(call.GetValue(parts), titles?.Count ?? MostParts));
                Write(target, new TopicManifest(settings.Identity, from, titles, call.GetValue(keepGoing), plan, string.Empty).Seal(), currentDirectory, request);
                call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant(
                    $"{target}: {plan.Count} {(plan.Count == 1 ? "part" : "parts")} of {files.Count} {(files.Count == 1 ? "file" : "files")}. Run them: sbatch {Path.Combine(target, JobScript.FileName)}; without Slurm: bash {Path.Combine(target, JobScript.FileName)}"));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static void Write(string folder, TopicManifest manifest, string currentDirectory, JobRequest request)
    {
        AtomicFile.Write(Path.Combine(folder, TopicManifest.FileName), stream => stream.Write(TopicJson.ToBytes(manifest)));
        AtomicFile.WriteText(Path.Combine(folder, JobScript.FileName), writer => writer.Write(JobScript.Write(folder, manifest.Parts.Count, SelfInvocation.GetCommandLine(), currentDirectory, request)));
        Directory.CreateDirectory(Path.Combine(folder, JobScript.LogsName));
    }

    [GeneratedRegex(@"^(\d{1,6}|(\d{1,3}-)?\d{1,3}(:\d{2}){0,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex SlurmTime();

    [GeneratedRegex("^\\d{1,9}[KMGT]?$")]
    private static partial Regex SlurmSize();
}
