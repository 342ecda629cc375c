namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Stands for the console's input while cells run: a line that a cell reads is asked of whoever is at the front end, with what
/// the cell printed last on the line as the question. Outside of cells there is nothing to read.
/// </summary>
internal sealed class CellInput : TextReader
{
    private string _left = string.Empty;

    public override string? ReadLine()
    {
        if (_left.Length == 0) return Ask();

        string line = _left.TrimEnd('\n');
        _left = string.Empty;
        return line;
    }

    public override int Peek()
    {
        if (_left.Length == 0) _left = Ask() is { } line ? line + "\n" : string.Empty;
        return _left.Length == 0 ? -1 : _left[0];
    }

    public override int Read()
    {
        int next = Peek();
        if (next >= 0) _left = _left[1..];
        return next;
    }

    private static string? Ask() => DisplayContext.Current is { } context
        ? context.Output.AskAsync(new CellQuestion(string.Empty), context.Cancellation).GetAwaiter().GetResult()
        : null;
}
