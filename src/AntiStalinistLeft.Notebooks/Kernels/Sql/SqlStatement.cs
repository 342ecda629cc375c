namespace AntiStalinistLeft.Notebooks;

/// <summary>One statement of a SQL cell.</summary>
/// <param name="Text">The statement without the semicolon that ends it.</param>
/// <param name="Start">Where it begins in the cell, in UTF-16 code units.</param>
/// <param name="Parameters">The parameters it names, with their sign (<c>@</c>, <c>$</c> or <c>:</c>), each once.</param>
internal sealed record SqlStatement(string Text, int Start, IReadOnlyList<string> Parameters)
{
    /// <summary>Line and column in the cell, from 1, of a place in the statement.</summary>
    public (int Line, int Column) GetPosition(string cell, int offset)
    {
        int at = Math.Min(Start + offset, cell.Length);
        int line = cell.AsSpan(0, at).Count('\n') + 1;
        return (line, at - (cell.LastIndexOf('\n', Math.Max(at - 1, 0)) is >= 0 and int before && at > 0 ? before + 1 : 0) + 1);
    }

    /// <summary>Splits a cell at semicolons, but not at those within words in quotes, comments, and the body of a trigger.</summary>
    public static IReadOnlyList<SqlStatement> Split(string cell)
    {
        List<SqlStatement> statements = [];
        List<string> words = [];
        List<string> parameters = [];
        int start = 0;
        for (int i = 0; i < cell.Length;)
        {
            int end = TokenEnd(cell, i);
            string token = cell[i..end];
            if (token == ";" && !InTrigger(words))
            {
                Add(statements, cell, start, i, words, parameters);
                (start, words, parameters) = (end, [], []);
            }
            else if (char.IsLetterOrDigit(token[0]) || token is ";" or "?")
            {
                words.Add(token.ToUpperInvariant());
            }
            else if (token[0] is '@' or '$' or ':' && token.Length > 1 && !parameters.Contains(token))
            {
                parameters.Add(token);
            }
            else if (!char.IsWhiteSpace(token[0]) && !IsComment(token))
            {
                words.Add(token[..1]);
            }

            i = end;
        }

        Add(statements, cell, start, cell.Length, words, parameters);
        return statements;
    }

    private static void Add(List<SqlStatement> statements, string cell, int start, int end, List<string> words, List<string> parameters)
    {
        if (words.Count == 0 && parameters.Count == 0) return;

        int first = start;
        while (first < end && char.IsWhiteSpace(cell[first])) first++;
        statements.Add(new SqlStatement(cell[first..end].TrimEnd(), first, parameters));
    }

    /// <summary>A trigger's statements end with semicolons, too; the trigger ends with <c>END;</c>.</summary>
    private static bool InTrigger(List<string> words) =>
        words is ["CREATE", "TRIGGER", ..] or ["CREATE", "TEMP" or "TEMPORARY", "TRIGGER", ..] && words[^1] != "END";

    private static bool IsComment(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) || token.StartsWith("/*", StringComparison.Ordinal);

    /// <summary>Where the token that begins here ends; an unclosed quote or comment goes to the end of the cell.</summary>
    private static int TokenEnd(string cell, int i)
    {
        char c = cell[i];
        if (c is '\'' or '"' or '`') return Closed(cell, i + 1, c.ToString());
        if (c == '[') return Closed(cell, i + 1, "]");
        if (cell.AsSpan(i).StartsWith("--")) return cell.IndexOf('\n', i) is >= 0 and int lf ? lf : cell.Length;
        if (cell.AsSpan(i).StartsWith("/*")) return Closed(cell, i + 2, "*/");
        int end = i + 1;
        if (IsWordPart(c) || c is '@' or '$' or ':')
        {
            while (end < cell.Length && IsWordPart(cell[end])) end++;
        }

        return end;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int Closed(string cell, int from, string mark) =>
        cell.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and int at ? at + mark.Length : cell.Length;
}
