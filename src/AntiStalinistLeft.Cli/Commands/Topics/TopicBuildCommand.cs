using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl topic build</c>: a topic on one machine.</summary>
internal static class TopicBuildCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var input = new TopicInputBinding();
        var wiki = new WikiBinding();
        Option<string?> folder = OutputOption.Create("Folder of the topic; it is made where it is missing.", "DIR");
        Option<bool> keepGoing = TopicCommand.CreateKeepGoingOption();
        Option<int> workers = TopicCommand.CreateWorkersOption();
        var command = new Command("build", "Make a topic on one machine: a store for each article, and the tables of all. Stopped at any moment, the same call goes on.") { folder, keepGoing, workers };
        input.AddTo(command);
        wiki.AddTo(command);

        // On a thread of its own, so that Ctrl-C finds somebody who listens.
        command.SetAction((call, cancellation) => Task.Run(
            async () =>
            {
                string target = call.GetValue(folder) ?? throw new UsageException("Say where the topic goes: -o DIR.");
                string? from = input.GetFolder(call, currentDirectory);
                if (from is null == !wiki.IsGiven(call)) throw new UsageException("Say where the histories are: --from DIR for exports, or --wiki HOST.");
                if (from is null && !input.NamesArticles(call)) throw new UsageException("Say which articles: a LIST of titles, or --category NAME.");
                IReadOnlyList<string>? listed = input.ReadList(call);
                TopicSettings settings = TopicSettings.Load(KitLayout.Find(currentDirectory).Data).GetOrThrow();
                var options = new TopicOptions { Workers = call.GetValue(workers), KeepGoing = call.GetValue(keepGoing) };
                using var progress = new ProgressLine(call.InvocationConfiguration.Error);
                Result<TopicReport> made = from is null
                    ? await FetchAsync(call, wiki, input.GetCategory(call), listed, Path.GetFullPath(target, currentDirectory), settings, options, progress, cancellation)
                    : Read(call, input, from, Path.GetFullPath(target, currentDirectory), settings, options, progress, cancellation);
                progress.Clear();
                return Print(call, made.GetOrThrow(), target);
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Says what was made, and names what was passed over.</summary>
    public static int Print(ParseResult call, TopicReport report, string folder)
    {
        foreach (TopicRemarkRow remark in report.Remarks.OrderBy(remark => remark.Item, StringComparer.Ordinal)) call.InvocationConfiguration.Error.WriteLine(new Diagnostic(remark.Severity, remark.Code, remark.Message, remark.Item));
        call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant(
            $"{folder}: {report.Articles} {(report.Articles == 1 ? "article" : "articles")}, {report.Remarks.Count(remark => remark.Severity == Severity.Error)} passed over; the tables lie in {Path.Combine(folder, TopicTables.FolderName)}"));
        return ExitCode.Done;
    }

    private static Result<TopicReport> Read(
        ParseResult call, TopicInputBinding input, string from, string target, TopicSettings settings, TopicOptions options, ProgressLine progress, CancellationToken cancellation)
    {
        IReadOnlyList<ExportFile> files = ExportFolder.List(from, cancellation).GetOrThrow();
        IReadOnlyList<string>? titles = input.FindTitles(call, from, files, options.Workers, cancellation);
        using TopicFolder folder = TopicFolder.Open(target).GetOrThrow();
        return new TopicBuilder(folder, settings, options, progress).Build(from, files, titles, cancellation);
    }

    private static async Task<Result<TopicReport>> FetchAsync(
        ParseResult call, WikiBinding wiki, string? category, IReadOnlyList<string>? listed, string target, TopicSettings settings, TopicOptions options, ProgressLine progress, CancellationToken cancellation)
    {
        using FetchConnection connection = wiki.Connect(call);
        MediaWikiApi api = wiki.Open(call, connection);
        IReadOnlyList<string> titles = listed ?? (await CategoryMembers.AskAsync(api, category!, cancellation)).GetOrThrow();
        using TopicFolder folder = TopicFolder.Open(target).GetOrThrow();
        return await new TopicBuilder(folder, settings, options, progress).BuildAsync(api, titles, cancellation);
    }
}
