using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>The words of one text's running text and notes, as the search for names looks at them.</summary>
internal sealed class NameView
{
    private readonly AnnotatedDocument _text;
    private readonly TextLanguage _language;
    private readonly HashSet<int> _sentenceStarts;

    public NameView(AnnotatedDocument text)
    {
        _text = text;
        _language = TextLanguages.ForTag(text.Document.Source.Language);
        HashSet<int> counted = [.. text.Document.Blocks.Where(block => block.Zone is Zone.Body or Zone.Note).Select(block => block.Ordinal)];
        HashSet<int> sentences = [.. text.Sentences.Where(sentence => counted.Contains(sentence.Block)).Select(sentence => sentence.Ordinal)];
        Words = [.. text.Words.Where(word => sentences.Contains(word.Sentence))];
        _sentenceStarts = [.. Words.GroupBy(word => word.Sentence).Select(sentence => sentence.First().Span.Start)];
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<Token> Words { get; }

    /// <summary>The normalised text.</summary>
    public string Text => _text.Document.Text.Value;

    /// <summary>True for a word with a capital that a name can begin with: no small word that has it only as the first of its sentence.</summary>
    public bool BeginsName(int word) => IsCapitalized(word) && !(_sentenceStarts.Contains(Words[word].Span.Start) && (_language.Starters.Contains(Lower(word)) || !HasCapitalBehind(word)));

    /// <summary>True for a word with a capital and a small letter.</summary>
    public bool IsCapitalized(int word) => Words[word].Span is { Length: > 1 } span && char.IsUpper(Text[span.Start]) && Text.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z');

    /// <summary>True where so many words make a name: in a language that writes every noun with a capital, two or more.</summary>
    public bool IsNameOf(int words) => words > (_language.CapitalizesNouns ? 1 : 0);

    /// <summary>True where one blank stands between two words.</summary>
    public bool Touches(int left, int right) => Words[right].Span.Start == Words[left].Span.End + 1 && Text[Words[left].Span.End] == ' ';

    /// <summary>True where a mention, of whatever kind, has all of a stretch.</summary>
    public bool IsCovered(TextSpan span) => _text.Mentions.Any(mention => mention.Span.Contains(span));

    /// <summary>A mention of a tendency or an organisation within a stretch; null where there is none.</summary>
    public Mention? MentionIn(TextSpan span)
    {
        foreach (Mention mention in _text.Mentions)
        {
            if (mention.Kind is MentionKind.Tendency or MentionKind.Organisation && span.Contains(mention.Span)) return mention;
        }

        return null;
    }

    /// <summary>The word directly before a stretch; null where none touches it.</summary>
    public int? WordBefore(TextSpan span)
    {
        int end = span.Start - 1;
        int place = Words.Index().FirstOrDefault(word => word.Item.Span.End == end, (-1, default)).Item1;
        return place >= 0 && Text[end] == ' ' ? place : null;
    }

    /// <summary>True for a word without a capital that is no small word of the language.</summary>
    public bool IsPlain(int word) => char.IsLower(Text[Words[word].Span.Start]) && !_language.Starters.Contains(Lower(word)) && !_language.Connectives.Contains(Lower(word));

    /// <summary>The word in lower case.</summary>
    public string Lower(int word) => Words[word].Span.GetText(Text).ToLowerInvariant();

    /// <summary>How often each plain word stands in the text; «guild» as a part of a name is another word.</summary>
    public Dictionary<string, int> CountPlainWords() => Enumerable.Range(0, Words.Count).Where(IsPlain).CountBy(Lower).ToDictionary(StringComparer.Ordinal);

    private bool HasCapitalBehind(int word) => word + 1 < Words.Count && IsCapitalized(word + 1) && Touches(word, word + 1);
}
