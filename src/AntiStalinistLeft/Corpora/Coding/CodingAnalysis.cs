using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>Mentions for people to code, what they answered, and how far they agree. Nothing is guessed by machine.</summary>
public static class CodingAnalysis
{
    /// <summary>Draws mentions to code, each with its paragraph.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="scheme">By what they are coded.</param>
    /// <param name="options">Which mentions; null for the defaults.</param>
    /// <returns>In the order of the texts; the same seed draws the same mentions.</returns>
    /// <exception cref="ArgumentException">A text or an entity is unknown.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Table<CodingItemRow> Draw(Corpus corpus, CodingScheme scheme, CodingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(scheme);
        options ??= new CodingOptions();
        options.Check(nameof(options));
        if (!corpus.HasText) throw new FullTextRequiredException("Coding mentions");
        corpus.Words.Check(options.Selection);
        string[] known = [.. corpus.Lexicon.Entries.Where(entry => options.Kinds.Contains(entry.Kind)).Select(entry => entry.Id)];
        if (options.Entities?.FirstOrDefault(entity => !known.Contains(entity)) is { } unknown) throw new ArgumentException(UnknownName.Describe("entity", unknown, known), nameof(options));
        if (options.With is { } with && !corpus.Labels.ContainsKey(with)) throw new ArgumentException(UnknownName.Describe("entity", with, corpus.Labels.Keys), nameof(options));
        HashSet<(string, int)> sentences = [.. corpus.Mentions.Where(mention => mention.Entity == options.With).Select(mention => (mention.Document, mention.Sentence))];
        MentionRow[] all = [.. corpus.Mentions.AsEnumerable().Where(mention => Covers(options, mention) && (options.With is null || (mention.Entity != options.With && sentences.Contains((mention.Document, mention.Sentence)))))];
        int[] order = [.. Enumerable.Range(0, all.Length)];
        SeededRandom.ForPart(options.Seed, scheme.Name).Shuffle(order);
        int count = options.Count == 0 ? all.Length : Math.Min(options.Count, all.Length);
        var texts = corpus.Texts.ToDictionary(text => text.Document.Id, text => text.Document, StringComparer.Ordinal);
        return order.Take(count).Order().Select(place => CreateItem(all[place], texts[all[place].Document], scheme)).ToTable("coding");
    }

    /// <summary>Reads what coders answered.</summary>
    /// <param name="corpus">The corpus that the mentions were drawn from.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="files">Their files, as <see cref="Draw"/> made them, with the columns <c>coder</c> and <c>code</c> filled in. A line without an answer is left out.</param>
    /// <returns>Every coder's answers, or the first that is wrong: a changed id, a code outside the scheme, a missing coder, a mention answered twice by one coder; the message names file and line.</returns>
    public static Result<Table<CodingAnswerRow>> Read(Corpus corpus, CodingScheme scheme, params IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            var reader = new CodingReader(corpus, scheme);
            return Result<Table<CodingAnswerRow>>.Success(files.SelectMany(reader.Read).ToTable("coding-answers"));
        }
        catch (InputException broken)
        {
            return Result<Table<CodingAnswerRow>>.Fail(broken.Diagnostic);
        }
    }

    /// <summary>Krippendorff's alpha of all coders, then Cohen's kappa of each two.</summary>
    public static Table<CodingAgreementRow> MeasureAgreement(Table<CodingAnswerRow> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        string[] coders = [.. answers.Select(answer => answer.Coder).Distinct().Order(StringComparer.Ordinal)];
        string[][] units = [.. answers.GroupBy(answer => answer.Id).Select(unit => unit.Select(answer => answer.Code).ToArray())];
        double? alpha = CodingAgreement.Alpha(units);
        var all = new CodingAgreementRow("krippendorff-alpha", string.Join(", ", coders), units.Count(unit => unit.Length > 1), null, alpha, alpha is null ? "fewer than two mentions were coded twice, or all have one answer" : null);
        var byCoder = answers.GroupBy(answer => answer.Coder).ToDictionary(coder => coder.Key, coder => coder.ToDictionary(answer => answer.Id, answer => answer.Code, StringComparer.Ordinal), StringComparer.Ordinal);
        return coders.SelectMany((one, i) => coders.Skip(i + 1).Select(other => Pair(one, byCoder[one], other, byCoder[other]))).Prepend(all).ToTable("coding-agreement");
    }

    /// <summary>The mentions whose coders differ, with every answer.</summary>
    public static Table<CodingDisagreementRow> ListDisagreements(Table<CodingAnswerRow> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.GroupBy(answer => answer.Id)
            .Where(unit => unit.Select(answer => answer.Code).Distinct().Skip(1).Any())
            .Select(unit => new CodingDisagreementRow(unit.Key, unit.First().Document, unit.First().Entity, string.Join("; ", unit.OrderBy(answer => answer.Coder, StringComparer.Ordinal).Select(answer => $"{answer.Coder}: {answer.Code}"))))
            .ToTable("coding-disagreements");
    }

    /// <summary>How often each code was given, by text, entity and speaker; what coders agree on apart from what they dispute.</summary>
    public static Table<CodingCountRow> Count(Table<CodingAnswerRow> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.GroupBy(answer => answer.Id)
            .SelectMany(unit => unit.Select(answer => answer.Code).Distinct().Select(code => (unit.First().Document, unit.First().Entity, unit.First().Speaker, Code: code, IsAgreed: unit.All(answer => answer.Code == code))))
            .GroupBy(one => (one.Document, one.Entity, one.Speaker, one.Code))
            .Select(group => new CodingCountRow(group.Key.Document, group.Key.Entity, group.Key.Speaker, group.Key.Code, group.Count(one => one.IsAgreed), group.Count(one => !one.IsAgreed)))
            .OrderBy(row => row.Document, StringComparer.Ordinal).ThenBy(row => row.Entity, StringComparer.Ordinal).ThenByDescending(row => row.Agreed).ThenBy(row => row.Code, StringComparer.Ordinal)
            .ToTable("coding-counts");
    }

    internal static string IdOf(MentionRow mention) => string.Create(CultureInfo.InvariantCulture, $"{mention.Document}:{mention.Offset}:{mention.Length}:{mention.Entity}");

    private static CodingAgreementRow Pair(string one, Dictionary<string, string> first, string other, Dictionary<string, string> second)
    {
        (string, string)[] pairs = [.. first.Where(answer => second.ContainsKey(answer.Key)).Select(answer => (answer.Value, second[answer.Key]))];
        double? kappa = CodingAgreement.Kappa(pairs);
        string? note = pairs.Length == 0 ? "the two coded no mention in common" : kappa is null ? "both gave one answer throughout" : null;
        return new CodingAgreementRow("cohen-kappa", $"{one}, {other}", pairs.Length, pairs.Count(pair => pair.Item1 == pair.Item2), kappa, note);
    }

    private static bool Covers(CodingOptions options, MentionRow mention) =>
        options.Kinds.Contains(mention.Kind) && (options.Entities is null || options.Entities.Contains(mention.Entity)) && options.Selection.CoversText(mention.Document)
        && options.Selection.Covers(mention.Zone) && options.Selection.Covers(mention.Voice) && options.Selection.CoversSection(mention.Section);

    private static CodingItemRow CreateItem(MentionRow mention, Document document, CodingScheme scheme)
    {
        Block block = document.Blocks[mention.Block - 1];
        TextSpan span = document.Text.ToNormalized(new TextSpan(mention.Offset!.Value, mention.Length!.Value));
        string text = document.Text.Value;
        return new CodingItemRow(
            IdOf(mention),
            scheme.Name,
            mention.Document,
            mention.Entity,
            mention.SectionHeading,
            mention.Voice,
            mention.Speaker,
            text[block.Span.Start..span.Start],
            span.GetText(text),
            text[span.End..block.Span.End],
            null,
            null,
            null);
    }
}
