using System.Collections.Frozen;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The languages in which the kit can identify speakers.</summary>
internal static class VoiceLanguages
{
    /// <summary>English.</summary>
    public static VoiceLanguage English { get; } = EnglishVoiceLanguage.Create();

    /// <summary>The language of a tag. For a language without a list of verbs, quotations are still distinguished from names by their length and notes.</summary>
    /// <param name="tag">A BCP 47 tag, for instance <c>en-GB</c>.</param>
    public static VoiceLanguage ForTag(string tag)
    {
        TextLanguage text = TextLanguages.ForTag(tag);
        return text.Code switch
        {
            "en" => English,
            "de" => German,
            "fr" => French,
            _ => new VoiceLanguage { Text = text },
        };
    }

    private static VoiceLanguage German { get; } = new()
    {
        Text = TextLanguages.German,
        SayingForms = Words(
            "sagt sagte schreibt schrieb erklärt erklärte behauptet behauptete meint meinte betont betonte bemerkt bemerkte fordert forderte "
            + "argumentiert argumentierte antwortet antwortete fügt fügte warnt warnte stellt stellte nennt nannte bezeichnet bezeichnete"),
        NamingForms = Words("nennt nannte bezeichnet bezeichnete taufte"),
        TitleCues = Words("aufsatz artikel buch broschüre essay rede kapitel titel roman betitelt"),
        DocumentNouns = Words("resolution plattform manifest programm thesen erklärung testament"),
        CollectiveNouns = Words("komitee zentralkomitee kongreß kongress parteitag plattform resolution erklärung kommission regierung"),
        DistanceCues = Words("sogenannte sogenannten sogenannter sogenanntes parole losung schlagwort"),
        PersonPronouns = Words("er ihn ihm sein seine seiner seinen"),
        OtherPronouns = Words("es sie man wir diese jene"),
        Prepositions = Words("von mit für gegen unter über bei durch nach aus zu zum zur vom wie zwischen"),
        Fillers = Words("daß dass es sei war ist als ein eine einen der die das den dem"),
        Openers = Words("daß dass als"),
        AccordingTo = ("laut", string.Empty),
        Adverbs = Words("auch dann später oft nun wieder schon noch selbst hat hatte war ist zudem daher jedoch"),
        BeForms = Words("wird wurde werden wurden worden"),
        Participles = Words("geschrieben gesagt genannt bezeichnet behauptet erklärt betont"),
        SubjectPronouns = Words("er sie"),
        Determiners = Words("der die das den dem des ein eine einer eines seine ihre diese"),
        DefiniteArticles = Words("der die das den dem des"),
        Negations = Words("nicht nie niemals"),
        ClauseWords = Words("daß dass weil wenn aber der die das"),
        VolumeWords = Words("bd band jg"),
        OfWords = Words("der des"),
        LeadingPrepositions = Words("für"),
        AgentPrepositions = Words("von mit durch"),
        Who = "der",
        With = "mit",
        Like = "wie",
        As = "wie",
        By = "von",
        And = "und",
        QuotedThrough = Words("zitiert zit siehe vgl"),
    };

    private static VoiceLanguage French { get; } = new()
    {
        Text = TextLanguages.French,
        SayingForms = Words(
            "dit disait écrit écrivait écrivit affirme affirmait affirma déclare déclarait déclara note notait nota explique expliquait expliqua "
            + "répond répondit ajoute ajouta souligne soulignait appelle appelait nomme nommait qualifie qualifiait"),
        NamingForms = Words("appelle appelait nomme nommait qualifie qualifiait"),
        TitleCues = Words("essai article livre brochure discours chapitre roman intitulé intitulée titre"),
        DocumentNouns = Words("résolution plateforme plate-forme manifeste programme thèses déclaration testament"),
        CollectiveNouns = Words("comité congrès plateforme plate-forme résolution déclaration commission gouvernement"),
        DistanceCues = Words("soi-disant prétendu prétendue slogan devise mot-d'ordre"),
        PersonPronouns = Words("il elle lui son sa ses"),
        OtherPronouns = Words("on nous ils elles ceux ce cela"),
        Prepositions = Words("de du par avec pour contre sous sur chez à au aux comme entre selon"),
        Fillers = Words("que qu'il était est comme un une le la les des"),
        Openers = Words("que comme"),
        Adverbs = Words("aussi alors puis souvent encore déjà même a avait est était ensuite"),
        BeForms = Words("est était fut été sont"),
        Participles = Words("écrit dit affirmé déclaré noté expliqué appelé nommé qualifié"),
        SubjectPronouns = Words("il elle"),
        Determiners = Words("le la les un une des ce cette son sa ses leur"),
        DefiniteArticles = Words("le la les"),
        Negations = Words("ne pas jamais"),
        ClauseWords = Words("que qui parce quand mais"),
        VolumeWords = Words("vol tome"),
        OfWords = Words("de du des"),
        LeadingPrepositions = Words("pour selon"),
        AgentPrepositions = Words("par avec de"),
        AccordingTo = ("selon", string.Empty),
        Who = "qui",
        With = "avec",
        Like = "comme",
        As = "comme",
        By = "par",
        And = "et",
        QuotedThrough = Words("cité voir cf"),
    };

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
