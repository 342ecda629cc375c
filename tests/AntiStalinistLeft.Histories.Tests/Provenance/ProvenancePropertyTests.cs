using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>What must hold for every history, tried on random ones with insertions, cuts, moves, copies and reverts.</summary>
public class ProvenancePropertyTests
{
    private static readonly string[] Words = ["bread", "and", "roses", "for", "all", "the", "people", "of", "a", "town", "who", "bake", "it", "."];

    private static string[] RandomHistory(System.Random random)
    {
        var texts = new List<string> { Paragraphs(random, 4) };
        for (int i = random.Next(5, 40); i > 0; i--)
        {
            texts.Add(random.Next(8) == 0 ? texts[random.Next(texts.Count)] : Edit([.. texts[^1].Split("\n\n")], random));
        }

        return [.. texts];
    }

    private static string Edit(List<string> paragraphs, System.Random random)
    {
        int at = random.Next(paragraphs.Count);
        switch (random.Next(6))
        {
            case 0:
                paragraphs.Insert(at, Paragraphs(random, 1));
                break;
            case 1:
                paragraphs.RemoveAt(at);
                break;
            case 2:
                paragraphs.Add(paragraphs[at]);
                break;
            case 3:
                string moved = paragraphs[at];
                paragraphs.RemoveAt(at);
                paragraphs.Insert(random.Next(paragraphs.Count + 1), moved);
                break;
            default:
                List<string> words = [.. paragraphs[at].Split(' ')];
                int word = random.Next(words.Count);
                words.RemoveRange(word, Math.Min(random.Next(3), words.Count - word));
                words.InsertRange(word, Enumerable.Range(0, random.Next(3)).Select(_ => Words[random.Next(Words.Length)]));
                paragraphs[at] = string.Join(' ', words);
                break;
        }

        return string.Join("\n\n", paragraphs);
    }

    private static string Paragraphs(System.Random random, int count) => string.Join("\n\n", Enumerable.Range(0, count).Select(
        _ => string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)]))));

    private static List<string> Tokens(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var tokenizer = new HistoryTokenizer(utf8);
        var tokens = new List<string>();
        while (tokenizer.MoveNext())
        {
            tokens.Add(Encoding.UTF8.GetString(utf8, tokenizer.Start, tokenizer.Length));
        }

        return tokens;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tokens_origins_and_lives_agree(int seed)
    {
        var random = new System.Random(seed);
        for (int i = 0; i < 100; i++)
        {
            string[] texts = RandomHistory(random);
            PageHistory history = SmallExport.History(texts);
            PageProvenance provenance = PageProvenance.Compute(history);
            var wordOf = new Dictionary<int, string>();
            for (int r = 0; r < texts.Length; r++)
            {
                IReadOnlyList<ProvenanceToken> tokens = provenance.GetTokens(r);
                Assert.Equal(Tokens(texts[r]), tokens.Select(t => t.Text));
                Assert.Equal(provenance.GetIdentities(r), tokens.Select(t => t.Identity));
                Assert.Equal(tokens.Count, tokens.Select(t => t.Identity).Distinct().Count());
                foreach (ProvenanceToken token in tokens)
                {
                    Assert.InRange(token.Origin, 0, r);
                    Assert.True(wordOf.TryAdd(token.Identity, token.Text) ? token.Origin == r : wordOf[token.Identity] == token.Text);
                }
            }

            AssertLivesMatch(provenance, texts.Length);
        }
    }

    private static void AssertLivesMatch(PageProvenance provenance, int revisions)
    {
        var stands = new HashSet<(int Identity, int Revision)>();
        for (int r = 0; r < revisions; r++)
        {
            stands.UnionWith(provenance.GetIdentities(r).Select(identity => (identity, r)));
        }

        int counted = 0;
        for (int identity = 0; identity < provenance.TokenCount; identity++)
        {
            int before = -1;
            Assert.Equal(provenance.GetOrigin(identity), provenance.Lifespans[identity][0].Start);
            foreach (RevisionRange range in provenance.Lifespans[identity])
            {
                Assert.True(range.Start > before && range.End > range.Start);
                before = range.End;
                for (int r = range.Start; r < range.End; r++, counted++)
                {
                    Assert.Contains((identity, r), stands);
                }
            }
        }

        Assert.Equal(stands.Count, counted);
    }

    [Theory]
    [InlineData(7)]
    public void An_exact_revert_brings_back_the_identities_of_the_text_it_restores(int seed)
    {
        var random = new System.Random(seed);
        for (int i = 0; i < 100; i++)
        {
            string[] texts = RandomHistory(random);
            string good = string.Join("\n\n", Enumerable.Range(0, 6).Select(n => $"Paragraph {n} of round {i} is like no other paragraph that was ever written here."));
            string bad = good.Replace("no other", "any", StringComparison.Ordinal);
            PageProvenance provenance = PageProvenance.Compute(SmallExport.History([.. texts, good, bad, "", good]));
            Assert.Equal(provenance.GetIdentities(texts.Length), provenance.GetIdentities(texts.Length + 3));
        }
    }
}
