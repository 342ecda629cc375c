namespace AntiStalinistLeft.Citations;

/// <summary>Makes a work of a record of RIS.</summary>
internal sealed class RisEntryReader(RisRecord record, string? file, List<Diagnostic> diagnostics)
{
    public BibliographyEntry Read()
    {
        WorkType type = TypeOf();
        bool isPart = type is WorkType.Chapter or WorkType.Speech or WorkType.Article or WorkType.Newspaper or WorkType.Encyclopedia or WorkType.Web;
        Dictionary<string, string> extra = BibliographyReader.ReadExtraFields(string.Join('\n', record.All("N1")));
        return new BibliographyEntry
        {
            Key = BibliographyReader.Clean(extra.GetValueOrDefault("citationkey") ?? record.First("ID", "LB")) ?? string.Empty,
            Type = type,
            Title = BibliographyReader.Clean(record.First("TI", "T1") ?? (isPart ? null : record.First("BT"))) ?? string.Empty,
            Authors = Names("AU", "A1"),
            Editors = isPart || type == WorkType.Archive ? Names("ED", "A2") : Names("ED"),
            Translators = Names("A4", "TA"),
            ContainerTitle = isPart ? BibliographyReader.Clean(record.First("T2", "JO", "JF", "BT", "JA")) : null,
            Place = BibliographyReader.Clean(record.First("CY", "PP")),
            Publisher = BibliographyReader.Clean(record.First("PB")),
            Issued = Issued(),
            OriginalYear = BibliographyReader.ReadYear(record.First("OP")) ?? BibliographyReader.ReadYear(extra.GetValueOrDefault("originaldate")),
            Volume = BibliographyReader.Clean(record.First("VL")),
            Issue = BibliographyReader.Clean(record.First("IS")),
            Pages = Pages(),
            Edition = BibliographyReader.Clean(record.First("ET")),
            Series = BibliographyReader.Clean(record.First("T3") ?? (isPart ? null : record.First("T2"))),
            Address = BibliographyReader.Clean(record.First("UR")),
            Identifiers = BibliographyReader.ReadIdentifiers(extra, record.First("DO"), record.First("SN")),
            Line = record.Line,
        };
    }

    private WorkType TypeOf()
    {
        if (BibliographyTypes.Find(record.Type, BibliographyFormat.Ris, record.First("M3")) is { } type) return type;
        diagnostics.Add(BibliographyReader.Warn(file, record.Line, "bibliography-unknown-type", $"«{record.Type}» is read as a book."));
        return WorkType.Book;
    }

    // «Family, Given, Suffix»; without a comma it is a body or a single name.
    private PersonName[] Names(params string[] tags) =>
        [.. record.All(tags).Select(name => name.Split(',', 3)).Select(parts => BibliographyNames.FromParts(parts.ElementAtOrDefault(1), null, parts[0], parts.ElementAtOrDefault(2))).OfType<PersonName>()];

    // «1985/04/12/» or «2014///Winter»; DA says it more exactly than PY where both stand.
    private PublicationDate? Issued()
    {
        string[] values = [.. record.All("DA").Concat(record.All("PY", "Y1"))];
        foreach (string value in values)
        {
            string[] parts = value.Split('/', 4, StringSplitOptions.TrimEntries);
            PublicationDate? date = parts.Length < 4
                ? PublicationDate.Parse(value.TrimEnd('/'))
                : PublicationDate.Parse(parts[3].Length > 0 ? $"{parts[3]} {parts[0]}" : string.Join('-', parts.Take(3).TakeWhile(part => part.Length > 0)));
            if (date is not null) return date;
        }

        if (values.Length > 0) diagnostics.Add(BibliographyReader.Warn(file, record.Line, "bibliography-bad-date", $"«{values[0]}» is no date and is left out."));
        return null;
    }

    private string? Pages()
    {
        string? start = BibliographyReader.Clean(record.First("SP"));
        string? end = BibliographyReader.Clean(record.First("EP"));
        return start is not null && end is not null && start != end ? $"{start}–{end}" : BibliographyReader.NormalizePages(start ?? end);
    }
}
