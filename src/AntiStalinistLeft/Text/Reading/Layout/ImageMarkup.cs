namespace AntiStalinistLeft.Text;

/// <summary>What wiki markup of a picture leaves in an extract: <c>File:name.jpg|thumb|the caption</c>.</summary>
internal static class ImageMarkup
{
    private static readonly string[] Namespaces = ["File", "Image", "Datei", "Fichier", "Archivo", "Immagine", "Файл"];

    private static readonly string[] Options =
    [
        "thumb", "thumbnail", "frame", "framed", "frameless", "border", "left", "right", "center", "none", "upright",
        "baseline", "middle", "sub", "super", "top", "text-top", "bottom", "text-bottom",
    ];

    private static readonly string[] Settings = ["upright=", "thumb=", "thumbnail=", "alt=", "link=", "lang=", "page=", "class="];

    /// <summary>Number of characters of a line that are markup; 0 where the line is no picture.</summary>
    public static int PrefixLength(ReadOnlySpan<char> line)
    {
        int at = line.Length - line.TrimStart().Length;
        if (line[at..].StartsWith("[[")) at += 2;
        if (!StartsWithNamespace(line[at..])) return 0;
        int bar = line[at..].IndexOf('|');
        if (bar < 0) return line.Length;
        at += bar + 1;
        while (true)
        {
            bar = line[at..].IndexOf('|');
            if (!IsOption(bar < 0 ? line[at..] : line.Slice(at, bar))) return at;
            if (bar < 0) return line.Length;
            at += bar + 1;
        }
    }

    private static bool StartsWithNamespace(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon < 0 || colon + 1 >= line.Length || line[colon + 1] is ' ' or '/') return false;
        foreach (string name in Namespaces)
        {
            if (line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsOption(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (part.EndsWith("px") && part.Length > 2 && part[..^2].Trim("x0123456789").IsEmpty) return true;
        foreach (string option in Options)
        {
            if (part.Equals(option, StringComparison.OrdinalIgnoreCase)) return true;
        }

        foreach (string setting in Settings)
        {
            if (part.StartsWith(setting, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
