using System.Globalization;

namespace AntiStalinistLeft.Corpora;

/// <summary>Conditions on one word, ready to be asked of the words of one index.</summary>
/// <param name="Forms">For each form whether it will do; null where any will.</param>
/// <param name="Conditions">What else must hold.</param>
internal sealed record WordTest(bool[]? Forms, IReadOnlyList<QueryCondition> Conditions)
{
    /// <summary>Looks the words of the conditions up, once for all places.</summary>
    public static WordTest Compile(IReadOnlyList<QueryCondition> conditions, WordIndex index)
    {
        QueryValue[] words = [.. conditions.Where(condition => condition.Attribute is QueryAttribute.Word or QueryAttribute.Exact).Select(FormOf)];
        if (words.Length == 0) return new WordTest(null, conditions);
        bool[] forms = new bool[index.Forms.Count];
        if (words is [{ HasWildcard: false, IsNegated: false } single])
        {
            if (index.Find(single.Pattern) is >= 0 and var form) forms[form] = true;
        }
        else
        {
            for (int form = 0; form < forms.Length; form++) forms[form] = words.All(word => word.Covers(index.Forms[form]));
        }

        return new WordTest(forms, [.. conditions.Where(condition => condition.Attribute != QueryAttribute.Word)]);
    }

    /// <summary>True where a word meets all conditions.</summary>
    public bool Covers(IndexedText text, int word)
    {
        if (Forms is not null && !Forms[text.Forms[word]]) return false;
        foreach (QueryCondition condition in Conditions)
        {
            if (!condition.Value.Covers(ValueOf(condition.Attribute, text, word))) return false;
        }

        return true;
    }

    private static QueryValue FormOf(QueryCondition condition) => condition.Attribute == QueryAttribute.Exact
        ? condition.Value with { Pattern = Text.WordForm.Normalize(condition.Value.Pattern) }
        : condition.Value;

    private static string ValueOf(QueryAttribute attribute, IndexedText text, int word) => attribute switch
    {
        QueryAttribute.Exact => Straighten(text.Text.Words[word].Span.GetText(text.Text.Document.Text.Value)),
        QueryAttribute.Voice => CellText.Format(text.VoiceOf(word)),
        QueryAttribute.Zone => CellText.Format(BlockOf(text, word).Zone),
        QueryAttribute.Section => BlockOf(text, word).Section.ToString(CultureInfo.InvariantCulture),
        QueryAttribute.Source => text.Id,
        QueryAttribute.Speaker => text.Text.VoiceAt(text.Text.Words[word].Span.Start).Speaker ?? string.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "There is no such condition."),
    };

    private static Block BlockOf(IndexedText text, int word) => text.Text.Document.Blocks[text.SentenceOf(word).Block - 1];

    /// <summary>The letters as they stand, with straight apostrophes and plain hyphens as a query has them.</summary>
    private static string Straighten(string word) => word.Replace('’', '\'').Replace('‘', '\'').Replace('‐', '-').Replace('‑', '-').Replace('–', '-');
}

/// <summary>What a mention must be.</summary>
/// <param name="Kind">Its kind; any where null.</param>
/// <param name="Entity">What its id must be like; any where null.</param>
/// <param name="First">What its first word must be.</param>
internal sealed record MentionTest(MentionKind? Kind, QueryValue? Entity, WordTest First)
{
    /// <summary>True where a mention is so.</summary>
    public bool Covers(IndexedText text, IndexedMention mention) =>
        (Kind is null || mention.Mention.Kind == Kind) && (Entity is null || Entity.Covers(mention.Mention.Entity)) && First.Covers(text, mention.Start);
}
