using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>A word of a revision.</summary>
/// <param name="Block">Which of the revision's blocks it stands in.</param>
/// <param name="Word">Which of the block's words it is.</param>
internal readonly record struct BlockWordIndex(int Block, int Word);

/// <summary>An extract and a revision, compared word by word.</summary>
internal sealed class WordComparison
{
    private readonly HistoryText _text;
    private readonly Func<int, BlockWords> _wordsOf;
    private readonly bool _extractHasParentheses;
    private readonly List<BlockOccurrence> _places = [];
    private readonly List<BlockWordIndex> _words = [];
    private readonly int[] _partners;
    private readonly int _lastPlace;

    public WordComparison(HistoryText text, Func<int, BlockWords> wordsOf, BlockWords extract, bool extractHasParentheses, int revision)
    {
        _text = text;
        _wordsOf = wordsOf;
        _extractHasParentheses = extractHasParentheses;
        text.History.BlockLists.Rebuild(revision, _places);
        for (int place = 0; place < _places.Count; place++)
        {
            int count = wordsOf(_places[place].Block).Words.Length;
            for (int word = 0; word < count; word++) _words.Add(new BlockWordIndex(place, word));
        }

        int[] own = [.. _words.Select(word => wordsOf(_places[word.Block].Block).Words[word.Word])];
        _partners = new int[own.Length];
        new SequenceAligner().Align(extract.Words, own, _partners);
        Common = _partners.Count(partner => partner >= 0);
        _lastPlace = LastPlace();
        ExtractWords = extract.Words.Length;
        Explained = FindLostWords().Count(lost => lost.Loss != ExtractLoss.Unexplained);
    }

    /// <summary>Words of the extract.</summary>
    public int ExtractWords { get; }

    /// <summary>Words in common, in the same order.</summary>
    public int Common { get; }

    /// <summary>Words of the revision.</summary>
    public int Words => _words.Count;

    /// <summary>Words that only the revision has and that an extraction is known to lose.</summary>
    public int Explained { get; }

    /// <summary>Twice the words in common over the words of both, without those explained; 0 for two empty texts.</summary>
    public double Similarity => ExtractWords + Words - Explained is > 0 and int all ? 2.0 * Common / all : 0;

    /// <summary>The revision's blocks.</summary>
    public IReadOnlyList<BlockOccurrence> Blocks => _places;

    /// <summary>The words that only the revision has, in order.</summary>
    public IEnumerable<(BlockWordIndex Word, ExtractLoss Loss)> FindLostWords()
    {
        for (int i = 0; i < _partners.Length; i++)
        {
            if (_partners[i] < 0) yield return (_words[i], LossOf(_words[i]));
        }
    }

    private ExtractLoss LossOf(BlockWordIndex word)
    {
        int block = _places[word.Block].Block;
        return _text[block].Form switch
        {
            _ when word.Block > _lastPlace => ExtractLoss.CutOff,
            WikitextBlockKind.Heading => ExtractLoss.Heading,
            WikitextBlockKind.Quotation => ExtractLoss.Quotation,
            WikitextBlockKind.ListItem or WikitextBlockKind.Table or WikitextBlockKind.Caption => ExtractLoss.ListOrTable,
            _ when !_extractHasParentheses && _wordsOf(block).InParentheses[word.Word] => ExtractLoss.Parentheses,
            _ => ExtractLoss.Unexplained,
        };
    }

    /// <summary>The last block of which the extract has half of the words; some words in common occur anywhere.</summary>
    private int LastPlace()
    {
        int[] common = new int[_places.Count];
        for (int i = 0; i < _partners.Length; i++)
        {
            if (_partners[i] >= 0) common[_words[i].Block]++;
        }

        int last = common.Length - 1;
        while (last > 0 && (common[last] == 0 || common[last] * 2 < _wordsOf(_places[last].Block).Words.Length)) last--;
        return last;
    }
}
