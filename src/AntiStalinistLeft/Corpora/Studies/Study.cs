using System.Diagnostics.CodeAnalysis;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>
/// What a notebook looks at in a corpus: the revisions that it compares, the text that it reads closely, the entity that it
/// follows, and the tables of these. Shows itself as sentences that say what was chosen, why, and what else there is.
/// </summary>
[TypeFormatterSource(typeof(StudyFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Study
{
    private readonly HashSet<string> _codebook;
    private readonly StudyChoices _choices;

    internal Study(Corpus corpus, HashSet<string> codebook, StudyChoices choices, int per)
    {
        Corpus = corpus;
        _codebook = codebook;
        _choices = choices;
        (Series, Essay, Entity) = (choices.Series, choices.Essay, choices.Entity);
        Revisions = Series is null ? [] : corpus.GetRevisions(Series);
        Rates = new FrequencyOptions { Kinds = [MentionKind.Tendency, MentionKind.Organisation], PerWords = per };
        Changes = new RevisionAnalysisOptions { Kinds = Rates.Kinds, PerWords = per };
    }

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>The series of revisions that is compared; null where the corpus has none.</summary>
    public string? Series { get; }

    /// <summary>Its revisions, oldest first; none where there is no series.</summary>
    public IReadOnlyList<string> Revisions { get; }

    /// <summary>The text that is looked at closely.</summary>
    public string Essay { get; }

    /// <summary>The tendency or organisation that is followed; null where the texts name none.</summary>
    public string? Entity { get; }

    /// <summary>What was chosen, why, and what else there is, a sentence for each.</summary>
    public IReadOnlyList<string> Choices => [_choices.Of("series"), _choices.Of("essay"), _choices.Of("entity"), .. _choices.Warnings];

    /// <summary>How rates are counted: tendencies and organisations in the running text.</summary>
    public FrequencyOptions Rates { get; }

    /// <summary>How changes between revisions are counted: the same entities in the same zone.</summary>
    public RevisionAnalysisOptions Changes { get; }

    /// <summary>The mentions of the codebook's entities: those of the lexicon that have a class.</summary>
    public Table<MentionRow> Mentions => Corpus.Mentions.Where(mention => _codebook.Contains(mention.Entity));

    /// <summary>What became of these mentions between the revisions of the series.</summary>
    public Table<MentionFateRow> Fates => Corpus.MentionFates.Where(mention => _codebook.Contains(mention.Entity) && Revisions.Contains(mention.Older));

    /// <summary>What became of the sentences between the revisions of the series.</summary>
    public Table<RevisionAlignmentRow> Alignment => Corpus.RevisionAlignment.Where(row => Revisions.Contains(row.Older));

    /// <summary>What the notes of the text cite, and the works that they mention.</summary>
    public Table<CitationRow> Citations => Corpus.Citations.Where(citation => citation.Document == Essay);

    /// <summary>The pairs of revisions whose changes are drawn one by one: the first and the last of the series.</summary>
    public IReadOnlyList<(string Older, string Newer)> Steps => Revisions.Count switch
    {
        < 2 => [],
        2 => [(Revisions[0], Revisions[1])],
        _ => [(Revisions[0], Revisions[1]), (Revisions[^2], Revisions[^1])],
    };

    /// <summary>How many texts one chart can show side by side.</summary>
    private const int MostTexts = 8;

    /// <summary>The texts that stand alone; of many, the longest that one chart can show.</summary>
    public IReadOnlyList<string> Alone => Longest(Corpus.Sources.Where(source => source.Series is null).Select(source => source.Document));

    /// <summary>The revisions of the series and the texts that stand alone; of many, the last revision and the longest texts that one chart can show.</summary>
    public IReadOnlyList<string> Shown => Revisions.Count + Alone.Count <= MostTexts ? [.. Revisions, .. Alone] : Longest([.. Revisions.TakeLast(1), .. Alone]);

    /// <summary>The texts whose sections are shown: the last revision and the text that is looked at closely.</summary>
    public IReadOnlyList<string> Texts => [.. Revisions.TakeLast(1).Append(Essay).Distinct()];

    /// <summary>The texts whose words are set against each other: the text that is looked at closely, the last revision, and another that stands alone.</summary>
    public IReadOnlyList<string> Sides => [.. Revisions.TakeLast(1).Prepend(Essay).Concat(Alone).Distinct().Take(3)];

    /// <summary>How the entity that is followed is written for readers.</summary>
    public string EntityName => Entity is null ? "any tendency" : Corpus.Labels[Entity];

    /// <summary>What a page says where it would compare revisions and there are none.</summary>
    public string WhyNoRevisions => $"«{Corpus.Title}» has no two revisions of one text, so nothing is compared here.";

    /// <summary>How many citations the notes of the text hold, of how many works.</summary>
    public Remark CitationCounts
    {
        get
        {
            CitationRow[] cited = [.. Citations.Where(citation => citation.Relation != CitationRelation.Mentions)];
            string[] resolved = [.. cited.Select(citation => citation.Work).OfType<string>()];
            int notes = Corpus.Notes.Count(note => note.Document == Essay);
            int open = cited.Length - resolved.Length;
            int passing = Citations.Count - cited.Length;
            return new Remark(
                $"{StudyNames.Count(notes, "note")} {(notes == 1 ? "holds" : "hold")} {StudyNames.Count(resolved.Length, "citation")} of {StudyNames.Count(resolved.Distinct().Count(), "work")}"
                + (open > 0 ? $", and {open} that {(open == 1 ? "stays" : "stay")} open" : string.Empty)
                + (passing > 0 ? $"; works are named in passing {(passing == 1 ? "once" : $"{passing} times")} more" : string.Empty) + ".");
        }
    }

    /// <summary>The mentions that the rate of the entity in the text counts, in the order of the text.</summary>
    /// <param name="rates">Rates that were counted of <see cref="Mentions"/> by <see cref="Rates"/>.</param>
    public Table<MentionRow> Trace(Table<FrequencyRow> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        FrequencyRow? row = rates.AsEnumerable().FirstOrDefault(rate => rate.Document == Essay && rate.Entity == Entity);
        return row is null ? Mentions.Head(0) : FrequencyAnalysis.Trace(row, Mentions, Rates);
    }

    private string[] Longest(IEnumerable<string> documents)
    {
        string[] all = [.. documents];
        if (all.Length <= MostTexts) return all;
        HashSet<string> kept = [.. Corpus.Documents.Where(row => all.Contains(row.Document)).OrderByDescending(row => row.BodyWords).Take(MostTexts).Select(row => row.Document)];
        return [.. all.Where(kept.Contains)];
    }

    /// <summary>The name of a text as charts have it: its place among revisions, else its author, else its title.</summary>
    /// <param name="document">Its id.</param>
    public string NameOf(string document) => StudyNames.Describe(Corpus.Sources.First(source => source.Document == document));

    /// <summary>Ends the notebook where the codebook's entities are named nowhere.</summary>
    /// <exception cref="NotebookEndException">They are not.</exception>
    public void RequireMentions()
    {
        if (Entity is null) throw new NotebookEndException($"The texts of «{Corpus.Title}» name no tendency or organisation of the lexicon, so there is nothing to count. docs/own-corpus.md tells how a lexicon is written.");
    }

    /// <summary>Ends the notebook where there are no two revisions of one text.</summary>
    /// <exception cref="NotebookEndException">There are not.</exception>
    public void RequireRevisions()
    {
        if (Revisions.Count < 2) throw new NotebookEndException($"«{Corpus.Title}» has no two revisions of one text, so there is nothing to compare. Revisions are sources with the same series, numbered by revision; docs/own-corpus.md tells how they are added.");
    }

    /// <summary>Ends the notebook where the text has no note that cites.</summary>
    /// <exception cref="NotebookEndException">It has none.</exception>
    public void RequireCitations()
    {
        if (Citations.Count == 0) throw new NotebookEndException($"The notes of «{NameOf(Essay)}» cite nothing, or it has none, so there are no citations to read. docs/own-corpus.md tells how notes are read; another text is chosen by the parameter essay.");
    }

    /// <summary>The note that is followed to its work: the one that is asked for, else the first that could mean several works, else the middle one.</summary>
    /// <param name="note">Its number; 0 to choose.</param>
    /// <exception cref="ArgumentException">The text has no such note.</exception>
    public int GetNote(int note)
    {
        if (FindNoteFault(note) is { } fault) throw new ArgumentException(fault, nameof(note));
        return note != 0 ? note : Citations.AsEnumerable().FirstOrDefault(citation => citation.Confidence == Confidence.Medium)?.Note ?? CitingNotes[CitingNotes.Length / 2];
    }

    /// <summary>The sentences on some of what was chosen.</summary>
    /// <param name="parameters">Of <c>series</c>, <c>essay</c> and <c>entity</c> those that a page uses.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public Remark Explain(params IReadOnlyList<string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new Remark([.. parameters.Select(parameter => _choices.Of(parameter))]);
    }

    /// <summary>Why a note cannot be followed; null where it can, or none is asked for.</summary>
    internal string? FindNoteFault(int note) => note == 0 || CitingNotes.Contains(note) ? null
        : $"No citation stands in note {note} of {Essay}; {(CitingNotes.Length == 0 ? "its notes cite nothing" : $"there are citations in the notes {string.Join(", ", Runs(CitingNotes))}")}.";

    private static IEnumerable<string> Runs(int[] numbers) => numbers.Index().GroupBy(number => number.Item - number.Index)
        .Select(run => (First: run.First().Item, Last: run.Last().Item))
        .Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}");


    private int[] CitingNotes => [.. Citations.Select(citation => citation.Note).Distinct().Order()];
}

/// <summary>Shows a study as the list of what was chosen.</summary>
internal sealed class StudyFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<Study>("text/html", (study, writer) => writer.Write(RemarkFormatterSource.WriteHtml(new Remark(study.Choices))));
        yield return new ConventionFormatter<Study>("text/plain", (study, writer) => writer.Write(new Remark(study.Choices).ToString()));
    }
}
