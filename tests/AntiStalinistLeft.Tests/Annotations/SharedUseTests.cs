using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Tests.Citations;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>What promises to be safe for several threads gives two of them, at the same time, what it gives one.</summary>
public class SharedUseTests
{
    private static readonly string Text = string.Concat(ShippedLexicon.Lexicon.Entries.SelectMany(entry => entry.Patterns).Take(2_000).Select(pattern => pattern.Text + ", and then "));

    [Fact]
    public async Task The_finder_of_mentions_serves_two_threads()
    {
        var finder = new MentionFinder(ShippedLexicon.Lexicon);
        await Compare(() => finder.Find(Text));
    }

    [Fact]
    public async Task An_automaton_serves_two_threads()
    {
        PatternAutomaton automaton = ShippedLexicon.Finder.Automaton;
        await Compare(() =>
        {
            var found = new List<PatternMatch>();
            foreach (PatternMatch match in automaton.Matches(Text)) found.Add(match);
            return found;
        });
    }

    [Fact]
    public async Task A_lexicon_serves_two_threads()
    {
        Lexicon lexicon = Lexicon.Load(ShippedLexicon.Folder).GetOrThrow();
        await Compare(() => lexicon.Entries.Select(entry => lexicon[entry.Id]!.About).ToArray());
    }

    [Fact]
    public async Task An_authority_of_works_serves_two_threads()
    {
        WorkAuthority authority = AuthorityFile.Load(RepositoryFolder.At("data", "works", "authority.yaml")).GetOrThrow();
        await Compare(() => authority.Works.Select(work => authority.Find(work.Title, work.Year, work.Authors, null)?.Key).ToArray());
    }

    [Fact]
    public async Task A_finder_of_citations_serves_two_threads()
    {
        Document essay = NotedEssay.Of("en", [.. Enumerable.Range(0, 300).Select(i => ("Ada Tamm argued so.", $"Ada Tamm, The Long Strike of Pier N{i} (Leeds: Wick Press, 1990), {i}; see Halloran, 9."))]);
        IReadOnlyList<Mention> mentions = NotedEssay.Mentions(essay, ["Ada Tamm"]);
        var finder = new CitationFinder();
        await Compare(() => finder.Find(essay, mentions).Citations.Select(citation => (citation.Key, citation.Rule, string.Join("; ", citation.Authors))).ToArray());
    }

    private static async Task Compare<T>(Func<IReadOnlyList<T>> read)
    {
        using var together = new Barrier(2);
        IReadOnlyList<T> OnceBothAreThere()
        {
            together.SignalAndWait(TestContext.Current.CancellationToken);
            return read();
        }

        Task<IReadOnlyList<T>>[] threads = [.. Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(OnceBothAreThere, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        IReadOnlyList<T>[] found = await Task.WhenAll(threads);
        IReadOnlyList<T> alone = read();
        Assert.NotEmpty(alone);
        Assert.All(found, one => Assert.Equal(alone, one));
    }
}
