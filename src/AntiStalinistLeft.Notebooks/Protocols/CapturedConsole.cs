using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Stands for the console while cells run: what a cell writes goes to that cell's output.</summary>
internal sealed class CapturedConsole(string name, TextWriter outsideOfCells) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value)) return;

        if (DisplayContext.Current is { } context)
        {
            context.Output.Stream(name, value);
        }
        else
        {
            outsideOfCells.Write(value);
        }
    }

    public override void WriteLine() => Write("\n");

    public override void WriteLine(string? value) => Write(value + "\n");
}
