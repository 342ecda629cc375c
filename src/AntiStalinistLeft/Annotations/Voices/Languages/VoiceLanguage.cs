using System.Collections.Frozen;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The words by which a language says who is quoted. All in lower case.</summary>
internal sealed record VoiceLanguage
{
    /// <summary>What sentences and marks need to know of the language.</summary>
    public required TextLanguage Text { get; init; }

    /// <summary>Forms of verbs of saying that can be nothing else where they stand («argued», «stating»).</summary>
    public FrozenSet<string> SayingForms { get; init; } = [];

    /// <summary>Forms that may be nouns too («claims»): they count right behind a subject only.</summary>
    public FrozenSet<string> SayingFormsBehindSubject { get; init; } = [];

    /// <summary>Base forms («argue»): they count behind <see cref="Auxiliaries"/> only.</summary>
    public FrozenSet<string> SayingBases { get; init; } = [];

    /// <summary>Forms that say who speaks only in a sentence that leads up to a note («considered», «Miller and Cole argue»), where a quotation is not looked for.</summary>
    public FrozenSet<string> FramingForms { get; init; } = [];

    /// <summary>The language of sentences that lead up to notes: <see cref="FramingForms"/> count as verbs of saying.</summary>
    public VoiceLanguage Framing => field ??= FramingForms.Count == 0 ? this : this with { SayingForms = SayingForms.Union(FramingForms).ToFrozenSet(StringComparer.Ordinal) };

    /// <summary>Forms of verbs that give something a name («called», «dubbed», «described»).</summary>
    public FrozenSet<string> NamingForms { get; init; } = [];

    /// <summary>Words behind which a base form is a verb («to», «did», «would»).</summary>
    public FrozenSet<string> Auxiliaries { get; init; } = [];

    /// <summary>Nouns for what somebody says («words», «warning», «essay»): behind a possessive they name the speaker.</summary>
    public FrozenSet<string> SpeechNouns { get; init; } = [];

    /// <summary>Words that stand right before the title of a work («essay», «titled»).</summary>
    public FrozenSet<string> TitleCues { get; init; } = [];

    /// <summary>Words that stand right behind one («articles», «letter»).</summary>
    public FrozenSet<string> TitleCuesBehind { get; init; } = [];

    /// <summary>Nouns that a programme document is named by («resolution», «manifesto»).</summary>
    public FrozenSet<string> DocumentNouns { get; init; } = [];

    /// <summary>Bodies and documents that speak without being a person («committee», «platform»).</summary>
    public FrozenSet<string> CollectiveNouns { get; init; } = [];

    /// <summary>Words that mark what follows as a slogan or keep it at a distance («slogan», «so-called»).</summary>
    public FrozenSet<string> DistanceCues { get; init; } = [];

    /// <summary>Pronouns for a person named before («he», «her»).</summary>
    public FrozenSet<string> PersonPronouns { get; init; } = [];

    /// <summary>Pronouns that name no person («it», «they», «those»).</summary>
    public FrozenSet<string> OtherPronouns { get; init; } = [];

    /// <summary>Prepositions: the person behind one is not the subject.</summary>
    public FrozenSet<string> Prepositions { get; init; } = [];

    /// <summary>Words that may stand between a verb and what it quotes («that», «it», «was», «a»).</summary>
    public FrozenSet<string> Fillers { get; init; } = [];

    /// <summary>Words behind which a verb's quotation begins («that», «as», «to», «term»).</summary>
    public FrozenSet<string> Openers { get; init; } = [];

    /// <summary>Adverbs and auxiliaries that may stand between a subject and its verb, beside those in -ly («also», «has»).</summary>
    public FrozenSet<string> Adverbs { get; init; } = [];

    /// <summary>Forms of «be», behind which a participle is a passive: its subject is spoken of and does not speak.</summary>
    public FrozenSet<string> BeForms { get; init; } = [];

    /// <summary>Participles that the ending does not show («said», «told»).</summary>
    public FrozenSet<string> Participles { get; init; } = [];

    /// <summary>The pronouns among <see cref="PersonPronouns"/> that may be a subject, or the object of «find» («he», «him»).</summary>
    public FrozenSet<string> SubjectPronouns { get; init; } = [];

    /// <summary>Articles and the like, with which a noun phrase begins («the», «its»).</summary>
    public FrozenSet<string> Determiners { get; init; } = [];

    /// <summary>Articles with which the name of a body begins («the» Central Committee).</summary>
    public FrozenSet<string> DefiniteArticles { get; init; } = [];

    /// <summary>Words that turn a verb round («not», «stop»): then it names nothing.</summary>
    public FrozenSet<string> Negations { get; init; } = [];

    /// <summary>Words with which another clause begins («which», «because»).</summary>
    public FrozenSet<string> ClauseWords { get; init; } = [];

    /// <summary>Words for a volume, before which the title of a journal stands.</summary>
    public FrozenSet<string> VolumeWords { get; init; } = [];

    /// <summary>Words that lead on to what a programme is a programme of («of»).</summary>
    public FrozenSet<string> OfWords { get; init; } = [];

