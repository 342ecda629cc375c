using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>The words that notes use around works, in English, German and French.</summary>
internal static class CitationVocabulary
{
    /// <summary>Words that keep a full stop behind them, without it.</summary>
    public static FrozenSet<string> Abbreviations { get; } = Set(
        "vol vols no nos nr op cit loc ibid ib idem id ebd ed eds edn edit hrsg hg trans transl tr trad übers rev repr",
        "p pp ch chap chaps sec sect para paras fn fol ff f fig art pt bk ser inc ltd co st dr prof mr mrs jr sr vgl cf",
        "al et bd bde jg jahrg h hft aufl anm coll éd éds dir col n°  viz esp dept univ cie gmbh s.v sv zit ders dies");

    /// <summary>Small words inside titles and names of institutions.</summary>
    public static FrozenSet<string> Connectors { get; } = Set(
        "a an the of and or nor but for to in on at by from with without as into over under between against after before about through toward towards versus vs via its their his her our your my",
        "de du des la le les l' et ou en au aux sur sous dans par pour entre contre",
        "der die das des dem den ein eine einer eines und oder im in von vom zum zur am ans beim über unter zwischen gegen nach vor für mit aus bei als",
        "el los las y e del al il lo gli della delle di da dal nel nella");

    /// <summary>Small verbs and pronouns that prose is full of and that short titles lack.</summary>
    public static FrozenSet<string> ProseVerbs { get; } = Set(
        "is was were are has had have does did do been be being they it we i you which that this these those est sont était ist war sind wird wurde");

    /// <summary>Words that open a sentence about a work rather than its title.</summary>
    public static FrozenSet<string> SentenceOpeners { get; } = Set("this these that those he she they it we as also indeed however thus hence later earlier cela ceci il elle dies er sie");

    /// <summary>Words that no title holds, whatever follows it: somebody says something.</summary>
    public static FrozenSet<string> SayingWords { get; } = Set(
        "he she who argues argued notes noted states stated writes wrote claims claimed says said asserts asserted admits admitted suggests suggested describes described denounced quotes quoted recounts recounted dismissed");

    /// <summary>Small words that send the reader to a work, with a full stop or without; with a capital they may stand in a title.</summary>
    public static FrozenSet<string> SignalWords { get; } = new[] { "see", "cf", "cf.", "vgl", "vgl.", "siehe", "voir" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for pages.</summary>
    public static FrozenSet<string> PageWords { get; } = Set("p pp pg page pages s seite seiten bl");

    /// <summary>Words that point from the pages of a whole piece to the one meant.</summary>
    public static FrozenSet<string> PinpointWords { get; } = Set("at here hier ici esp especially insb besonders");

    /// <summary>Words for volumes.</summary>
    public static FrozenSet<string> VolumeWords { get; } = Set("vol vols volume volumes bd bde band jg jahrg jahrgang t tome tom tomo v");

    /// <summary>Words for issues.</summary>
    public static FrozenSet<string> IssueWords { get; } = Set("no nos nr number issue heft hft h n° nº numéro num");

    /// <summary>Words for numbered parts of a work, with what they count.</summary>
    public static FrozenDictionary<string, LocatorKind> SectionWords { get; } = new Dictionary<string, LocatorKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["section"] = LocatorKind.Section,
        ["sections"] = LocatorKind.Section,
        ["sec"] = LocatorKind.Section,
        ["sect"] = LocatorKind.Section,
        ["§"] = LocatorKind.Section,
        ["abschnitt"] = LocatorKind.Section,
        ["chapter"] = LocatorKind.Chapter,
        ["chapters"] = LocatorKind.Chapter,
        ["ch"] = LocatorKind.Chapter,
        ["chap"] = LocatorKind.Chapter,
        ["chaps"] = LocatorKind.Chapter,
        ["kapitel"] = LocatorKind.Chapter,
        ["kap"] = LocatorKind.Chapter,
        ["chapitre"] = LocatorKind.Chapter,
        ["paragraph"] = LocatorKind.Paragraph,
        ["para"] = LocatorKind.Paragraph,
        ["paras"] = LocatorKind.Paragraph,
        ["n"] = LocatorKind.Note,
        ["fn"] = LocatorKind.Note,
        ["note"] = LocatorKind.Note,
        ["anm"] = LocatorKind.Note,
        ["part"] = LocatorKind.Part,
        ["teil"] = LocatorKind.Part,
        ["partie"] = LocatorKind.Part,
        ["letter"] = LocatorKind.Part,
        ["act"] = LocatorKind.Part,
        ["book"] = LocatorKind.Part,
        ["s.v"] = LocatorKind.Entry,
        ["sv"] = LocatorKind.Entry,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Months, from 1; seasons have 0.</summary>
    public static FrozenDictionary<string, int> Months { get; } = MonthNames().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that a title may hold and a person's name does not.</summary>
    public static FrozenSet<string> NonNameWords { get; } = Set(
        "the a an selected collected complete writings works memoirs history letters essays speeches papers reader documents proceedings living report bulletin journal review left right new old red black first second third",
        "le la les der die das ein eine this these those see in on at of for from what why how when where who indeed however likewise thus hence also but and or if not no as it he she they we i",
        "chapter section volume minutes archive archives museum ministry party congress committee platform resolution manifesto international press university january february march april may june july august september october november december");

    /// <summary>What stands for editor.</summary>
    public static FrozenSet<string> EditorWords { get; } = Set("ed eds edit editor editors hrsg hg éd éds dir herausgegeben herausgeber");

    /// <summary>What stands for translator.</summary>
    public static FrozenSet<string> TranslatorWords { get; } = Set("trans transl tr translated trad übers übersetzt traduit translator");

    /// <summary>What joins names.</summary>
    public static FrozenSet<string> NameConjunctions { get; } = Set("and & und et y with");

    /// <summary>True for a mark behind which a quotation may open.</summary>
    public static bool IsOpeningMark(char mark) => mark is '(' or '[' or '{' or '“' or '„' or '«' or '‘' or '"' or '—' or '–' or '/';

    /// <summary>True for a hyphen or a dash between two numbers.</summary>
    public static bool IsDash(char mark) => mark is '-' or '–' or '—' or '‑' or '−';

    private static FrozenSet<string> Set(params string[] lists) =>
        lists.SelectMany(list => list.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, int> MonthNames()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        string[] spellings =
        [
            "january jan januar jänner janvier", "february feb februar février", "march mar märz mars", "april apr avril", "may mai", "june jun juni juin",
            "july jul juli juillet", "august aug août", "september sep sept septembre", "october oct oktober octobre", "november nov novembre", "december dec dezember décembre",
        ];
        for (int month = 1; month <= spellings.Length; month++)
        {
            foreach (string name in spellings[month - 1].Split(' ')) months[name] = month;
        }

        foreach (string season in (string[])["spring", "summer", "autumn", "fall", "winter", "frühjahr", "sommer", "herbst", "printemps", "été", "automne", "hiver"]) months[season] = 0;
        return months;
    }
}
