namespace AntiStalinistLeft;

/// <summary>Whose words a text consists of.</summary>
public static class VoiceShareAnalysis
{
    private static readonly (Voice Voice, Func<BlockRow, int> Words)[] Voices =
    [
        (Voice.Own, block => block.OwnWords),
        (Voice.Quoted, block => block.QuotedWords),
        (Voice.BlockQuoted, block => block.BlockQuotedWords),
        (Voice.ScareQuoted, block => block.ScareQuotedWords),
        (Voice.Title, block => block.TitleWords),
    ];

    /// <summary>Counts words by voice.</summary>
    /// <param name="blocks">The blocks of the texts.</param>
    /// <param name="zones">The zones that are counted; the body where none is named.</param>
    /// <returns>Five rows for each document and zone, one a voice, zeros included; documents in the order of the blocks.</returns>
    public static Table<VoiceShareRow> Count(Table<BlockRow> blocks, params IReadOnlyList<Zone> zones)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(zones);
        Zone[] wanted = zones.Count == 0 ? [Zone.Body] : [.. zones];
        return blocks.AsEnumerable()
            .Where(block => wanted.Contains(block.Zone))
            .GroupBy(block => (block.Document, block.Zone))
            .SelectMany(group =>
            {
                int all = group.Sum(block => block.Words);
                return Voices.Select(voice => (voice.Voice, Words: group.Sum(voice.Words)))
                    .Select(voice => new VoiceShareRow(group.Key.Document, group.Key.Zone, voice.Voice, voice.Words, all == 0 ? null : (double)voice.Words / all));
            })
            .ToTable("words-by-voice");
    }
}
