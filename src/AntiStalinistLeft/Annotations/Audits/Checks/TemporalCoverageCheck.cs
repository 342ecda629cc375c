using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Annotations;

/// <summary>How far in time the revisions of one text reach; one that stops long before the others may be cut off.</summary>
internal static partial class TemporalCoverageCheck
{
    public static IEnumerable<AuditFinding> Compare(IReadOnlyList<Document> revisions, AuditOptions options)
    {
        var reaches = revisions.Select(document => (Document: document, Year: LastYear(document))).ToList();
        foreach ((Document document, int? year) in reaches)
        {
            var later = reaches.Where(other => other.Year >= year + options.YearGap).ToList();
            if (year is null || later.Count == 0) continue;
            int? period = YearsIn(document.Sections[^1].Heading).Max();
            bool named = period is { } end && end <= year + options.YearGap && end > 0;
            string evidence = FormattableString.Invariant($"the last year named outside the lead is {year}; ")
                + string.Join("; ", later.Select(other => FormattableString.Invariant($"{EvidenceWording.NameRevision(other.Document)} reaches {other.Year}")))
                + (named ? FormattableString.Invariant($"; the last heading names a period that ends in {period}") : string.Empty);
            Block? last = document.Blocks.LastOrDefault(block => block.Zone == Zone.Body);
            yield return new AuditFinding(
                document.Id, AuditKind.EndsEarly, named ? AuditCertainty.Likely : AuditCertainty.Possible, last?.Ordinal, last?.OriginalSpan, evidence,
                "Whether editors or the extraction cut the later part cannot be told; a term of later years that is absent here is no deletion.");
        }
    }

    // The lead sums up and may look ahead or at a person's death; the sections tell how far the account goes.
    private static int? LastYear(Document document)
    {
        bool hasSections = BodyView.GetBlocks(document).Any(block => block.Section > 1);
        return BodyView.GetBlocks(document)
            .Where(block => !hasSections || block.Section > 1)
            .SelectMany(block => YearsIn(document.GetText(block)))
            .Max();
    }

    private static IEnumerable<int?> YearsIn(string text)
    {
        foreach (Match match in YearOrRange().Matches(text))
        {
            int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (match.Groups["short"].Success)
            {
                int end = year - (year % 100) + int.Parse(match.Groups["short"].Value, CultureInfo.InvariantCulture);
                year = end < year ? end + 100 : end;
            }

            yield return year;
        }
    }

    [GeneratedRegex(@"(?<![\d,.])(?<year>1[5-9]\d\d|20\d\d)(?:[–-](?<short>\d\d)(?!\d))?(?![\d,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrRange();
}
