namespace AntiStalinistLeft.Histories;

/// <summary>What a topic has to say of one article: the rows that it adds to each of the topic's tables.</summary>
internal sealed record ArticleResults(
    Table<TopicArticleRow> Article, Table<TopicMonthRow> Months, Table<TopicAuthorRow> Authors, Table<TopicWorkRow> Works)
{
    /// <summary>The tables.</summary>
    public IReadOnlyList<Table> All => [Article, Months, Authors, Works];

    /// <summary>The tables of no article, for their columns.</summary>
    public static ArticleResults None { get; } = Name([], [], [], []);

    /// <summary>Asks an article.</summary>
    /// <param name="history">Its history, which has a readable text.</param>
    /// <param name="settings">What is looked for.</param>
    public static ArticleResults FromHistory(PageHistory history, TopicSettings settings)
    {
        int last = history.FindLastReadable();
        string page = history.Page.Title;
        TendencyHistory tendencies = TendencyHistory.Follow(PageProvenance.Compute(history), settings.Finder);
        TopicMonthRow[] months = [.. tendencies.CountByMonth().Select(month => Row(page, tendencies.Entries[month.Entity].Id, month))];
        IEnumerable<TopicAuthorRow> authors = tendencies.GetAuthors(last).Select(row => new TopicAuthorRow(page, row.RevisionId, row.Entity, row.Editor, row.EditorKind, row.Tokens, row.Share, row.Mentions));
        TopicWorkRow[] works = [.. ArticleCitations.FromRevision(history, last, settings.Citing)
            .Where(row => row.Work is not null)
            .GroupBy(row => row.Work!, StringComparer.Ordinal)
            .OrderBy(work => work.Key, StringComparer.Ordinal)
            .Select(work => new TopicWorkRow(page, work.Key, work.First().Title, work.First().Authors, work.First().Type, work.Count()))];
        int entities = months.Select(month => month.Entity).Distinct(StringComparer.Ordinal).Count();
        return Name([Row(history, entities, works.Length)], months, authors, works);
    }

    /// <summary>Writes each table into a file of its name.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Write(string folder)
    {
        foreach (Table table in All)
        {
            using var writer = new StreamWriter(Path.Combine(folder, table.Name + ".csv")) { NewLine = "\n" };
            CsvTable.Write(table, writer);
        }
    }

    private static ArticleResults Name(IEnumerable<TopicArticleRow> article, IEnumerable<TopicMonthRow> months, IEnumerable<TopicAuthorRow> authors, IEnumerable<TopicWorkRow> works) =>
        new(article.ToTable("articles"), months.ToTable("tendency-months"), authors.ToTable("tendency-authors"), works.ToTable("article-works"));

    private static TopicMonthRow Row(string page, string entity, TendencyMonth month) => new(
        page, entity, month.Month, month.Mentions, month.Words, month.Words == 0 ? null : 1000.0 * month.Mentions / month.Words, month.Added, month.Removed);

    private static TopicArticleRow Row(PageHistory history, int entities, int works) => new(
        history.Page.Title,
        history.Page.Id,
        ArticleFolder.NameOf(history.Page.Title),
        history.Revisions.Count,
        history.Revisions.Select(revision => revision.Contributor.Name).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
        history.Revisions.Min(revision => revision.Timestamp),
        history.Revisions.Max(revision => revision.Timestamp),
        history.DistinctBytes,
        entities,
        works);
}
