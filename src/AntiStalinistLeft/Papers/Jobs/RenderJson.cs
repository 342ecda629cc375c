using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Papers;

/// <summary>Jobs and reports as JSON: the one contract between a caller and the renderer.</summary>
internal static class RenderJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Writes a job.</summary>
    public static string Write(RenderJob job) => JsonSerializer.Serialize(job, Options);

    /// <summary>Writes a report as one line.</summary>
    public static string Write(RenderReport report) => JsonSerializer.Serialize(report, Options);

    /// <summary>Reads a report line.</summary>
    /// <exception cref="JsonException">The line is none.</exception>
    public static RenderReport ReadReport(string line) =>
        JsonSerializer.Deserialize<RenderReport>(line, Options) ?? throw new JsonException("A report line must be an object, not null.");

    /// <summary>Reads a job strictly: unknown and doubled keys, missing ones and values out of range are refused.</summary>
    /// <param name="json">The words.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <returns>The job, or a failure that names the place.</returns>
    public static Result<RenderJob> ReadJob(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            RenderJob? job = JsonSerializer.Deserialize<RenderJob>(json, Options);
            if (job is null) return Refuse("The job is null. Give an object with the keys plotly and figures.");
            return RenderJobRules.FindProblem(job) is { } problem ? Refuse(problem) : Result<RenderJob>.Success(job);
        }
        catch (JsonException e)
        {
            return Result<RenderJob>.Fail(new Diagnostic(
                Severity.Error, "job-no-json", $"The job cannot be read: {StrictJson.Explain(e)}", file, (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1));
        }

        Result<RenderJob> Refuse(string message) => Result<RenderJob>.Fail(new Diagnostic(Severity.Error, "job-refused", message, file));
    }
}
