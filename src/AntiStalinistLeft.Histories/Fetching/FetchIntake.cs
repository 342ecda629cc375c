namespace AntiStalinistLeft.Histories;

/// <summary>Hands the revisions of each answer on to a sink, leaving out those that are known.</summary>
internal sealed class FetchIntake
{
    private readonly FoundPage _found;
    private readonly IHistorySink _sink;
    private readonly Func<Diagnostic?>? _save;
    private readonly IProgress<FetchProgress>? _progress;
    private readonly HashSet<long> _known;
    private readonly HashSet<long> _seen = [];
    private bool _isBegun;

    /// <summary>Makes one for one fetch.</summary>
    public FetchIntake(FoundPage found, IHistorySink sink, KnownHistory? known, Func<Diagnostic?>? save, IProgress<FetchProgress>? progress)
    {
        _found = found;
        _sink = sink;
        _save = save;
        _progress = progress;
        _known = [.. known?.Revisions.Select(revision => revision.Id) ?? []];
        Anomalies = new FetchAnomalies(found, known);
    }

    /// <summary>How many revisions were handed on.</summary>
    public int Added { get; private set; }

    /// <summary>What was odd about them.</summary>
    public FetchAnomalies Anomalies { get; }

    /// <summary>Hands on what is new of an answer; why that failed, or null.</summary>
    public Diagnostic? Take(IReadOnlyList<ApiRevision> revisions)
    {
        foreach (ApiRevision revision in revisions)
        {
            // One that came twice is handed on twice: the sink says whether both are one.
            if (!_known.Contains(revision.Revision.Id) && Add(revision) is { } failure) return failure;
        }

        if (_isBegun && _save?.Invoke() is { } refused) return refused;
        if (revisions.Count > 0) _progress?.Report(new FetchProgress(Added, revisions[^1].Revision.Timestamp));
        return null;
    }

    /// <summary>Ends the page where it was begun.</summary>
    public Diagnostic? Finish() => _isBegun ? _sink.EndPage() : null;

    private Diagnostic? Add(ApiRevision revision)
    {
        if (!_isBegun && _sink.BeginPage(_found.Site, _found.Page) is { } refused) return refused;
        _isBegun = true;
        Anomalies.Inspect(revision);
        if (revision.GetUtf8() is not { } text)
        {
            return new(Severity.Error, "half-a-character", FormattableString.Invariant($"The text of revision {revision.Revision.Id} holds half a character."));
        }

        Diagnostic? failure = _sink.Add(revision.Revision, text);
        if (failure is null && _seen.Add(revision.Revision.Id)) Added++;
        return failure;
    }
}
