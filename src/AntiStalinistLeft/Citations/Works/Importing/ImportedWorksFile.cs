using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Writes the file of imported works (<c>data/works/imported.yaml</c>), which <see cref="AuthorityFile.LoadBehind"/> reads.</summary>
internal static class ImportedWorksFile
{
    private const string Head = """
        # Works that were imported from libraries; written by «asl cite import», one entry a line, sorted by key.
        #
        # Read behind authority.yaml. To review a work, move its line there. «same-as» keeps the citekey of a library for a work
        # that has another key here.
        works:
        """;

    /// <summary>The whole text of the file: the same library gives the same bytes.</summary>
    public static string Format(LibraryImportResult library)
    {
        if (library.Works.Count == 0 && library.Citekeys.Count == 0) return Head.ReplaceLineEndings("\n") + " []\n";
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (AuthorityWork work in library.Works) text.Append("  - ").Append(FormatLine(work)).Append('\n');
        foreach ((string citekey, string key) in library.Citekeys) text.Append("  - {key: ").Append(Quoted(citekey)).Append(", same-as: ").Append(Quoted(key)).Append("}\n");
        return text.ToString();
    }

    internal static string FormatLine(AuthorityWork work)
    {
        (string Name, string? Value)[] fields =
        [
            ("key", Quoted(work.Key)),
            ("work", work.Work == work.Key ? null : Quoted(work.Work)),
            ("type", KebabCase.From(work.Type)),
            ("title", Quoted(work.Title)),
            ("variants", List(work.Variants)),
            ("authors", List(work.Authors)),
            ("editors", List(work.Editors)),
            ("translators", List(work.Translators)),
            ("container", Quoted(work.Container)),
            ("place", Quoted(work.Place)),
            ("publisher", Quoted(work.Publisher)),
            ("year", work.Year),
            ("original-year", work.OriginalYear),
            ("volume", Quoted(work.Volume)),
            ("issue", Quoted(work.Issue)),
            ("date", Quoted(work.Date)),
            ("pages", Quoted(work.Pages?.Raw)),
            ("edition", Quoted(work.Edition)),
            ("series", Quoted(work.Series)),
            ("address", Quoted(work.Address)),
            ("identifiers", work.Identifiers.Count == 0 ? null : $"{{{string.Join(", ", work.Identifiers.Select(pair => $"{pair.Key}: {Quoted(pair.Value)}"))}}}"),
        ];
        return $"{{{string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}"))}}}";
    }

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : $"[{string.Join(", ", items.Select(Quoted))}]";

    // YAML's double quotation marks: only they can hold any sign.
    private static string? Quoted(string? text)
    {
        if (text is null) return null;
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
