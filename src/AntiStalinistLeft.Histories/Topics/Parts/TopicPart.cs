using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>What became of a part.</summary>
/// <param name="Articles">Articles that it made.</param>
/// <param name="WasThere">True where it was done before, by an earlier run or by a double that was sooner.</param>
internal sealed record PartReport(int Articles, bool WasThere);

/// <summary>
/// Makes one part of a topic: a function of the manifest and the files that it names. It is made beside its place and renamed
/// into it when it is whole, so that it may be ended at any moment and made twice, also at the same time on two machines.
/// </summary>
/// <param name="folder">The parts.</param>
/// <param name="settings">What is looked for.</param>
/// <param name="workers">How many articles at a time.</param>
/// <param name="progress">Told of each article; null for nobody.</param>
internal sealed class TopicPart(PartFolder folder, TopicSettings settings, int workers, IProgress<TopicProgress>? progress = null)
{
    private TopicManifest Manifest => folder.Manifest;

    /// <summary>Makes a part.</summary>
    /// <param name="index">Which.</param>
    /// <param name="cancellation">Stops it; nothing stays of it then.</param>
    /// <returns>What was made, or why it could not be; nothing stays of it then.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Result<PartReport> Make(int index, CancellationToken cancellation)
    {
        if (index >= Manifest.Parts.Count) return Result<PartReport>.Fail(TopicMessages.NoSuchPart(folder.ManifestPath, index, Manifest.Parts.Count));
        if (settings.Identity.DescribeDifference(Manifest.Identity) is { } difference) return Result<PartReport>.Fail(TopicMessages.OfOther(folder.ManifestPath, difference));
        if (FindDone(index) is { } done) return done;
        if (CheckInputs(index, cancellation) is { } wrong) return Result<PartReport>.Fail(wrong);

        string beside = folder.BesideOf(index);
        try
        {
            folder.RemoveDead(index);
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
            Result<PartMarker> made = MakeIn(beside, index, cancellation);
            if (!made.Succeeded) return Result<PartReport>.Fail(made.Failure);
            return PutInPlace(beside, index) ?? Result<PartReport>.Success(new PartReport(made.Value.Articles.Count, WasThere: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.CannotWrite(folder.PlaceOf(index), failure);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private Result<PartReport>? FindDone(int index) => folder.DescribeLack(index) is null
        ? Result<PartReport>.Success(new PartReport(folder.FindMarker(index).GetOrThrow().Articles.Count, WasThere: true))
        : null;

    private Diagnostic? CheckInputs(int index, CancellationToken cancellation)
    {
        foreach (ExportFile file in Manifest.Parts[index].Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!File.Exists(Path.Combine(Manifest.From, file.Name))) return TopicMessages.WithoutFile(index, file.Name, Manifest.From);
            if (ExportFolder.Describe(Manifest.From, file.Name) != file) return TopicMessages.OtherFile(index, file.Name, Manifest.From);
        }

        return null;
    }

    private Result<PartMarker> MakeIn(string beside, int index, CancellationToken cancellation)
    {
        PartPlan plan = Manifest.Parts[index];
        string articles = Directory.CreateDirectory(Path.Combine(beside, PartFolder.ArticlesName)).FullName;
        using var workshop = new ArticleWorkshop(articles, settings, new TopicOptions { Workers = workers, KeepGoing = Manifest.KeepGoing }, progress);
        Diagnostic? failure = ExportReading.Read(Manifest.From, plan.Files, new ArticleSelection(Manifest.Titles, plan.Share), workshop, workers, cancellation);
        if (failure is not null) return Result<PartMarker>.Fail(failure);
        PartMarker marker = new PartMarker(
            Manifest.Digest,
            index,
            settings.Identity,
            plan.Files,
            [.. workshop.Done.Select(title => new PartArticle(title, FileDigest.Compute(Path.Combine(articles, ArticleFolder.NameOf(title), ArticleFolder.MarkerName))))],
            [.. workshop.Remarks.OrderBy(remark => remark.Item, StringComparer.Ordinal).ThenBy(remark => remark.Code, StringComparer.Ordinal).ThenBy(remark => remark.Message, StringComparer.Ordinal)],
            string.Empty).Seal();
        File.WriteAllBytes(Path.Combine(beside, PartFolder.MarkerName), TopicJson.ToBytes(marker));
        return Result<PartMarker>.Success(marker);
    }

    /// <summary>Renames a part into its place, where what was there of it is unfit; the report of a double that was sooner, or null.</summary>
    private Result<PartReport>? PutInPlace(string beside, int index)
    {
        string unfit = folder.UnfitOf(index);
        try
        {
            if (FindDone(index) is { } sooner) return sooner;
            if (Directory.Exists(folder.PlaceOf(index))) Directory.Move(folder.PlaceOf(index), unfit);
            Directory.Move(beside, folder.PlaceOf(index));
            return null;
        }
        catch (IOException) when (FindDone(index) is not null)
        {
            return FindDone(index);
        }
        finally
        {
            if (Directory.Exists(unfit)) Directory.Delete(unfit, recursive: true);
        }
    }
}
