using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Interactive;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>
/// An F# cell as the compiler sees it while it is written, behind what has run in the session and, in one text, what stands above
/// it and has not. Nothing is run.
/// </summary>
internal sealed class FSharpDraft
{
    private readonly List<(int FirstLine, CellLocation Location)> _cells = [];
    private readonly CellCode _code;

    /// <param name="session">The session.</param>
    /// <param name="declarations">Declarations of values of other kernels that the cell would be given, a line each.</param>
    /// <param name="code">The cell.</param>
    public FSharpDraft(Shell.FsiEvaluationSession session, IReadOnlyList<string> declarations, CellCode code)
    {
        _code = code;
        List<string> lines = [.. declarations];
        foreach (CellCode above in code.Above) Add(lines, above);
        LinesBefore = lines.Count;
        Add(lines, code);
        (Parsed, Checked, _) = session.ParseAndCheckInteraction(string.Join('\n', lines), null).ToValueTuple();
    }

    /// <summary>The text's syntax.</summary>
    public FSharpParseFileResults Parsed { get; }

    /// <summary>What the compiler knows of the text.</summary>
    public FSharpCheckFileResults Checked { get; }

    /// <summary>How many lines of the text stand before the cell.</summary>
    public int LinesBefore { get; }

    /// <summary>The cell that a line of the text belongs to, and the line in it, from 1; null for a line that no cell has.</summary>
    public (CellLocation Location, int Line)? FindCell(int line) =>
        _cells.FindLastIndex(cell => cell.FirstLine <= line) is >= 0 and int at ? (_cells[at].Location, line - _cells[at].FirstLine + 1) : null;

    /// <summary>A line of the cell, and a place in it, by a place in the cell: the text's line from 1, the column from 0.</summary>
    public (int Line, int Column, string Text) GetPlace(int position)
    {
        int at = Math.Clamp(position, 0, _code.Text.Length);
        int line = _code.Text.AsSpan(0, at).Count('\n');
        int start = at == 0 ? 0 : _code.Text.LastIndexOf('\n', at - 1) + 1;
        return (LinesBefore + line + 1, at - start, _code.Text.Split('\n')[line]);
    }

    /// <summary>A line of the text that the cell has, by its number in the text.</summary>
    public string GetLine(int line) => _code.Text.Split('\n') is var lines && line > LinesBefore && line - LinesBefore <= lines.Length ? lines[line - LinesBefore - 1] : string.Empty;

    private void Add(List<string> lines, CellCode code)
    {
        _cells.Add((lines.Count + 1, code.Location));
        lines.AddRange(FSharpReferences.BlankOut(code.Text).Split('\n'));
    }
}
