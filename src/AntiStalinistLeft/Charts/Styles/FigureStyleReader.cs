using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Charts;

/// <summary>Reads a style from YAML strictly: what it does not know it refuses, with line and column.</summary>
internal static class FigureStyleReader
{
    /// <summary>Reads one style.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <returns>The style, or the first failure.</returns>
    public static Result<FigureStyle> Parse(string yaml, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }]) throw new FigureStyleException("A style must be one YAML document of keys and values, at least 'name' and 'widths'.", Mark.Empty);
            return Result<FigureStyle>.Success(new FigureStyleFields(root).ToStyle());
        }
        catch (FigureStyleException e)
        {
            return Fail("style-refused", e.Message, e.At, file);
        }
        catch (YamlException e)
        {
            return Fail("style-no-yaml", $"The style is no valid YAML: {e.Message}", e.Start, file);
        }
    }

    private static Result<FigureStyle> Fail(string code, string message, Mark at, string? file)
    {
        bool known = at.Line > 0;
        return Result<FigureStyle>.Fail(new Diagnostic(Severity.Error, code, message, file, known ? (int)at.Line : null, known ? (int)at.Column : null));
    }
}

/// <summary>Something wrong at a place of a style; does not leave the reader.</summary>
internal sealed class FigureStyleException(string message, Mark at) : Exception(message)
{
    public Mark At { get; } = at;
}
