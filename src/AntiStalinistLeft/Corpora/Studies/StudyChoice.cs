using System.Globalization;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Corpora;

/// <summary>What was chosen, the sentence that says so of each parameter, and what a reader must know besides.</summary>
internal sealed record StudyChoices(string? Series, string Essay, string? Entity, IReadOnlyDictionary<string, string> Sentences, IReadOnlyList<string> Warnings)
{
    /// <summary>The sentence on one parameter.</summary>
    public string Of(string parameter) => Sentences.GetValueOrDefault(parameter) ?? throw new ArgumentException(UnknownName.Describe("parameter", parameter, Sentences.Keys.Order(StringComparer.Ordinal)), nameof(parameter));
}

/// <summary>Chooses what a notebook looks at, and checks what it is asked to look at.</summary>
internal sealed class StudyChoice(Corpus corpus)
{
    private static readonly string[] Asking = ["series", "essay", "entity", "concept"];

    /// <summary>The entries of the codebook; all tendencies and organisations where none has a class.</summary>
    private readonly LexiconEntry[] _codebook = CodebookOf(corpus.Lexicon);

    public Study Choose(string series, string essay, string entity, int per)
    {
        (series, essay, entity) = (Take("series", series), Take("essay", essay), Take("entity", entity));
        (string? chosenSeries, string seriesSentence) = ChooseSeries(series);
        (SourceRow chosenEssay, string essaySentence) = ChooseEssay(essay);
        (string? chosenEntity, string entitySentence) = ChooseEntity(entity, chosenEssay);
        return new Study(
            corpus,
            [.. _codebook.Select(entry => entry.Id)],
            new StudyChoices(chosenSeries, chosenEssay.Document, chosenEntity, new Dictionary<string, string>(StringComparer.Ordinal) { ["series"] = seriesSentence, ["essay"] = essaySentence, ["entity"] = entitySentence }, [.. ForeignLexicon()]),
            per);
    }

