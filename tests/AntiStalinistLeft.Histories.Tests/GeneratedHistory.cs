using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>A page made up with everything that a wiki's history can hold.</summary>
internal sealed record GeneratedHistory(WikiSite Site, WikiPage Page, IReadOnlyList<(Revision Revision, string Text)> Edits)
{
    private static readonly string[] Lines =
    [
        "== Bread ==", "Roses & <ref name=\"a\">bread</ref> for all.", "* one", "* two", "", "", " ", "Ünïcödé — “quoted” 👩‍👩‍👧 e\u0301", "&amp; twice &#13; &lt;",
        "tab\there", "carriage\rreturn", "{| class=\"x\"", "|-", "|}", "]]>", "<!-- hidden -->", "{{quote|a|b=''c''}}", "----", "\u00A0nbsp\u2028ls", "\uFFFD \uD7FF \uE000",
    ];

    private static readonly string[] Names = ["Ada", "Lamp \"Oil\" <b> & co", "名前", "192.0.2.7", "2001:db8::1", ""];

    /// <summary>Histories of up to two dozen revisions; the same number gives the same one.</summary>
    public static Arbitrary<GeneratedHistory> Arbitrary() => Gen.Choose(0, int.MaxValue - 1).Select(Of).ToArbitrary();

    public static GeneratedHistory Of(int seed) => Of(seed, new System.Random(seed).Next(1, 25));

    public static GeneratedHistory Of(int seed, int revisions)
    {
        var random = new System.Random(seed);
        var site = new WikiSite("Wiki & <more>", "testdb", "http://localhost/Main", "MediaWiki 1.39.0", "0.11", new SortedDictionary<int, string> { [0] = "", [1] = "Talk & co" });
        var page = new WikiPage(random.Next(1, 9999), random.Next(2), "Bread & \"roses\"", random.Next(3) == 0 ? "Bread\tand <roses> & \"more\"" : null);
        var edits = new List<(Revision, string)>();
        var texts = new List<string> { Text(random) };
        for (int i = 0; i < revisions; i++)
        {
            texts.Add(random.Next(4) == 0 ? texts[random.Next(texts.Count)] : Edit(texts[^1], random));
            edits.Add((Revision(i, texts[^1], random), texts[^1]));
        }

        return new GeneratedHistory(site, page, edits);
    }

    /// <summary>The history as memory holds it.</summary>
    public PageHistory ToHistory()
    {
        PageHistory? history = null;
        var sink = new PageHistorySink((_, page) => history = page);
        using var source = new GeneratedSource("memory", [this]);
        Assert.Null(source.ReadInto(sink));
        return history!;
    }

    private static Revision Revision(int i, string text, System.Random random)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return new Revision
        {
            Id = 100 + (3 * i),
            ParentId = i == 0 ? null : 97 + (3 * i),
            Timestamp = new DateTimeOffset(2001, 1, 15, 0, 0, 0, TimeSpan.Zero).AddSeconds((i * 100_000L) + random.Next(100_000)),
            Contributor = random.Next(8) switch
            {
                0 => Contributor.Hidden,
                1 => Contributor.Unknown,
                2 => new Contributor(ContributorKind.Ip, Names[random.Next(3, 5)], null),
                3 => new Contributor(ContributorKind.User, "Importer", 0),
                4 => new Contributor(ContributorKind.User, "NoNumber", null),
                _ => new Contributor(ContributorKind.User, Names[random.Next(Names.Length)], random.Next(1, 99)),
            },
            IsMinor = random.Next(2) == 0,
            Comment = random.Next(5) switch { 0 => null, 1 => string.Empty, _ => Lines[random.Next(Lines.Length)] + "\n" + Lines[random.Next(Lines.Length)] },
            Model = random.Next(3) == 0 ? null : "wikitext",
            Format = random.Next(3) == 0 ? null : "text/x-wiki",
            Sha1 = random.Next(4) == 0 ? null : Sha1Digest.Compute(utf8),
            DeclaredBytes = random.Next(4) == 0 ? null : utf8.Length,
            OriginId = random.Next(3) == 0 ? null : 100 + (3 * random.Next(i + 1)),
            Text = text.Length == 0 ? TextState.Present : random.Next(10) switch { 0 => TextState.Hidden, 1 => TextState.Absent, _ => TextState.Present },
        };
    }

    private static string Text(System.Random random) => string.Join('\n', Enumerable.Range(0, random.Next(12)).Select(_ => Lines[random.Next(Lines.Length)]));

    private static string Edit(string text, System.Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count + 1);
        if (random.Next(3) > 0) lines.InsertRange(at, Text(random).Split('\n').Take(3));
        else lines.RemoveRange(Math.Min(at, lines.Count - 1), 1);
        return string.Join('\n', lines);
    }
}

/// <summary>Gives made-up pages to a sink, and stops before a revision where it is told to.</summary>
internal sealed class GeneratedSource(string name, IReadOnlyList<GeneratedHistory> pages, int stopBefore = int.MaxValue, Func<Exception>? stop = null) : IHistorySource
{
    public string Name => name;

    public IReadOnlyList<Diagnostic> Warnings => [];

    /// <summary>What the source answers at the place where it stops, when it does not throw.</summary>
    public Diagnostic? Failure { get; init; }

    public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default)
    {
        int given = 0;
        foreach (GeneratedHistory page in pages)
        {
            if (sink.BeginPage(page.Site, page.Page) is { } refused) return refused;
            foreach ((Revision revision, string text) in page.Edits)
            {
                if (given++ == stopBefore) return Failure ?? throw stop!();
                if (sink.Add(revision, Encoding.UTF8.GetBytes(text)) is { } failure) return failure;
            }

            if (sink.EndPage() is { } unended) return unended;
        }

        return null;
    }

    public void Dispose()
    {
        // It holds nothing.
    }
}
