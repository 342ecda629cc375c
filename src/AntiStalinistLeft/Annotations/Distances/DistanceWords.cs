using System.Collections.Frozen;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which a language negates, and keeps a name at a distance. All in lower case.</summary>
internal sealed record DistanceWords
{
    private static readonly DistanceWords English = new()
    {
        Directly = Words("not no never neither nor hardly"),
        SoCalled = ["so-called", "so called", "self-styled", "self-proclaimed", "self-described", "supposed", "supposedly", "alleged", "allegedly", "would-be", "ostensible", "ostensibly"],
        Articles = Words("a an the any"),
        Negations = Words("not no never neither nor none nobody nothing nowhere without cannot hardly scarcely"),
        NegatedEnding = "n't",
    };

    private static readonly DistanceWords German = new()
    {
        Directly = Words("nicht kein keine keiner keines keinem keinen nie niemals weder noch kaum"),
        SoCalled = ["sogenannt", "sogenannte", "sogenannter", "sogenanntes", "sogenannten", "sogenanntem", "so genannte", "so genannter", "so genanntes", "so genannten", "angeblich", "angebliche", "angeblicher", "angebliches", "angeblichen", "angeblichem", "selbsternannte", "selbsternannter", "selbsternanntes", "selbsternannten", "selbsternanntem", "vermeintlich", "vermeintliche", "vermeintlicher", "vermeintliches", "vermeintlichen", "vermeintlichem"],
        Articles = Words("ein eine einer eines einem einen der die das den dem des"),
        Negations = Words("nicht kein keine keiner keines keinem keinen nie niemals nirgends niemand niemandem niemanden nichts weder ohne kaum"),
    };

    private static readonly DistanceWords French = new()
    {
        Directly = Words("non pas jamais ni"),
        SoCalled = ["soi-disant", "prétendu", "prétendue", "prétendus", "prétendues", "autoproclamé", "autoproclamée", "autoproclamés", "autoproclamées"],
        Articles = Words("un une des le la les de du l d"),
        Negations = Words("non pas jamais ni aucun aucune nul nulle rien sans guère"),
    };

    private static readonly DistanceWords Spanish = new()
    {
        Directly = Words("no ni nunca jamás"),
        SoCalled = ["llamado", "llamada", "llamados", "llamadas", "supuesto", "supuesta", "supuestos", "supuestas", "presunto", "presunta", "presuntos", "presuntas", "autodenominado", "autodenominada", "autodenominados", "autodenominadas", "autoproclamado", "autoproclamada", "autoproclamados", "autoproclamadas"],
        Articles = Words("un una unos unas el la los las"),
        Negations = Words("no ni nunca jamás nadie nada ningún ninguno ninguna sin tampoco apenas"),
    };

    private static readonly DistanceWords Italian = new()
    {
        Directly = Words("non né mai"),
        SoCalled = ["cosiddetto", "cosiddetta", "cosiddetti", "cosiddette", "sedicente", "sedicenti", "presunto", "presunta", "presunti", "presunte", "autoproclamato", "autoproclamata", "autoproclamati", "autoproclamate"],
        Articles = Words("un uno una il lo la i gli le l"),
        Negations = Words("non né mai nessun nessuno nessuna niente nulla senza neppure nemmeno"),
    };

    /// <summary>The prefixes that these languages share, each joined to the name by a hyphen.</summary>
    public static FrozenDictionary<string, DistancingForm> Prefixes { get; } = new Dictionary<string, DistancingForm>(StringComparer.OrdinalIgnoreCase)
    {
        ["anti"] = DistancingForm.Anti,
        ["non"] = DistancingForm.Non,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that negate what stands directly behind them, or behind an article.</summary>
    public FrozenSet<string> Directly { get; private init; } = [];

    /// <summary>Words, or two words, that hold a name to be somebody else's.</summary>
    public IReadOnlyList<string> SoCalled { get; private init; } = [];

    /// <summary>Words that may stand between.</summary>
    public FrozenSet<string> Articles { get; private init; } = [];

    /// <summary>Words that negate something in their sentence.</summary>
    public FrozenSet<string> Negations { get; private init; } = [];

    /// <summary>How a negated verb ends; null where none does.</summary>
    public string? NegatedEnding { get; private init; }

    /// <summary>The words of a language; none where the kit has no list of them.</summary>
    /// <param name="tag">A BCP 47 tag, for instance <c>en-GB</c>.</param>
    public static DistanceWords ForTag(string tag) => TextLanguages.ForTag(tag).Code switch
    {
        "en" => English,
        "de" => German,
        "fr" => French,
        "es" => Spanish,
        "it" => Italian,
        _ => new DistanceWords(),
    };

    /// <summary>True for a word that negates something in its sentence.</summary>
    public bool Negates(string word) => Negations.Contains(word) || (NegatedEnding is { } ending && word.EndsWith(ending, StringComparison.Ordinal));

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
