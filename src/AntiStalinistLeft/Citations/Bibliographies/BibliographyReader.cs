using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads bibliographies of all formats.</summary>
internal static class BibliographyReader
{
    private static readonly string[] Schemes = ["doi", "isbn", "oclc", "wikidata"];

    /// <summary>Reads a file; the file extension determines the format (<c>.json</c>, <c>.bib</c>, <c>.ris</c>), else its first letter.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <returns>The bibliography, or a failure that names file and line: nothing of a broken file is taken.</returns>
    public static Result<Bibliography> Load(string path)
    {
        if (!File.Exists(path)) return Fail(path, null, "bibliography-not-found", "There is no such file. Name a library in CSL-JSON, BibTeX or RIS.");
        if (new FileInfo(path).Length > Limits.BibliographyBytes) return Fail(path, null, "bibliography-too-big", FormattableString.Invariant($"The file is longer than {Limits.BibliographyBytes} bytes, which is the limit. Split it."));
        Result<DecodedText> text = TextDecoder.Decode(File.ReadAllBytes(path), path);
        return text.Succeeded ? Read(text.Value.Text, FormatOf(path, text.Value.Text), path) : Result<Bibliography>.Fail(text.Failure);
    }

    public static Result<Bibliography> Read(string text, BibliographyFormat format, string? file = null)
    {
        Result<Bibliography> read = format switch
        {
            BibliographyFormat.CslJson => CslJsonReader.Read(text, file),
            BibliographyFormat.Bibtex => BibtexReader.Read(text, file),
            BibliographyFormat.Ris => RisReader.Read(text, file),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
        return read.Succeeded ? Checked(read.Value, file) : read;
    }

    internal static Result<Bibliography> Fail(string? file, int? line, string code, string message) =>
        Result<Bibliography>.Fail(new Diagnostic(Severity.Error, code, message, file, line));

    internal static Diagnostic Warn(string? file, int line, string code, string message) => new(Severity.Warning, code, message, file, line);

    /// <summary>Takes what Zotero and others keep in notes, one «name: value» a line, out of one.</summary>
    /// <returns>The values by name in lower case without spaces, hyphens or underscores; names that occur twice count once.</returns>
    internal static Dictionary<string, string> ReadExtraFields(string? note)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in (note ?? string.Empty).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1) continue;
            string name = string.Concat(line[..colon].Where(char.IsLetter)).ToLowerInvariant();
            string value = line[(colon + 1)..].Trim();
            if (value.Length > 0) fields.TryAdd(name == "qid" ? "wikidata" : name, value);
        }

        return fields;
    }

    /// <summary>Identifiers that were found by name, the known ones only; a DOI without the address of its resolver.</summary>
    internal static IReadOnlyDictionary<string, string> ReadIdentifiers(IReadOnlyDictionary<string, string> extra, string? doi, string? isbn)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string scheme in Schemes)
        {
            if (extra.TryGetValue(scheme, out string? value)) found[scheme] = value;
        }

        if (!string.IsNullOrWhiteSpace(isbn)) found["isbn"] = isbn.Trim();
        if (!string.IsNullOrWhiteSpace(doi)) found["doi"] = doi.Trim();
        if (found.TryGetValue("doi", out string? given)) found["doi"] = WithoutResolver(given);
        return found;
    }

    /// <summary>Pages with one en dash where two ends are joined by any number of hyphens or dashes.</summary>
    internal static string? NormalizePages(string? pages)
    {
        if (string.IsNullOrWhiteSpace(pages)) return null;
        string[] ends = BibliographyNames.Clean(pages).Split(['-', '–', '—', '‑'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ends.Length == 2 ? $"{ends[0]}–{ends[1]}" : BibliographyNames.Clean(pages);
    }

    /// <summary>A year of the first appearance; null where the words hold none.</summary>
    internal static int? ReadYear(string? text) => PublicationDate.Parse(text)?.Year;

    /// <summary>Text with single blanks; null where nothing is left.</summary>
    internal static string? Clean(string? text) => text is null || BibliographyNames.Clean(text) is not { Length: > 0 } clean ? null : clean;

    private static string WithoutResolver(string doi)
    {
        foreach (string start in (string[])["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"])
        {
            if (doi.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return doi[start.Length..].Trim();
        }

        return doi;
    }

    private static BibliographyFormat FormatOf(string path, string text) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => BibliographyFormat.CslJson,
        ".BIB" or ".BIBTEX" => BibliographyFormat.Bibtex,
        ".RIS" => BibliographyFormat.Ris,
        _ => text.TrimStart() switch
        {
            ['[' or '{', ..] => BibliographyFormat.CslJson,
            ['@' or '%', ..] => BibliographyFormat.Bibtex,
            _ => BibliographyFormat.Ris,
        },
    };

    // What no format can hold twice or leave out: a key, and a title.
    private static Result<Bibliography> Checked(Bibliography read, string? file)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (BibliographyEntry entry in read.Entries.Where(entry => entry.Key.Length > 0))
        {
            if (lines.TryAdd(entry.Key, entry.Line)) continue;
            return Fail(file, entry.Line, "bibliography-duplicate-key", string.Create(CultureInfo.InvariantCulture, $"The key «{entry.Key}» stands in line {lines[entry.Key]} already. Give each work a key of its own."));
        }

        Diagnostic[] untitled = [.. read.Entries.Where(entry => entry.Title.Length == 0).Select(entry => Warn(file, entry.Line, "bibliography-entry-without-title", $"The entry {(entry.Key.Length == 0 ? "here" : $"«{entry.Key}»")} has no title and is left out."))];
        return Result<Bibliography>.Success(new Bibliography([.. read.Entries.Where(entry => entry.Title.Length > 0)], [.. read.Diagnostics.Concat(untitled).OrderBy(diagnostic => diagnostic.Line)]));
    }
}
