namespace AntiStalinistLeft.Annotations;

/// <summary>A long text without a single parenthesis, alone and beside its other revisions.</summary>
internal static class ParenthesesCheck
{
    private const string Dropped = "What stood in parentheses was dropped; a name or term that stood only there is not absent from the article.";
    private const string MayBeDropped = "What stood in parentheses may have been dropped; a name or term that stood only there need not be absent from the article.";

    // So many words before and behind a parenthesis must follow each other for it to have been cut out between them.
    private const int Context = 3;

    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        if (!IsAbsent(document, out int words) || words < options.MinWords) yield break;
        yield return Finding(document, AuditCertainty.Possible, OwnEvidence(document, words));
    }

    public static IEnumerable<AuditFinding> Compare(IReadOnlyList<Document> revisions, AuditOptions options)
    {
        foreach ((int place, Document document) in revisions.Index())
        {
            if (!IsAbsent(document, out int words)) continue;

            // A short text need not have a parenthesis; that one which it had is gone is worth a look at any length.
            var others = (words < options.MinWords ? revisions.Take(place) : revisions)
                .Where(other => other != document)
                .Select(other => (Name: EvidenceWording.NameRevision(other), Count: BodyView.Count(other, Zone.Body, '('), Words: BodyView.CountWords(other), Cut: CutBetween(other, document)))
                .Where(other => other.Count > 0)
                .ToList();
            if (others.Count == 0) continue;
            double expected = others.Max(other => (double)other.Count * words / Math.Max(1, other.Words));
            int cut = others.Max(other => other.Cut);
            AuditCertainty certainty = cut >= options.MinCutParentheses ? AuditCertainty.Certain
                : expected >= options.MinExpectedParentheses ? AuditCertainty.Likely : AuditCertainty.Possible;
            IEnumerable<string> compared = others.Select(other => FormattableString.Invariant(
                $"{other.Name} has {other.Count} in {other.Words:N0} words, {other.Cut} of them cut out here between words that stayed"));
            yield return Finding(document, certainty, $"{OwnEvidence(document, words)}; {string.Join("; ", compared)}");
        }
    }

    private static bool IsAbsent(Document document, out int words)
    {
        words = BodyView.CountWords(document);
        return BodyView.Count(document, Zone.Body, '(') == 0;
    }

    private static string OwnEvidence(Document document, int words)
    {
        int headings = BodyView.Count(document, Zone.Heading, '(');
        string evidence = $"no parenthesis in a body of {EvidenceWording.FormatCount(words, "word")}";
        return headings == 0 ? evidence : FormattableString.Invariant($"{evidence} ({headings} in its headings)");
    }

    private static AuditFinding Finding(Document document, AuditCertainty certainty, string evidence) =>
        new(document.Id, AuditKind.ParenthesesAbsent, certainty, null, null, evidence, certainty == AuditCertainty.Certain ? Dropped : MayBeDropped);

    private static int CutBetween(Document whole, Document cut)
    {
        List<string> remains = [.. BodyView.GetBlocks(cut).Select(block => BodyView.Normalize(BodyView.GetText(cut, block)))];
        int count = 0;
        foreach (Block block in BodyView.GetBlocks(whole))
        {
            foreach (string joined in JoinedAround(BodyView.GetText(whole, block).ToString()))
            {
                if (remains.Exists(words => words.Contains(joined, StringComparison.Ordinal))) count++;
            }
        }

        return count;
    }

    /// <summary>For each outermost parenthesis the words just before and just behind it, as if it were not there.</summary>
    private static IEnumerable<string> JoinedAround(string text)
    {
        int depth = 0;
        int open = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '(' && depth++ == 0) open = i;
            if (text[i] != ')' || depth == 0 || --depth > 0) continue;
            string[] before = BodyView.Normalize(Last(text.AsSpan(0, open))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] behind = BodyView.Normalize(First(text.AsSpan(i + 1))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (before.Length >= Context && behind.Length >= Context)
            {
                yield return $" {string.Join(' ', before[^Context..])} {string.Join(' ', behind[..Context])} ";
            }
        }
    }

    // Enough characters for the few words needed, so that a long text costs no more than a short one.
    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text) => text[Math.Max(0, text.Length - 200)..];

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, 200)];
}
