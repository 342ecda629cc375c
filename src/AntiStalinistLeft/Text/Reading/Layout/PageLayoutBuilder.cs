namespace AntiStalinistLeft.Text;

/// <summary>Collects the layout of one text, line by line.</summary>
internal sealed class PageLayoutBuilder(DecodedText source)
{
    private readonly List<LayoutBlock> _blocks = [];
    private readonly List<(string Name, string Value, int Index)> _facts = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public void Add(BlockKind kind, TextSpan span, int level = 1) => _blocks.Add(new LayoutBlock(kind, span, level));

    public void AddNote(int number, TextSpan span) => _blocks.Add(new LayoutBlock(BlockKind.Note, span, NoteNumber: number));

    /// <summary>Notes a fact that the block added last states.</summary>
    public void AddFact(string name, ReadOnlySpan<char> value) => _facts.Add((name, value.Trim().ToString(), _blocks.Count - 1));

    public void Warn((string Code, string Message) message, int? line = null, int? column = null) =>
        _diagnostics.Add(new Diagnostic(Severity.Warning, message.Code, message.Message, source.File, line, column));

    public PageLayout Build() => new(_blocks, _facts, _diagnostics);
}
