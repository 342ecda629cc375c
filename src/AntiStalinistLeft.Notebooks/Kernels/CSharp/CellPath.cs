using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The name under which the compiler knows a cell: a path in the notebook's folder, so that relative paths and stack traces find home.</summary>
internal static class CellPath
{
    public static string FromLocation(CellLocation place) =>
        Path.Combine(Path.GetFullPath(place.Directory), string.Create(CultureInfo.InvariantCulture, $"{place.Notebook}#{place.CellNumber}"));

    /// <summary>The cell of a path; null for any other file.</summary>
    public static CellLocation? ToLocation(string? path)
    {
        string name = Path.GetFileName(path) ?? string.Empty;
        int mark = name.LastIndexOf('#');
        return mark > 0 && int.TryParse(name.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new CellLocation(name[..mark], number, Path.GetDirectoryName(path) ?? string.Empty)
            : null;
    }

    /// <summary>«name.dib, cell 3» for a cell's path; null for any other file.</summary>
    public static string? Describe(string? path) => ToLocation(path)?.ToString();
}
