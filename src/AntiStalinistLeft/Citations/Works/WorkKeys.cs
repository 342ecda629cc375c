using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>Makes keys of works: author, year of the edition cited, short title; a part takes the year of its volume.</summary>
internal static class WorkKeys
{
    // A key has a short title: so many words, and none of the small ones at its end.
    private const int MaxWords = 7;

    // What stands for a title of signs alone.
    private const string NoWords = "untitled";

    /// <summary>Makes the key of an edition or a part.</summary>
    /// <param name="authors">Authors; the first two stand in the key.</param>
    /// <param name="year">Year of the edition; null where none is printed.</param>
    /// <param name="title">The title; what stands before a subtitle goes into the key, years that close it do not.</param>
    public static string Create(IReadOnlyList<PersonName> authors, string? year, string title)
    {
        string names = string.Join('-', authors.Take(2).Select(author => Slug(author.Family).Replace("-", string.Empty, StringComparison.Ordinal)));
        string digits = new([.. (year ?? string.Empty).TakeWhile(char.IsAsciiDigit)]);
        string words = Short(Slug(TitleForm.WithoutYears(TitleForm.MainPart(title), inBrackets: false)));
        string joint = words.Length > 0 && char.IsAsciiDigit(words[^1]) && digits.Length > 0 ? "-" : string.Empty;
        if (words.Length == 0) words = NoWords;
        return names.Length == 0 ? words + joint + digits : $"{names}{digits}-{words}";
    }

    private static string Short(string slug)
    {
        string[] words = slug.Split('-');
        if (words.Length <= MaxWords) return slug;
        int end = MaxWords;
        while (end > 1 && CitationVocabulary.Connectors.Contains(words[end - 1])) end--;
        return string.Join('-', words, 0, end);
    }

    public static string CreateForPeriodical(string title) => "periodical:" + (Slug(title) is { Length: > 0 } words ? words : NoWords);

    /// <summary>Words in small plain letters joined by hyphens, a leading article left out. Other scripts than the Latin keep their letters.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char letter in LatinFolding.Fold(text))
        {
            if (char.IsLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is not ('’' or '\'' or '‘') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        string all = slug.ToString().Trim('-');
        int cut = all.IndexOf('-', StringComparison.Ordinal);
        return cut > 0 && CitationVocabulary.KeyArticles.Contains(all[..cut]) ? all[(cut + 1)..] : all;
    }
}
