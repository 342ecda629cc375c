using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Charts;

/// <summary>A whole figure as JSON: how it travels from a notebook's process to the one that writes its folder.</summary>
/// <param name="Name">Short name in kebab case.</param>
/// <param name="Finding">What the rows say, in a sentence.</param>
/// <param name="Title">What the chart is of.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="AltText">A text alternative for readers who cannot see the chart.</param>
/// <param name="Notes">What a reader must know of the chart before drawing a conclusion.</param>
/// <param name="AuditNotes">What the audit says of the texts.</param>
/// <param name="Parameters">With what it was made, by name.</param>
/// <param name="CorpusFingerprint">The fingerprint of the corpus; null where it is of none.</param>
/// <param name="Sources">The texts that it counts in.</param>
/// <param name="Table">The table behind it, column by column, in the words of CSV.</param>
/// <param name="Plotly">The chart.</param>
internal sealed record FigureRecord(
    string Name,
    string Finding,
    string Title,
    string Caption,
    string AltText,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> AuditNotes,
    IReadOnlyDictionary<string, string> Parameters,
    string? CorpusFingerprint,
    IReadOnlyList<FigureSource> Sources,
    IReadOnlyList<FigureRecordColumn> Table,
    JsonObject Plotly)
{
    /// <summary>The kind of output by which a notebook engine asks for it.</summary>
    public const string MimeType = "application/vnd.antistalinistleft.figure+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The record of a figure.</summary>
    public static FigureRecord FromFigure(CaptionedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new FigureRecord(
            figure.Name,
            figure.Finding,
            figure.Title,
            figure.Caption,
            figure.AltText,
            figure.Notes,
            figure.AuditNotes,
            figure.Parameters,
            figure.CorpusFingerprint,
            figure.Sources,
            [.. figure.Data.Columns.Select(column => new FigureRecordColumn(column.Name, [.. column.Values.Select(CellText.Format)]))],
            JsonNode.Parse(figure.ToPlotlyJson())!.AsObject());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <returns>The record, or a failure that says what is wrong with it.</returns>
    public static Result<FigureRecord> Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            StrictJson.RequireWholeTexts(json);
            return JsonSerializer.Deserialize<FigureRecord>(json, Options) is { } record
                ? Result<FigureRecord>.Success(record)
                : Fail("It is null.");
        }
        catch (JsonException error)
        {
            return Fail(error.Message);
        }
    }

    /// <summary>The record as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    private static Result<FigureRecord> Fail(string why) =>
        Result<FigureRecord>.Fail(new Diagnostic(Severity.Error, "bad-figure", $"A notebook gave a figure that cannot be read: {why}"));
}

/// <summary>A column of the table behind a figure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values in the words of CSV, empty where one is missing.</param>
internal sealed record FigureRecordColumn(string Name, IReadOnlyList<string> Values);
