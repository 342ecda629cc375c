using System.Text;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Collects the words of a plain text with the way back, and closes the gaps that hidden markup leaves.</summary>
internal sealed class PlainTextWriter(string source, int length)
{
    private readonly StringBuilder _text = new(length);
    private readonly List<WikitextPiece> _pieces = [];
    private bool _skipBlanks;
    private bool _lineHidSomething;
    private int _breakAt = -1;

    /// <summary>How many characters that are no blanks were written.</summary>
    public int Words { get; private set; }

    /// <summary>How much was written.</summary>
    public int Length => _text.Length;

    /// <summary>Where the next words will stand.</summary>
    public int NextStart => _text.Length + (_breakAt >= 0 ? 1 : 0);

    public string Text => _text.ToString();

    public WikitextPiece[] Pieces => [.. _pieces];

    private bool IsAtLineStart => _text.Length == 0 || _text[^1] == '\n';

    /// <summary>Copies words; blanks right behind something hidden go where a blank stands already.</summary>
    public void Copy(int start, int end)
    {
        if (_skipBlanks)
        {
            while (start < end && source[start] is ' ' or '\t') start++;
            if (start == end) return;
        }

        _skipBlanks = false;
        if (start == end) return;
        BreakIfAsked();
        Count(source.AsSpan(start, end - start));
        Add(end - start, start, end - start);
        _text.Append(source, start, end - start);
    }

    /// <summary>Writes words that stand for a stretch of wikitext.</summary>
    public void Replace(string words, int start, int end)
    {
        if (words.Length == 0) return;
        _skipBlanks = false;
        BreakIfAsked();
        Count(words);
        _pieces.Add(new WikitextPiece(_text.Length, words.Length, start, end - start));
        _text.Append(words);
    }

    /// <summary>Copies a line end, unless all that the line had was hidden.</summary>
    public void CopyLineEnd(int at)
    {
        bool isGone = _lineHidSomething && IsAtLineStart;
        _lineHidSomething = false;
        _skipBlanks = false;
        _breakAt = -1;
        if (isGone) return;
        Add(1, at, 1);
        _text.Append('\n');
    }

    /// <summary>Ends the line where one is begun and more words follow; the line end stands for no wikitext.</summary>
    public void BreakLine(int at)
    {
        TrimEnd(0);
        _breakAt = IsAtLineStart ? -1 : at;
        _skipBlanks = true;
    }

    /// <summary>Begins a note on a line of its own.</summary>
    public void StartNote(string number, int at)
    {
        TrimEnd(0);
        _breakAt = -1;
        string words = (_text.Length == 0 ? string.Empty : IsAtLineStart ? "\n" : "\n\n") + number;
        _pieces.Add(new WikitextPiece(_text.Length, words.Length, at, 0));
        _text.Append(words);
        _skipBlanks = true;
        _lineHidSomething = false;
    }

    /// <summary>Ends a note.</summary>
    public void EndNote()
    {
        _breakAt = -1;
        _skipBlanks = false;
    }

    /// <summary>Says that something was hidden here.</summary>
    public void Hide()
    {
        _lineHidSomething = true;
        if (_text.Length == 0 || _text[^1] is '\n' or ' ') _skipBlanks = true;
    }

    /// <summary>Blanks that come next go.</summary>
    public void SkipBlanks() => _skipBlanks = true;

    /// <summary>Takes back the blanks at the end, but none before <paramref name="limit"/>.</summary>
    public void TrimEnd(int limit)
    {
        while (_text.Length > limit && _text[^1] is ' ' or '\t')
        {
            _text.Length--;
            WikitextPiece last = _pieces[^1];
            bool isCopy = last.Length == last.SourceLength;
            if (last.Length == 1) _pieces.RemoveAt(_pieces.Count - 1);
            else _pieces[^1] = last with { Length = last.Length - 1, SourceLength = isCopy ? last.SourceLength - 1 : last.SourceLength };
        }
    }

    private void BreakIfAsked()
    {
        if (_breakAt < 0) return;
        _pieces.Add(new WikitextPiece(_text.Length, 1, _breakAt, 0));
        _text.Append('\n');
        _breakAt = -1;
    }

    private void Add(int length, int sourceStart, int sourceLength)
    {
        if (_pieces.Count > 0)
        {
            WikitextPiece last = _pieces[^1];
            if (last.Length == last.SourceLength && last.SourceEnd == sourceStart && length == sourceLength)
            {
                _pieces[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + sourceLength };
                return;
            }
        }

        _pieces.Add(new WikitextPiece(_text.Length, length, sourceStart, sourceLength));
    }

    private void Count(ReadOnlySpan<char> words)
    {
        if (!words.IsWhiteSpace()) Words += words.Length;
    }
}
