using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads a document once, in order, and remembers what was quoted and who was spoken of.</summary>
internal sealed class VoiceDetectionPass(VoiceContext context, IReadOnlyList<BlockQuotations> blocks)
{
    private readonly TitleRule _titles = new(context);
    private readonly TitlePatterns _titlePatterns = new(context);
    private readonly FragmentClassifier _voices = new(context.Options, new UnquotedPairIndex(context.Text, blocks));
    private readonly FragmentSpeakerFinder _speakers = new(context);
    private readonly ReferenceFinder _references = new(context);
    private readonly List<VoiceSpan> _spans = [];
    private readonly List<QuotedPassage> _quotations = [];

    public DocumentVoices Read()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i].Block;
            if (block.Kind == BlockKind.BlockQuotation) i = ReadBlockQuotation(i);
            else if (HasVoices(block)) ReadBlock(blocks[i]);
        }

        return new DocumentVoices(_spans, [.. _quotations.OrderBy(quotation => quotation.Content.Start).ThenBy(quotation => quotation.Depth)]);
    }

    private static bool HasVoices(Block block) => block.Zone is not Zone.Metadata;

    // Paragraphs that follow each other are one quotation: the note stands behind the last of them.
    private int ReadBlockQuotation(int first)
    {
        int last = first;
        while (last + 1 < blocks.Count && blocks[last + 1].Block is { Kind: BlockKind.BlockQuotation } next && next.Section == blocks[first].Block.Section) last++;
        IReadOnlyList<SentenceItem> introduction = first > 0 && blocks[first - 1].Block.Zone == blocks[first].Block.Zone ? LastSentence(blocks[first - 1]) : [];
        var range = TextSpan.FromBounds(blocks[first].Block.Span.Start, blocks[last].Block.Span.End);
        SourceReference reference = _references.FindForBlock(range);
        Speaker speaker = _speakers.FindBlockQuotationSpeaker(introduction, reference);
        for (int i = first; i <= last; i++)
        {
            Block block = blocks[i].Block;
            if (block.Span.IsEmpty) continue;
            _spans.Add(new VoiceSpan(block.Span, Voice.BlockQuoted, speaker.Name));
            Record(block.Span, block, Voice.BlockQuoted, speaker, reference, depth: 0);
            ReadNested(blocks[i], block.Span, blocks[i].Outermost);
            _voices.Remember(new Passage(PassageIndex.GetForms(context.Text, block.Span), speaker, block.Ordinal));
        }

        return last;
    }

    private IReadOnlyList<SentenceItem> LastSentence(BlockQuotations block) =>
        context.ReadItems(context.GetSentences(block.Block).LastOrDefault(), block.Outermost);

    private void ReadBlock(BlockQuotations block)
    {
        var titles = new List<TextSpan>(context.Works.Within(block.Block.Span).Select(work => work.Span));
        if (context.Options.DetectTitlesByCapitals && block.Block.Zone is not (Zone.Heading or Zone.Title or Zone.Note))
        {
            titles.AddRange(_titlePatterns.Find(block.Block, block.Outermost));
        }

        var quoted = new List<VoiceSpan>();
        _speakers.EnterBlock(block.Block);
        int next = 0;
        foreach (TextSpan sentence in context.GetSentences(block.Block))
        {
            int first = next;
            while (next < block.Outermost.Count && block.Outermost[next].Span.Start < sentence.End) next++;
            ReadSentence(block, first, next, sentence, titles, quoted);
        }

        _spans.AddRange(VoiceLayers.Merge(titles, quoted));
    }

    // The quotations of a sentence are those of the block from `first` up to `end`.
    private void ReadSentence(BlockQuotations block, int first, int end, TextSpan sentence, List<TextSpan> titles, List<VoiceSpan> quoted)
    {
        TextSpan whole = end == first ? sentence : Around(block, sentence, block.Outermost[first], block.Outermost[end - 1]);
        IReadOnlyList<SentenceItem> items = context.ReadItems(whole, block.Outermost);
        var fragments = new List<QuotedFragment>(end - first);
        for (int i = first; i < end; i++)
        {
            Quotation quotation = block.Outermost[i];
            var fragment = new QuotedFragment(context, block.Block, quotation, whole, items, _references.Find(quotation, block, whole));
            if (_titles.Find(block.Block, quotation, items, fragment.Index, fragment.IsTerm) is not { } title)
            {
                fragments.Add(fragment);
                continue;
            }

            titles.Add(title);
            Record(quotation.Content, block.Block, Voice.Title, Speaker.Unknown, default, quotation.Depth);
        }

        if (fragments.Count > 0) ReadFragments(block, fragments, quoted);
        _speakers.LeaveSentence(items);
    }

    // What stands behind a quotation of several sentences belongs to it.
    private TextSpan Around(BlockQuotations block, TextSpan sentence, Quotation first, Quotation last)
    {
        int end = Math.Max(Math.Max(sentence.End, last.Span.End), context.SentenceAt(last.Span.End - 1).End);
        bool asks = !last.Content.IsEmpty && end - last.Span.End <= 1 && context.Text[last.Content.End - 1] is '?' or '!';
        return TextSpan.FromBounds(Math.Min(sentence.Start, first.Span.Start), asks ? EndOfInquit(block, end) : end);
    }

    // «“Who goes there?” Miller asked.»: the next sentence says who speaks.
    private int EndOfInquit(BlockQuotations block, int end)
    {
        TextSpan next = context.GetSentencesFrom(end, block.Block).FirstOrDefault();
        if (next.IsEmpty || block.AnyWithin(next)) return end;
        IReadOnlyList<SentenceItem> items = context.ReadItems(next, block.Outermost);
        bool names = items.Count > 1 && (items[0].IsSubjectLike || context.Language.SubjectPronouns.Contains(items[0].Lower)) && context.IsSaying(items, 1);
        return names ? next.End : end;
    }

    private void ReadFragments(BlockQuotations block, List<QuotedFragment> fragments, List<VoiceSpan> quoted)
    {
        Dictionary<QuotedFragment, Speaker> byWords = fragments.ToDictionary(fragment => fragment, _speakers.FindByCue);
        Dictionary<QuotedFragment, FragmentClassification> verdicts = _voices.Classify(fragments, byWords);
        foreach (QuotedFragment fragment in fragments)
        {
            FragmentClassification verdict = verdicts[fragment];
            Speaker speaker = verdict.Voice == Voice.Quoted ? _speakers.FindSpeaker(fragment, byWords[fragment], verdict.Source, _voices) : Speaker.Unknown;
            quoted.Add(new VoiceSpan(fragment.Quotation.Span, verdict.Voice, speaker.Name));
            Record(fragment.Quotation.Content, block.Block, verdict.Voice, speaker, fragment.Reference, depth: 0);
            ReadNested(block, fragment.Quotation.Content, [.. block.Within(fragment.Quotation.Content)]);
            if (verdict.Voice == Voice.Quoted) _voices.Remember(new Passage(fragment.Words, speaker, block.Block.Ordinal));
        }
    }

    // Who speaks within a quotation only its own words can say.
    private void ReadNested(BlockQuotations block, TextSpan outer, IReadOnlyList<Quotation> nested)
    {
        if (nested.Count == 0) return;
        Quotation[] direct = [.. nested.Where(quotation => quotation.Depth == nested[0].Depth)];
        foreach (TextSpan sentence in SentenceSplitter.Split(context.Text, outer, SentenceOptions.Default with { Language = context.Language.Text }))
        {
            IReadOnlyList<SentenceItem> items = context.ReadItems(sentence, direct);
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i].Kind != SentenceItemKind.Quotation) continue;
                Quotation quotation = Array.Find(direct, one => one.Span.Start == items[i].Span.Start);
                Speaker speaker = _speakers.FindNested(items, i);
                bool isQuoted = speaker.Names is not null || WordTokenizer.Count(quotation.Content.GetText(context.Text)) >= context.Options.MinQuotedWords;
                Record(quotation.Content, block.Block, isQuoted ? Voice.Quoted : Voice.ScareQuoted, isQuoted ? speaker : Speaker.Unknown, default, quotation.Depth + (block.Block.Kind == BlockKind.BlockQuotation ? 1 : 0));
            }
        }
    }

    private void Record(TextSpan content, Block block, Voice voice, Speaker speaker, SourceReference reference, int depth)
    {
        if (content.IsEmpty) return;
        Confidence confidence = speaker.Names is null ? Confidence.Unresolved : speaker.Confidence;
        _quotations.Add(new QuotedPassage(content, block.Ordinal, voice, speaker.Persons, speaker.Names is null ? SpeakerRule.None : speaker.Rule, confidence, speaker.Candidates, reference.Note, reference.Authors, depth));
    }
}
