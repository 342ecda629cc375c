using System.Globalization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Charts;

/// <summary>The keys of a style's YAML and what each sets.</summary>
internal sealed class FigureStyleFields(YamlValue root)
{
    private static readonly Dictionary<string, Func<FigureStyle, YamlValue, FigureStyle>> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = (style, value) => style with { Name = Name(value) },
        ["description"] = (style, value) => style with { Description = Words(value) },
        ["source"] = (style, value) => style with { Source = Words(value) },
        ["widths"] = (style, value) => WithWidths(style, Widths(value)),
        ["height"] = (style, value) => style with { Height = Length(value) },
        ["maximum_height"] = (style, value) => style with { MaximumHeight = Length(value) },
        ["proportion"] = (style, value) => style with { Proportion = Number(value, 0.1, 10) },
        ["fonts"] = (style, value) => style with { Fonts = Many(value, Words) },
        ["font_size"] = (style, value) => style with { FontSize = Points(value, 4, 100) },
        ["minimum_font_size"] = (style, value) => style with { MinimumFontSize = Points(value, 6, 100) },
        ["data_line"] = (style, value) => style with { DataLine = Points(value, 0.1, 20) },
        ["axis_line"] = (style, value) => style with { AxisLine = Points(value, 0.1, 20) },
        ["grid_line"] = (style, value) => style with { GridLine = Points(value, 0.1, 20) },
        ["marker"] = (style, value) => style with { Marker = Points(value, 0.5, 50) },
        ["palette"] = (style, value) => style with { Palette = Many(value, Color) },
        ["ink"] = (style, value) => style with { Ink = Color(value) },
        ["paper"] = (style, value) => style with { Paper = Color(value) },
        ["show_title"] = (style, value) => style with { ShowTitle = ReadBoolean(value) },
        ["distinguish"] = (style, value) => style with { Distinguish = ReadBoolean(value) },
        ["legend"] = (style, value) => style with { Legend = Place(value) },
    };

    /// <summary>The style.</summary>
    /// <exception cref="FigureStyleException">A key is unknown or missing, or a value cannot be right.</exception>
    public FigureStyle ToStyle()
    {
        var style = new FigureStyle { Name = string.Empty };
        foreach ((YamlValue key, YamlValue value) in root.Fields!)
        {
            if (key.Text is not { } name || !Fields.TryGetValue(name, out var set))
            {
                throw new FigureStyleException($"'{key}' is no key of a style. Known are {string.Join(", ", Fields.Keys)}.", key.Place);
            }

            style = set(style, value);
        }

        foreach (string required in new[] { "name", "widths" })
        {
            if (root.Find(required) is null) throw new FigureStyleException($"The style has no '{required}'. Give one.", root.Place);
        }

        return style.FontSize < style.MinimumFontSize
            ? throw new FigureStyleException(FormattableString.Invariant($"font_size {style.FontSize} pt is less than minimum_font_size {style.MinimumFontSize} pt. Raise it."), root.Place)
            : style;
    }

    private static FigureStyle WithWidths(FigureStyle style, SortedWidths widths) => style with { Widths = widths, Width = widths.Values.First() };

    private static SortedWidths Widths(YamlValue value)
    {
        if (value.Fields is not { Count: > 0 } map) throw new FigureStyleException("widths must name at least one width, for instance 'single: 84mm'.", value.Place);
        return new SortedWidths(map.Select(pair => (Name(pair.Key), Length(pair.Value).Millimetres)));
    }

    private static PaperLength Length(YamlValue value) =>
        PaperLength.TryParse(Words(value), out PaperLength length) && length.Millimetres is >= 10 and <= 2000
            ? length
            : throw new FigureStyleException($"'{value}' is no length between 10 and 2000 mm. Write for instance 84mm or 3.3in.", value.Place);

    private static double Points(YamlValue value, double least, double most)
    {
        string text = Words(value);
        string bare = text.EndsWith("pt", StringComparison.Ordinal) ? text[..^2].TrimEnd() : text;
        return InRange(bare, least, most) ?? throw new FigureStyleException(FormattableString.Invariant($"'{text}' is no size between {least} and {most} points. Write for instance 8pt."), value.Place);
    }

    private static double Number(YamlValue value, double least, double most) => InRange(Words(value), least, most)
        ?? throw new FigureStyleException(FormattableString.Invariant($"'{value}' is no number between {least} and {most}."), value.Place);

    private static double? InRange(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most ? number : null;

    private static string Color(YamlValue value)
    {
        string text = Words(value);
        return text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)
            ? text.ToLowerInvariant()
            : throw new FigureStyleException($"'{text}' is no colour. Write it as \"#rrggbb\", in quotes, for # begins a comment.", value.Place);
    }

    private static bool ReadBoolean(YamlValue value) => Words(value) switch
    {
        "true" => true,
        "false" => false,
        var other => throw new FigureStyleException($"'{other}' is neither true nor false.", value.Place),
    };

    private static LegendPosition Place(YamlValue value) => Words(value) switch
    {
        "top" => LegendPosition.Top,
        "right" => LegendPosition.Right,
        "as-is" => LegendPosition.AsIs,
        var other => throw new FigureStyleException($"'{other}' is no place for a legend. Write top, right or as-is.", value.Place),
    };

    private static string Name(YamlValue value)
    {
        string text = Words(value);
        return text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : throw new FigureStyleException($"'{text}' is no name. Use lower-case letters, digits and hyphens.", value.Place);
    }

    private static string Words(YamlValue value) => value.Text is { Length: > 0 } text
        ? text
        : throw new FigureStyleException("A single value is wanted here.", value.Place);

    private static List<string> Many(YamlValue value, Func<YamlValue, string> read) => value.Items is { Count: > 0 } list
        ? [.. list.Select(read)]
        : throw new FigureStyleException("A list of at least one value is wanted here.", value.Place);
}
