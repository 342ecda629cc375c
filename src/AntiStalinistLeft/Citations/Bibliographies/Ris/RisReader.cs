using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads RIS: lines of a tag, two blanks, a hyphen and a value; a record from <c>TY</c> to <c>ER</c>.</summary>
/// <remarks>A line without a tag carries the value before it on, as programs that break lines write it.</remarks>
internal static partial class RisReader
{
    public static Result<Bibliography> Read(string text, string? file)
    {
        var entries = new List<BibliographyEntry>();
        var diagnostics = new List<Diagnostic>();
        RisRecord? open = null;
        int line = 0;
        foreach (string printed in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            Match tag = Tag().Match(printed);
            string name = tag.Groups["tag"].Value;
            string value = tag.Groups["value"].Value.Trim();
            if (!tag.Success && string.IsNullOrWhiteSpace(printed)) continue;
            if (tag.Success && name == "TY")
            {
                if (open is not null) return BibliographyReader.Fail(file, line, "bibliography-open-record", FormattableString.Invariant($"A record begins, but the one of line {open.Line} has no end. Put «ER  - » behind it."));
                open = new RisRecord(value, line);
            }
            else if (open is null) return BibliographyReader.Fail(file, line, "bibliography-no-ris", "A record of RIS begins with «TY  - » and its type.");
            else if (tag.Success && name == "ER")
            {
                entries.Add(new RisEntryReader(open, file, diagnostics).Read());
                open = null;
            }
            else if (tag.Success) open.Add(name, value);
            else open.Carry(printed.Trim());
        }

        return open is null
            ? Result<Bibliography>.Success(new Bibliography(entries, diagnostics))
            : BibliographyReader.Fail(file, open.Line, "bibliography-open-record", "This record has no end. Put «ER  - » behind it, or get the file again: it may be cut off.");
    }

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?<value>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}

/// <summary>The tags of one record.</summary>
internal sealed class RisRecord(string type, int line)
{
    private readonly List<(string Tag, string Value)> _fields = [];

    public string Type { get; } = type;

    public int Line { get; } = line;

    public void Add(string tag, string value) => _fields.Add((tag, value));

    public void Carry(string more)
    {
        if (_fields.Count > 0) _fields[^1] = (_fields[^1].Tag, $"{_fields[^1].Value} {more}");
    }

    /// <summary>The first value of the first tag that has one; null where none has.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (_fields.Find(field => field.Tag == tag && field.Value.Length > 0).Value is { } value) return value;
        }

        return null;
    }

    public IEnumerable<string> All(params string[] tags) => _fields.Where(field => tags.Contains(field.Tag) && field.Value.Length > 0).Select(field => field.Value);
}
