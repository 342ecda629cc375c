using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Headings, paragraphs and gaps.</summary>
internal static class StructureCheck
{
    public static IEnumerable<AuditFinding> Headings(Document document, AuditOptions options)
    {
        int words = BodyView.CountWords(document);
        if (document.Sections.Count > 1 || words < options.MinWords) yield break;
        yield return new AuditFinding(
            document.Id, AuditKind.NoHeadings, AuditCertainty.Likely, null, null,
            $"{EvidenceWording.FormatCount(words, "word")} without a heading",
            "All counts by section fall into the lead; do not compare its sections with another text's.");
    }

    public static IEnumerable<AuditFinding> ParagraphBreaks(Document document, AuditOptions options)
    {
        foreach (Block block in BodyView.GetBlocks(document))
        {
            int words = WhiteSpaceWordCounter.Count(BodyView.GetText(document, block));
            if (words < options.LongParagraphWords) continue;
            (int runs, int behindSentences) = BlankRuns(block.OriginalSpan.GetText(document.Text.Original));
            if (runs == 0) continue;
            yield return new AuditFinding(
                document.Id, AuditKind.ParagraphBreaksLost, AuditCertainty.Likely, block.Ordinal, block.OriginalSpan,
                $"a paragraph of {EvidenceWording.FormatCount(words, "word")} with {EvidenceWording.FormatCount(runs, "run")} of several blanks, {behindSentences} of them behind a sentence",
                "Counts by paragraph, and resampling by paragraph, are not possible here.");
        }
    }

    public static IEnumerable<AuditFinding> EmptySections(Document document, AuditOptions options)
    {
        HashSet<int> filled = [.. document.Blocks.Where(block => block.Zone is Zone.Body or Zone.Caption).Select(block => block.Section)];
        foreach (Block heading in document.Blocks.Where(block => block.Kind == BlockKind.Heading && !filled.Contains(block.Section)))
        {
            Section section = document.Sections[heading.Section - 1];

            // A heading may hold nothing but headings below it.
            bool nested = section.Ordinal < document.Sections.Count && document.Sections[section.Ordinal].Level > section.Level;
            if (nested) continue;
            bool last = section.Ordinal == document.Sections.Count;
            yield return new AuditFinding(
                document.Id, AuditKind.EmptySection, AuditCertainty.Likely, heading.Ordinal, heading.OriginalSpan,
                last ? "the last heading has nothing below it" : "a heading has nothing below it",
                "A list or table that stood there may have been dropped; what it named need not be absent from the article.");
        }
    }

    public static IEnumerable<AuditFinding> Gaps(Document document, AuditOptions options)
    {
        var gaps = new List<(Block Before, Block After, int Blank)>();
        for (int i = 1; i < document.Blocks.Count; i++)
        {
            (Block before, Block after) = (document.Blocks[i - 1], document.Blocks[i]);
            if (before.Zone != Zone.Body || after.Zone != Zone.Body) continue;
            gaps.Add((before, after, BlankLines(document.Text.Original, before.OriginalSpan.End, after.OriginalSpan.Start)));
        }

        if (gaps.Count == 0) yield break;
        int usual = gaps.GroupBy(gap => gap.Blank).MaxBy(group => group.Count())!.Key;
        foreach ((Block before, Block after, int blank) in gaps.Where(gap => gap.Blank >= 2 && gap.Blank > usual))
        {
            yield return new AuditFinding(
                document.Id, AuditKind.WideGap, AuditCertainty.Possible, after.Ordinal,
                TextSpan.FromBounds(before.OriginalSpan.End, after.OriginalSpan.Start),
                $"{blank} blank lines between two paragraphs, where the text has {usual} elsewhere",
                "A picture, a pull quotation or a heading may have stood there; the section may be two.");
        }
    }

    private static (int Runs, int BehindSentences) BlankRuns(string text)
    {
        int runs = 0;
        int behind = 0;
        for (int at = text.IndexOf("  ", StringComparison.Ordinal); at >= 0;)
        {
            int end = at;
            while (end < text.Length && text[end] == ' ') end++;
            if (at > 0 && end < text.Length)
            {
                runs++;
                if (text.AsSpan(0, at).TrimEnd("\"”’)") is [.., '.' or '!' or '?']) behind++;
            }

            at = end < text.Length ? text.IndexOf("  ", end, StringComparison.Ordinal) : -1;
        }

        return (runs, behind);
    }

    private static int BlankLines(string text, int start, int end) =>
        Math.Max(0, TextLines.Split(text[start..end]).Count - 1);
}
