namespace AntiStalinistLeft.Annotations;

/// <summary>Joins the persons of one subject: «Miller and her friend Cole», «Miller, Cole and Baker».</summary>
/// <param name="language">The words of the language.</param>
internal sealed class Coordination(VoiceLanguage language)
{
    private const int MaxAppositionLength = 4;

    /// <summary>A person with those who are named before as the same subject, in the order of the text.</summary>
    public Speaker EndingAt(IReadOnlyList<SentenceItem> items, int index)
    {
        var names = new List<string> { items[index].Person! };
        for (int at = index; Partner(items, at) is { } partner; at = partner) names.Insert(0, items[partner].Person!);
        return Speaker.Person([.. names.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A person with those who are named behind.</summary>
    public Speaker BeginningAt(IReadOnlyList<SentenceItem> items, int index)
    {
        int last = index;
        for (int i = index + 1; i < items.Count && i <= last + 2; i++)
        {
            if (items[i].Kind == SentenceItemKind.Person && Partner(items, i) == last) last = i;
        }

        return EndingAt(items, last);
    }

    private int? Partner(IReadOnlyList<SentenceItem> items, int index)
    {
        int at = index - 1;
        while (at >= 0 && index - at <= MaxAppositionLength && items[at].Kind == SentenceItemKind.Word && items[at].Lower != language.And) at--;
        if (at >= 1 && items[at].Lower == language.And)
        {
            at--;
            if (items[at].Lower == ",") at--;
            return at >= 0 && items[at].IsSubjectLike ? at : null;
        }

        // A comma joins only what stands side by side.
        return at == index - 1 && at >= 1 && items[at].Lower == "," && items[at - 1].IsSubjectLike ? at - 1 : null;
    }
}
