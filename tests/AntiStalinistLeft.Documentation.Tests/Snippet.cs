namespace AntiStalinistLeft.Documentation.Tests;

/// <summary>C# that a reader is told to run.</summary>
/// <param name="File">The file that has it, from the root of the repository.</param>
/// <param name="Line">The line of its first line, from 1.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Snippet(string File, int Line, IReadOnlyList<string> Lines)
{
    private static readonly string[] Languages = ["csharp", "fsharp", "sql", "javascript", "mermaid", "markdown", "html", "meta"];

    /// <summary>The C# cells of a notebook, or the blocks marked <c>csharp</c> of a page, in their order.</summary>
    public static IReadOnlyList<Snippet> ReadAll(string file) => file.EndsWith(".dib", StringComparison.Ordinal)
        ? Split(file, ReadCellHead)
        : Split(file, line => line.TrimStart().StartsWith("```", StringComparison.Ordinal) ? line.Trim()["```".Length..] : null);

    private static string? ReadCellHead(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) && Languages.Contains(line[2..].Trim(), StringComparer.Ordinal) ? line[2..].Trim() : null;

    /// <summary>Every head begins another stretch; those headed <c>csharp</c> are taken.</summary>
    private static List<Snippet> Split(string file, Func<string, string?> readHead)
    {
        var snippets = new List<Snippet>();
        string[] lines = System.IO.File.ReadAllLines(Path.Combine(RepositoryFolder.Root, file));
        int head = Array.FindIndex(lines, line => readHead(line) is not null);
        while (head >= 0)
        {
            int next = Array.FindIndex(lines, head + 1, line => readHead(line) is not null);
            if (readHead(lines[head]) == "csharp") snippets.Add(new Snippet(file, head + 2, lines[(head + 1)..(next < 0 ? lines.Length : next)]));
            head = next;
        }

        return snippets;
    }
}
