using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// A history's bytes, an XML export or answers of the API, unpacked: from a plain, <c>.gz</c>, <c>.bz2</c>, <c>.xz</c>, <c>.zst</c> or <c>.7z</c> file, or from a
/// stream such as standard input. The compression format is detected from its first bytes.
/// </summary>
/// <remarks>The program <c>xz</c> must be installed for its format; 7-Zip archives are read from what can be sought in, such as files.</remarks>
internal sealed class HistoryInput : IDisposable
{
    private const int SignatureLength = 256;
    private readonly Stream _packed;
    private readonly Stream _unpacked;
    private readonly DecompressionProcess? _program;

    private HistoryInput(Stream packed, Stream unpacked, DecompressionProcess? program, string? name)
    {
        _packed = packed;
        _unpacked = unpacked;
        _program = program;
        Stream = unpacked;
        Name = name;
    }

    /// <summary>The name for messages: the path as given; null for a stream without a name.</summary>
    public string? Name { get; }

    /// <summary>The unpacked bytes.</summary>
    internal Stream Stream { get; private set; }

    /// <summary>Opens a file; the failure says why it cannot be opened, or which program is missing.</summary>
    public static Result<HistoryInput> Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            return From(file, path, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<HistoryInput>.Fail(new(Severity.Error, "unreadable-file", $"The file cannot be read: {FileFailures.Explain(failure)}", path));
        }
    }

    /// <summary>Reads from a stream, which is disposed of together with the input.</summary>
    /// <param name="stream">Packed or plain bytes; need not be seekable.</param>
    /// <param name="name">How messages call it.</param>
    public static Result<HistoryInput> FromStream(Stream stream, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return From(stream, null, name);
    }

    /// <summary>
    /// True when what is unpacked begins as JSON does, white space and byte-order mark passed over: then it is an answer of the
    /// API, else it is taken for an XML export. To be asked before anything is read.
    /// </summary>
    internal bool IsJson()
    {
        byte[] beginning = new byte[SignatureLength];
        int seen = 0;
        try
        {
            seen = Stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            // Whoever reads on meets the same fault and has the words for it.
            return false;
        }

        Stream = new PrefixedStream(beginning.AsMemory(0, seen), Stream);
        ReadOnlySpan<byte> visible = beginning.AsSpan(0, seen);
        if (visible.StartsWith("\uFEFF"u8)) visible = visible[3..];
        return visible.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    /// <summary>To be called when all is read: waits for the unpacking program; what it complained of, else null.</summary>
    internal Diagnostic? Finish()
    {
        string? complaint = _program?.Finish();
        return complaint is null ? null : new Diagnostic(Severity.Error, "broken-archive", complaint, Name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _unpacked.Dispose();
        _program?.Dispose();
        _packed.Dispose();
    }

    private static Result<HistoryInput> From(Stream stream, string? path, string? name)
    {
        byte[] beginning = new byte[CompressionSignature.Length];
        int seen = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        CompressionFormat compression = CompressionSignature.Detect(beginning.AsSpan(0, seen));
        Stream whole = stream.CanSeek ? Rewound(stream, seen) : new PrefixedStream(beginning.AsMemory(0, seen), stream);
        if (compression == CompressionFormat.Xz) return FromProgram(stream, whole, path, name);
        if (compression == CompressionFormat.SevenZip && !stream.CanSeek)
        {
            stream.Dispose();
            return Result<HistoryInput>.Fail(new(Severity.Error, "cannot-unpack", "A 7-Zip archive cannot be read from a stream. Save it as a file, or unpack it first.", name));
        }

        return Result<HistoryInput>.Success(new HistoryInput(stream, Unpacking.Open(compression, whole), null, name));
    }

    private static Stream Rewound(Stream stream, int seen)
    {
        stream.Seek(-seen, SeekOrigin.Current);
        return stream;
    }

    private static Result<HistoryInput> FromProgram(Stream stream, Stream whole, string? path, string? name)
    {
        if (DecompressionProcess.Start(path, path is null ? whole : null) is { } unpacking)
        {
            return Result<HistoryInput>.Success(new HistoryInput(stream, unpacking.Output, unpacking, name));
        }

        stream.Dispose();
        return Result<HistoryInput>.Fail(new(
            Severity.Error, "cannot-unpack", "The file is packed with xz, and the program xz is not installed. Install it, or unpack the file first.", name));
    }
}
