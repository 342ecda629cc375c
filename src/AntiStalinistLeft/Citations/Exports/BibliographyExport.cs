namespace AntiStalinistLeft.Citations;

/// <summary>Writes works in the formats that reference managers and citation processors read.</summary>
internal static class BibliographyExport
{
    /// <summary>Writes entries in the order given; reading them again gives the same entries, as far as the format can hold them.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="format">The format. RIS holds no authors of containers and no title of a container that holds no parts.</param>
    /// <param name="writer">Where to write, in UTF-8.</param>
    public static void Write(IReadOnlyList<BibliographyEntry> entries, BibliographyFormat format, TextWriter writer)
    {
        Action<IReadOnlyList<BibliographyEntry>, TextWriter> write = format switch
        {
            BibliographyFormat.CslJson => CslJsonWriter.Write,
            BibliographyFormat.Bibtex => BibtexWriter.Write,
            BibliographyFormat.Ris => RisWriter.Write,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
        write(entries, writer);
    }
}
