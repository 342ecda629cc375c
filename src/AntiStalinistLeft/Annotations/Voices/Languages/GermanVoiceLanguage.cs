using AntiStalinistLeft.Text;
using static AntiStalinistLeft.Annotations.VoiceLanguage;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which German says who is quoted.</summary>
internal static class GermanVoiceLanguage
{
    public static VoiceLanguage Instance { get; } = new()
    {
        Text = TextLanguages.German,
        SayingForms = Words(
            """
            sagt sagte gesagt schreibt schrieb geschrieben erklärt erklärte behauptet behauptete meint meinte gemeint betont betonte bemerkt bemerkte fordert forderte
            gefordert argumentiert argumentierte antwortet antwortete geantwortet warnt warnte gewarnt nennt nannte genannt bezeichnet bezeichnete notiert notierte
            berichtet berichtete fragt fragte gefragt ruft rief formuliert formulierte konstatiert konstatierte kritisiert kritisierte kommentiert kommentierte
            urteilt urteilte verkündet verkündete verlangt verlangte versichert versicherte widerspricht widersprach wiederholt wiederholte zitiert zitierte
            glaubt glaubte geglaubt denkt dachte hofft hoffte fürchtet fürchtete prophezeit prophezeite resümiert resümierte unterstreicht unterstrich
            vermutet vermutete folgert folgerte definiert definierte beschreibt beschrieb beschrieben charakterisiert charakterisierte polemisiert polemisierte
            spottet spottete entgegnet entgegnete erwidert erwiderte ergänzt ergänzte erinnert erinnerte spricht sprach heißt hieß äußert äußerte gesteht gestand
            klagt klagte lehrt lehrte mahnt mahnte plädiert plädierte schließt schloss schloß behaupten erklären schreiben sagen fügt fügte hält hielt
            """),
        NamingForms = Words("nennt nannte genannt bezeichnet bezeichnete taufte beschreibt beschrieb definiert definierte charakterisiert charakterisierte"),
        SpeechNouns = Words(
            """
            wort worte worten satz satzes sätze formel formulierung these ausspruch ausdruck aussage behauptung urteil diktum wendung forderung warnung frage
            antwort feststellung bemerkung erklärung überzeugung definition einsicht auffassung ansicht klage mahnung
            """),
        TitleCues = Words("aufsatz artikel buch broschüre essay rede kapitel titel roman betitelt"),
        DocumentNouns = Words("resolution plattform manifest programm thesen erklärung testament"),
        CollectiveNouns = Words("komitee zentralkomitee kongreß kongress parteitag plattform resolution kommission regierung partei zeitung redaktion verband gewerkschaft bund ausschuss vorstand mehrheit minderheit"),
        DistanceCues = Words("sogenannte sogenannten sogenannter sogenanntes parole losung schlagwort"),
        PersonPronouns = Words("er ihn ihm sie sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem"),
        OtherPronouns = Words("es man wir diese jene manche viele einige andere"),
        Prepositions = Words("von mit für gegen unter über bei durch nach aus zu zum zur vom beim im in an am auf zwischen vor seit ohne um trotz wegen während gegenüber"),
        Fillers = Words("daß dass es sei war ist als ein eine einen der die das den dem sich"),
        Openers = Words("daß dass als"),
        AccordingTo = Phrases("laut; nach; gemäß; in den worten von; mit den worten von"),
        InquitWords = Words("so"),
        QuotingForms = Words("zitiert zitierte"),
        RejectingForms = Words("kritisiert kritisierte widerspricht widersprach verspottet verwirft verwarf"),
        WordsOpeners = Words("in mit um"),
        SourceWords = Words("bei aus von"),
        ContrastWords = Words("aber doch während obwohl sondern jedoch"),
        MalePronouns = Words("er"),
        FemalePronouns = Words("sie"),
        Possessives = Words("sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem"),
        FirstPersons = Words("ich wir"),
        PersonTitles = Words("herr frau dr prof professor genosse genossin präsident kanzler kanzlerin minister"),
        ViewWords = Words("für"),
        HasGenitiveS = true,
        InvertsFreely = true,
        CapitalizesNouns = true,
        IsVerbFinal = true,
        Adverbs = Words("auch dann später oft nun wieder schon noch selbst hat hatte haben ist zudem daher jedoch dazu hierzu dagegen einmal etwa schließlich bereits ausdrücklich einst sich einmal ebenfalls dort hier darüber daraufhin"),
        BeForms = Words("wird wurde werden wurden worden"),
        Participles = Words("geschrieben gesagt genannt bezeichnet behauptet erklärt betont formuliert zitiert"),
        SubjectPronouns = Words("er sie"),
        Determiners = Words("der die das den dem des ein eine einer eines seine ihre diese sein ihr"),
        DefiniteArticles = Words("der die das den dem des"),
        Negations = Words("nicht nie niemals"),
        ClauseWords = Words("daß dass weil wenn aber"),
        VolumeWords = Words("bd band jg"),
        OfWords = Words("der des von"),
        AgentPrepositions = Words("von mit durch"),
        Who = "der",
        With = "mit",
        Like = "wie",
        As = "wie",
        By = "von",
        And = "und",
        PageReferenceCues = ["seitenangaben", "seitenzahlen", "im folgenden zitiert", "im folgenden", "nachweise im text", "verweise im text", "zahlen in klammern"],
        QuotedThrough = Words("zitiert zit siehe vgl"),
    };
}
