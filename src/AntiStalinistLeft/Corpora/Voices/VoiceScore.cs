namespace AntiStalinistLeft.Corpora;

/// <summary>A quotation whose speaker was found by reading.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Offset">Start inside the marks, in UTF-16 code units of the decoded original.</param>
/// <param name="Length">Length inside the marks.</param>
/// <param name="Speaker">Who said it; any of several that semicolons part is right; a question mark where a reader cannot tell.</param>
/// <param name="How">How the reader knows.</param>
/// <param name="Note">The note behind it.</param>
/// <param name="First">Its first words.</param>
/// <param name="Kind">Only <c>quote</c>, <c>block</c> and empty ones are scored.</param>
internal sealed record VoiceAnswer(string Document, int Offset, int Length, string? Speaker, string? How, string? Note, string? First, string? Kind);

/// <summary>How many quotations one rule, or one degree of confidence, got right.</summary>
/// <param name="Group">What the quotations have in common.</param>
/// <param name="Right">The speaker is the one who was found by reading.</param>
/// <param name="Wrong">It is another.</param>
/// <param name="Silent">None was given.</param>
internal sealed record VoiceScoreRow(string Group, int Right, int Wrong, int Silent)
{
    /// <summary>All of them.</summary>
    public int All => Right + Wrong + Silent;
}

/// <summary>
/// Compares the speakers that the rules found with those found by reading. A quotation answers for a checked one where it covers
/// at least half of it; two names are one person's where their last words agree, case apart.
/// </summary>
internal static class VoiceScore
{
    /// <summary>The scores by document, by rule, by confidence, then of all.</summary>
    /// <param name="voices">The table of voices.</param>
    /// <param name="answers">The checked quotations; those of documents that the table lacks are passed over.</param>
    public static IReadOnlyList<VoiceScoreRow> Count(Table<VoiceRow> voices, IEnumerable<VoiceAnswer> answers)
    {
        ILookup<string, VoiceRow> byDocument = voices.Where(row => row.Zone == Zone.Body && row.Offset is not null && row.Voice is Voice.Quoted or Voice.BlockQuoted).ToLookup(row => row.Document, StringComparer.Ordinal);
        var known = voices.Select(row => row.Document).ToHashSet(StringComparer.Ordinal);
        (string Document, VoiceRow? Found, int Verdict)[] judged =
        [
            .. from answer in answers
            where known.Contains(answer.Document) && answer.Kind is null or "" or "quote" or "block"
            let judgement = Judge([.. byDocument[answer.Document].Where(row => Covers(row, answer))], answer)
            select (answer.Document, judgement.Found, judgement.Verdict),
        ];
        return
        [
            .. judged.GroupBy(one => one.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Sum($"text {group.Key}", group)),
            .. judged.GroupBy(one => one.Found?.Rule ?? SpeakerRule.None).OrderBy(group => group.Key).Select(group => Sum($"rule {CellText.Format(group.Key)}", group)),
            .. judged.GroupBy(one => one.Found?.Confidence ?? Confidence.Unresolved).OrderBy(group => group.Key).Select(group => Sum($"confidence {CellText.Format(group.Key)}", group)),
            Sum("all", judged),
        ];
    }

    private static VoiceScoreRow Sum(string group, IEnumerable<(string Document, VoiceRow? Found, int Verdict)> judged)
    {
        int[] counts = new int[3];
        foreach ((_, _, int verdict) in judged) counts[verdict]++;
        return new VoiceScoreRow(group, counts[0], counts[1], counts[2]);
    }

    private static bool Covers(VoiceRow row, VoiceAnswer answer)
    {
        int shared = Math.Min(row.Offset!.Value + row.Length!.Value, answer.Offset + answer.Length) - Math.Max(row.Offset.Value, answer.Offset);
        return shared > 0 && 2 * shared >= answer.Length;
    }

    private static (VoiceRow? Found, int Verdict) Judge(VoiceRow[] rows, VoiceAnswer answer)
    {
        VoiceRow[] named = [.. rows.Where(row => row.Speaker is not null)];
        bool isOpen = answer.Speaker?.Trim() == "?";
        if (named.Length == 0) return (null, isOpen ? 0 : 2);
        string[] right = [.. (answer.Speaker ?? string.Empty).Split(';').Select(LastWord)];
        int wrong = isOpen ? 0 : Array.FindIndex(named, row => !right.Contains(LastWord(row.Speaker!)));
        return wrong < 0 ? (named[0], 0) : (named[wrong], 1);
    }

    private static string LastWord(string name) =>
        name.Replace(".", string.Empty, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault(string.Empty).ToLowerInvariant();
}
