using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Gives the JSON values of a stream one by one: a file holds one answer, or several one after another, or a list of them. Only
/// the value at hand is in memory.
/// </summary>
internal sealed class JsonValueStream(Stream stream, int maxBytes = 1 << 30)
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isEnded;
    private long _lines;
    private bool _isBegun;

    /// <summary>What stopped the reading, as a sentence without its full stop; null where nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>The line, from 1, at which the value at hand begins, or at which <see cref="Problem"/> stands.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next value, which the caller disposes of; null at the end and where there is a <see cref="Problem"/>.</summary>
    public JsonDocument? Next()
    {
        if (!_isBegun) SkipByteOrderMark();
        while (Problem is null)
        {
            SkipWhiteSpace();
            Line = (int)Math.Min(int.MaxValue, _lines + 1);
            if (_start == _end && _isEnded) return null;
            if (TryParse() is { } value) return value;
            if (Problem is null && !Fill())
            {
                Problem = _isEnded ? "The file breaks off in the middle of an answer" : "One answer is longer than a gigabyte; save it in parts";
            }
        }

        return null;
    }

    private JsonDocument? TryParse()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, new JsonReaderState(Strict));
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? value)) return null;
            _lines += _buffer.AsSpan(_start, (int)reader.BytesConsumed).Count((byte)'\n');
            _start += (int)reader.BytesConsumed;
            return value;
        }
        catch (JsonException broken)
        {
            Line += (int)(broken.LineNumber ?? 0);
            Problem = FormattableString.Invariant($"The file is no JSON at byte {broken.BytePositionInLine ?? 0} of line {Line}");
            return null;
        }
    }

    /// <summary>Reads more behind what is there; false when there is no more, or no more is allowed.</summary>
    private bool Fill()
    {
        if (_isEnded) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // Doubling also keeps the parsing of a long value, which begins anew with every filling, in proportion to its length.
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= maxBytes) return false;
            Array.Resize(ref _buffer, (int)Math.Min(maxBytes, 2L * _buffer.Length));
        }

        int read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isEnded = _end + read < _buffer.Length;
        _end += read;
        return read > 0;
    }

    private void SkipByteOrderMark()
    {
        _isBegun = true;
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8)) _start += 3;
    }

    private void SkipWhiteSpace()
    {
        do
        {
            while (_start < _end && _buffer[_start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                if (_buffer[_start++] == '\n') _lines++;
            }
        }
        while (_start == _end && !_isEnded && Fill());
    }
}
