using System.Text.Json;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering;

/// <summary>A figure of a job, read and laid out.</summary>
/// <param name="Styled">The figure at its final size.</param>
/// <param name="Title">Its title in a few words.</param>
/// <param name="Description">Its alternative text.</param>
internal sealed record FigureFile(StyledFigure Styled, string Title, string Description)
{
    private static readonly PaperLength DefaultSide = new(120);

    /// <summary>Reads the JSON of a figure and applies the style that the job asks for.</summary>
    /// <param name="request">The figure of the job.</param>
    /// <param name="styles">Styles by name.</param>
    /// <param name="path">Where the JSON is.</param>
    public static Result<FigureFile> Read(RenderRequest request, FigureStyles styles, string path)
    {
        JsonObject figure;
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (JsonNode.Parse(stream) is not JsonObject root) return Fail("figure-no-json", "The file holds no JSON object. Write the figure as Plotly JSON: data, layout.", path);
            figure = root;
        }
        catch (JsonException e)
        {
            return Result<FigureFile>.Fail(new Diagnostic(Severity.Error, "figure-no-json", $"The file is no JSON: {StrictJson.Explain(e)}", path, (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail("figure-unreadable", $"The figure cannot be read: {FileFailures.Explain(e)}", path);
        }

        XmlCharacters.Clean(figure);
        Result<StyledFigure> styled = request.Style == "none" ? AsItIs(figure, request) : WithStyle(figure, request, styles);
        if (!styled.Succeeded) return Result<FigureFile>.Fail(styled.Failure with { File = path });
        var layout = figure["layout"] as JsonObject;
        string title = Text((layout?["meta"] as JsonObject)?["caption"]) ?? Text(layout?["title"]) ?? Text((layout?["title"] as JsonObject)?["text"]) ?? request.Name;
        return Result<FigureFile>.Success(new FigureFile(styled.Value, title, Text((layout?["meta"] as JsonObject)?["altText"]) ?? title));
    }

    private static Result<StyledFigure> WithStyle(JsonObject figure, RenderRequest request, FigureStyles styles)
    {
        Result<FigureStyle> style = styles.Find(request.Style);
        if (!style.Succeeded) return Result<StyledFigure>.Fail(style.Failure);
        return FigureStyling.Apply(figure, style.Value with { Width = request.Width ?? style.Value.Width, Height = request.Height ?? style.Value.Height });
    }

    private static Result<StyledFigure> AsItIs(JsonObject figure, RenderRequest request)
    {
        if (figure["data"] is not JsonArray) return Result<StyledFigure>.Fail(new Diagnostic(Severity.Error, "figure-no-data", "The figure has no list of traces under 'data'. Write it as Plotly JSON: data, layout."));
        var copy = (JsonObject)figure.DeepClone();
        if (copy["layout"] is not JsonObject layout) copy["layout"] = layout = [];
        PaperLength width = request.Width ?? Own(layout["width"]) ?? DefaultSide;
        PaperLength height = request.Height ?? Own(layout["height"]) ?? new PaperLength(width.Millimetres * 0.66);
        layout["width"] = width.Pixels;
        layout["height"] = height.Pixels;
        return Result<StyledFigure>.Success(new StyledFigure(copy, width, height, []));
    }

    private static PaperLength? Own(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double pixels) && pixels >= 10 ? PaperLength.FromPixels(pixels) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static Result<FigureFile> Fail(string code, string message, string path) =>
        Result<FigureFile>.Fail(new Diagnostic(Severity.Error, code, message, path));
}
