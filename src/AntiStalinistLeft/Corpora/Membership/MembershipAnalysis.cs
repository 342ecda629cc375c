using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>
/// Whom and what each text counts under a concept. The evidence is formal: who is named in one sentence with the concept, and
/// whether something is negated there. It tells where to read; what the sentence says is for coders, by the scheme <c>membership</c>.
/// </summary>
public static class MembershipAnalysis
{
    /// <summary>The concept that the title of a corpus names, else the one that most titles of its texts name.</summary>
    /// <returns>Id of a tendency or an organisation; null where no title names one.</returns>
    public static string? FindConcept(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var finder = new MentionFinder(corpus.Lexicon);
        return NamedIn(finder, corpus.Title).FirstOrDefault()
            ?? corpus.Sources.SelectMany(source => NamedIn(finder, source.Title)).CountBy(entity => entity).OrderByDescending(entity => entity.Value).Select(entity => entity.Key).FirstOrDefault();
    }

    /// <summary>Says of every text and entity how it stands to a concept.</summary>
    /// <param name="corpus">The corpus; its text-free release suffices.</param>
    /// <param name="concept">Id of the concept in the lexicon.</param>
    /// <param name="kinds">What is looked at; tendencies and organisations where null.</param>
    /// <returns>For every text all entities that any of the texts names; the texts in their order.</returns>
    /// <exception cref="ArgumentException">The lexicon has no such entity.</exception>
    public static Table<MembershipRow> Measure(Corpus corpus, string concept, IReadOnlyList<MentionKind>? kinds = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(concept);
        if (!corpus.Labels.ContainsKey(concept)) throw new ArgumentException(UnknownName.Describe("entity", concept, corpus.Labels.Keys), nameof(concept));
        kinds ??= [MentionKind.Tendency, MentionKind.Organisation];
        MentionRow[] all = [.. corpus.Mentions.Where(mention => mention.Zone is Zone.Body or Zone.Heading && (mention.Entity == concept || kinds.Contains(mention.Kind)))];
        (MentionKind Kind, string Entity)[] entities = [.. all.Where(mention => mention.Entity != concept).CountBy(mention => (mention.Kind, mention.Entity)).OrderByDescending(entity => entity.Value).ThenBy(entity => entity.Key.Entity, StringComparer.Ordinal).Select(entity => entity.Key)];
        var finder = new MentionFinder(corpus.Lexicon);
        return corpus.Sources.SelectMany(source =>
        {
            ILookup<string, MentionRow> named = all.Where(mention => mention.Document == source.Document).ToLookup(mention => mention.Entity, StringComparer.Ordinal);
            HashSet<int> sentences = [.. named[concept].Where(IsEvidence).Select(mention => mention.Sentence)];
            bool isAbout = NamedIn(finder, source.Title).Contains(concept);
            return entities.Select(entity => CreateRow(source.Document, concept, entity.Kind, entity.Entity, [.. named[entity.Entity]], sentences, isAbout));
        }).ToTable("membership");
    }

    /// <summary>The mentions that a row rests on: those in sentences with the concept and in headings that count; of an entity that is only named, all.</summary>
    /// <param name="corpus">The corpus that was measured.</param>
    /// <param name="row">A row that <see cref="Measure"/> made.</param>
    public static Table<MentionRow> Trace(Corpus corpus, MembershipRow row)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(row);
        MentionRow[] all = [.. corpus.Mentions.Where(mention => mention.Document == row.Document)];
        HashSet<int> sentences = [.. all.Where(mention => mention.Entity == row.Concept && IsEvidence(mention)).Select(mention => mention.Sentence)];
        return all.Where(mention => mention.Entity == row.Entity && row.Membership switch
        {
            Membership.Named => mention.Zone == Zone.Body,
            _ => (IsEvidence(mention) && sentences.Contains(mention.Sentence)) || (row.Headings > 0 && mention.Zone == Zone.Heading),
        }).ToTable("mentions");
    }

    /// <summary>Puts beside each row what coders found.</summary>
    /// <param name="rows">Rows that <see cref="Measure"/> made.</param>
    /// <param name="answers">Answers by a scheme on membership; those whose coders differ are not counted.</param>
    public static Table<MembershipRow> Confirm(Table<MembershipRow> rows, Table<CodingAnswerRow> answers)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(answers);
        ILookup<(string, string), CodingCountRow> coded = CodingAnalysis.Count(answers).ToLookup(count => (count.Document, count.Entity));
        return rows.Select(row => row with { Coded = Summarize(coded[(row.Document, row.Entity)]) }).ToTable(rows.Name);
    }

    private static string? Summarize(IEnumerable<CodingCountRow> counts)
    {
        string[] codes = [.. counts.Where(count => count.Agreed > 0).GroupBy(count => count.Code).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key} {code.Sum(count => count.Agreed)}")];
        return codes.Length == 0 ? null : string.Join("; ", codes);
    }

    private static MembershipRow CreateRow(string document, string concept, MentionKind kind, string entity, MentionRow[] named, HashSet<int> sentences, bool isAbout)
    {
        MentionRow[] together = [.. named.Where(mention => IsEvidence(mention) && sentences.Contains(mention.Sentence)).DistinctBy(mention => mention.Sentence)];
        int denied = together.Count(mention => mention.Negated);
        int asserted = together.Length - denied;
        int headings = isAbout ? named.Count(mention => mention.Zone == Zone.Heading) : 0;
        int mentions = named.Count(mention => mention.Zone == Zone.Body);
        Membership membership = (asserted, denied) switch
        {
            ( > 0, 0) => Membership.Asserted,
            ( > 0, > 0) => Membership.Disputed,
            (0, > 0) => Membership.Denied,
            _ when headings > 0 => Membership.Headed,
            _ => mentions > 0 ? Membership.Named : Membership.Absent,
        };
        return new MembershipRow(document, concept, kind, entity, membership, asserted, denied, headings, mentions);
    }

    private static bool IsEvidence(MentionRow mention) => mention is { Zone: Zone.Body, Voice: Voice.Own, Sentence: > 0 };

    private static IEnumerable<string> NamedIn(MentionFinder finder, string title) =>
        finder.Find(title).Where(mention => mention.Kind is MentionKind.Tendency or MentionKind.Organisation).OrderByDescending(mention => mention.Span.Length).Select(mention => mention.Entity);
}
