using System.Text.RegularExpressions;
using SQLitePCL;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What can be told of a SQL cell that is being written: tables, their columns, SQLite's complaints.</summary>
internal static partial class SqlLanguageService
{
    // Those that queries are made of; https://sqlite.org/lang_keywords.html has all.
    private static readonly string[] Keywords =
    [
        "all", "and", "as", "asc", "between", "by", "case", "cast", "collate", "count", "create", "cross", "delete", "desc", "distinct", "drop", "else", "end", "except", "exists", "from",
        "full", "glob", "group", "having", "in", "inner", "insert", "intersect", "into", "is", "join", "left", "like", "limit", "not", "null", "offset", "on", "or", "order", "outer",
        "over", "partition", "regexp", "right", "select", "set", "table", "temp", "then", "union", "update", "using", "values", "view", "when", "where", "with",
    ];

    /// <summary>Columns of the tables that the statement names, then tables, then words of the language; behind <c>table.</c> its columns alone.</summary>
    public static CompletionList Complete(SqlDraft draft, string text, int position)
    {
        if (IsProse(text, position)) return new CompletionList(position, position, []);

        int start = position;
        while (start > 0 && IsWordPart(text[start - 1])) start--;
        int end = position;
        while (end < text.Length && IsWordPart(text[end])) end++;
        string typed = text[start..position];
        Dictionary<string, string> tables = FindTables(draft, StatementAt(text, position));
        IEnumerable<CompletionItem> items = start > 0 && text[start - 1] == '.'
            ? tables.TryGetValue(WordBefore(text, start - 1), out string? qualified) ? ColumnsOf(draft, qualified) : []
            : tables.Values.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(table => ColumnsOf(draft, table))
                .Concat(draft.TableNames.Select(static name => new CompletionItem(name, "table")))
                .Concat(Keywords.Select(static word => new CompletionItem(word, "keyword")));
        return new CompletionList(start, end, [.. items.Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).DistinctBy(static item => item.Text, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>A table with its columns, or a column of a table that the statement names; null for any other word.</summary>
    public static CodeDescription? Describe(SqlDraft draft, string text, int position)
    {
        string word = WordBefore(text, EndOfWord(text, position));
        if (word.Length == 0 || IsProse(text, position)) return null;

        if (draft.TableNames.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } table)
        {
            IReadOnlyList<TableColumnInfo> columns = draft.GetColumns(table);
            string about = string.Join('\n', columns.Where(static column => column.Description.Length > 0).Select(static column => $"{column.Name}: {column.Description}"));
            return new CodeDescription($"{table} ({string.Join(", ", columns.Select(static column => $"{column.Name} {SqlTableLoader.TypeName(column.Type)}"))})", about) { Language = "sql" };
        }

        foreach (string named in FindTables(draft, StatementAt(text, position)).Values)
        {
            if (draft.GetColumns(named).FirstOrDefault(column => column.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } column)
            {
                return new CodeDescription($"{named}.{column.Name} {SqlTableLoader.TypeName(column.Type)}", column.Description) { Language = "sql" };
            }
        }

        return null;
    }

    /// <summary>SQLite's complaints, one a statement. A missing table is none where a cell of another kernel above, which has not run, may make it.</summary>
    public static IReadOnlyList<CodeDiagnostic> Diagnose(SqlDraft draft, CellCode code)
    {
        List<CodeDiagnostic> found = [];
        foreach (SqlStatement statement in SqlStatement.Split(code.Text))
        {
            if (draft.Check(statement) is not var (message, offset, missing) || (missing is not null && code.HasOthersAbove)) continue;

            (int line, int column) = statement.GetPosition(code.Text, offset);
            int at = Math.Min(statement.Start + offset, code.Text.Length);
            int length = Math.Max(1, EndOfWord(code.Text, at) - at);
            found.Add(new CodeDiagnostic("error", "SQLite", message, new CodePosition(line, column), new CodePosition(line, column + length)));
        }

        return found;
    }

    /// <summary>Whether SQLite takes the text for whole statements.</summary>
    public static CodeCompleteness Check(string text) => raw.sqlite3_complete(text + "\n;") != 0 ? CodeCompleteness.Complete : CodeCompleteness.Incomplete;

    private static IEnumerable<CompletionItem> ColumnsOf(SqlDraft draft, string table) => draft.GetColumns(table)
        .Select(column => new CompletionItem(column.Name, "column", $"{table}.{column.Name} {SqlTableLoader.TypeName(column.Type)}{(column.Description.Length > 0 ? $": {column.Description}" : string.Empty)}"));

    /// <summary>The tables that a statement names, by their names and by those that it gives them.</summary>
    private static Dictionary<string, string> FindTables(SqlDraft draft, string statement)
    {
        HashSet<string> known = new(draft.TableNames, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> tables = new(StringComparer.OrdinalIgnoreCase);
        Match[] words = [.. (IEnumerable<Match>)Word().Matches(statement)];
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].Value;
            if (!known.Contains(word) && draft.GetColumns(word).Count == 0) continue;

            tables.TryAdd(word, word);
            int next = i + 1 < words.Length && words[i + 1].Value.Equals("as", StringComparison.OrdinalIgnoreCase) ? i + 2 : i + 1;
            if (next < words.Length && !Keywords.Contains(words[next].Value, StringComparer.OrdinalIgnoreCase) && statement[(words[i].Index + word.Length)..words[next].Index].All(static c => char.IsWhiteSpace(c) || char.IsLetter(c))) tables.TryAdd(words[next].Value, word);
        }

        return tables;
    }

    private static string StatementAt(string text, int position) =>
        SqlStatement.Split(text).LastOrDefault(statement => statement.Start <= position)?.Text ?? string.Empty;

    private static int EndOfWord(string text, int position)
    {
        int end = position;
        while (end < text.Length && IsWordPart(text[end])) end++;
        return end;
    }

    private static string WordBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && IsWordPart(text[start - 1])) start--;
        return text[start..end];
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>True within a comment or a text in quotes.</summary>
    private static bool IsProse(string text, int position)
    {
        Match? last = ((IEnumerable<Match>)Prose().Matches(text[..position])).LastOrDefault();
        return last is not null && last.Index + last.Length == position && !last.Groups["closed"].Success;
    }

    [GeneratedRegex(@"[\p{L}_]\w*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"'[^']*((?<closed>')|$)|--[^\n]*((?<closed>\n)|$)|/\*.*?((?<closed>\*/)|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prose();
}
