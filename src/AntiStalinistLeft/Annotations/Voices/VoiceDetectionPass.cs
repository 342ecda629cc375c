using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads a document once, in order, and remembers what was quoted and who was spoken of.</summary>
internal sealed class VoiceDetectionPass(VoiceContext context, IReadOnlyList<BlockQuotations> blocks)
{
    private const int MaxWordDistance = 2000;
    private readonly TitleRule _titles = new(context);
    private readonly TitlePatterns _titlePatterns = new(context);
    private readonly FragmentClassifier _voices = new(new UnquotedPairIndex(context.Text, blocks));
    private readonly FragmentSpeakerFinder _speakers = new(context);
    private readonly List<VoiceSpan> _spans = [];

    public IReadOnlyList<VoiceSpan> Read()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i].Block;
            if (block.Kind == BlockKind.BlockQuotation) i = ReadBlockQuotation(i);
            else if (HasVoices(block)) ReadBlock(blocks[i]);
        }

        return _spans;
    }

    private static bool HasVoices(Block block) => block.Zone is not Zone.Metadata;

    // Paragraphs that follow each other are one quotation: the note stands behind the last of them.
    private int ReadBlockQuotation(int first)
    {
        int last = first;
        while (last + 1 < blocks.Count && blocks[last + 1].Block is { Kind: BlockKind.BlockQuotation } next && next.Section == blocks[first].Block.Section) last++;
        BlockQuotations? introduction = first > 0 && blocks[first - 1].Block.Zone == blocks[first].Block.Zone ? blocks[first - 1] : null;
        var range = TextSpan.FromBounds(blocks[first].Block.Span.Start, blocks[last].Block.Span.End);
        Speaker speaker = _speakers.FindBlockQuotationSpeaker(range, introduction);
        for (int i = first; i <= last; i++)
        {
            Block block = blocks[i].Block;
            if (block.Span.IsEmpty) continue;
            _spans.Add(new VoiceSpan(block.Span, Voice.BlockQuoted, speaker.Name));
            _voices.Remember(new Passage(PassageIndex.GetForms(context.Text, block.Span), speaker, block.Ordinal));
        }

        return last;
    }

    private void ReadBlock(BlockQuotations block)
    {
        var titles = new List<TextSpan>(context.Works.Within(block.Block.Span).Select(work => work.Span));
        if (block.Block.Zone is not (Zone.Heading or Zone.Title or Zone.Note))
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
        var fragments = new List<QuotedFragment>();
        for (int i = first; i < end; i++)
        {
            Quotation quotation = block.Outermost[i];
            IReadOnlyList<SentenceItem> items = context.ReadItems(Around(quotation.Span, sentence), block.Outermost, quotation.Span);
            var fragment = new QuotedFragment(context, block.Block, quotation, sentence, items);
            if (_titles.Find(block.Block, quotation, items, fragment.Index, fragment.IsTerm) is { } title) titles.Add(title);
            else fragments.Add(fragment);
        }

        Dictionary<QuotedFragment, Speaker> byWords = fragments.ToDictionary(fragment => fragment, _speakers.FindByCue);
        Dictionary<QuotedFragment, FragmentClassification> verdicts = _voices.Classify(fragments, byWords);
        foreach (QuotedFragment fragment in fragments)
        {
            FragmentClassification verdict = verdicts[fragment];
            Speaker speaker = verdict.Voice == Voice.Quoted ? _speakers.FindSpeaker(fragment, byWords[fragment], verdict.Source, _voices) : Speaker.Unknown;
            quoted.Add(new VoiceSpan(fragment.Quotation.Span, verdict.Voice, speaker.Name));
            if (verdict.Voice == Voice.Quoted) _voices.Remember(new Passage(fragment.Words, speaker, block.Block.Ordinal));
        }

        _speakers.LeaveSentence(context.ReadItems(sentence with { Length = Math.Min(sentence.Length, MaxWordDistance) }, block.Outermost));
    }

    // Nobody looks farther in a sentence, and a text without full stops must not cost the square of its length.
    private static TextSpan Around(TextSpan quotation, TextSpan sentence)
    {
        int start = Math.Max(Math.Min(sentence.Start, quotation.Start), quotation.Start - MaxWordDistance);
        int end = Math.Min(Math.Max(sentence.End, quotation.End), quotation.End + MaxWordDistance);
        return TextSpan.FromBounds(start, end);
    }
}
