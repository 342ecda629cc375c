using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Histories that a test writes down: a day apart, ids 100, 101 …, with a summary each; a null text is hidden.</summary>
internal static class WrittenHistory
{
    public static PageHistory Of(params (string User, string Comment, string? Text)[] edits)
    {
        PageHistory? history = null;
        var sink = new PageHistorySink((_, page) => history = page);
        Assert.Null(sink.BeginPage(WikiSite.Unknown, new WikiPage(7, 0, "A page")));
        for (int i = 0; i < edits.Length; i++)
        {
            var revision = new Revision
            {
                Id = 100 + i,
                ParentId = i == 0 ? null : 99 + i,
                Timestamp = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i),
                Contributor = new Contributor(edits[i].User.Contains('.', StringComparison.Ordinal) ? ContributorKind.Ip : ContributorKind.User, edits[i].User, null),
                Comment = edits[i].Comment,
                Text = edits[i].Text is null ? TextState.Hidden : TextState.Present,
            };
            Assert.Null(sink.Add(revision, Encoding.UTF8.GetBytes(edits[i].Text ?? string.Empty)));
        }

        Assert.Null(sink.EndPage());
        return history!;
    }

    public static PageHistory OfTexts(params string?[] texts) =>
        Of([.. texts.Select((text, i) => (((char)('A' + (i % 26))).ToString(CultureInfo.InvariantCulture), $"edit {i}", text))]);

    /// <summary>The sample's article.</summary>
    public static ArticleHistory Sample => LazySample.Value;

    private static readonly Lazy<ArticleHistory> LazySample = new(() =>
        ArticleHistory.Open(new HistoryOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow());
}
