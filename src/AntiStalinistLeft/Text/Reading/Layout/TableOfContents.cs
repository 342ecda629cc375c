using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Text;

/// <summary>
/// A table of contents whose lines are set in by no-break blanks: which lines it takes up, and which lines of the body
/// are therefore headings, of which depth.
/// </summary>
internal sealed class TableOfContents
{
    private const char Indent = '\u00A0';
    private const int Slack = 32;

    private readonly List<(string Entry, int Level, int Line)> _entries = [];
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _skipped = [];
    private int _next;
    private int _longest;

    private TableOfContents(int end) => End = end;

    /// <summary>Index of the first line behind the table.</summary>
    public int End { get; private set; }

    public bool IsEmpty => _entries.Count == 0;

    public static TableOfContents Add(string text, List<LineView> lines, int start, PageLayoutBuilder layout)
    {
        var table = new TableOfContents(start);
        var found = new List<(LineView Line, int Depth)>();
        while (table.End < lines.Count && DepthOf(text, lines[table.End]) is var depth and > 0) found.Add((lines[table.End++], depth));
        List<int> depths = [.. found.Select(line => line.Depth).Distinct().Order()];
        foreach ((LineView line, int depth) in found)
        {
            int level = depths.IndexOf(depth) + 1;
            layout.Add(BlockKind.TableOfContents, line.Span, level);
            table.Add(Key(line.Words(text)), level, line.Line.Number);
        }

        return table;
    }

    /// <summary>The depth of the heading that a line is by the table; null where it is none.</summary>
    public int? FindLevel(ReadOnlySpan<char> words)
    {
        int at = Find(words);
        return at < 0 ? null : _entries[at].Level;
    }

    /// <summary>As <see cref="FindLevel"/>, and the entry counts as found: each names one heading, in the order of the text.</summary>
    public int? TakeLevel(ReadOnlySpan<char> words)
    {
        int at = Find(words);
        if (at < 0) return null;
        int level = _entries[at].Level;
        for (int i = _next; i < at; i++) _skipped.Add(i);
        _next = at + 1;
        return level;
    }

    /// <summary>The entries for which the body had no heading.</summary>
    public IEnumerable<(string Entry, int Line)> GetUnmatched() =>
        _skipped.Concat(Enumerable.Range(_next, _entries.Count - _next)).Select(i => (_entries[i].Entry, _entries[i].Line));

    private int Find(ReadOnlySpan<char> words)
    {
        // A marker at the end or doubled blanks may make the line a little longer than its entry.
        if (words.Length > _longest + Slack || !_places.TryGetValue(Key(words), out List<int>? places)) return -1;
        int place = places.FindIndex(index => index >= _next);
        return place < 0 ? -1 : places[place];
    }

    private void Add(string entry, int level, int line)
    {
        if (!_places.TryGetValue(entry, out List<int>? places)) _places.Add(entry, places = []);
        places.Add(_entries.Count);
        _entries.Add((entry, level, line));
        _longest = Math.Max(_longest, entry.Length);
    }

    private static int DepthOf(string text, LineView line)
    {
        int at = line.Span.Start;
        while (at < line.Span.End && text[at] is Indent or ' ') at++;
        return text.AsSpan(line.Span.Start, at - line.Span.Start).Count(Indent);
    }

    // Blanks of any kind and number, and a marker at the end, make no other heading.
    private static string Key(ReadOnlySpan<char> words)
    {
        var key = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        while (key.Length > 0 && key[^1] is ']' && key.ToString().LastIndexOf('[') is var open and > 0
            && int.TryParse(key.ToString(open + 1, key.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            key.Length = open;
        }

        return key.ToString().TrimEnd();
    }
}
