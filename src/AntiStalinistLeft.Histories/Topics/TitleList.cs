using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>A list of titles in a text file: one a line, in UTF-8. Empty lines and those that begin with # say nothing.</summary>
internal static class TitleList
{
    private const int LongestTitle = 255;

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The titles, each once, in ordinal order, with blanks for underscores; or why the file is none.</returns>
    public static Result<IReadOnlyList<string>> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail("unreadable-file", $"The list of titles cannot be read: {FileFailures.Explain(failure)}", path);
        }
    }

    /// <summary>The title as wikis spell it: blanks for underscores, none at the ends.</summary>
    public static string Normalize(string title) => title.Replace('_', ' ').Trim();

    private static Result<IReadOnlyList<string>> Parse(byte[] bytes, string path)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return Fail("not-utf-8", "The list of titles is no UTF-8. Save it as UTF-8.", path);
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        string[] lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string title = Normalize(lines[i]);
            if (title.Length == 0 || title[0] == '#') continue;
            if (Encoding.UTF8.GetByteCount(title) > LongestTitle || title.Any(c => char.IsControl(c) || c is '|' or '[' or ']' or '{' or '}' or '<' or '>'))
            {
                return Fail("bad-title", $"«{Quoted.Cut(title)}» is no title. A title is one line of at most {LongestTitle} bytes, without | and brackets.", path, i + 1);
            }

            titles.Add(title);
        }

        return titles.Count == 0
            ? Result<IReadOnlyList<string>>.Fail(TopicMessages.EmptyList(path))
            : Result<IReadOnlyList<string>>.Success([.. titles]);
    }

    private static Result<IReadOnlyList<string>> Fail(string code, string message, string path, int? line = null) =>
        Result<IReadOnlyList<string>>.Fail(new(Severity.Error, code, message, path, line));
}
