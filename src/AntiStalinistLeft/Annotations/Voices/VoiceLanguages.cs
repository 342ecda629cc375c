using System.Collections.Frozen;
using AntiStalinistLeft.Tokens.Languages;

namespace AntiStalinistLeft.Annotations.Voices;

/// <summary>The languages in which the kit can tell who speaks.</summary>
public static class VoiceLanguages
{
    /// <summary>English.</summary>
    public static VoiceLanguage English { get; } = MakeEnglish();

    /// <summary>The language of a tag. Of one that the kit has no verbs of, quotations are still told from names by their length and notes.</summary>
    /// <param name="tag">A BCP 47 tag, for instance <c>en-GB</c>.</param>
    public static VoiceLanguage For(string tag)
    {
        TextLanguage text = TextLanguages.For(tag);
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
        SubjectPronouns = Words("er sie"),
        Determiners = Words("der die das den dem des ein eine einer eines seine ihre diese"),
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
        SubjectPronouns = Words("il elle"),
        Determiners = Words("le la les un une des ce cette son sa ses leur"),
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

    private static VoiceLanguage MakeEnglish()
    {
        string[] saying = List(
            "state argue assert claim suggest note add observe declare proclaim insist stress comment remark explain recall recount reply respond "
            + "maintain contend acknowledge concede conclude warn predict quote cite urge demand propose express reiterate re-iterate repeat "
            + "emphasise emphasize detail report expound summarise summarize announce ask answer mock ridicule complain lament record mention "
            + "protest promise advise recommend remind assure inform indicate advocate retort exclaim caution boast believe affirm order attack "
            + "condemn dismiss accuse defend point confess pronounce reason criticise criticize recognise recognize");
        string[] naming = List("call term label dub brand describe name coin denounce characterise characterize define style christen depict");
        string[] all = [.. saying, .. naming];
        FrozenSet<string> ambiguous = Words(
            "states claims notes comments remarks reports details demands calls records answers attacks labels terms names quotes brands styles "
            + "points promises protests urges mentions boasts orders reasons");
        string[] forms = [.. all.SelectMany(Inflected), .. List(
            "said says saying told tells telling wrote writes written writing thought thinks thinking admitted admits admitting referred refers "
            + "referring swore swears spoke speaks")];
        return new VoiceLanguage
        {
            Text = TextLanguages.English,
            SayingForms = forms.Where(form => !ambiguous.Contains(form)).ToFrozenSet(StringComparer.Ordinal),
            SayingFormsBehindSubject = ambiguous,
            SayingBases = all.Concat(List("say tell write think admit refer swear speak")).ToFrozenSet(StringComparer.Ordinal),
            NamingForms = naming.SelectMany(Inflected).Concat(["see", "sees", "saw", "seen", "referred"]).ToFrozenSet(StringComparer.Ordinal),
            Auxiliaries = Words("to did does do not would could may might will can must should cannot didn't doesn't"),
            SpeechNouns = Words(
                "words word phrase view opinion formula formulation expression comments comment remark remarks argument arguments claim claims "
                + "statement statements assertion assertions warning warnings description definition admission question reply appeal call demand letter "
                + "speech account conclusion declaration slogan term verdict"),
            TitleCues = Words(
                "titled entitled essay essays article articles book books pamphlet chapter poem novel speech lecture title tract column editorial film "
                + "song play leaflet booklet memoir memoirs journal journals magazine newspaper periodical"),
            TitleCuesBehind = Words("article articles essay essays letter letters speech speeches pamphlet book"),
            DocumentNouns = Words("resolution platform manifesto programme program theses testament charter"),
            CollectiveNouns = Words(
                "committee congress platform resolution declaration manifesto programme program theses commission council bureau politburo politbureau "
                + "government press newspaper journal paper editorial opposition party comintern international leadership conference plenum decree "
                + "report statement union federation group majority minority"),
            DistanceCues = Words("slogan slogans motto cry banner watchword so-called supposed supposedly alleged allegedly self-styled self-proclaimed"),
            PersonPronouns = Words("he she him her his himself herself"),
            OtherPronouns = Words("it they them those these this that which we one some others many"),
            Prepositions = Words(
                "by of under to with for against from between like unlike about than on over behind upon toward towards alongside in at after before "
                + "beyond without among amongst since"),
            Fillers = Words(
                "that to the a an as it is was were are be been being of for there this him her them how simply only he she they what his only also "
                + "not only in on merely such so"),
            Openers = Words("that as to term terms phrase word words expression name label saying namely whether"),
            Adverbs = Words(
                "also then later often once now again already likewise himself herself themselves just even always never still too have has had was "
                + "were is be been being aptly"),
            SubjectPronouns = Words("he she him"),
            Determiners = Words("the a an his her its their this"),
            Negations = Words("not never cannot stop stopped without refused"),
            ClauseWords = Words("which who that because when but"),
            VolumeWords = Words("vol volume"),
            OfWords = Words("of"),
            LeadingPrepositions = Words("for to"),
            AgentPrepositions = Words("by with of from like"),
            Who = "who",
            With = "with",
            Like = "like",
            AccordingTo = ("according", "to"),
            As = "as",
            By = "by",
            And = "and",
            QuotedThrough = Words("quoted cited reprinted see also for included summarised compare cf this these"),
        };
    }

    // The regular third person, past and participle of an English verb.
    private static IEnumerable<string> Inflected(string verb)
    {
        char last = verb[^1];
        if (last == 'e') return [verb + "s", verb + "d", verb[..^1] + "ing"];
        if (last == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal)) return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        if (last is 's' or 'x' or 'h' && verb[^1] != 'g') return [verb + "es", verb + "ed", verb + "ing"];
        return verb is "dub" ? ["dubs", "dubbed", "dubbing"] : [verb + "s", verb + "ed", verb + "ing"];
    }

    private static string[] List(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Words(string words) => List(words).ToFrozenSet(StringComparer.Ordinal);
}
