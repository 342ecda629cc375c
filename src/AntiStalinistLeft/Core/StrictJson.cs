using System.Text;
using System.Text.Json;

#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Core;
#endif

/// <summary>JSON whose texts are all whole: an escape for half a character (<c>\ud800</c> alone) is no text, and is found when it is read and not when it is used.</summary>
internal static class StrictJson
{
    /// <summary>Why JSON could not be read, in a sentence without the file's name.</summary>
    public static string Explain(JsonException failure) => failure switch
    {
        // Readers of the kit throw sentences of ours; the framework's end in the place.
        _ when !failure.Message.Contains("LineNumber:", StringComparison.Ordinal) => failure.Message,
        { Path: { Length: > 1 } path, InnerException: not JsonException } => $"the value at {Quoted.Cut(path)} is not of the kind that belongs there.",
        { LineNumber: { } line } => FormattableString.Invariant($"from line {line + 1}, byte {failure.BytePositionInLine + 1} on it is none. Look for a missing comma, quotation mark or bracket."),
        _ => "it breaks off.",
    };

    /// <summary>Throws where a text of JSON that was parsed holds half a character.</summary>
    /// <exception cref="JsonException">It does; the exception knows the line.</exception>
    public static void RequireWholeTexts(string json) => RequireWholeTexts(Encoding.UTF8.GetBytes(json));

    /// <summary>The same of bytes in UTF-8.</summary>
    /// <exception cref="JsonException">It holds half a character; the exception knows the line.</exception>
    public static void RequireWholeTexts(ReadOnlySpan<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8)) throw new JsonException("The text is no UTF-8.", null, 0, 0);
        if (utf8.IndexOf(@"\ud"u8) < 0 && utf8.IndexOf(@"\uD"u8) < 0) return;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException half)
            {
                int line = utf8[..(int)reader.TokenStartIndex].Count((byte)'\n');
                throw new JsonException("A text holds half a character (an escape from \\ud800 to \\udfff without its other half).", null, line, 0, half);
            }
        }
    }
}
