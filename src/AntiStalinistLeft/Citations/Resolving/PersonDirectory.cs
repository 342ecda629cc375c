namespace AntiStalinistLeft.Citations;

/// <summary>Who a printed name is: by the mentions in the document, else by the full names of authors in its notes.</summary>
internal sealed class PersonDirectory
{
    private readonly Dictionary<string, HashSet<string>> _bySurface = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byFamily = new(StringComparer.Ordinal);

    /// <summary>Makes a directory of those who are mentioned in a text; without one it knows nobody yet.</summary>
    public PersonDirectory(string text = "", params IReadOnlyList<Mention> mentions)
    {
        foreach (Mention mention in mentions.Where(mention => mention.Kind == MentionKind.Person))
        {
            string surface = mention.Span.GetText(text);
            Put(_bySurface, surface, mention.Entity);
            Names.Add(PersonName.Parse(surface));
            Names.Add(PersonName.Parse(mention.Entity));
        }
    }

    /// <summary>Learns the persons whom the body names in full, as far as a common given name tells them.</summary>
    public void LearnFrom(string text)
    {
        NoteText body = NoteText.Tokenize(text);
        for (int i = 0; i < body.Count; i++)
        {
            if (!body.IsCapital(i) || !GivenNames.Contains(body[i].ToString())) continue;
            int end = NameParser.ReadOne(body, i, body.Count, out PersonName? name);
            if (name is { IsBare: false } && name.Given.Split(' ') is [var given, ..] && GivenNames.Contains(given)) Names.Add(name.WithoutGenitive());
            i = Math.Max(i, end - 1);
        }
    }

    public KnownNames Names { get; } = new();

    /// <summary>True for a name that stands in the text as a person's, not only in a note as an author's.</summary>
    public bool IsMentioned(PersonName name) => _bySurface.ContainsKey(name.Full);

    public void Learn(PersonName name)
    {
        if (name.IsBare) return;
        Put(_byFamily, name.Family, Canonical(name));
        Names.Add(name);
    }

    /// <summary>The canonical name: the lexicon's, else the only full name with that family name, else the name as printed.</summary>
    public string Canonical(PersonName name)
    {
        if (_bySurface.TryGetValue(name.Full, out HashSet<string>? entities) && entities.Count == 1)
        {
            string entity = entities.First();
            return SameLetters(entity, name.Full) ? name.Full : entity;
        }

        return name.IsBare && _byFamily.TryGetValue(name.Family, out HashSet<string>? full) && full.Count == 1 ? full.First() : name.Full;
    }

    private static void Put(Dictionary<string, HashSet<string>> names, string key, string value)
    {
        if (!names.TryGetValue(key, out HashSet<string>? set)) names[key] = set = new(StringComparer.Ordinal);
        set.Add(value);
    }

    // «G.R.F. Bursa» and «G. R. F. Bursa»: as the note has it.
    private static bool SameLetters(string left, string right) => left.Where(char.IsLetter).SequenceEqual(right.Where(char.IsLetter));
}
