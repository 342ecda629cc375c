using System.Diagnostics;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>How far long work on a store is: one line that is written over on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IProgress<TopicProgress>, IProgress<long>, IDisposable
{
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly TimeSpan _pause;
    private long _last = Stopwatch.GetTimestamp();
    private int _width;

    /// <summary>Writes to the error output, so that what is printed stays clean.</summary>
    public ProgressLine(TextWriter output)
    {
        _isTerminal = TerminalText.IsTerminal(output);
        _output = _isTerminal ? TerminalText.RawOf(output) : output;
        _pause = _isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(10);
    }

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        if (IsDue()) Show(FormattableString.Invariant($"{value.Revisions:N0} revisions, {value.Added:N0} new; page {value.Pages:N0}, {value.Title}"));
    }

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (IsDue()) Show(FormattableString.Invariant($"{value:N0} revisions"));
    }

    /// <inheritdoc/>
    public void Report(TopicProgress value)
    {
        if (IsDue()) Show(FormattableString.Invariant($"{value.Articles:N0} articles; {value.Title}"));
    }

    /// <summary>Takes the line away again.</summary>
    public void Clear()
    {
        if (_width > 0) _output.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private bool IsDue()
    {
        if (Stopwatch.GetElapsedTime(_last) < _pause) return false;
        _last = Stopwatch.GetTimestamp();
        return true;
    }

    private void Show(string words)
    {
        string text = Quoted.Visible(words).ReplaceLineEndings(" ");
        if (!_isTerminal)
        {
            _output.WriteLine(text);
            return;
        }

        string line = text.Length < Console.BufferWidth ? text : text[..Math.Max(0, Console.BufferWidth - 1)];
        _output.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }
}
