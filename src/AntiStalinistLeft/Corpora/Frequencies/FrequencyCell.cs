namespace AntiStalinistLeft.Corpora;

/// <summary>Names one part of one text in which things are counted; null where parts are taken together.</summary>
internal readonly record struct FrequencyCellKey(string Document, int? Section, Zone? Zone, Voice? Voice);

/// <summary>One part of one text: its blocks with their words, and the mentions in each of them.</summary>
internal sealed class FrequencyCell(FrequencyCellKey key, string? heading)
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _words = [];
    private readonly Dictionary<string, Dictionary<int, int>> _mentions = [];

    public FrequencyCellKey Key => key;

    public string? Heading => heading;

    /// <summary>Mentions of the part, each once, whatever it is counted under.</summary>
    public int AllMentions { get; private set; }

    public int Words { get; private set; }

    /// <summary>Blocks that have a word here.</summary>
    public int Blocks => _words.Count;

    /// <summary>The words of each block.</summary>
    public IReadOnlyList<(int Block, int Value)> WordsByBlock => [.. _words.Select((words, i) => (i, words))];

    public void AddWords(int block, int words)
    {
        if (words == 0) return;
        Words += words;
        int place = PlaceOf(block);
        _words[place] += words;
    }

    public void AddMention(int block, IEnumerable<string> names)
    {
        AllMentions++;
        int place = PlaceOf(block);
        foreach (string name in names)
        {
            if (!_mentions.TryGetValue(name, out Dictionary<int, int>? counts)) _mentions[name] = counts = [];
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }
    }

    /// <summary>The mentions of one name in the blocks that have any, in the order of the blocks.</summary>
    public IReadOnlyList<(int Block, int Value)> GetMentionsByBlock(string name) =>
        _mentions.TryGetValue(name, out Dictionary<int, int>? counts) ? [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))] : [];

    private int PlaceOf(int block)
    {
        if (!_places.TryGetValue(block, out int place))
        {
            _places[block] = place = _words.Count;
            _words.Add(0);
        }

        return place;
    }

    /// <summary>The words of a block that stand in a voice.</summary>
    public static int CountWords(BlockRow block, Voice voice) => voice switch
    {
        Voice.Own => block.OwnWords,
        Voice.Quoted => block.QuotedWords,
        Voice.BlockQuoted => block.BlockQuotedWords,
        Voice.ScareQuoted => block.ScareQuotedWords,
        Voice.Title => block.TitleWords,
        _ => throw new ArgumentOutOfRangeException(nameof(voice), voice, "No such voice."),
    };
}
