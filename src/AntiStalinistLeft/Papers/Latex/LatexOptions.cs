namespace AntiStalinistLeft;

/// <summary>The program that will read the LaTeX.</summary>
public enum LatexEngine
{
    /// <summary>pdfLaTeX: European characters with the T1 encoding; Greek and Cyrillic with packages; no other scripts.</summary>
    PdfLatex,

    /// <summary>LuaLaTeX or XeLaTeX: all of Unicode, where the document's font has the glyphs.</summary>
    Unicode,
}

/// <summary>How numbers are aligned at the point.</summary>
public enum NumberAlignment
{
    /// <summary>The package siunitx and its S columns.</summary>
    Siunitx,

    /// <summary>The package dcolumn and its D columns.</summary>
    Dcolumn,

    /// <summary>No package: right-aligned, which aligns the points too where all have the same digits.</summary>
    Plain,
}

/// <summary>How LaTeX is written.</summary>
public sealed record LatexOptions
{
    /// <summary>The program that will read it. Default pdfLaTeX, which journals use.</summary>
    public LatexEngine Engine { get; init; } = LatexEngine.PdfLatex;

    /// <summary>How numbers are aligned. Default siunitx.</summary>
    public NumberAlignment Numbers { get; init; } = NumberAlignment.Siunitx;

    /// <summary>Where a float may go. Default <c>htbp</c>.</summary>
    public string Placement { get; init; } = "htbp";

    /// <summary>Font size of a table, as a command without its backslash. Default <c>small</c>.</summary>
    public string FontSize { get; init; } = "small";

    /// <summary>Letters that a line of the page has in a table's font size; long columns are broken by it. Default 72, of <c>\small</c> in the article class on A4.</summary>
    internal int LineLetters { get; init; } = 72;
}
