using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>The styles that can be asked for by name: those of the kit, and those read from a folder.</summary>
public sealed class FigureStyles
{
    private readonly IReadOnlyList<FigureStyle> _styles;

    private FigureStyles(IReadOnlyList<FigureStyle> styles) => _styles = styles;

    /// <summary>The kit's own: <c>paper</c> with the sizes single, one-and-a-half and double, and <c>slide</c>.</summary>
    public static FigureStyles BuiltIn { get; } = new([Paper, Slide]);

    /// <summary>All styles, those of the kit first.</summary>
    public IReadOnlyList<FigureStyle> All => _styles;

    private static FigureStyle Paper => new()
    {
        Name = "paper",
        Description = "Print in a journal of two columns.",
    };

    private static FigureStyle Slide => new()
    {
        Name = "slide",
        Description = "A slide of 16 to 9, read from the back of a room.",
        Widths = new SortedWidths(("wide", 254)),
        Width = new PaperLength(254),
        Height = new PaperLength(142.875),
        FontSize = 18,
        MinimumFontSize = 12,
        DataLine = 2.5,
        AxisLine = 1,
        GridLine = 0.75,
        Marker = 9,
        ShowTitle = true,
    };

    /// <summary>The kit's styles and those of a folder: every <c>*.yaml</c> file is one.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The styles, or the first failure. A style of a folder may not take the name of another.</returns>
    public static Result<FigureStyles> Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var styles = new List<FigureStyle>(BuiltIn.All);
        try
        {
            foreach (string path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                Result<FigureStyle> read = FigureStyleReader.Parse(File.ReadAllText(path), path);
                if (!read.Succeeded) return Result<FigureStyles>.Fail(read.Failure);
                if (styles.Exists(style => style.Name == read.Value.Name)) return Fail("style-name-taken", $"There is another style named '{read.Value.Name}'. Give this one a name of its own.", path);
                styles.Add(read.Value);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail("styles-unreadable", $"The styles cannot be read: {FileFailures.Explain(e)}", folder);
        }

        return Result<FigureStyles>.Success(new FigureStyles(styles));
    }

    /// <summary>A style by its name, with a size after a colon where wanted.</summary>
    /// <param name="name"><c>slide</c>, <c>springer</c>, <c>springer:double</c>; a size alone (<c>double</c>) is one of the style paper.</param>
    /// <returns>The style at that size, or a failure that lists what there is.</returns>
    public Result<FigureStyle> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = name.Split(':', 2);
        FigureStyle? style = _styles.FirstOrDefault(candidate => candidate.Name == parts[0]);
        if (style is null && parts.Length == 1 && _styles[0].Widths.ContainsKey(name)) return Result<FigureStyle>.Success(_styles[0].AtWidth(name));
        if (style is null) return Fail($"There is no style '{parts[0]}'. There are {string.Join(", ", _styles[0].Widths.Keys.Concat(_styles.Select(one => one.Name)))}.");
        if (parts.Length == 1) return Result<FigureStyle>.Success(style);
        return style.Widths.ContainsKey(parts[1])
            ? Result<FigureStyle>.Success(style.AtWidth(parts[1]))
            : Fail($"The style '{style.Name}' has no size '{parts[1]}'. It has {string.Join(", ", style.Widths.Keys)}.");
    }

    private static Result<FigureStyle> Fail(string message) =>
        Result<FigureStyle>.Fail(new Diagnostic(Severity.Error, "style-unknown", message));

    private static Result<FigureStyles> Fail(string code, string message, string file) =>
        Result<FigureStyles>.Fail(new Diagnostic(Severity.Error, code, message, file));
}