    /// <summary>Why notebooks cannot have these parameters on a corpus; null where they can.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="values">Parameters by name; those that do not ask for a part of the corpus are passed over.</param>
    public static string? FindFault(Corpus corpus, IReadOnlyDictionary<string, string> values)
    {
        var choice = new StudyChoice(corpus);
        if (values.Select(value => choice.FindFault(value.Key, value.Value)).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
        if (!values.TryGetValue("note", out string? note) || !int.TryParse(note, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        return choice.Choose(string.Empty, values.GetValueOrDefault("essay", string.Empty), string.Empty, 1000).FindNoteFault(number) is { } wrong ? $"note={note}: {wrong}" : null;
    }

    /// <summary>The parameters that ask for a part of a corpus, each with the values that it can have and what each stands for.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> ListChoices(Corpus corpus)
    {
        var choice = new StudyChoice(corpus);
        return Asking.ToDictionary(
            name => name,
            name => (IReadOnlyList<(string, string)>)[.. choice.Known(name)!.Value.Values.Select(value => (value, choice.LabelOf(name, value)))],
            StringComparer.Ordinal);
    }

    private string LabelOf(string name, string value) => name switch
    {
        "series" => corpus.Sources.First(source => source.Series == value).Title,
        "essay" => corpus.Sources.First(source => source.Document == value).Title,
        _ => corpus.Labels.TryGetValue(value, out string? label) ? label : value,
    };

    /// <summary>Why a parameter cannot have a value on this corpus; null where it can.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The value; empty where the page is to choose.</param>
    private string? FindFault(string name, string value)
    {
        return value.Length > 0 && Known(name) is { } known && !known.Values.Contains(FindId(name, value)) ? $"{name}={value}: {UnknownName.Describe(known.What, value, known.Values)}" : null;
    }

    /// <summary>What a parameter asks for and the values that it can have; null for one that asks for no part of a corpus.</summary>
    private (string What, string[] Values)? Known(string name) => name switch
    {
        "series" => ("series", Series),
        "essay" => ("text", [.. corpus.Sources.Select(source => source.Document)]),
        "entity" => ("tendency or organisation", [.. NamedMost().Concat(_codebook.Select(entry => entry.Id)).Distinct()]),
        "concept" => ("entity", [.. corpus.Labels.Keys]),
        _ => null,
    };

    /// <summary>The id that a parameter means: pages name texts, series and entities by their names, so these are taken too where they mean one thing.</summary>
    private string FindId(string name, string value)
    {
        IEnumerable<(string Id, string Name)> named = name switch
        {
            "series" => Series.Select(series => (series, NameOfSeries(series))),
            "essay" => Texts.Select(text => (text.Id, text.Label)),
            "entity" => _codebook.Select(entry => (entry.Id, entry.Label)),
            _ => [],
        };
        (string Id, string Name)[] all = [.. named];
        string[] meant = [.. all.Where(thing => string.Equals(thing.Name, value, StringComparison.OrdinalIgnoreCase)).Select(thing => thing.Id)];
        return meant is [var one] && all.All(thing => thing.Id != value) ? one : value;
    }

    /// <summary>The texts by the names that charts give them.</summary>
    private IReadOnlyList<FigureDocument> Texts => AuditNotes.Describe(corpus.Sources);

    private string[] Series => [.. corpus.Sources.Select(source => source.Series).OfType<string>().Distinct()];

    private IEnumerable<string> ForeignLexicon() =>
        corpus.Folders.HasOwnLexicon ? [] : [$"{CorpusDescription.DescribeForeignLexicon(corpus)} The notebook 01-corpus lists what it may have counted as something else."];

    private string Take(string name, string value) => FindFault(name, value) is { } fault ? throw new ArgumentException(fault, name) : FindId(name, value);

    private string NameOfSeries(string series) => corpus.Sources.First(source => source.Series == series).Title;

    private (string? Series, string Sentence) ChooseSeries(string asked)
    {
        string[] known = Series;
        if (known.Length == 0) return (null, "No text of this corpus has revisions, so nothing is compared.");
        string chosen = asked.Length > 0 ? asked : known.MaxBy(series => corpus.Sources.Count(source => source.Series == series))!;
        string why = known.Length == 1 ? "the only series" : asked.Length > 0 ? "as asked" : "the series with most revisions";
        return (chosen, $"Compared: {StudyNames.Count(corpus.Sources.Count(source => source.Series == chosen), "revision")} of «{NameOfSeries(chosen)}», {why}{Others(known.Where(series => series != chosen).Select(series => $"«{NameOfSeries(series)}»"))}.");
    }

    private (SourceRow Essay, string Sentence) ChooseEssay(string asked)
    {
        var notes = corpus.Documents.ToDictionary(document => document.Document, document => (document.Notes, document.BodyWords), StringComparer.Ordinal);
        SourceRow[] alone = [.. corpus.Sources.Where(source => source.Series is null).AsEnumerable()];
        SourceRow chosen = asked.Length > 0 ? corpus.Sources.First(source => source.Document == asked)
            : alone.Length > 0 ? alone.OrderByDescending(source => notes[source.Document].Notes).ThenByDescending(source => notes[source.Document].BodyWords).First()
            : corpus.Sources.OrderBy(source => source.Revision).Last();
        string why = asked.Length > 0 ? "as asked"
            : alone.Length == 0 ? "the last revision, for no text stands alone"
            : alone.Length == 1 ? "the only text that stands alone"
            : notes[chosen.Document].Notes > 0 ? $"of {alone.Length} texts that stand alone the one with most notes" : $"of {alone.Length} texts that stand alone the longest";
        return (chosen, $"Looked at closely: {StudyNames.Describe(chosen)}, «{chosen.Title}», {why}{Others(Texts.Where(text => text.Id != chosen.Document).Select(text => text.Label))}.");
    }

    private (string? Entity, string Sentence) ChooseEntity(string asked, SourceRow essay)
    {
        string[] inEssay = [.. NamedMost(essay.Document)];
        string[] anywhere = [.. NamedMost()];
        string? chosen = asked.Length > 0 ? asked : inEssay.FirstOrDefault() ?? anywhere.FirstOrDefault();
        if (chosen is null) return (null, "The texts name no tendency or organisation of the lexicon, so none is followed.");
        string why = asked.Length > 0 ? "as asked" : inEssay.Length > 0 ? $"named most often in the running text of {StudyNames.Describe(essay)}" : "named most often in the corpus";
        return (chosen, $"Followed: «{corpus.Labels[chosen]}», {why}{Others(anywhere.Where(entity => entity != chosen).Select(entity => $"«{corpus.Labels[entity]}»"))}.");
    }

    private IEnumerable<string> NamedMost(string? document = null)
    {
        HashSet<string> codebook = [.. _codebook.Select(entry => entry.Id)];
        return corpus.Mentions.AsEnumerable()
            .Where(mention => mention.Zone == Zone.Body && codebook.Contains(mention.Entity) && (document is null || mention.Document == document))
            .CountBy(mention => mention.Entity)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key);
    }

    private static string Others(IEnumerable<string> names)
    {
        const int shown = 6;
        string[] others = [.. names];
        return others.Length == 0 ? string.Empty : $"; there {(others.Length == 1 ? "is" : "are")} also {string.Join(", ", others.Take(shown))}{(others.Length > shown ? " and others" : string.Empty)}";
    }

    private static LexiconEntry[] CodebookOf(Lexicon lexicon)
    {
        LexiconEntry[] classed = [.. lexicon.Entries.Where(entry => entry.Class is not null)];
        return classed.Length > 0 ? classed : [.. lexicon.Entries.Where(entry => entry.Kind is MentionKind.Tendency or MentionKind.Organisation)];
    }
}
