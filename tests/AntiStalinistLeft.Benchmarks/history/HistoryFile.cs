using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>The export that is timed.</summary>
internal static class HistoryFile
{
    /// <summary>Reads its only page.</summary>
    public static PageHistory ReadPage(string path)
    {
        PageHistory? page = null;
        HistorySources.ReadPages(HistoryInput.Open(path).GetOrThrow(), (_, history) => page = history).GetOrThrow();
        return page ?? throw new InvalidOperationException($"{path} holds no page.");
    }
}
