namespace AntiStalinistLeft.Histories;

/// <summary>Parts a topic into tasks of about the same size.</summary>
internal static class TopicPlanner
{
    /// <summary>The parts: every article of every file in exactly one.</summary>
    /// <param name="files">The exports; one at least.</param>
    /// <param name="parts">How many parts are wanted; one at least.</param>
    /// <returns>
    /// So many parts. With fewer parts than files each takes some files, the largest first to the one that has least to do. With
    /// more, files are shared: each part that has a share reads the file and makes the articles that fall to it.
    /// </returns>
    public static IReadOnlyList<PartPlan> Plan(IReadOnlyList<ExportFile> files, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(files.Count, 1, nameof(files));
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return parts > files.Count ? Share(files, parts) : Group(files, parts);
    }

    private static PartPlan[] Group(IReadOnlyList<ExportFile> files, int parts)
    {
        var groups = new PriorityQueue<List<ExportFile>, (long Bytes, int Index)>();
        var all = new List<List<ExportFile>>();
        for (int i = 0; i < parts; i++)
        {
            all.Add([]);
            groups.Enqueue(all[i], (0, i));
        }

        foreach (ExportFile file in files.OrderByDescending(file => file.Bytes).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            groups.TryDequeue(out List<ExportFile>? group, out (long Bytes, int Index) load);
            group!.Add(file);
            groups.Enqueue(group, (load.Bytes + Math.Max(1, file.Bytes), load.Index));
        }

        return [.. all.Select(group => new PartPlan([.. group.OrderBy(file => file.Name, StringComparer.Ordinal)], TitleShare.Whole))];
    }

    private static PartPlan[] Share(IReadOnlyList<ExportFile> files, int parts)
    {
        int[] shares = new int[files.Count];
        shares.AsSpan().Fill(1);
        var largest = new PriorityQueue<int, (double Bytes, int Index)>(Comparer<(double Bytes, int Index)>.Create((one, other) => one.Bytes != other.Bytes ? other.Bytes.CompareTo(one.Bytes) : one.Index.CompareTo(other.Index)));
        for (int i = 0; i < files.Count; i++) largest.Enqueue(i, (files[i].Bytes, i));
        for (int more = parts - files.Count; more > 0; more--)
        {
            int file = largest.Dequeue();
            shares[file]++;
            largest.Enqueue(file, (files[file].Bytes / (double)shares[file], file));
        }

        return [.. files.SelectMany((file, i) => Enumerable.Range(0, shares[i]).Select(number => new PartPlan([file], new TitleShare(number, shares[i]))))];
    }
}
