using System.Runtime.InteropServices;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Goes through a text in UTF-8 token by token: a run of letters, digits and underscores is one, any other character that is
/// not white space is one by itself. This is the unit of provenance, finer than the words of the linguistic analyses.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct HistoryTokenizer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<CharacterKind> _ascii = CharacterClassifier.Ascii;
    private int _position;

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Its length in bytes.</summary>
    public readonly int Length => _position - Start;

    /// <summary>True when white space, or the text's beginning, lies before the token.</summary>
    public bool FollowsSpace { get; private set; }

    /// <summary>True when a line end lies before the token.</summary>
    public bool FollowsLineEnd { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool MoveNext()
    {
        int at = _position;
        FollowsSpace = at == 0;
        FollowsLineEnd = false;
        while (at < _text.Length)
        {
            Start = at;
            byte first = _text[at];
            CharacterKind kind = first < 0x80 ? _ascii[first] : KindAt(at);
            int next = first < 0x80 ? at + 1 : at + LengthAt(at);
            if (kind == CharacterKind.Space)
            {
                FollowsSpace = true;
                FollowsLineEnd |= first == '\n';
                at = next;
                continue;
            }

            _position = kind == CharacterKind.Word ? EndOfWord(next) : next;
            return true;
        }

        _position = at;
        return false;
    }

    private readonly int EndOfWord(int at)
    {
        while (at < _text.Length)
        {
            byte next = _text[at];
            if (next < 0x80)
            {
                if (_ascii[next] != CharacterKind.Word) return at;

                at++;
            }
            else if (KindAt(at) == CharacterKind.Word)
            {
                at += LengthAt(at);
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    private readonly CharacterKind KindAt(int at)
    {
        _ = Rune.DecodeFromUtf8(_text[at..], out Rune rune, out _);
        return CharacterClassifier.Classify(rune);
    }

    private readonly int LengthAt(int at)
    {
        _ = Rune.DecodeFromUtf8(_text[at..], out _, out int length);
        return length;
    }
}
