namespace AntiStalinistLeft.Histories;

/// <summary>What became of a topic.</summary>
/// <param name="Articles">Articles in its tables.</param>
/// <param name="Remarks">What was passed over, and what was odd about files.</param>
internal sealed record TopicReport(int Articles, IReadOnlyCollection<TopicRemarkRow> Remarks);

/// <summary>Makes a topic on one machine. The same call again goes on where the last one ended; articles that are there are not made again.</summary>
/// <param name="folder">The topic.</param>
/// <param name="settings">What is looked for.</param>
/// <param name="options">How many articles at a time, and what becomes of broken ones.</param>
/// <param name="progress">Told of each article; null for nobody.</param>
internal sealed class TopicBuilder(TopicFolder folder, TopicSettings settings, TopicOptions options, IProgress<TopicProgress>? progress = null)
{
    /// <summary>Makes a topic of exports.</summary>
    /// <param name="from">The folder of the exports.</param>
    /// <param name="files">The exports.</param>
    /// <param name="titles">The articles; null for every one.</param>
    /// <param name="cancellation">Stops it; articles that were finished stay.</param>
    /// <returns>What was made, or why not all could be; articles that were finished stay then too.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="IOException">The topic cannot be written.</exception>
    public Result<TopicReport> Build(string from, IReadOnlyList<ExportFile> files, IReadOnlyList<string>? titles, CancellationToken cancellation)
    {
        using var workshop = new ArticleWorkshop(folder.Articles, settings, options, progress);
        Diagnostic? failure = ExportReading.Read(from, files, new ArticleSelection(titles, TitleShare.Whole), workshop, options.Workers, cancellation);
        return Finish(workshop, failure, titles, from);
    }

    /// <summary>Makes a topic of a wiki's articles.</summary>
    /// <param name="api">The wiki.</param>
    /// <param name="titles">The articles.</param>
    /// <param name="cancellation">Stops it; what was fetched stays.</param>
    /// <returns>What was made, or why not all could be; what was fetched stays then too.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="IOException">The topic cannot be written.</exception>
    public async Task<Result<TopicReport>> BuildAsync(MediaWikiApi api, IReadOnlyList<string> titles, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Unfinished);
        using var workshop = new ArticleWorkshop(folder.Articles, settings, options, progress);
        Diagnostic? failure = await new WikiReading(api, workshop, folder.Unfinished).ReadAsync(titles, cancellation);

        // The wiki has said of each title what is wrong with it, or how it is spelt.
        Result<TopicReport> report = Finish(workshop, failure, null, api.Address.Host);
        if (report.Succeeded) Directory.Delete(folder.Unfinished, recursive: true);
        return report;
    }

    private Result<TopicReport> Finish(ArticleWorkshop workshop, Diagnostic? failure, IReadOnlyList<string>? titles, string where)
    {
        failure ??= folder.WriteTables(titles, where, workshop.Done, workshop.Remarks, options.KeepGoing, settings.Identity);
        return failure is null
            ? Result<TopicReport>.Success(new TopicReport(workshop.Done.Count, workshop.Remarks))
            : Result<TopicReport>.Fail(failure);
    }
}
