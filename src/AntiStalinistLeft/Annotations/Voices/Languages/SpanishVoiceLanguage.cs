using AntiStalinistLeft.Text;
using static AntiStalinistLeft.Annotations.VoiceLanguage;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which Spanish says who is quoted.</summary>
internal static class SpanishVoiceLanguage
{
    public static VoiceLanguage Instance { get; } = new()
    {
        Text = TextLanguages.Spanish,
        SayingForms = Words(
            """
            dice dijo decía dicho escribe escribió escribía escrito afirma afirmó afirmaba afirmado declara declaró declarado señala señaló señalaba señalado explica explicó
            explicaba responde respondió añade añadió agrega agregó subraya subrayó llama llamó llamaba denomina denominó califica calificó observa observó advierte advirtió
            sostiene sostuvo sostenía asegura aseguró concluye concluyó recuerda recordó pregunta preguntó propone propuso define definió describe describió precisa precisó
            cuenta contó proclama proclamó considera consideró piensa pensó pensaba cree creyó creía teme temía reconoce reconoció insiste insistió resume resumió comenta comentó
            cita citó juzga juzgó replica replicó argumenta argumentó exclama exclamó apunta apuntó sentencia sentenció confiesa confesó escriben dicen afirman sostienen
            """),
        NamingForms = Words("llama llamó llamaba denomina denominó califica calificó define definió describe describió"),
        SpeechNouns = Words("palabra palabras frase frases fórmula expresión tesis afirmación declaración observación advertencia definición juicio pregunta respuesta términos máxima idea convicción sentencia"),
        TitleCues = Words("ensayo artículo libro folleto discurso capítulo novela titulado titulada título"),
        DocumentNouns = Words("resolución plataforma manifiesto programa tesis declaración testamento"),
        CollectiveNouns = Words("comité congreso plataforma resolución comisión gobierno partido periódico diario sindicato liga unión consejo mayoría minoría"),
        DistanceCues = Words("llamado llamada supuesto supuesta presunto consigna lema"),
        PersonPronouns = Words("él ella su sus le lo"),
        OtherPronouns = Words("se nosotros ellos ellas quienes algunos muchos otros esto eso"),
        Prepositions = Words("de del por con para contra bajo sobre a al como entre según en desde hacia hasta sin tras ante"),
        Fillers = Words("que era es como un una el la los las"),
        Openers = Words("que como"),
        AccordingTo = Phrases("según; de acuerdo con; en palabras de; para citar a; al decir de"),
        QuotingForms = Words("cita citó citando"),
        RejectingForms = Words("critica criticó rechaza rechazó"),
        WordsOpeners = Words("en según con"),
        SourceWords = Words("en"),
        ContrastWords = Words("pero mientras aunque sino"),
        MalePronouns = Words("él"),
        FemalePronouns = Words("ella"),
        Possessives = Words("su sus"),
        FirstPersons = Words("yo nosotros"),
        PersonTitles = Words("señor señora don doña dr dra profesor profesora presidente presidenta camarada compañero ministro"),
        ViewWords = Words("para"),
        InvertsFreely = true,
        DropsSubject = true,
        Adverbs = Words("también entonces luego después aún todavía ya había ha así bien nunca siempre además incluso mismo misma le lo se nos más tarde"),
        BeForms = Words("fue era es ser sido son fueron"),
        Participles = Words("escrito dicho afirmado declarado llamado citado"),
        SubjectPronouns = Words("él ella"),
        Determiners = Words("el la los las un una este esta su sus lo"),
        DefiniteArticles = Words("el la los las"),
        Negations = Words("no nunca jamás"),
        ClauseWords = Words("que quien porque cuando pero"),
        VolumeWords = Words("vol tomo"),
        OfWords = Words("de del"),
        AgentPrepositions = Words("por con de"),
        Who = "quien",
        With = "con",
        Like = "como",
        As = "como",
        By = "por",
        And = "y",
        PageReferenceCues = ["entre paréntesis", "números de página", "referencias en el texto", "en adelante"],
        QuotedThrough = Words("citado véase cf ver"),
    };
}
