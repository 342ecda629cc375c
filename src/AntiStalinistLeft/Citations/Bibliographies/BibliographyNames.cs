namespace AntiStalinistLeft.Citations;

/// <summary>Names between the kit's tables, which write them in full, and bibliographies, which take them apart.</summary>
internal static class BibliographyNames
{
    /// <summary>
    /// Takes a full name apart. A name that holds a small joint («of», «and», «für») is that of a body and stays whole, unless
    /// the joint is a particle of a family name («van der Linden»).
    /// </summary>
    public static PersonName Parse(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isBody = words.Where((word, i) => CitationVocabulary.BodyWords.Contains(word) && !(i > 0 && CitationVocabulary.Particles.Contains(words[i - 1]))).Any();
        return isBody ? new PersonName(string.Empty, name.Trim()) : PersonName.Parse(name);
    }

    /// <summary>Puts a name together of what the formats keep apart; blanks are made single.</summary>
    /// <param name="given">Given names; null or empty for a body or a single name.</param>
    /// <param name="particles">Particles before the family name, kept with it.</param>
    /// <param name="family">The family name.</param>
    /// <param name="suffix">«Jr.» and the like, kept behind the family name.</param>
    internal static PersonName? FromParts(string? given, string? particles, string? family, string? suffix)
    {
        string last = Clean(string.Join(' ', new[] { particles, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part))));
        string first = Clean(given ?? string.Empty);
        if (last.Length == 0) (first, last) = (string.Empty, first);
        return last.Length == 0 ? null : new PersonName(first, last);
    }

    /// <summary>Text with every run of white space made one blank, none at its ends.</summary>
    internal static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
