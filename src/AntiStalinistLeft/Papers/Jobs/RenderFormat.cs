namespace AntiStalinistLeft;

/// <summary>A kind of picture that a figure can be drawn as.</summary>
public enum RenderFormat
{
    /// <summary>Scalable Vector Graphics: text stays text, fonts are named but not inside.</summary>
    Svg,

    /// <summary>Portable Document Format: vector, fonts embedded as subsets, text can be selected.</summary>
    Pdf,

    /// <summary>Portable Network Graphics: dots, one file for each resolution.</summary>
    Png,
}
