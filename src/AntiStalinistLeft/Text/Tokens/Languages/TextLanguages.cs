using System.Collections.Frozen;

namespace AntiStalinistLeft.Text;

/// <summary>The languages that the kit knows abbreviations of.</summary>
internal static class TextLanguages
{
    /// <summary>English, with the abbreviations of bibliographies.</summary>
    public static TextLanguage English { get; } = new()
    {
        Code = "en",
        BeforeNames = Words("mr mrs ms messrs dr prof st gen col maj capt cmdr lt sgt rev fr hon sen rep gov pres mt ft"),
        BeforeNumbers = Words(
            "vol vols no nos nr bk pt pts ch chap chaps fig figs sec sect art para paras n nn fn l ll col cols f ff pl "
            + "jan feb mar apr jun jul aug sep sept oct nov dec"),
        NeverLast = Words(
            "i.e e.g cf viz vs v p pp ca c ed eds trans transl tr comp comps intro introd op loc esp incl repr approx q.v s.v resp lit"),
        AfterNames = Words("jr sr inc ltd co corp bros llc plc ph.d m.d esq"),
        Starters = Words(
            "the a an this that these those it its he she they we you his her their our my i in on at by for from with without of to as "
            + "if when while where although though because since after before during under over against between among but and or nor yet so "
            + "then thus hence however moreover indeed instead rather also even only not no there here what why how who which whether such "
            + "both each some many most all any every another other others one first second third finally later now once still again needless "
            + "despite given whatever whoever see according perhaps likewise meanwhile nevertheless nonetheless therefore consequently"),
        Connectives = Words("and or but nor of the a an to in on at by for from with that which who as than into upon our their his her its"),
        NotPossessed = Words(
            "and or but nor of to in on at by for from with that which who whom as than into upon is are was were be been being has have had "
            + "do does did will would can could may might shall should must not if when while where because so then there among under over "
            + "against between after before during without within rather like it he she they we this us thus"),
        Elisions = Words("tis twas twere twill em til till cause n cos bout round neath gainst"),
    };

    /// <summary>German.</summary>
    public static TextLanguage German { get; } = new()
    {
        Code = "de",
        CapitalizesNouns = true,
        BeforeNames = Words("hr fr frl dr prof st gen hl"),
        BeforeNumbers = Words("bd bde nr nrn kap abb anm art abs ziff heft h jg jan feb febr apr aug sept okt nov dez"),
        NeverLast = Words("z.b d.h u.a vgl s bzw ca evtl ggf hg hrsg übers sog i.a o.ä v.a z.t a.a.o ebd bes"),
        AfterNames = Words("jun sen gmbh ag e.v"),
        AfterOrdinals = Words(
            "januar februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts "
            + "kongress kongreß kongresses parteitag parteitags internationale internationalen auflage band plenum plenums"),
        Starters = Words(
            "der die das ein eine einer eines dieser diese dieses es er sie wir ihr sein seine in im an am auf bei mit von vom zu zum zur aus "
            + "nach vor für gegen ohne unter über wenn als da weil obwohl während aber und oder doch jedoch so dann damit daher deshalb auch "
            + "nur nicht kein keine hier dort was wer wie warum viele alle jeder andere zuerst schließlich später nun noch"),
        Connectives = Words("und oder aber der die das des dem den ein eine einer eines zu in im an am auf bei mit von vom für"),
        NotPossessed = Words("und oder aber der die das ist sind war waren wird werden hat haben in im an am auf bei mit von zu für als wie"),
    };

    /// <summary>French.</summary>
    public static TextLanguage French { get; } = new()
    {
        Code = "fr",
        BeforeNames = Words("m mm mme mmes mlle dr pr me st ste gal"),
        BeforeNumbers = Words("vol vols n no nos t chap fig art § p pp fasc coll janv févr avr juil sept oct nov déc"),
        NeverLast = Words("c.-à-d p.ex cf éd éds dir trad op loc ibid env av apr"),
        AfterNames = Words("cie s.a jr"),
        Starters = Words(
            "le la les un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs en dans sur sous par pour avec sans "
            + "de du à au aux si quand lorsque comme mais et ou donc or ni car puis ainsi alors cependant pourtant toutefois aussi même seul "
            + "ne pas tout tous chaque autre autres après avant pendant depuis contre entre selon enfin voir"),
        Connectives = Words("et ou mais de du des le la les un une à au aux en dans sur par pour avec que qui"),
        NotPossessed = Words("et ou mais de du des le la les un une à au aux en dans sur par pour avec que qui est sont était"),
    };

    /// <summary>Spanish.</summary>
    public static TextLanguage Spanish { get; } = new()
    {
        Code = "es",
        BeforeNames = Words("sr sra srta d dr dra prof sto sta gral"),
        BeforeNumbers = Words("vol vols núm núms n t cap fig art p pp fasc ene feb mar abr jun jul ago sept oct nov dic"),
        NeverLast = Words("p.ej cf ed eds trad op loc ibid av"),
        AfterNames = Words("cía s.a jr"),
        Starters = Words(
            "el la los las un una unos unas este esta estos estas él ella ellos ellas se nosotros yo su sus en sobre bajo por para con sin de del a al "
            + "si cuando mientras como pero y o ni que luego así entonces sin embargo también aun solo no nada todo todos cada otro otros después antes "
            + "desde contra entre según finalmente véase aunque porque ya hoy"),
        Connectives = Words("y e o u ni pero de del el la los las un una a al en sobre por para con que"),
        NotPossessed = Words("y o pero de del el la los las un una a al en por para con que es son era"),
    };

    /// <summary>Italian.</summary>
    public static TextLanguage Italian { get; } = new()
    {
        Code = "it",
        BeforeNames = Words("sig sig.ra dott dr prof on s gen"),
        BeforeNumbers = Words("vol voll n nn t cap fig art p pp fasc genn febbr apr giu lug ago sett ott nov dic"),
        NeverLast = Words("p.es cfr cf ed edd trad op loc ibid a.c d.c"),
        AfterNames = Words("s.p.a jr"),
        Starters = Words(
            "il lo la i gli le un uno una questo questa questi queste egli ella essi lui lei si noi io suo sua suoi sue in su sotto per con senza di del "
            + "della a al se quando mentre come ma e o né che poi così allora tuttavia anche solo non nulla tutto tutti ogni altro altri dopo prima da "
            + "contro tra fra secondo infine vedi perché ora oggi nel nella"),
        Connectives = Words("e o ma di del della il lo la i gli le un una a al in su per con che"),
        NotPossessed = Words("e o ma di del il lo la i gli le un una a al in per con che è sono era"),
    };

    /// <summary>The language of a tag; for one that the kit has no list of, a language without abbreviations.</summary>
    /// <param name="tag">A BCP 47 tag, for instance <c>en-GB</c>.</param>
    public static TextLanguage ForTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        string code = tag.Split('-')[0].ToLowerInvariant();
        return code switch
        {
            "en" => English,
            "de" => German,
            "fr" => French,
            "es" => Spanish,
            "it" => Italian,
            _ => new TextLanguage { Code = code },
        };
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
