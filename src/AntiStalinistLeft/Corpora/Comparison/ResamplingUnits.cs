using System.Globalization;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Puts both revisions' sentences into common boxes, by the alignment alone: units for resampling (a newer block with
/// the older sentences that became it, or a run of removed sentences) and strata for splitting a difference (a newer
/// section with the older text that went into it, or removed text that belonged to none).
/// </summary>
internal sealed class ResamplingUnits
{
    private readonly Dictionary<int, string> _olderUnits = [];
    private readonly Dictionary<int, string> _newerUnits = [];
    private readonly Dictionary<int, string> _olderStrata = [];
    private readonly Dictionary<int, string> _newerStrata = [];

    public ResamplingUnits(IReadOnlyList<RevisionAlignmentRow> rows)
    {
        foreach (RevisionAlignmentRow row in rows)
        {
            if (row.NewerSentence is not { } sentence) continue;
            _newerUnits[sentence] = Name("block", row.NewerBlock);
            _newerStrata[sentence] = Name("section", row.NewerSection);
        }

        OlderSentence[] older = [.. rows.Where(r => r.OlderSentence is not null).GroupBy(r => r.OlderSentence!.Value).Select(OlderSentence.FromRows).OrderBy(s => s.Ordinal)];
        PlaceOlder(older);
        AlignedBlocks = older.Where(s => s.NewerBlock is not null).Select(s => s.NewerBlock).Distinct().Count();
    }

    /// <summary>Newer blocks that have an older counterpart.</summary>
    public int AlignedBlocks { get; }

    public string OlderUnit(int sentence) => _olderUnits[sentence];

    public string NewerUnit(int sentence) => _newerUnits[sentence];

    public string OlderStratum(int sentence) => _olderStrata[sentence];

    public string NewerStratum(int sentence) => _newerStrata[sentence];

    private void PlaceOlder(OlderSentence[] sentences)
    {
        string run = string.Empty;
        for (int i = 0; i < sentences.Length; i++)
        {
            OlderSentence sentence = sentences[i];
            if (sentence.NewerBlock is not null)
            {
                _olderUnits[sentence.Ordinal] = Name("block", sentence.NewerBlock);
                _olderStrata[sentence.Ordinal] = Name("section", sentence.NewerSection);
                run = string.Empty;
                continue;
            }

            if (run.Length == 0 || sentences[i - 1].Block != sentence.Block) run = Name("removed", sentence.Ordinal);
            _olderUnits[sentence.Ordinal] = run;
            _olderStrata[sentence.Ordinal] = StratumOfRemoved(sentences, i);
        }
    }

    /// <summary>Removed text belongs to the newer section into which its kept neighbours of the same older section went, if they agree.</summary>
    private static string StratumOfRemoved(OlderSentence[] sentences, int index)
    {
        int? before = FindNeighbor(sentences, index, -1);
        int? behind = FindNeighbor(sentences, index, 1);
        int? section = before is not null && behind is not null && before != behind ? null : before ?? behind;
        if (section is not null) return Name("section", section);
        int first = index;
        while (first > 0 && sentences[first - 1].Section == sentences[index].Section && sentences[first - 1].NewerBlock is null) first--;
        return Name("removed", sentences[first].Ordinal);
    }

    private static int? FindNeighbor(OlderSentence[] sentences, int index, int step)
    {
        for (int i = index + step; i >= 0 && i < sentences.Length && sentences[i].Section == sentences[index].Section; i += step)
        {
            if (sentences[i].NewerSection is { } section) return section;
        }

        return null;
    }

    private static string Name(string kind, int? number) => string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");

    /// <summary>An older sentence and where most of its words went; null where none did.</summary>
    private sealed record OlderSentence(int Ordinal, int? Block, int? Section, int? NewerBlock, int? NewerSection)
    {
        public static OlderSentence FromRows(IGrouping<int, RevisionAlignmentRow> rows)
        {
            RevisionAlignmentRow any = rows.First();
            RevisionAlignmentRow? most = rows.Where(r => r.WordsKept > 0).OrderByDescending(r => r.WordsKept).ThenBy(r => r.NewerSentence).FirstOrDefault();
            return new OlderSentence(rows.Key, any.OlderBlock, any.OlderSection, most?.NewerBlock, most?.NewerSection);
        }
    }
}
