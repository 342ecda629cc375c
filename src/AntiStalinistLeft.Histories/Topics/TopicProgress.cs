namespace AntiStalinistLeft.Histories;

/// <summary>How far a topic has come.</summary>
/// <param name="Articles">Articles finished in this run or before.</param>
/// <param name="Title">The last of them.</param>
internal readonly record struct TopicProgress(int Articles, string Title);
