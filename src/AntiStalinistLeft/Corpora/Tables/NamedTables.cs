using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>Tables for readers: with the names of texts, entities and works where programs have their ids.</summary>
public static class NamedTables
{
    /// <summary>The same rows and columns, with names as charts have them.</summary>
    /// <param name="table">A table of the corpus, or one that was counted from its tables.</param>
    /// <param name="corpus">The corpus, which knows the names.</param>
    /// <returns>A frame for reading; rows of it can no longer be joined with the corpus' tables. An id that the corpus does not know stays.</returns>
    public static DataFrame WithNames(this Table table, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(corpus);
        var names = new Dictionary<string, string>(corpus.Labels, StringComparer.Ordinal);
        foreach ((string work, string label) in WorkLabel.FormatAll(corpus.Works)) names[work] = label;
        foreach (SourceRow source in corpus.Sources) names[source.Document] = StudyNames.Describe(source);
        return NamedColumns.Replace(table, names);
    }

    /// <inheritdoc cref="WithNames(Table, Corpus)"/>
    public static DataFrame WithNames(this DataFrame table, Corpus corpus) => ((Table)table).WithNames(corpus);
}
