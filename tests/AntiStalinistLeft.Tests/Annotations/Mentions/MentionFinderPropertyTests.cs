using AntiStalinistLeft.Annotations;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Annotations;

public class MentionFinderPropertyTests
{
    private static readonly string[] Phrases = [.. ShippedLexicon.Lexicon.Entries.SelectMany(entry => entry.Patterns).Select(pattern => pattern.Text)];

    private static readonly Arbitrary<string> Texts =
        (from pieces in Gen.Zip(Gen.Elements(Phrases), Gen.Elements(" ", ", ", "-", " to ", " of ", "’s ", " the ", "\n", "“", "” ", "")).ListOf().Resize(25)
         from nasty in NastyText.Strings().Generator
         select string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2)) + nasty).ToArbitrary();

    [Fact]
    public void Mentions_lie_in_the_text_in_order_and_never_overlap_within_a_layer() =>
        Prop.ForAll(Texts, text =>
        {
            IReadOnlyList<Mention> mentions = ShippedLexicon.Finder.Find(text);
            bool inside = mentions.All(mention => mention.Span.Start >= 0 && mention.Span.Length > 0 && mention.Span.End <= text.Length);
            bool ordered = mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Span.Start <= pair.Second.Span.Start);
            bool disjoint = mentions.GroupBy(mention => MentionLayers.ForKind(mention.Kind))
                .All(layer => layer.Zip(layer.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
            return inside && ordered && disjoint;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_mention_stands_as_whole_words_and_is_a_pattern_of_its_entry() =>
        Prop.ForAll(Texts, text => ShippedLexicon.Finder.Find(text).All(mention =>
        {
            LexiconEntry entry = ShippedLexicon.Lexicon[mention.Entity]!;
            string surface = TextFolding.Fold(mention.Span.GetText(text));
            bool startsWord = mention.Span.Start == 0 || !TextFolding.IsWord(text[mention.Span.Start - 1]);
            bool endsWord = mention.Span.End == text.Length || !TextFolding.IsWord(text[mention.Span.End]);
            return startsWord && endsWord && entry.Kind == mention.Kind && entry.Patterns.Any(pattern => TextFolding.Fold(pattern.Text) == surface);
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_text_gives_the_same_mentions_each_time() =>
        Prop.ForAll(Texts, text => ShippedLexicon.Finder.Find(text).SequenceEqual(ShippedLexicon.Finder.Find(text))).QuickCheckThrowOnFailure();
}
