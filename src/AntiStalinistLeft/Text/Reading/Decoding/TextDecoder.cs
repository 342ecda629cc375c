using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AntiStalinistLeft.Text;

/// <summary>Turns the bytes of a file into characters, or says why it cannot.</summary>
/// <remarks>Only UTF-8 is read: guessing another encoding would put wrong letters into names without a word.</remarks>
internal static class TextDecoder
{
    // Strings hold at most 2^30 characters; a file of that many bytes is no single text.
    private const int MaxBytes = 1 << 30;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8 with or without byte-order mark.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <returns>The text, or a failure: empty, UTF-16 or UTF-32, binary, another encoding, too large.</returns>
    public static Result<DecodedText> Decode(ReadOnlySpan<byte> bytes, string? file = null)
    {
        if (bytes.Length > MaxBytes) return Fail(InputMessages.TooLarge(bytes.Length, MaxBytes), file);
        if (ForeignMark(bytes) is { } encoding) return Fail(InputMessages.ForeignEncoding(encoding, string.Empty), file, 1, 1);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (ContainerOf(bytes) is { } container) return Fail(InputMessages.Binary(container), file, 1, 1);
        if (bytes.IndexOf((byte)0) is var zero and >= 0) return Binary(bytes, zero, file);
        if (FirstInvalid(bytes) is { } invalid)
        {
            (int line, int column) = Position(bytes[..invalid]);
            bool cut = Rune.DecodeFromUtf8(bytes[invalid..], out _, out _) == OperationStatus.NeedMoreData;
            return Fail(cut ? InputMessages.CutOff() : InputMessages.NotUtf8(bytes[invalid]), file, line, column);
        }

        string text = Strict.GetString(bytes);
        return string.IsNullOrWhiteSpace(text)
            ? Fail(InputMessages.Empty(bytes.Length), file)
            : Result<DecodedText>.Success(new DecodedText(text, file));
    }

    private static string? ForeignMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] => "UTF-16LE",
        [0xFE, 0xFF, ..] => "UTF-16BE",
        _ => null,
    };

    private static string? ContainerOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "is a PDF";
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "is a ZIP archive (word processors and e-books use them)";
        if (bytes.StartsWith("{\\rtf"u8)) return "is Rich Text Format";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "is compressed with gzip" : null;
    }

    private static Result<DecodedText> Binary(ReadOnlySpan<byte> bytes, int zero, string? file)
    {
        // Western text in UTF-16 without a mark has a zero byte at every second place.
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.Count((byte)0) * 5 > head.Length * 2 && !head.ContainsAnyInRange((byte)1, (byte)8))
        {
            return Fail(InputMessages.ForeignEncoding(bytes[0] == 0 ? "UTF-16BE" : "UTF-16LE", " without a byte-order mark"), file, 1, 1);
        }

        (int line, int column) = Position(bytes[..zero]);
        return Fail(InputMessages.Binary("holds a NUL byte"), file, line, column);
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        int at = 0;
        while (at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return null;
            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) != OperationStatus.Done) return at;
            at += consumed;
        }

        return null;
    }

    private static (int Line, int Column) Position(ReadOnlySpan<byte> before)
    {
        string text = Encoding.UTF8.GetString(before);
        return TextLines.PositionOf(text, text.Length);
    }

    private static Result<DecodedText> Fail((string Code, string Message) message, string? file, int? line = null, int? column = null) =>
        Result<DecodedText>.Fail(new Diagnostic(Severity.Error, message.Code, message.Message, file, line, column));
}
