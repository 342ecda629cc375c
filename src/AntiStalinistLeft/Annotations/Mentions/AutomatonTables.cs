namespace AntiStalinistLeft.Annotations;

/// <summary>
/// The automaton as arrays. A state is the index of its row in <see cref="Transitions"/>; a state at which phrases end has
/// the sign bit set, so the scan tests for one with the same look-up that moves it.
/// </summary>
internal sealed class AutomatonTables
{
    private AutomatonTables(SymbolTable symbols, int[] transitions, int[] depths, int[] outputStarts, int[] outputs)
    {
        Symbols = symbols;
        Transitions = transitions;
        Depths = depths;
        OutputStarts = outputStarts;
        Outputs = outputs;
    }

    /// <summary>The alphabet.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>Rows of <see cref="SymbolTable.Count"/> cells: the next state, <see cref="EndsPhrase"/> set where phrases end there.</summary>
    public int[] Transitions { get; }

    /// <summary>By number of the state: how many symbols of a phrase are under way there.</summary>
    public int[] Depths { get; }

    /// <summary>By number of the state (row divided by symbols) the start of its patterns in <see cref="Outputs"/>; one more at the end.</summary>
    public int[] OutputStarts { get; }

    /// <summary>The patterns that end at the states, the longest first within a state.</summary>
    public int[] Outputs { get; }

    /// <summary>The bit that marks a state at which phrases end.</summary>
    public const int EndsPhrase = int.MinValue;

    /// <summary>Makes the arrays: breadth first, so that the states near the roots, which are visited most, lie together.</summary>
    public static AutomatonTables From(PatternTrie trie, SymbolTable symbols)
    {
        int width = symbols.Count;
        var order = new List<int>(trie.Count) { PatternTrie.Open, PatternTrie.InWord };
        var failures = new int[trie.Count];
        var depths = new int[trie.Count];
        var outputs = new int[trie.Count][];
        Array.Fill(outputs, []);
        var transitions = new int[trie.Count * width];
        FillContexts(symbols, transitions);
        for (int state = 0; state < order.Count; state++)
        {
            int row = state * width;
            if (state >= PatternTrie.ContextCount)
            {
                Array.Copy(transitions, failures[state] * width, transitions, row, width);
                if (trie.GetSymbol(order[state]) == SymbolTable.Blank) transitions[row + SymbolTable.Blank] = row;
            }

            for (int child = trie.FirstChild(order[state]); child >= 0; child = trie.NextSibling(child))
            {
                int cell = row + trie.GetSymbol(child);
                int next = order.Count;
                failures[next] = (transitions[cell] & ~EndsPhrase) / width;
                depths[next] = depths[state] + 1;
                outputs[next] = Join(trie.GetPatterns(child), outputs[failures[next]]);
                transitions[cell] = (next * width) | (outputs[next].Length > 0 ? EndsPhrase : 0);
                order.Add(child);
            }
        }

        var starts = new int[outputs.Length + 1];
        for (int state = 0; state < outputs.Length; state++) starts[state + 1] = starts[state] + outputs[state].Length;
        var all = new int[starts[^1]];
        for (int state = 0; state < outputs.Length; state++) outputs[state].CopyTo(all, starts[state]);
        return new AutomatonTables(symbols, transitions, depths, starts, all);
    }

    private static int[] Join(ReadOnlySpan<int> own, int[] inherited) => own.IsEmpty ? inherited : [.. own, .. inherited];

    // A child's failure is where its parent's failure goes by the same symbol. The row of the parent holds exactly that
    // before the child is written into it, because the row was copied from the failure's; the contexts' rows hold the
    // context that follows, which is the failure of a phrase of one unit.
    private static void FillContexts(SymbolTable symbols, int[] transitions)
    {
        for (int context = 0; context < PatternTrie.ContextCount; context++)
        {
            for (int symbol = 0; symbol < symbols.Count; symbol++)
            {
                int next = symbols.IsWord(symbol) ? PatternTrie.InWord : PatternTrie.Open;
                transitions[(context * symbols.Count) + symbol] = next * symbols.Count;
            }
        }
    }
}
