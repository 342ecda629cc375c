namespace AntiStalinistLeft;

/// <summary>How often a person is quoted in a text.</summary>
public sealed record QuotedSpeakerRow(
    string Document,
    [property: Column("The person or body quoted; empty for all quotations without a certain speaker.")] string? Speaker,
    [property: Column("Quotations, set in marks or as a block.")] int Quotations,
    [property: Column("Their words by the white-space rule.", Unit = "words")] int Words,
    [property: Column("Quotations among them whose speaker is of high confidence.")] int High,
    [property: Column("Quotations among them whose speaker is of medium confidence.")] int Medium);

/// <summary>Counts who is quoted.</summary>
public static class QuotedSpeakers
{
    /// <summary>Counts the quotations of a text's body by speaker; scare quotes, titles and quotations within others are left out.</summary>
    /// <param name="voices">The quotations.</param>
    /// <returns>For each text, those without a certain speaker first, then the persons, the most quoted first.</returns>
    public static Table<QuotedSpeakerRow> Count(Table<VoiceRow> voices)
    {
        ArgumentNullException.ThrowIfNull(voices);
        return voices.Where(row => row is { Zone: Zone.Body, Depth: 0, Voice: Voice.Quoted or Voice.BlockQuoted })
            .GroupBy(row => row.Document)
            .SelectMany(text => text.GroupBy(row => row.Speaker)
                .Select(one => new QuotedSpeakerRow(text.Key, one.Key, one.Count(), one.Sum(row => row.Words), one.Count(row => row.Confidence == Confidence.High), one.Count(row => row.Confidence == Confidence.Medium)))
                .OrderBy(row => row.Speaker is not null)
                .ThenByDescending(row => row.Quotations)
                .ThenBy(row => row.Speaker, StringComparer.Ordinal))
            .ToTable("quoted-speakers");
    }
}
