using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>A page as <c>asl history list</c> shows it.</summary>
internal sealed record HistoryPageRow(
    [property: Column("Number of the page on its wiki; 0 where the source has none.")] long Page,
    [property: Column("Title of the page.")] string Title,
    [property: Column("The wiki.")] string Wiki,
    [property: Column("Revisions.")] int Revisions,
    [property: Column("When the oldest was saved, in UTC.")] string? First,
    [property: Column("When the latest was saved, in UTC.")] string? Last,
    [property: Column("Distinct blocks of all revisions together.")] int Blocks,
    [property: Column("Their bytes in UTF-8.", Unit = "byte")] long Bytes)
{
    /// <summary>The row of a page in a store.</summary>
    public static HistoryPageRow FromPage(StoredPage page) => new(
        page.Page.Id, page.Page.Title, page.Site.Name, page.Revisions, Day(page.First), Day(page.Last), page.DistinctBlocks, page.DistinctBytes);

    /// <summary>The row of a page as read from an export.</summary>
    public static HistoryPageRow FromPage(WikiSite site, PageHistory history) => new(
        history.Page.Id,
        history.Page.Title,
        site.Name,
        history.Revisions.Count,
        Day(history.Revisions.Min(revision => revision.Timestamp)),
        Day(history.Revisions.Max(revision => revision.Timestamp)),
        history.DistinctBlocks,
        history.DistinctBytes);

    private static string? Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
