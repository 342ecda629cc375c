namespace AntiStalinistLeft.Histories;

/// <summary>How the articles of a topic are gone through.</summary>
internal sealed record TopicOptions
{
    /// <summary>Articles that are asked at a time, and files that are read at a time. Default: as many as there are processors.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Pass over articles and files that cannot be used, and report them. Default false: the first ends the work.</summary>
    public bool KeepGoing { get; init; }
}
