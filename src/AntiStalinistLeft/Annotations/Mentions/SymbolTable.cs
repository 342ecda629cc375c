namespace AntiStalinistLeft.Annotations;

/// <summary>
/// The alphabet of an automaton: every code unit has a symbol, and units that no pattern tells apart share one. Folding is
/// done here once, so the scan itself looks up and adds.
/// </summary>
internal sealed class SymbolTable
{
    // Each kind has a symbol for the units that no pattern names.
    private const int FixedSymbols = (int)CodeUnitKind.Blank + 1;

    private readonly CodeUnitKind[] _kinds;

    /// <summary>Makes the alphabet of some folded phrases.</summary>
    public SymbolTable(IEnumerable<string> foldedPhrases)
    {
        var own = new ushort[char.MaxValue + 1];
        var kinds = new CodeUnitKind[FixedSymbols + char.MaxValue + 1];
        int count = FixedSymbols;
        for (int symbol = 0; symbol < count; symbol++) kinds[symbol] = (CodeUnitKind)symbol;
        foreach (string phrase in foldedPhrases)
        {
            foreach (char unit in phrase)
            {
                CodeUnitKind kind = TextFolding.GetKind(unit);
                if (kind is CodeUnitKind.Hyphen or CodeUnitKind.Blank || own[unit] != 0) continue;
                own[unit] = (ushort)count;
                kinds[count++] = kind;
            }
        }

        _kinds = kinds[..count];
        Map = new ushort[char.MaxValue + 1];
        ReadOnlySpan<char> folded = TextFolding.Table;
        for (int i = 0; i < Map.Length; i++)
        {
            ushort symbol = own[folded[i]];
            Map[i] = symbol != 0 ? symbol : (ushort)TextFolding.GetKind(folded[i]);
        }
    }

    /// <summary>The symbol of each code unit.</summary>
    public ushort[] Map { get; }

    /// <summary>Number of symbols.</summary>
    public int Count => _kinds.Length;

    /// <summary>The symbol of the blank.</summary>
    public static ushort Blank => (ushort)CodeUnitKind.Blank;

    /// <summary>What the units of a symbol mean for the borders of words.</summary>
    public CodeUnitKind GetKind(int symbol) => _kinds[symbol];

    /// <summary>True where the units of a symbol are letters, digits or combining marks.</summary>
    public bool IsWord(int symbol) => _kinds[symbol] is CodeUnitKind.Letter or CodeUnitKind.Digit;
}
