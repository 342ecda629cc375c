using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A magic command as it stands in a cell.</summary>
internal sealed class MagicInvocation
{
    private readonly List<string> _words;

    private MagicInvocation(string line, List<string> words, int lineNumber, CellLocation place, string language)
    {
        Line = line;
        _words = words;
        LineNumber = lineNumber;
        Location = place;
        Language = language;
    }

    /// <summary>The whole line.</summary>
    public string Line { get; }

    /// <summary>Its line in the cell, from 1.</summary>
    public int LineNumber { get; }

    /// <summary>The cell.</summary>
    public CellLocation Location { get; }

    /// <summary>The kernel of the cell.</summary>
    public string Language { get; }

    /// <summary>The command, for instance <c>#!import</c>.</summary>
    public string Name => _words[0];

    /// <summary>What follows the command and is no option, quotes taken off.</summary>
    public IReadOnlyList<string> Arguments => [.. Values().Where(static v => v.Option is null).Select(static v => v.Value)];

    /// <summary>Everything behind the command, as it stands.</summary>
    public string Rest => Line[Name.Length..].Trim();

    /// <summary>The value of an option <c>--name value</c>; null where it is not given.</summary>
    public string? GetOption(string name) => Values().Where(v => v.Option == name).Select(static v => v.Value).LastOrDefault();

    /// <summary>An error at this line.</summary>
    public CellError CreateError(string message) => new("MagicCommand", message)
    {
        Location = Location,
        Line = LineNumber,
        Excerpt = [$"> {LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)} | {Line}"],
    };

    internal static MagicInvocation Parse(string line, int lineNumber, CellLocation place, string language) =>
        new(line, Words(line), lineNumber, place, language);

    private IEnumerable<(string? Option, string Value)> Values()
    {
        for (int i = 1; i < _words.Count; i++)
        {
            bool option = _words[i].StartsWith("--", StringComparison.Ordinal);
            if (option && i + 1 < _words.Count)
            {
                yield return (_words[i], _words[++i]);
            }
            else
            {
                yield return (option ? _words[i] : null, option ? string.Empty : _words[i]);
            }
        }
    }

    private static List<string> Words(string line)
    {
        List<string> found = [];
        StringBuilder word = new();
        bool quoted = false, any = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                (quoted, any) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                if (any) found.Add(word.ToString());

                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }

        if (any) found.Add(word.ToString());

        return found;
    }
}
