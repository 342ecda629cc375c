using System.Globalization;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>Reads the query language that docs/queries.md describes.</summary>
internal sealed class QueryParser
{
    /// <summary>How often a part may be repeated at the most.</summary>
    public const int MaxRepeats = 100;

    private const int MaxDepth = 40;
    private const string Signs = "[](){}|\"";

    private readonly string _query;
    private readonly QueryNames _names;
    private int _at;
    private int _depth;

    private QueryParser(string query, QueryNames names) => (_query, _names) = (query, names);

    /// <summary>Reads a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">The names that it may use.</param>
    /// <returns>Its tree, or a failure that names the column.</returns>
    public static Result<QueryNode> Parse(string query, QueryNames names)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            var parser = new QueryParser(query, names);
            QueryNode tree = parser.ReadAlternatives();
            if (parser._at < query.Length) throw Mistake(parser._at, $"«{query[parser._at]}» closes what was never opened");
            return MinLength(tree) > 0 ? Result<QueryNode>.Success(tree) : throw Mistake(0, "the query could match no word at all; make a part of it obligatory");
        }
        catch (QueryException mistake)
        {
            return Result<QueryNode>.Fail(new Diagnostic(Severity.Error, "bad-query", $"Column {mistake.Column} of the query «{query}»: {mistake.Message}.", Line: 1, Column: mistake.Column));
        }
    }

    private QueryNode ReadAlternatives()
    {
        if (++_depth > MaxDepth) throw Mistake(_at, $"brackets are nested more than {MaxDepth} deep");
        var parts = new List<QueryNode> { ReadSequence() };
        while (_at < _query.Length && _query[_at] == '|')
        {
            _at++;
            parts.Add(ReadSequence());
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new QueryAlternatives(parts);
    }

    private QueryNode ReadSequence()
    {
        int start = _at;
        var parts = new List<QueryNode>();
        SkipBlanks();
        while (_at < _query.Length && _query[_at] is not ('|' or ')' or ']' or '}'))
        {
            parts.Add(ReadRepeats(ReadPart()));
            SkipBlanks();
        }

        if (parts.Count == 0) throw Mistake(Math.Max(start, _at - 1), _query.Length == 0 ? "it is empty; write a word" : "a word is missing here");
        return parts.Count == 1 ? parts[0] : new QuerySequence(parts);
    }

    private QueryNode ReadPart() => _query[_at] switch
    {
        '[' => ReadBracket(),
        '(' => ReadGroup(),
        '"' => ReadExact(),
        '{' => throw Mistake(_at, "«{» repeats what stands before it, and nothing does"),
        _ => ReadWord(),
    };

    private QueryNode ReadGroup()
    {
        int open = _at++;
        QueryNode inner = ReadAlternatives();
        if (_at >= _query.Length || _query[_at] != ')') throw Mistake(open, "this «(» is never closed");
        _at++;
        return inner;
    }

    private QueryNode ReadWord()
    {
        int start = _at;
        while (_at < _query.Length && !char.IsWhiteSpace(_query[_at]) && !Signs.Contains(_query[_at], StringComparison.Ordinal)) _at++;
        string written = _query[start.._at];
        bool hasWildcard = written.AsSpan().ContainsAny('*', '?');
        if (hasWildcard) return new QueryWord([new QueryCondition(QueryAttribute.Word, new QueryValue(WordForm.Normalize(written), false))]);
        return Words(written, start, QueryAttribute.Word, word => WordForm.Normalize(word));
    }

    private QueryNode ReadExact()
    {
        int start = _at;
        return Words(ReadQuoted(), start, QueryAttribute.Exact, word => word);
    }

    // As the tokenizer parts them: «and/or» is two words in a text and so in a query.
    private static QueryNode Words(string written, int start, QueryAttribute attribute, Func<string, string> formOf)
    {
        var words = new List<QueryNode>();
        foreach (TextSpan span in WordTokenizer.Enumerate(written)) words.Add(new QueryWord([new QueryCondition(attribute, new QueryValue(formOf(span.GetText(written)), false))]));
        return words.Count switch
        {
            0 => throw Mistake(start, $"«{written}» has no letter and no digit, so no word is like it"),
            1 => words[0],
            _ => new QuerySequence(words),
        };
    }

    private QueryNode ReadBracket()
    {
        int open = _at++;
        var conditions = new List<QueryCondition>();
        MentionKind? kind = null;
        QueryValue? entity = null;
        bool isMention = false;
        SkipBlanks();
        while (_at < _query.Length && _query[_at] != ']')
        {
            (int column, string name) = ReadName();
            QueryValue? value = ReadValue();
            if (QueryNames.FindKind(name) is { } found || name == "entity")
            {
                if (isMention) throw Mistake(column, "one bracket is one mention; a second one needs a bracket of its own");
                isMention = true;
                kind = name == "entity" ? null : QueryNames.FindKind(name);
                entity = value is null ? null : _names.CheckEntity(kind, value, ValueColumn);
            }
            else
            {
                conditions.Add(_names.ReadCondition(name, value, column, ValueColumn));
            }

            SkipBlanks();
            if (_at < _query.Length && _query[_at] == '&') Skip();
            else if (_at < _query.Length && _query[_at] != ']') throw Mistake(_at, "«&» or «]» was expected here");
        }

        if (_at >= _query.Length) throw Mistake(open, "this «[» is never closed");
        _at++;
        return isMention ? new QueryMention(kind, entity, conditions) : new QueryWord(conditions);
    }

    private int ValueColumn { get; set; }

    private (int Column, string Name) ReadName()
    {
        int start = _at;
        while (_at < _query.Length && (char.IsLetter(_query[_at]) || _query[_at] == '-')) _at++;
        return _at > start ? (start, _query[start.._at]) : throw Mistake(start, $"the name of a condition was expected, for instance «tendency»; there are {string.Join(", ", QueryNames.All)}");
    }

    private QueryValue? ReadValue()
    {
        SkipBlanks();
        bool isNegated = _at < _query.Length && _query[_at] == '!';
        if (isNegated) _at++;
        if (_at >= _query.Length || _query[_at] != '=') return isNegated ? throw Mistake(_at, "«=» was expected behind «!»") : null;
        Skip();
        ValueColumn = _at;
        if (_at < _query.Length && _query[_at] == '"') return new QueryValue(ReadQuoted(), isNegated);
        int start = _at;
        while (_at < _query.Length && !char.IsWhiteSpace(_query[_at]) && _query[_at] is not ('&' or ']')) _at++;
        return _at > start ? new QueryValue(_query[start.._at], isNegated) : throw Mistake(start, "a value was expected behind «=»");
    }

    private string ReadQuoted()
    {
        int open = _at;
        int close = _query.IndexOf('"', open + 1);
        if (close < 0) throw Mistake(open, "this quotation mark is never closed");
        _at = close + 1;
        return _query[(open + 1)..close];
    }

    private QueryNode ReadRepeats(QueryNode part)
    {
        if (_at >= _query.Length || _query[_at] != '{') return part;
        int open = _at++;
        int min = ReadNumber();
        int max = min;
        if (_at < _query.Length && _query[_at] == ',')
        {
            _at++;
            max = ReadNumber();
        }

        if (_at >= _query.Length || _query[_at] != '}') throw Mistake(_at, "«}» was expected here, as in «{0,3}»");
        _at++;
        if (max < min) throw Mistake(open, $"the smaller number stands first, as in «{{{max},{min}}}»");
        return max is >= 1 and <= MaxRepeats ? ReadRepeats(new QueryRepeat(part, min, max)) : throw Mistake(open, $"a part is repeated from 1 to {MaxRepeats} times");
    }

    private int ReadNumber()
    {
        int start = _at;
        while (_at < _query.Length && char.IsAsciiDigit(_query[_at])) _at++;
        return int.TryParse(_query.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Mistake(start, "a whole number was expected, as in «{0,3}»");
    }

    private static int MinLength(QueryNode node) => node switch
    {
        QuerySequence sequence => sequence.Parts.Sum(MinLength),
        QueryAlternatives alternatives => alternatives.Parts.Min(MinLength),
        QueryRepeat repeat => repeat.Min * MinLength(repeat.Part),
        _ => 1,
    };

    private void Skip()
    {
        _at++;
        SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_at < _query.Length && char.IsWhiteSpace(_query[_at])) _at++;
    }

    private static QueryException Mistake(int at, string message) => new(at + 1, message);
}
