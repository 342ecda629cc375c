using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>The small files by which the steps of a topic know each other: every field there, none besides, the same value in the same bytes.</summary>
internal static class TopicJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The value as it is written.</summary>
    public static byte[] ToBytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    /// <summary>Reads a value.</summary>
    /// <param name="path">The file.</param>
    /// <param name="code">Short name of what is wrong where the file is none.</param>
    /// <param name="what">What the file should be, and what to do where it is not, as two sentences.</param>
    /// <param name="isWhole">Tells whether what can be read makes sense.</param>
    public static Result<T> Read<T>(string path, string code, string what, Predicate<T> isWhole)
        where T : class
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            StrictJson.RequireWholeTexts(bytes);
            return JsonSerializer.Deserialize<T>(bytes, Options) is { } value && isWhole(value)
                ? Result<T>.Success(value)
                : Result<T>.Fail(new(Severity.Error, code, what, path));
        }
        catch (JsonException failure)
        {
            return Result<T>.Fail(new(Severity.Error, code, what, path, failure.LineNumber is { } line ? (int)line + 1 : null));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<T>.Fail(new(Severity.Error, "unreadable-file", $"The file cannot be read: {FileFailures.Explain(failure)}", path));
        }
    }
}