    /// <summary>Prepositions whose person can be the subject at the head of a sentence («For Miller, it was …»).</summary>
    public FrozenSet<string> LeadingPrepositions { get; init; } = [];

    /// <summary>Prepositions that name an agent or companion, through an apposition too («by his friend Miller»).</summary>
    public FrozenSet<string> AgentPrepositions { get; init; } = [];

    /// <summary>The relative pronoun for a person («who»).</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>The word of «…, with Miller arguing».</summary>
    public string With { get; init; } = string.Empty;

    /// <summary>The word of «critics like Miller».</summary>
    public string Like { get; init; } = string.Empty;

    /// <summary>Phrases behind which the speaker is named («according to», «in the words of»), each as its words.</summary>
    public IReadOnlyList<string[]> AccordingTo { get; init; } = [];

    /// <summary>Words that stand for a verb right behind a quotation («put» of «as Miller put it», German «so Miller»).</summary>
    public FrozenSet<string> InquitWords { get; init; } = [];

    /// <summary>Verbs whose object speaks («she quotes Miller: “…”»).</summary>
    public FrozenSet<string> QuotingForms { get; init; } = [];

    /// <summary>Verbs whose object is somebody else's («she attacked the view that “…”»).</summary>
    public FrozenSet<string> RejectingForms { get; init; } = [];

    /// <summary>Words with which «in Miller's words» and «to use Miller's phrase» begin.</summary>
    public FrozenSet<string> WordsOpeners { get; init; } = [];

    /// <summary>Prepositions that lead from a noun for what is said to who says it («a sentence in Miller»).</summary>
    public FrozenSet<string> SourceWords { get; init; } = [];

    /// <summary>Conjunctions with which another statement begins («but», «whereas»).</summary>
    public FrozenSet<string> ContrastWords { get; init; } = [];

    /// <summary>Subject pronouns for a man.</summary>
    public FrozenSet<string> MalePronouns { get; init; } = [];

    /// <summary>Subject pronouns for a woman.</summary>
    public FrozenSet<string> FemalePronouns { get; init; } = [];

    /// <summary>Possessives of a person named before («his», «her»).</summary>
    public FrozenSet<string> Possessives { get; init; } = [];

    /// <summary>The author's own pronouns («I», «we»): what they say is the author's.</summary>
    public FrozenSet<string> FirstPersons { get; init; } = [];

    /// <summary>Words before a name that tell that it is a person's («Dr», «President», «Herr»).</summary>
    public FrozenSet<string> PersonTitles { get; init; } = [];

    /// <summary>Prepositions that say in whose view something is so («For Miller it was …»): at the head of a sentence that person is spoken of.</summary>
    public FrozenSet<string> ViewWords { get; init; } = [];

    /// <summary>Phrases of a note that says whose pages the numbers in parentheses are («all references are to»).</summary>
    public IReadOnlyList<string> PageReferenceCues { get; init; } = [];

    /// <summary>Prefixes that an apostrophe joins to a word (French <c>l</c>, <c>qu</c>).</summary>
    public FrozenSet<string> ElidedPrefixes { get; init; } = [];

    /// <summary>Pronouns that a hyphen joins to a verb before them («dit-il»).</summary>
    public FrozenSet<string> EncliticPronouns { get; init; } = [];

    /// <summary>The word before an infinitive («to»); empty where the language has none.</summary>
    public string Infinitive { get; init; } = string.Empty;

    /// <summary>The ending of a gerund («ing»); empty where the language has none.</summary>
    public string Gerund { get; init; } = string.Empty;

    /// <summary>Whether an <c>s</c> without an apostrophe makes a name a possessive (German).</summary>
    public bool HasGenitiveS { get; init; }

    /// <summary>Whether a subject may follow its verb anywhere (German, Romance languages).</summary>
    public bool InvertsFreely { get; init; }

    /// <summary>Whether every noun has a capital, which then tells nothing of names and titles (German).</summary>
    public bool CapitalizesNouns { get; init; }

    /// <summary>Whether a verb may stand at the end of its clause, with objects before it (German).</summary>
    public bool IsVerbFinal { get; init; }

    /// <summary>Whether a verb without a subject speaks of the person named before (Spanish, Italian).</summary>
    public bool DropsSubject { get; init; }

    /// <summary>The word of «as Miller says».</summary>
    public string As { get; init; } = string.Empty;

    /// <summary>The word of «claimed by Miller».</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>The word that joins two subjects.</summary>
    public string And { get; init; } = string.Empty;

    /// <summary>Beginnings of notes that name through whom a text is quoted, not who wrote it («quoted by», «see»).</summary>
    public FrozenSet<string> QuotedThrough { get; init; } = [];

    /// <summary>The words of a list.</summary>
    public static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases that a semicolon parts, as their words.</summary>
    public static string[][] Phrases(string phrases) =>
        [.. phrases.Split(';', StringSplitOptions.TrimEntries).Select(phrase => phrase.Split(' '))];
}
