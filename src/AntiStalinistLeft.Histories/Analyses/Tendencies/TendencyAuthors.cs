using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Finds who wrote the sentences around mentions. A sentence that names an entity twice counts once.</summary>
internal static class TendencyAuthors
{
    /// <summary>The rows, entities by number, the editors with most tokens first.</summary>
    public static IEnumerable<TendencyAuthorRow> FindAuthors(LocatedMentions places)
    {
        var tokens = new SortedDictionary<int, Dictionary<Contributor, (int Tokens, int Mentions)>>();
        foreach (int instance in places.Instances) Count(places.History, instance, tokens);
        foreach ((int entity, Dictionary<Contributor, (int Tokens, int Mentions)> editors) in tokens)
        {
            double all = editors.Values.Sum(count => count.Tokens);
            foreach ((Contributor editor, (int written, int mentions)) in editors.OrderByDescending(pair => pair.Value.Tokens).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal))
            {
                yield return new TendencyAuthorRow(
                    places.Revision.Id, places.History.Entries[entity].Id, editor.Name, EditorClassifier.Classify(editor), written, written / all, mentions);
            }
        }
    }

    private static void Count(TendencyHistory history, int instance, SortedDictionary<int, Dictionary<Contributor, (int Tokens, int Mentions)>> tokens)
    {
        int block = history.Provenance.Instances.GetBlock(instance);
        ReadOnlySpan<BlockMention> mentions = history.Mentions[block];
        if (mentions.IsEmpty) return;
        PlainBlock plain = history.Text[block];
        TextSpan[] places = TokenOffsets.FromUtf8(history.History.Blocks[block]);
        TextSpan[] sentences = [.. SentenceSplitter.Split(plain.Text)];
        ReadOnlySpan<int> identities = history.Provenance.Instances.GetIdentities(instance);
        var seen = new HashSet<(int Entity, int Token)>();
        foreach (BlockMention mention in mentions)
        {
            if (!tokens.TryGetValue(mention.Entity, out Dictionary<Contributor, (int, int)>? editors)) tokens[mention.Entity] = editors = [];
            Add(editors, EditorOf(history.Provenance, identities[mention.Token]), 0, 1);
            TextSpan sentence = plain.ToSource(SentenceAt(sentences, mention.Span));
            for (int token = TokenOffsets.FindFirst(places, sentence.Start); token < places.Length && places[token].Start < sentence.End; token++)
            {
                if (seen.Add((mention.Entity, token))) Add(editors, EditorOf(history.Provenance, identities[token]), 1, 0);
            }
        }
    }

    private static TextSpan SentenceAt(TextSpan[] sentences, TextSpan mention) =>
        sentences.FirstOrDefault(sentence => sentence.End >= mention.End, mention);

    private static Contributor EditorOf(PageProvenance provenance, int identity)
    {
        Contributor editor = provenance.History.Revisions[provenance.GetOrigin(identity)].Contributor;
        return editor.Name is null ? editor : editor with { Id = null };
    }

    private static void Add(Dictionary<Contributor, (int Tokens, int Mentions)> editors, Contributor editor, int tokens, int mentions)
    {
        (int before, int mentionsBefore) = editors.GetValueOrDefault(editor);
        editors[editor] = (before + tokens, mentionsBefore + mentions);
    }
}
