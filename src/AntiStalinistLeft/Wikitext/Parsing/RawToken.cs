namespace AntiStalinistLeft.Wikitext;

/// <summary>What the first pass finds: marks whose meaning depends on what encloses them is settled by the second.</summary>
internal enum RawKind : byte
{
    Settled,
    BraceRun,
    BracketRun,
    BraceClose,
    BracketClose,
    ExternalOpen,
    Bar,
    LineBar,
    Bars,
    Bangs,
    LineBang,
    TableMark,
    LineEquals,
    Equals,
    Apostrophes,
    TableOpen,
    TableClose,
    RefOpen,
    RefClose,
    StrayBraces,
}

/// <summary>A mark that the first pass found.</summary>
internal struct RawToken
{
    public RawKind Raw;

    /// <summary>Its kind where it is settled, or what it becomes in its proper place.</summary>
    public WikitextTokenKind Kind;

    public int Start;
    public int End;

    /// <summary>For a run of opening marks its first piece, for a closing mark its piece, for others the other end; −1 for none.</summary>
    public int Link;

    public int Detail;
}

/// <summary>Some of the marks of an opening run with the marks that close them.</summary>
internal struct BracketPiece
{
    public int Start;
    public int Length;

    /// <summary>The next piece of the same run to the right; −1 for none.</summary>
    public int Next;

    /// <summary>The opening token's index in the result.</summary>
    public int Opened;
}
