using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// Writes words of which a part came from outside (titles, names, comments, errors of servers and cells) so that they command
/// no terminal: control characters become visible signs.
/// </summary>
/// <param name="inner">Where the words go.</param>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    /// <summary>Where the words go.</summary>
    public TextWriter Inner => inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(Quoted.Visible(value.ToString()));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : Quoted.Visible(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : Quoted.Visible(value));

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => inner.WriteAsync(value is null ? null : Quoted.Visible(value));

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(value is null ? null : Quoted.Visible(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
