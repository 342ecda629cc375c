using AntiStalinistLeft.Text;
using static AntiStalinistLeft.Annotations.VoiceLanguage;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which Italian says who is quoted.</summary>
internal static class ItalianVoiceLanguage
{
    public static VoiceLanguage Instance { get; } = new()
    {
        Text = TextLanguages.Italian,
        SayingForms = Words(
            """
            dice disse diceva detto scrive scrisse scriveva scritto afferma affermò affermava affermato dichiara dichiarò dichiarato nota notò notava spiega spiegò spiegava
            risponde rispose aggiunge aggiunse sottolinea sottolineò chiama chiamò chiamava definisce definì osserva osservò osservava avverte avvertì sostiene sostenne
            sosteneva assicura assicurò conclude concluse ricorda ricordò chiede chiese domanda domandò propone propose descrive descrisse precisa precisò racconta raccontò
            proclama proclamò ritiene riteneva pensa pensò pensava crede credette credeva teme temeva riconosce riconobbe insiste insistette riassume riassunse commenta commentò
            cita citò giudica giudicò replica replicò ribatte ribatté argomenta argomentò esclama esclamò annota annotò confessa confessò scrivono dicono affermano sostengono
            """),
        NamingForms = Words("chiama chiamò chiamava definisce definì descrive descrisse"),
        SpeechNouns = Words("parola parole frase frasi formula espressione tesi affermazione dichiarazione osservazione avvertimento definizione giudizio domanda risposta termini massima idea convinzione motto"),
        TitleCues = Words("saggio articolo libro opuscolo discorso capitolo romanzo intitolato intitolata titolo"),
        DocumentNouns = Words("risoluzione piattaforma manifesto programma tesi dichiarazione testamento"),
        CollectiveNouns = Words("comitato congresso piattaforma risoluzione commissione governo partito giornale sindacato lega unione consiglio maggioranza minoranza"),
        DistanceCues = Words("cosiddetto cosiddetta presunto presunta slogan motto"),
        PersonPronouns = Words("egli lui lei ella suo sua suoi sue"),
        OtherPronouns = Words("si noi essi loro coloro alcuni molti altri ciò questo"),
        Prepositions = Words("di del della dello dei degli delle da dal dalla con per contro sotto su sul sulla a al alla come tra fra secondo in nel nella verso senza dopo"),
        Fillers = Words("che era è come un una il la lo i gli le"),
        Openers = Words("che come"),
        AccordingTo = Phrases("secondo; nelle parole di; a detta di; per citare; a parere di"),
        QuotingForms = Words("cita citò citando"),
        RejectingForms = Words("critica criticò respinge respinse"),
        WordsOpeners = Words("nelle con secondo per"),
        SourceWords = Words("in"),
        ContrastWords = Words("ma mentre sebbene bensì"),
        MalePronouns = Words("egli lui"),
        FemalePronouns = Words("ella lei"),
        Possessives = Words("suo sua suoi sue"),
        FirstPersons = Words("io noi"),
        PersonTitles = Words("signor signora don donna dott dottor prof professor professoressa presidente compagno compagna ministro"),
        ViewWords = Words("per"),
        ElidedPrefixes = Words("l d un dell all nell dall sull quest c s n"),
        InvertsFreely = true,
        DropsSubject = true,
        Adverbs = Words("anche allora poi dopo ancora già aveva ha così bene mai sempre inoltre perfino stesso stessa gli lo si ne più tardi"),
        BeForms = Words("fu era è essere stato stata sono furono viene venne"),
        Participles = Words("scritto detto affermato dichiarato chiamato citato"),
        SubjectPronouns = Words("egli lui ella lei"),
        Determiners = Words("il la lo i gli le un una uno questo questa suo sua l"),
        DefiniteArticles = Words("il la lo i gli le l"),
        Negations = Words("non mai"),
        ClauseWords = Words("che chi perché quando ma"),
        VolumeWords = Words("vol tomo"),
        OfWords = Words("di del della dello d"),
        AgentPrepositions = Words("da con di"),
        Who = "che",
        With = "con",
        Like = "come",
        As = "come",
        By = "da",
        And = "e",
        PageReferenceCues = ["tra parentesi", "numeri di pagina", "riferimenti nel testo", "d'ora in poi", "d’ora in poi"],
        QuotedThrough = Words("citato vedi cfr cf"),
    };
}
