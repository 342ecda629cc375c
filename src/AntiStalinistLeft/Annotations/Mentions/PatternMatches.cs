using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft;

/// <summary>
/// Walks over the places at which patterns stand, in the order of their ends and, at one end, the longer first. Use it with
/// <c>foreach</c>; nothing is allocated.
/// </summary>
/// <typeparam name="TUnit">What the text is made of: <see cref="char"/> or <see cref="byte"/>.</typeparam>
/// <typeparam name="TUnits">How it is read.</typeparam>
public ref struct PatternMatches<TUnit, TUnits>
    where TUnit : unmanaged
    where TUnits : struct, ITextUnits<TUnit>
{
    private readonly PatternAutomaton _automaton;
    private readonly ReadOnlySpan<TUnit> _text;
    private int _row;
    private int _position;
    private int _output;
    private int _outputEnd;

    internal PatternMatches(PatternAutomaton automaton, ReadOnlySpan<TUnit> text)
    {
        _automaton = automaton;
        _text = text;
    }

    /// <summary>The place found last.</summary>
    public PatternMatch Current { get; private set; }

    /// <summary>Where the longest phrase starts that is under way at the end of <see cref="Current"/>; none found later starts before.</summary>
    internal readonly int PathStart => StartOf(_automaton.Tables.Depths[_row / _automaton.Tables.Symbols.Count]);

    /// <summary>This walk itself.</summary>
    public readonly PatternMatches<TUnit, TUnits> GetEnumerator() => this;

    /// <summary>Moves to the next place; false at the end of the text.</summary>
    public bool MoveNext()
    {
        do
        {
            while (_output < _outputEnd)
            {
                if (Take(_automaton.Tables.Outputs[_output++])) return true;
            }
        }
        while (Scan());
        return false;
    }

    // Reads on to the next state at which phrases end with the end of a word. All state lives in locals: this is the loop
    // that the whole matcher's speed is made of.
    private bool Scan()
    {
        AutomatonTables tables = _automaton.Tables;
        ref TUnit text = ref MemoryMarshal.GetReference(_text);
        ref int transitions = ref MemoryMarshal.GetArrayDataReference(tables.Transitions);
        ref ushort symbols = ref MemoryMarshal.GetArrayDataReference(tables.Symbols.Map);
        int length = _text.Length;
        int position = _position;
        int row = _row;
        while (position < length)
        {
            row = Unsafe.Add(ref transitions, row + TUnits.Read(ref text, length, ref position, ref symbols));
            if (row >= 0) continue;
            row &= ~AutomatonTables.EndsPhrase;
            int next = position;
            if (position < length && tables.Symbols.IsWord(TUnits.Read(ref text, length, ref next, ref symbols))) continue;
            int state = row / tables.Symbols.Count;
            _output = tables.OutputStarts[state];
            _outputEnd = tables.OutputStarts[state + 1];
            _position = position;
            _row = row;
            return true;
        }

        _position = position;
        _row = row;
        return false;
    }

    private bool Take(int pattern)
    {
        AutomatonPattern sought = _automaton.PatternAt(pattern);
        int start = StartOf(sought.Text.Length);
        Current = new PatternMatch(pattern, start, _position - start);
        return (sought.AfterHyphen || !FollowsHyphen(start)) && (!sought.MatchCapitals || HasCapitals(sought.Text));
    }

    private readonly bool FollowsHyphen(int start) =>
        start > 0 && TextFolding.GetKind(TUnits.ReadBack(_text, ref start)) == CodeUnitKind.Hyphen
        && start > 0 && TextFolding.GetKind(TUnits.ReadBack(_text, ref start)) == CodeUnitKind.Letter;

    // A run of blanks is one unit of a phrase.
    private readonly int StartOf(int units)
    {
        int position = _position;
        for (; units > 0; units--)
        {
            if (TextFolding.GetKind(TUnits.ReadBack(_text, ref position)) == CodeUnitKind.Blank) position = SkipBlanksBack(position);
        }

        return position;
    }

    private readonly int SkipBlanksBack(int position)
    {
        while (position > 0)
        {
            int before = position;
            if (TextFolding.GetKind(TUnits.ReadBack(_text, ref before)) != CodeUnitKind.Blank) break;
            position = before;
        }

        return position;
    }

    private readonly bool HasCapitals(string phrase)
    {
        int position = _position;
        for (int i = phrase.Length - 1; i >= 0; i--)
        {
            char unit = TUnits.ReadBack(_text, ref position);
            if (phrase[i] == ' ') position = SkipBlanksBack(position);
            else if (char.IsUpper(phrase[i]) && !char.IsUpper(unit)) return false;
        }

        return true;
    }
}
