namespace AntiStalinistLeft.Annotations;

/// <summary>Weighs what the words, the note and earlier quotations say about who is quoted.</summary>
/// <remarks>
/// Words that say who speaks go before everything; then what the quotation repeats or continues; then the author of its
/// source, where nobody else can be meant. A note that names another than the words is where they were found. Evidence that leaves
/// a choice gives nobody, and the candidates.
/// </remarks>
internal sealed class FragmentSpeakerFinder(VoiceContext context)
{
    private const int TellingRun = 6;
    private readonly SentenceSpeakerFinder _sentences = new(context.Language);
    private readonly SpeakerJudge _judge = new(context);
    private readonly Antecedents _antecedents = new(context.Language);
    private readonly Dictionary<int, Speaker> _byNote = [];
    private (TextSpan Span, Speaker Speaker) _last;

    /// <summary>Begins a block: a note's sentences speak of nobody before it.</summary>
    public void EnterBlock(Block block)
    {
        _byNote.Clear();
        _antecedents.EnterBlock(block.Ordinal, block.Zone is not Zone.Body);
    }

    /// <summary>Ends a sentence.</summary>
    public void LeaveSentence(IReadOnlyList<SentenceItem> items) => _antecedents.Leave(items);

    /// <summary>What the words around a fragment say.</summary>
    public Speaker FindByCue(QuotedFragment fragment) => Allowed(_sentences.FindByCue(fragment.Items, fragment.Index, _antecedents));

    /// <summary>Who is quoted in a fragment.</summary>
    public Speaker FindSpeaker(QuotedFragment fragment, Speaker byWords, Passage? source, FragmentClassifier voices)
    {
        Speaker speaker = byWords.IsExplicit ? Speaker.Unknown : Allowed(Continued(fragment));
        if (!speaker.IsFound) speaker = SpeakerJudge.Confirm(byWords, fragment.Reference.Authors, _antecedents);
        if (!speaker.IsFound && source is not null) speaker = Allowed(Repeated(source));
        if (!IsSettled(speaker) && voices.Quoted.FindSharingRun(fragment.Words, TellingRun) is { Speaker.Names: not null } passage && Allowed(Repeated(passage)) is { IsFound: true } repeated) speaker = repeated;
        if (!IsSettled(speaker)) speaker = Allowed(_judge.FromSource(fragment.Items, fragment.Index, fragment.Reference, speaker, _antecedents));
        if (!speaker.IsFound && fragment.Reference.Note is { } note && _byNote.TryGetValue(note, out Speaker same)) speaker = Allowed(same with { Rule = SpeakerRule.Continuation, Confidence = Confidence.Medium });
        if (!speaker.IsFound) speaker = Allowed(_judge.FromColon(fragment.Items, fragment.Index, fragment.Reference, _sentences.FindBySubject(fragment.Items, fragment.Index, _antecedents)));
        if (!speaker.IsFound) speaker = Speaker.Ambiguous(SpeakerJudge.Candidates(fragment.Items, fragment.Index, fragment.Reference));
        Remember(speaker, fragment);
        return speaker;
    }

    /// <summary>Who is quoted within another quotation: only its own words count.</summary>
    public Speaker FindNested(IReadOnlyList<SentenceItem> items, int index) =>
        _sentences.FindByCue(items, index, new Antecedents(context.Language)) is { IsExplicit: true, Names: not null } speaker ? speaker : Speaker.Unknown;

    /// <summary>Who is quoted in the paragraphs of a block quotation.</summary>
    /// <param name="items">The sentence before it; empty where there is none in the same zone.</param>
    /// <param name="reference">What stands behind it to tell its source.</param>
    public Speaker FindBlockQuotationSpeaker(IReadOnlyList<SentenceItem> items, SourceReference reference)
    {
        Speaker speaker = Introduced(SpeakerJudge.Confirm(Allowed(_sentences.FindByCue(items, items.Count, _antecedents)), reference.Authors, _antecedents));
        if (!IsSettled(speaker)) speaker = Allowed(_judge.FromSource(items, items.Count, reference, speaker, _antecedents));
        bool isImpersonal = _sentences.IsImpersonalIntroduction(items, items.Count);
        if (!speaker.IsFound && !isImpersonal) speaker = Introduced(Allowed(_judge.FromColon(items, items.Count, reference, _sentences.FindBySubject(items, items.Count, _antecedents))));
        if (!speaker.IsFound) speaker = Speaker.Ambiguous(SpeakerJudge.Candidates(items, items.Count, reference));
        if (speaker.Persons is [var only]) _antecedents.Speak(only);
        return speaker;
    }

    private Speaker Introduced(Speaker speaker)
    {
        bool byIntroduction = speaker.Names is not null && speaker.Rule is SpeakerRule.Clause or SpeakerRule.Formula or SpeakerRule.Introduction or SpeakerRule.Pronoun;
        return byIntroduction ? Allowed(speaker with { Rule = SpeakerRule.BlockIntroduction }) : speaker;
    }

    // A rule that is switched off has found nothing.
    private Speaker Allowed(Speaker speaker) => context.Options.Without.Contains(speaker.Rule) ? Speaker.Unknown : speaker;

    private static bool IsSettled(Speaker speaker) => speaker.IsFound && (speaker.Names is not null || speaker.Candidates.Count == 0);

    private static Speaker Repeated(Passage passage) => passage.Speaker with { IsFound = true, Rule = SpeakerRule.Repetition, Candidates = [] };

    // The last quotation goes on: only marks, conjunctions and the like stand between, or nothing at all.
    private Speaker Continued(QuotedFragment fragment)
    {
        if (_last.Speaker.Names is null || _last.Span.End > fragment.Quotation.Span.Start) return Speaker.Unknown;
        IReadOnlyList<SentenceItem> items = fragment.Items;
        bool isAdjacent = context.Text.AsSpan(_last.Span.End, fragment.Quotation.Span.Start - _last.Span.End).IsWhiteSpace();
        int at = fragment.Index - 1;
        while (at >= 0 && IsJoint(items[at])) at--;
        bool isListed = at >= 0 && items[at].Kind == SentenceItemKind.Quotation && items[at].Span.Start == _last.Span.Start;
        return isAdjacent || isListed ? _last.Speaker with { Rule = SpeakerRule.Continuation } : Speaker.Unknown;
    }

    private bool IsJoint(SentenceItem item) =>
        item.Lower is "," or "–" or "—" || item.Lower == context.Language.And
        || (item.Kind == SentenceItemKind.Word && (context.Language.Determiners.Contains(item.Lower) || context.Language.Openers.Contains(item.Lower)
            || context.Language.ContrastWords.Contains(item.Lower) || item.Lower is "or" or "oder" or "ou" or "o"));

    private void Remember(Speaker speaker, QuotedFragment fragment)
    {
        _last = (fragment.Quotation.Span, speaker);
        if (speaker.Names is null) return;
        if (fragment.Reference.Note is { } note) _byNote[note] = speaker;

        // A name that only a note tells is nobody whom a later «he» could mean.
        bool isNamed = speaker.Rule is not (SpeakerRule.Note or SpeakerRule.PageReference or SpeakerRule.Repetition);
        if (isNamed && speaker.Persons is [var only]) _antecedents.Speak(only);
    }
}
