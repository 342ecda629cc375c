using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Charts;

/// <summary>Reads a style from YAML strictly: what it does not know it refuses, with line and column.</summary>
internal static class FigureStyleReader
{
    private const string Refused = "style-refused";

    /// <summary>Reads one style.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <returns>The style, or the first failure.</returns>
    public static Result<FigureStyle> Parse(string yaml, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read(yaml);
        if (fault is not null) return Fail("style-no-yaml", $"The style is no valid YAML: {fault.Message}", fault.Place, file);
        if (root is null) return Fail(Refused, "A style must be one YAML document of keys and values, at least 'name' and 'widths'.", YamlPlace.Whole, file);
        try
        {
            return Result<FigureStyle>.Success(new FigureStyleFields(root).ToStyle());
        }
        catch (FigureStyleException e)
        {
            return Fail(Refused, e.Message, e.At, file);
        }
    }

    private static Result<FigureStyle> Fail(string code, string message, YamlPlace at, string? file) => Result<FigureStyle>.Fail(at.ToError(code, message, file));
}

/// <summary>Something wrong at a place of a style; does not leave the reader.</summary>
internal sealed class FigureStyleException(string message, YamlPlace at) : Exception(message)
{
    public YamlPlace At { get; } = at;
}
