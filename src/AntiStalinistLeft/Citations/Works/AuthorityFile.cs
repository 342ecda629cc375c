using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads the authority file of works (<c>data/works/authority.yaml</c>).</summary>
internal static class AuthorityFile
{
    private const string SameAs = "same-as";

    private static readonly string[] Schemes = ["wikidata", "isbn", "oclc", "doi"];

    private static readonly string[] Keys =
    [
        "key", "work", "type", "title", "variants", "authors", "editors", "translators", "container", "place", "publisher", "year", "original-year", "pages", "volume", "issue", "date", "edition", "series", "address", "identifiers",
    ];

    /// <summary>Reads the file strictly: an unknown key, a doubled key of a work, a type or a number that is none is a failure that names the line.</summary>
    public static Result<WorkAuthority> Load(string path) => WorksFile.Load(path, Parse);

    public static Result<WorkAuthority> Parse(string yaml, string? file = null) => Parse(yaml, file, WorkAuthority.Empty);

    /// <summary>Reads a second file behind one that was read: its works follow, and may stand in volumes of the first.</summary>
    /// <param name="before">What was read before; a key of it that stands in the second file too is a failure.</param>
    /// <param name="path">The second file.</param>
    public static Result<WorkAuthority> LoadBehind(WorkAuthority before, string path) =>
        WorksFile.Load(path, (yaml, file) => Parse(yaml, file, before));

    private static Result<WorkAuthority> Parse(string yaml, string? file, WorkAuthority before) =>
        WorksFile.Read(yaml, file, "works", (items, problems) => Make(before, items, file ?? string.Empty, problems));

    private static WorkAuthority Make(WorkAuthority before, IReadOnlyList<YamlFields> items, string file, YamlProblems problems)
    {
        var works = new List<AuthorityWork>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlFields item in items.Where(item => !item.Has(SameAs)))
        {
            AuthorityWork work = Work(item);
            if (before[work.Key] is not null) problems.Add("duplicate-key", $"The key «{work.Key}» stands in the file read before. Take it out of one of the two.", file, item.Line);
            else if (lines.TryAdd(work.Key, item.Line)) works.Add(work);
            else problems.Add("duplicate-key", $"The key «{work.Key}» stands twice. Give each edition and each part a key of its own.", file, item.Line);
        }

        foreach (AuthorityWork work in works.Where(work => work.Container is not null && !lines.ContainsKey(work.Container) && before[work.Container] is null))
        {
            problems.Add("unknown-container", $"«{work.Key}» stands in «{work.Container}», which the file does not list. Add the volume or correct its key.", file, lines[work.Key]);
        }

        return new WorkAuthority(WithCitekeys([.. before.Works, .. works], items, file, problems));
    }

    // «{key: MyTrotsky1937, same-as: trotsky1937-revolution-betrayed}»: the key of a person's library for a work that is there.
    private static AuthorityWork[] WithCitekeys(AuthorityWork[] works, IReadOnlyList<YamlFields> items, string file, YamlProblems problems)
    {
        var places = works.Select((work, i) => (work.Key, i)).ToDictionary(StringComparer.Ordinal);
        foreach (YamlFields item in items.Where(item => item.Has(SameAs)))
        {
            item.AllowOnly("key", SameAs);
            string key = item.RequiredText("key");
            string meant = item.RequiredText(SameAs);
            if (places.ContainsKey(key)) problems.Add("duplicate-key", $"The key «{key}» is that of a work and of a citekey. Take one of the two out.", file, item.Line);
            else if (places.TryGetValue(meant, out int place)) works[place] = works[place] with { Citekeys = [.. works[place].Citekeys, key] };
            else problems.Add("unknown-work", $"«{key}» is the same as «{meant}», which no file lists. Add the work or correct its key.", file, item.Line);
        }

        return works;
    }

    private static AuthorityWork Work(YamlFields item)
    {
        item.AllowOnly(Keys);
        string key = item.RequiredText("key");
        return new AuthorityWork
        {
            Key = key,
            Work = item.Text("work") ?? key,
            Type = item.Choice<WorkType>("type", isRequired: true) ?? WorkType.Book,
            Title = item.RequiredText("title"),
            Variants = Texts(item, "variants"),
            Authors = Texts(item, "authors"),
            Editors = Texts(item, "editors"),
            Translators = Texts(item, "translators"),
            Container = item.Text("container"),
            Place = item.Text("place"),
            Publisher = item.Text("publisher"),
            Year = Year(item, "year"),
            OriginalYear = Year(item, "original-year"),
            Volume = item.Text("volume"),
            Issue = item.Text("issue"),
            Date = item.Text("date"),
            Edition = item.Text("edition"),
            Series = item.Text("series"),
            Address = item.Text("address"),
            Pages = item.Text("pages") is { } pages ? Locator.Page(pages) : null,
            Identifiers = Identifiers(item),
        };
    }

    private static string[] Texts(YamlFields item, string key) => [.. item.Texts(key).Select(text => text.Text)];

    private static string? Year(YamlFields item, string key)
    {
        string? text = item.Text(key);
        if (text is not null && (text.Length != 4 || !text.All(char.IsAsciiDigit))) item.Report("bad-value", $"«{key}» must be a year of four digits, not «{text}».", item.Line);
        return text;
    }

    private static SortedDictionary<string, string> Identifiers(YamlFields item)
    {
        var identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (item.Mapping("identifiers") is not { } fields) return identifiers;
        fields.AllowOnly(Schemes);
        foreach (string scheme in Schemes)
        {
            if (fields.Text(scheme) is { } value) identifiers[scheme] = value;
        }

        return identifiers;
    }
}
