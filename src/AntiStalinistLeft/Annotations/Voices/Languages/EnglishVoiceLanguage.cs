using System.Collections.Frozen;
using AntiStalinistLeft.Text;
using static AntiStalinistLeft.Annotations.VoiceLanguage;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which English says who is quoted.</summary>
internal static class EnglishVoiceLanguage
{
    public static VoiceLanguage Create()
    {
        string[] saying = List(
            "state argue assert claim suggest note add observe declare proclaim insist stress comment remark explain recall recount reply respond "
            + "maintain contend acknowledge concede conclude warn predict quote cite urge demand propose express reiterate re-iterate repeat "
            + "emphasise emphasize detail report expound summarise summarize announce ask answer mock ridicule complain lament record mention "
            + "protest promise advise recommend remind assure inform indicate advocate retort exclaim caution boast believe affirm order attack "
            + "condemn dismiss accuse defend point confess pronounce reason criticise criticize recognise recognize "
            + "elaborate clarify underline underscore posit opine muse quip joke preach teach theorise theorize hypothesise hypothesize speculate formulate "
            + "sneer shout whisper murmur thunder exhort implore promise vow testify attest counter rejoin reflect remember relate recount "
            + "specify stipulate concur counsel bemoan deplore decry diagnose disclose reveal echo hint imply lecture marvel plead pledge "
            + "prophesy reassure scoff scold surmise utter vent voice wail identify imagine fear hope suspect sense detect discern conceive envision envisage dream "
            + "determine judge rule testify concede quip conjecture interject object query inquire enquire wonder intone assess estimate phrase contemplate");
        string[] naming = List("call term label dub brand describe name coin denounce characterise characterize define style christen depict deem liken regard");
        string[] all = [.. saying, .. naming];
        FrozenSet<string> ambiguous = Words(
            "states claims notes comments remarks reports details demands calls records answers attacks labels terms names quotes brands styles "
            + "points promises protests urges mentions boasts orders reasons thought fears hopes dreams objects shouts whispers rules voices hints judges "
            + "counsels lectures echoes phrases estimates wonders felt feels");
        string[] framing = List("deny agree discuss consider compare raise");
        string[] irregularBases = List("say tell write think admit refer swear speak hold know feel foresee foretell");
        string[] irregular = List(
            "said says saying told tells telling wrote writes written writing thinks thinking admitted admits admitting referred refers "
            + "referring swore swears spoke speaks held holds knew knows foresaw foresees foretold foretells quipped quipping rebutted");
        string[] forms = [.. all.SelectMany(Inflected), .. irregular];
        return new VoiceLanguage
        {
            Text = TextLanguages.English,
            SayingForms = forms.Where(form => !ambiguous.Contains(form)).ToFrozenSet(StringComparer.Ordinal),
            SayingFormsBehindSubject = ambiguous,
            FramingForms = framing.SelectMany(Inflected).Concat([.. all, .. irregularBases, .. framing]).Where(form => !ambiguous.Contains(form + "s")).ToFrozenSet(StringComparer.Ordinal),
            SayingBases = all.Concat(irregularBases).ToFrozenSet(StringComparer.Ordinal),
            NamingForms = naming.SelectMany(Inflected).Concat(["see", "sees", "saw", "seen", "referred"]).ToFrozenSet(StringComparer.Ordinal),
            Auxiliaries = Words("to did does do not would could may might will can must should cannot didn't doesn't"),
            SpeechNouns = Words(
                "sentence sentences dictum maxim aphorism pronouncement pronouncements declarations saying contention observation observations insistence belief conviction "
                + "insight thesis axiom quip sentiment judgement judgment motto epigram passage line lines note notes doctrine assessment characterisation characterization "
                + "thought suggestion proposal promise prediction prophecy complaint proclamation "
                + "words word phrase view opinion formula formulation expression comments comment remark remarks argument arguments claim claims "
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
                + "report statement union federation league group majority minority assembly bolsheviks mensheviks charter constitution bulletin minutes"),
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
            BeForms = Words("am is are was were be been being"),
            Participles = Words("said written told thought spoken sworn"),
            SubjectPronouns = Words("he she"),
            Determiners = Words("the a an his her its their this"),
            DefiniteArticles = Words("the"),
            Negations = Words("not never cannot stop stopped without refused"),
            ClauseWords = Words("which who that because when but"),
            VolumeWords = Words("vol volume"),
            OfWords = Words("of"),
            LeadingPrepositions = Words("to"),
            AgentPrepositions = Words("by with of from like"),
            Who = "who",
            With = "with",
            Like = "like",
            AccordingTo = Phrases("according to; in the words of; in the view of; in the opinion of; in the phrase of; in the formulation of; to quote; to cite; to paraphrase"),
            InquitWords = Words("put puts"),
            QuotingForms = Words("quotes quoted quoting cites cited citing echoes echoed echoing paraphrases paraphrased paraphrasing"),
            RejectingForms = Words(
                "attacks attacked attacking dismisses dismissed dismissing condemns condemned condemning mocks mocked mocking ridicules ridiculed criticises criticised "
                + "criticizes criticized criticising criticizing answers answered answering deplores deplored decries decried bemoans bemoaned scorned "
                + "denounces denounced denouncing addresses discusses considers contemplates rejects rejected rejecting"),
            WordsOpeners = Words("in to using as"),
            SourceWords = Words("in from by"),
            ContrastWords = Words("but while whereas although though yet"),
            MalePronouns = Words("he"),
            FemalePronouns = Words("she"),
            Possessives = Words("his her"),
            FirstPersons = Words("i we"),
            PersonTitles = Words("mr mrs ms miss dr prof professor president comrade sir lord lady saint st minister chancellor senator general captain pope king queen father"),
            ViewWords = Words("for"),
            Infinitive = "to",
            Gerund = "ing",
            As = "as",
            By = "by",
            And = "and",
            PageReferenceCues = ["all references", "in-line citations", "inline citations", "page references", "page numbers", "references in the text", "references in parentheses", "cited in the text", "cited parenthetically", "hereafter", "subsequent references", "further references", "subsequent citations"],
            QuotedThrough = Words("quoted cited reprinted see also for included summarised compare cf this these"),
        };
    }

    // The regular third person, past and participle of an English verb.
    private static IEnumerable<string> Inflected(string verb)
    {
        char last = verb[^1];
        if (last == 'e') return [verb + "s", verb + "d", verb[..^1] + "ing"];
        if (last == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal)) return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        if (last is 's' or 'x' || (last == 'h' && verb[^2] != 'g')) return [verb + "es", verb + "ed", verb + "ing"];
        return verb is "dub" ? ["dubs", "dubbed", "dubbing"] : [verb + "s", verb + "ed", verb + "ing"];
    }

    private static string[] List(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
