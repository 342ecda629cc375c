using System.Collections.Concurrent;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Corpora;

/// <summary>Selects and counts the words of a corpus: from its texts, or from the counts of its text-free release.</summary>
internal sealed class CorpusWords
{
    private readonly Corpus _corpus;
    private readonly Lazy<WordIndex> _index;
    private readonly ReleasedWords? _released;
    private readonly ConcurrentDictionary<(string, string), Lazy<RevisionDifference>> _differences = new();

    public CorpusWords(Corpus corpus, Table<TermRow>? released)
    {
        _corpus = corpus;
        _index = new(() => WordIndex.Create(corpus.Texts));
        _released = released is null ? null : new ReleasedWords(released);
    }

    /// <summary>The words of all texts.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public WordIndex Index => _corpus.HasText ? _index.Value : throw new FullTextRequiredException("Searching words");

    /// <summary>The selected words.</summary>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public SelectedWords Take(WordSelection selection)
    {
        Check(selection);
        RevisionDifference? difference = selection.NotIn is { } other ? Difference(selection.Documents![0], other) : null;
        SelectedWords taken = SelectedWords.Take(Index, selection, text => difference is null ? null : word => difference.IsFree(text.Id, word));
        return taken.Count > 0 ? taken : throw Empty(selection);
    }

    /// <summary>How texts are called, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Names => field ??= _corpus.Sources.ToDictionary(source => source.Document, source => StudyNames.Describe(source), StringComparer.Ordinal);

    /// <summary>How the texts spell a form most often; the form itself where their words are not at hand or none has it.</summary>
    public string Spell(string form) => _corpus.HasText && Index.Find(form) is var number and >= 0 ? Index.Spellings[number] : form;

    /// <summary>Finds what a query matches among selected words.</summary>
    /// <exception cref="InputException">The query has a mistake; the message names the column.</exception>
    public IReadOnlyList<QueryMatch> Search(string query, SelectedWords words)
    {
        QueryNode tree = QueryParser.Parse(query, new QueryNames(_corpus.Lexicon, _corpus.Sources.Select(source => source.Document))).GetOrThrow();
        return new QueryMatcher(QueryProgram.Compile(tree, Index)).Find(words);
    }

    /// <summary>Counts the forms of the selected words.</summary>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand, and its counts do not suffice.</exception>
    public ItemCounts CountWords(WordSelection selection)
    {
        if (!_corpus.HasText)
        {
            Check(selection);
            ItemCounts counts = _released!.Count(selection);
            return counts.Words > 0 ? counts : throw Empty(selection);
        }

        return Take(selection).CountForms(Index.Forms);
    }

    /// <summary>The alignment of two revisions of one text.</summary>
    public RevisionDifference Difference(string one, string other)
    {
        int RevisionOf(string id) => _corpus.Sources.First(source => source.Document == id).Revision ?? 0;
        (string, string) pair = RevisionOf(one) <= RevisionOf(other) ? (one, other) : (other, one);
        return _differences.GetOrAdd(pair, key => new Lazy<RevisionDifference>(() => new RevisionDifference(TextOf(key.Item1), TextOf(key.Item2), CorpusPipeline.FromManifest(_corpus.Folders.Manifest).Comparison))).Value;
    }

    /// <summary>The series of a text; null where it stands alone.</summary>
    public string? SeriesOf(string document) => _corpus.Sources.First(source => source.Document == document).Series;

    /// <summary>How a selection is called.</summary>
    public string Describe(WordSelection selection)
    {
        if (selection.Name is { } name) return name;
        string texts = selection.Documents is null ? "all texts" : string.Join(", ", selection.Documents.Select(document => Names[document]));
        if (selection.NotIn is { } other) texts = $"what {texts} has and {Names[other]} lacks";
        string[] conditions =
        [
            .. selection.Sections is null ? Array.Empty<string>() : [$"section {string.Join(", ", selection.Sections)}"],
            .. selection.Zones is [Zone.Body] ? Array.Empty<string>() : [selection.Zones is null ? "all zones" : string.Join(", ", selection.Zones.Select(zone => CellText.Format(zone)))],
            .. selection.Voices is null ? Array.Empty<string>() : [string.Join(", ", selection.Voices.Select(voice => CellText.Format(voice)))],
        ];
        return conditions.Length == 0 ? texts : $"{texts} ({string.Join("; ", conditions)})";
    }

    private IndexedText TextOf(string id) => Index.Texts.First(text => text.Id == id);

    /// <summary>Refuses names that the corpus does not have.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    public void Check(WordSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        string[] known = [.. _corpus.Sources.Select(source => source.Document)];
        foreach (string document in (selection.Documents ?? []).Concat(selection.NotIn is { } other ? [other] : Array.Empty<string>()))
        {
            if (!known.Contains(document)) throw new ArgumentException(UnknownName.Describe("text", document, known), nameof(selection));
        }

        foreach (int section in selection.Sections ?? [])
        {
            if (!_corpus.Sections.Any(row => row.Section == section && selection.CoversText(row.Document))) throw new ArgumentException($"None of the selected texts has a section {section}.", nameof(selection));
        }

        if (selection.NotIn is not { } lacking) return;
        if (selection.Documents is not [var single]) throw new ArgumentException("What another revision lacks is asked of exactly one text; name it in Documents.", nameof(selection));
        if (single == lacking || SeriesOf(single) is null || SeriesOf(single) != SeriesOf(lacking)) throw new ArgumentException($"{single} and {lacking} are no two revisions of one text, so neither has words that the other lost.", nameof(selection));
        if (!_corpus.HasText) throw new FullTextRequiredException("What one revision has and another lacks");
    }

    private ArgumentException Empty(WordSelection selection) => new($"There is no word in the selection «{Describe(selection)}».", nameof(selection));
}
