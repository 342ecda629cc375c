namespace AntiStalinistLeft.Histories;

/// <summary>Brings the articles of exports into a workshop.</summary>
internal static class ExportReading
{
    /// <summary>Reads exports and waits until every article is made.</summary>
    /// <param name="folder">The folder of the exports.</param>
    /// <param name="files">Those of them that are read.</param>
    /// <param name="selection">The articles that are wanted.</param>
    /// <param name="workshop">Makes them.</param>
    /// <param name="workers">How many exports are read at a time.</param>
    /// <param name="cancellation">Stops it; articles that were finished are whole.</param>
    /// <returns>Null, or why not all could be made.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static Diagnostic? Read(string folder, IReadOnlyList<ExportFile> files, ArticleSelection selection, ArticleWorkshop workshop, int workers, CancellationToken cancellation)
    {
        ExportFolder.ForEach(folder, files, workers, (source, file) => Read(source, file, selection, workshop, cancellation), cancellation);
        return workshop.Finish();
    }

    private static Diagnostic? Read(IHistorySource source, ExportFile file, ArticleSelection selection, ArticleWorkshop workshop, CancellationToken cancellation)
    {
        using var intake = new ArticleIntake(selection, workshop, file.Name, file.Source);
        Diagnostic? failure = source.ReadInto(intake, cancellation);
        if (failure is null)
        {
            foreach (Diagnostic warning in source.Warnings) workshop.Warn(file.Name, warning);
            return null;
        }

        if (workshop.Failure is { } known) return known;

        // The export itself is broken: the article that it broke in is lost, and what would have come behind it.
        return (intake.Title is { } title ? workshop.Report(title, TopicMessages.Broken(title, failure)) : null)
            ?? workshop.Report(file.Name, TopicMessages.BrokenFile(source.Name, failure));
    }
}
