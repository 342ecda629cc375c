using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Joins the rows of articles into the tables of a topic. Same articles, same bytes, however they came to be: one article is
/// read after the other, by title, and none is held.
/// </summary>
internal static class TopicTables
{
    /// <summary>Name of the folder of tables within that of a topic.</summary>
    public const string FolderName = "tables";

    private const int RowsAtATime = 1000;

    /// <summary>Writes the tables with their descriptor, all or none.</summary>
    /// <param name="topic">The folder of the topic.</param>
    /// <param name="articles">The articles by title, in ordinal order, each with its folder.</param>
    /// <param name="remarks">What was passed over, and what was odd about files.</param>
    /// <param name="identity">What the rows depend on.</param>
    /// <exception cref="IOException">They cannot be written; those that were there stand.</exception>
    /// <exception cref="InputException">A folder's rows are not what the kit writes.</exception>
    public static void Write(string topic, IReadOnlyList<(string Title, string Folder)> articles, IEnumerable<TopicRemarkRow> remarks, TopicIdentity identity) =>
        WholeFolder.Write(Path.Combine(topic, FolderName), folder => WriteFiles(folder, articles, remarks, identity));

    private static void WriteFiles(string folder, IReadOnlyList<(string Title, string Folder)> articles, IEnumerable<TopicRemarkRow> remarks, TopicIdentity identity)
    {
        Table remarkTable = remarks.OrderBy(row => row.Item, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Message, StringComparer.Ordinal).ToTable("remarks");
        Table sharedTable = Array.Empty<SharedWorkRow>().ToTable("shared-works");
        foreach (Table table in (Table[])[.. ArticleResults.None.All, remarkTable]) Join(folder, table, articles);
        WriteSharedWorks(folder, sharedTable, articles);
        DataPackage.Describe(folder, [.. ArticleResults.None.All, sharedTable, remarkTable], new DataPackageOptions
        {
            Name = "topic",
            Title = "A topic of many articles",
            Description = "Which tendencies its articles name, month by month, who wrote the sentences that name them, and which works they cite. See docs/topics.md of the kit.",
            Version = LibraryVersion.Current,
            Licence = "notspecified",
            Properties = new Dictionary<string, string> { ["kit"] = identity.Kit, ["lexicon"] = identity.Lexicon, ["works"] = identity.Works },
        });
    }

    /// <summary>Writes the rows of a table, and behind them those that each article has of it.</summary>
    private static void Join(string folder, Table table, IReadOnlyList<(string Title, string Folder)> articles)
    {
        string path = Path.Combine(folder, table.Name + ".csv");
        using (var writer = new StreamWriter(path) { NewLine = "\n" }) CsvTable.Write(table, writer);
        using FileStream all = new(path, FileMode.Append, FileAccess.Write, FileShare.None, 1 << 16);
        foreach ((_, string article) in articles)
        {
            using FileStream one = new(Path.Combine(article, table.Name + ".csv"), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            SkipHeader(one);
            one.CopyTo(all);
        }
    }

    // No name of a column has a line end in it.
    private static void SkipHeader(FileStream stream)
    {
        int read;
        do read = stream.ReadByte();
        while (read is not (-1 or '\n'));
    }

    private static void WriteSharedWorks(string folder, Table none, IReadOnlyList<(string Title, string Folder)> articles)
    {
        using var shared = new SharedWorks();
        foreach ((_, string article) in articles)
        {
            string path = Path.Combine(article, "article-works.csv");
            using StreamReader reader = File.OpenText(path);
            foreach (TopicWorkRow row in CsvTable.Read<TopicWorkRow>(reader, "article-works", path).GetOrThrow()) shared.Add(row);
        }

        using var writer = new StreamWriter(Path.Combine(folder, none.Name + ".csv")) { NewLine = "\n" };
        CsvTable.Write(none, writer);
        foreach (SharedWorkRow[] rows in shared.Rows().Chunk(RowsAtATime)) CsvTable.WriteRows(rows.ToTable(none.Name), writer);
    }
}
