using System.Globalization;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>An entry as it stands in a BibTeX file: the fields' values are still LaTeX.</summary>
/// <param name="Type">The type in small letters.</param>
/// <param name="Key">The citekey.</param>
/// <param name="Fields">Values by name in small letters; macros are written out and pieces joined.</param>
/// <param name="Line">The line of its sign, from 1.</param>
internal sealed record BibtexItem(string Type, string Key, IReadOnlyDictionary<string, string> Fields, int Line);

/// <summary>Takes a BibTeX file apart. What stands between entries is a comment, as BibTeX has it.</summary>
internal sealed class BibtexScanner(string text, string? file, List<Diagnostic> diagnostics)
{
    private static readonly string[] MonthMacros = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _macros = MonthMacros
        .Select((name, i) => (name, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[i]))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private int _at;
    private int _line = 1;
    private int _counted;
    private long _written;

    /// <summary>All entries in the order of the file.</summary>
    /// <exception cref="InputException">Something opens that does not close, or stands where it cannot.</exception>
    public IEnumerable<BibtexItem> ReadItems()
    {
        while ((_at = text.IndexOf('@', _at)) >= 0)
        {
            int line = Line();
            _at++;
            string type = Name().ToLowerInvariant();
            SkipSpace();
            if (type.Length == 0 || _at >= text.Length || text[_at] is not ('{' or '(')) continue;
            char close = text[_at] == '{' ? '}' : ')';
            if (type == "comment" || type == "preamble") SkipGroup(line);
            else
            {
                _at++;
                if (type == "string") Macro(line, close);
                else yield return Entry(type, line, close);
            }
        }
    }

    private BibtexItem Entry(string type, int line, char close)
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && text[_at] != ',' && text[_at] != close && text[_at] != '=' && text[_at] != '\n') _at++;
        string key = text[start.._at].Trim();
        if (_at >= text.Length || text[_at] is '=' or '\n') throw Broken(line, $"The entry «@{type}» has no key. Put one and a comma behind its bracket.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (NextField(close, line, needsComma: true))
        {
            int at = Line();
            string name = Name().ToLowerInvariant();
            string value = ValueOf(name, line);
            if (!fields.TryAdd(name, value)) diagnostics.Add(BibliographyReader.Warn(file, at, "bibliography-doubled-field", $"«{key}» has the field «{name}» twice; the first one counts."));
        }

        return new BibtexItem(type, key, fields, line);
    }

    private void Macro(int line, char close)
    {
        for (bool first = true; NextField(close, line, needsComma: !first); first = false)
        {
            string name = Name();
            _macros[name] = ValueOf(name, line);
        }
    }

    // Moves to the next field; false behind the closing bracket.
    private bool NextField(char close, int line, bool needsComma)
    {
        SkipSpace();
        if (needsComma && _at < text.Length && text[_at] != close && text[_at] != ',') throw Broken(Line(), $"A comma or the closing bracket must stand here, not {Seen()}, in the entry of line {line.ToString(CultureInfo.InvariantCulture)}.");
        while (_at < text.Length && text[_at] == ',')
        {
            _at++;
            SkipSpace();
        }

        if (_at >= text.Length) throw Open(line);
        if (text[_at] != close) return true;
        _at++;
        return false;
    }

    private string ValueOf(string name, int line)
    {
        SkipSpace();
        if (name.Length == 0 || _at >= text.Length || text[_at] != '=') throw Broken(Line(), $"A field must be «name = value»; {Seen()} stands here. Is a comma missing, or a bracket, in the entry of line {line.ToString(CultureInfo.InvariantCulture)}?");
        var value = new StringBuilder();
        do
        {
            _at++;
            SkipSpace();
            value.Append(Piece(line));
            if (value.Length > Limits.BibtexValue || (_written += value.Length) > Limits.BibtexValues)
            {
                throw Broken(line, FormattableString.Invariant($"The field «{Quoted.Cut(name)}» or all fields together are longer than the limit when macros are written out: {Limits.BibtexValue} characters a value, {Limits.BibtexValues} a file."));
            }

            SkipSpace();
        }
        while (_at < text.Length && text[_at] == '#');
        return value.ToString();
    }

    private string Piece(int line)
    {
        if (_at >= text.Length) throw Open(line);
        if (text[_at] is '{' or '"') return Group(line);
        string word = Name();
        if (word.Length == 0) throw Broken(Line(), $"A value must stand in brackets or quotation marks, or be a number or a name; {Seen()} stands here.");
        if (word.All(char.IsAsciiDigit)) return word;
        if (_macros.TryGetValue(word, out string? value)) return value;
        diagnostics.Add(BibliographyReader.Warn(file, Line(), "bibliography-unknown-macro", $"Nothing says what «{word}» stands for; the word itself is taken. Define it with @string."));
        return word;
    }

    // What stands between brackets or quotation marks, inner brackets kept; a bracket behind a backslash does not count.
    private string Group(int line)
    {
        bool quoted = text[_at] == '"';
        int start = ++_at;
        int depth = 0;
        for (; _at < text.Length; _at++)
        {
            char c = text[_at];
            if (c == '\\') _at++;
            else if (c == '"' && quoted && depth == 0) return text[start.._at++];
            else if (c == '{') depth++;
            else if (c == '}' && depth-- == 0) return quoted ? throw Broken(Line(), "A bracket closes that did not open.") : text[start.._at++];
        }

        throw Open(line);
    }

    private void SkipGroup(int line)
    {
        if (text[_at] == '{') Group(line);
        else _at = text.IndexOf(')', _at) is var close and >= 0 ? close + 1 : throw Open(line);
    }

    private string Name()
    {
        int start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('{' or '}' or '(' or ')' or '"' or '#' or ',' or '=' or '%' or '\'')) _at++;
        return text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '%'))
        {
            if (text[_at] == '%') _at = text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length - 1;
            _at++;
        }
    }

    private int Line()
    {
        int end = Math.Min(_at, text.Length);
        _line += text.AsSpan(_counted, Math.Max(0, end - _counted)).Count('\n');
        _counted = Math.Max(_counted, end);
        return _line;
    }

    private string Seen() => _at >= text.Length ? "the end of the file" : $"«{text[_at]}»";

    private static InputException Open(int line) => Broken(line, "This entry opens and does not close. Count its brackets and quotation marks.");

    private static InputException Broken(int line, string message) => new(new Diagnostic(Severity.Error, "bibliography-no-bibtex", message, null, line));
}
