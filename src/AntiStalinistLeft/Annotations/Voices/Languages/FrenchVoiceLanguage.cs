using AntiStalinistLeft.Text;
using static AntiStalinistLeft.Annotations.VoiceLanguage;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which French says who is quoted.</summary>
internal static class FrenchVoiceLanguage
{
    public static VoiceLanguage Instance { get; } = new()
    {
        Text = TextLanguages.French,
        SayingForms = Words(
            """
            dit disait écrit écrivait écrivit affirme affirmait affirma affirmé déclare déclarait déclara déclaré note notait nota noté explique expliquait expliqua expliqué
            répond répondit répondait ajoute ajoutait ajouta souligne soulignait souligna appelle appelait nomme nommait qualifie qualifiait observe observait observa
            remarque remarquait remarqua constate constatait constata soutient soutenait soutint prétend prétendait conclut concluait rappelle rappelait rappela
            avertit avertissait demande demandait demanda propose proposait formule formulait définit définissait décrit décrivait précise précisait précisa
            raconte racontait raconta proclame proclamait proclama estime estimait pense pensait croit croyait craint craignait avoue avouait reconnaît reconnut
            insiste insistait insista ironise s'exclame s'écrie reproche reprochait résume résumait commente commentait cite citait juge jugeait confie confia
            réplique répliqua rétorque écrivent disent affirment déclarent
            """),
        NamingForms = Words("appelle appelait nomme nommait qualifie qualifiait définit définissait décrit décrivait"),
        SpeechNouns = Words(
            """
            mot mots phrase phrases formule expression thèse affirmation déclaration remarque avertissement définition jugement question réponse propos termes
            maxime idée conviction aveu
            """),
        TitleCues = Words("essai article livre brochure discours chapitre roman intitulé intitulée titre"),
        DocumentNouns = Words("résolution plateforme plate-forme manifeste programme thèses déclaration testament"),
        CollectiveNouns = Words("comité congrès plateforme plate-forme résolution commission gouvernement parti journal syndicat ligue union conseil majorité minorité"),
        DistanceCues = Words("soi-disant prétendu prétendue slogan devise mot-d'ordre"),
        PersonPronouns = Words("il elle lui son sa ses"),
        OtherPronouns = Words("on nous ils elles ceux ce cela certains beaucoup d'autres"),
        Prepositions = Words("de du des par avec pour contre sous sur chez à au aux comme entre selon dans en d'après vers sans depuis après avant"),
        Fillers = Words("que qu'il était est comme un une le la les des qu il"),
        Openers = Words("que comme qu"),
        AccordingTo = Phrases("selon; d après; suivant; pour citer; pour reprendre"),
        QuotingForms = Words("cite citait citant"),
        RejectingForms = Words("critique critiquait rejette rejetait reproche reprochait"),
        WordsOpeners = Words("selon dans pour suivant"),
        SourceWords = Words("chez dans"),
        ContrastWords = Words("mais tandis alors quoique pourtant"),
        MalePronouns = Words("il"),
        FemalePronouns = Words("elle"),
        Possessives = Words("son sa ses"),
        FirstPersons = Words("je nous"),
        PersonTitles = Words("m mme mlle dr pr professeur président monsieur madame camarade ministre général"),
        ViewWords = Words("pour"),
        ElidedPrefixes = Words("l d qu s n m t j c"),
        EncliticPronouns = Words("il elle"),
        InvertsFreely = true,
        Adverbs = Words("aussi alors puis souvent encore déjà même a avait est ensuite ainsi bien donc d'ailleurs ailleurs l y en lui leur s se ne plus tard toujours justement"),
        BeForms = Words("fut été sont"),
        Participles = Words("écrit dit affirmé déclaré noté expliqué appelé nommé qualifié"),
        SubjectPronouns = Words("il elle"),
        Determiners = Words("le la les un une des ce cet cette son sa ses leur l"),
        DefiniteArticles = Words("le la les l"),
        Negations = Words("pas jamais"),
        ClauseWords = Words("que qui parce quand mais"),
        VolumeWords = Words("vol tome"),
        OfWords = Words("de du des d"),
        AgentPrepositions = Words("par avec de"),
        Who = "qui",
        With = "avec",
        Like = "comme",
        As = "comme",
        By = "par",
        And = "et",
        PageReferenceCues = ["entre parenthèses", "numéros de page", "pages indiquées", "références dans le texte", "désormais"],
        QuotedThrough = Words("cité voir cf"),
    };
}
