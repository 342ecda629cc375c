using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Finds the quotations of all blocks, those that run over several paragraphs and those with a broken mark included.</summary>
/// <remarks>
/// A quotation of several paragraphs opens in each and closes in the last. Where an opening mark is missing, the quotation
/// is taken to begin at the first altered initial («[n]ever») of the sentence behind its last quotation, else behind the
/// «that» of a verb or noun of saying; where neither stands, nothing is guessed. Where a closing mark is missing, it is
/// taken to end at the next note marker, else with its sentence, at the latest with its paragraph. Single marks are not
/// repaired; the audit reports all. Paragraphs that begin with a dash are spoken where one says so or several follow each other.
/// </remarks>
internal sealed class QuotationFinder(VoiceContext context)
{
    // UTF-16 code units: no quotation that lost its opening mark is looked for farther back, so that a text of nothing but closing marks ends soon.
    private const int FarthestOpening = 2000;

    private const char Dash = '—';

    public IReadOnlyList<BlockQuotations> FindAll()
    {
        IReadOnlyList<Block> blocks = context.Document.Blocks;
        QuotationScan[] scans = [.. blocks.Select(block => QuotationScanner.Scan(context.Text, block.Span, context.Language.Text))];
        var found = new BlockQuotations[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            bool goesOn = i + 1 < blocks.Count && GoesOn(blocks[i], scans[i], blocks[i + 1]);
            BlockQuotations quoted = Find(blocks[i], scans[i], goesOn);
            bool isDialogue = IsSpoken(blocks[i]) && ((i > 0 && IsSpoken(blocks[i - 1])) || (i + 1 < blocks.Count && IsSpoken(blocks[i + 1])));
            found[i] = IsSpoken(blocks[i]) && Spoken(quoted, isDialogue) is { } spoken ? new BlockQuotations(blocks[i], [spoken], [.. quoted.Outermost.Concat(quoted.Nested).Where(quotation => spoken.Span.Contains(quotation.Span)).Select(quotation => quotation with { Depth = quotation.Depth + 1 })]) : quoted;
        }

        return found;
    }

    private bool GoesOn(Block block, QuotationScan scan, Block next)
    {
        if (block.Kind != next.Kind || block.Section != next.Section || scan.Unbalanced.Count == 0) return false;
        UnbalancedMark last = scan.Unbalanced[^1];
        return last.IsOpening && QuotationMarks.IsDouble(last.Mark) && !next.Span.IsEmpty && context.Text[next.Span.Start] == last.Mark;
    }

    private BlockQuotations Find(Block block, QuotationScan scan, bool goesOn)
    {
        var quotations = scan.Quotations.Where(quotation => quotation.Depth == 0).ToList();
        foreach (UnbalancedMark mark in scan.Unbalanced)
        {
            bool isContinued = goesOn && mark == scan.Unbalanced[^1];
            if ((isContinued ? Until(mark.Position, block.Span.End) : Repair(mark, quotations)) is not { } quotation) continue;
            quotations.RemoveAll(other => quotation.Span.Overlaps(other.Span));
            quotations.Add(quotation);
        }

        quotations.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new BlockQuotations(block, quotations, [.. scan.Quotations.Where(quotation => quotation.Depth > 0)]);
    }

    private bool IsSpoken(Block block) => block is { Kind: BlockKind.Paragraph, Zone: Zone.Body } && block.Span.Length > 2 && context.Text[block.Span.Start] == Dash;

    // «— The oil is gone, said Miller»: up to the words that say who speaks; where none do, the whole paragraph of a dialogue.
    private Quotation? Spoken(BlockQuotations block, bool isDialogue)
    {
        int start = block.Block.Span.Start + 1;
        while (start < block.Block.Span.End && char.IsWhiteSpace(context.Text[start])) start++;
        IReadOnlyList<SentenceItem> items = context.ReadItems(TextSpan.FromBounds(start, block.Block.Span.End), block.Outermost);
        for (int i = 1; i + 1 < items.Count; i++)
        {
            if (items[i].Kind == SentenceItemKind.Mark && context.Language.SayingForms.Contains(items[i + 1].Lower)) return Until(start - 1, items[i].Span.Start);

            // «Who goes there? asked Miller»
            int end = items[i].Span.Start;
            while (end > start && char.IsWhiteSpace(context.Text[end - 1])) end--;
            if (context.Text[end - 1] is '?' or '!' or '…' && context.Language.SayingForms.Contains(items[i].Lower)) return Until(start - 1, end);
        }

        return isDialogue ? Until(start - 1, block.Block.Span.End) : null;
    }

    private Quotation? Repair(UnbalancedMark mark, List<Quotation> quotations)
    {
        if (!QuotationMarks.IsDouble(mark.Mark) || quotations.Exists(other => other.Span.Contains(mark.Position))) return null;
        TextSpan sentence = context.SentenceAt(mark.Position);
        return mark.IsOpening ? RepairEnd(mark.Position, sentence, quotations) : RepairStart(mark.Position, sentence, quotations);
    }

    private Quotation? RepairEnd(int start, TextSpan sentence, List<Quotation> quotations)
    {
        int end = context.FindNextMarker(start, sentence.End)?.Position ?? sentence.End;
        return end <= start + 1 || quotations.Exists(other => other.Span.Start > start && other.Span.Start < end) ? null : Until(start, end);
    }

    private static Quotation Until(int start, int end) =>
        new(TextSpan.FromBounds(start, end), 0, IsDouble: true, OpensWithMark: true, ClosesWithMark: false);

    private Quotation? RepairStart(int end, TextSpan sentence, List<Quotation> quotations)
    {
        int from = quotations.Where(other => other.Span.End <= end).Select(other => other.Span.End).Append(sentence.Start).Max();
        from = Math.Max(Math.Max(from, sentence.Start), end - FarthestOpening);
        int start = AlteredInitial(from, end) ?? BehindThat(from, end) ?? -1;
        return start < 0 ? null : new Quotation(TextSpan.FromBounds(start, end + 1), 0, IsDouble: true, OpensWithMark: false);
    }

    private int? AlteredInitial(int from, int end)
    {
        for (int at = from; at + 3 < end; at++)
        {
            if (context.Text[at] == '[' && context.Text[at + 2] == ']' && char.IsLetter(context.Text[at + 1]) && char.IsLetter(context.Text[at + 3])) return at;
        }

        return null;
    }

    // «He did acknowledge that even …”»
    private int? BehindThat(int from, int end)
    {
        IReadOnlyList<SentenceItem> items = context.ReadItems(TextSpan.FromBounds(from, end), []);
        for (int i = 1; i < items.Count - 1; i++)
        {
            bool isThat = context.Language.Fillers.Contains(items[i].Lower) && context.Language.Openers.Contains(items[i].Lower);
            if (isThat && context.IsSaying(items, i - 1)) return items[i + 1].Span.Start;
        }

        return null;
    }
}
