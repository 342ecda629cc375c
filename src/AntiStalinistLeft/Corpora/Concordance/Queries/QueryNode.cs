namespace AntiStalinistLeft.Corpora;

/// <summary>A part of a query as it was written.</summary>
internal abstract record QueryNode;

/// <summary>One word that meets all conditions; any word where there are none.</summary>
internal sealed record QueryWord(IReadOnlyList<QueryCondition> Conditions) : QueryNode;

/// <summary>The words of one mention; its first word meets the other conditions.</summary>
/// <param name="Kind">The kind of what is named; any where null.</param>
/// <param name="Entity">What its id must or must not be like; any where null.</param>
/// <param name="Conditions">The other conditions.</param>
internal sealed record QueryMention(MentionKind? Kind, QueryValue? Entity, IReadOnlyList<QueryCondition> Conditions) : QueryNode;

/// <summary>Parts that follow each other.</summary>
internal sealed record QuerySequence(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Parts of which one stands there.</summary>
internal sealed record QueryAlternatives(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>A part that stands there several times.</summary>
internal sealed record QueryRepeat(QueryNode Part, int Min, int Max) : QueryNode;

/// <summary>What a word must be.</summary>
internal enum QueryAttribute
{
    /// <summary>Its form.</summary>
    Word,

    /// <summary>Its letters, capitals and all.</summary>
    Exact,

    /// <summary>The voice it stands in.</summary>
    Voice,

    /// <summary>The zone it stands in.</summary>
    Zone,

    /// <summary>The number of its section.</summary>
    Section,

    /// <summary>The id of its text.</summary>
    Source,

    /// <summary>The person quoted.</summary>
    Speaker,
}

/// <summary>One condition on a word.</summary>
internal sealed record QueryCondition(QueryAttribute Attribute, QueryValue Value);

/// <summary>What a value must be like, or must not.</summary>
/// <param name="Pattern">The value; <c>*</c> stands for any letters, <c>?</c> for one.</param>
/// <param name="IsNegated">True where it must not be so.</param>
internal sealed record QueryValue(string Pattern, bool IsNegated)
{
    /// <summary>True where it stands for several values.</summary>
    public bool HasWildcard => Pattern.AsSpan().ContainsAny('*', '?');

    /// <summary>True where a value is as it must be.</summary>
    public bool Covers(string value) => Matches(Pattern, value) != IsNegated;

    // Two pointers: on a clash go back to the last star and let it stand for one letter more.
    private static bool Matches(string pattern, string value)
    {
        int p = 0;
        int star = -1;
        int taken = 0;
        for (int v = 0; v < value.Length;)
        {
            if (p < pattern.Length && pattern[p] != '*' && (pattern[p] == '?' || pattern[p] == value[v]))
            {
                p++;
                v++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                taken = v;
            }
            else if (star >= 0)
            {
                p = star + 1;
                v = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
