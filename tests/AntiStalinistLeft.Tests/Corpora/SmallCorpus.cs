namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>Tables of texts that never were, small enough to be counted by hand.</summary>
internal static class SmallCorpus
{
    public static BlockRow Block(string document, int block, int own, int quoted = 0, Zone zone = Zone.Body, int section = 1, string? heading = "(lead)", int sentences = 4) =>
        new(document, block, BlockKind.Paragraph, zone, section, heading, null, null, sentences, own + quoted, own, quoted, 0, 0, 0);

    public static MentionRow Mention(
        string document,
        string entity,
        int block,
        int sentence = 1,
        Voice voice = Voice.Own,
        Zone zone = Zone.Body,
        int section = 1,
        string? heading = "(lead)",
        MentionKind kind = MentionKind.Tendency) =>
        new(document, kind, entity, null, null, null, block, sentence, zone, voice, null, section, heading);

    public static Table<BlockRow> Blocks(params BlockRow[] rows) => rows.ToTable("blocks");

    public static Table<MentionRow> Mentions(params MentionRow[] rows) => rows.ToTable("mentions");
}
