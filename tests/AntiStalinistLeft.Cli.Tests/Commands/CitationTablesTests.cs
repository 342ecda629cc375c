using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public class CitationTablesTests
{
    private static readonly string[] Columns = "document,note,ordinal,work,edition,container,type,form,relation,authors,speaker,locator,confidence,rule,candidates,offset,length,raw".Split(',');

    private static readonly string[] WorkColumns = "key,type,authors,title,container,place,publisher,year,original_year,volume,issue,citations,notes".Split(',');

    [Fact]
    public void Citations_and_works_of_the_release_have_their_columns_and_no_words()
    {
        List<Dictionary<string, string>> citations = Table("citations");
        Assert.True(citations.Count > 90);
        Assert.All(citations, row => Assert.Equal((string.Empty, string.Empty, string.Empty), (row["offset"], row["length"], row["raw"])));
        Assert.Equal(Columns, citations[0].Keys.Take(Columns.Length));
        List<Dictionary<string, string>> works = Table("works");
        Assert.Equal(WorkColumns, works[0].Keys.Take(WorkColumns.Length));
        Assert.Subset(works.Select(row => row["key"]).ToHashSet(), citations.SelectMany(row => (string[])[row["edition"], row["container"]]).Where(key => key.Length > 0).ToHashSet());
    }

    [Fact]
    public void Each_citation_of_the_first_forty_notes_is_as_a_person_wrote_it()
    {
        List<Dictionary<string, string>> rows = Table("citations", "--corpus", Corpus());
        var misses = new List<string>();
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Gold("citations-notes-1-40.json")));
        foreach (JsonElement note in gold.RootElement.GetProperty("notes").EnumerateArray())
        {
            foreach (JsonElement wanted in note.GetProperty("citations").EnumerateArray())
            {
                Dictionary<string, string>? row = rows.Find(row => row["document"] == "mckay" && row["note"] == Text(note, "note") && row["offset"] == Text(wanted, "offset"));
                misses.AddRange(Expected(wanted).Where(field => row?[field.Column] != field.Word).Select(field => $"{Text(wanted, "id")} {field.Column}: «{row?[field.Column]}», by hand «{field.Word}»"));
            }
        }

        Assert.True(misses.Count == 0, string.Join("\n", misses));
    }

    [Fact]
    public void Each_work_of_the_first_forty_notes_is_as_a_person_wrote_it()
    {
        var rows = Table("works", "--corpus", Corpus()).ToDictionary(row => row["key"]);
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Gold("works-notes-1-40.json")));
        foreach (JsonElement work in gold.RootElement.GetProperty("works").EnumerateArray())
        {
            Dictionary<string, string> row = rows[Text(work, "key")];
            Assert.All(["type", "title", "container", "place", "publisher", "year", "volume", "issue", "date"], (string column) => Assert.Equal(Text(work, column), row[column]));
            Assert.Equal(Joined(work, "authors", "; "), row["authors"]);
        }
    }

    [Fact]
    public void A_work_cited_in_an_essay_and_in_an_article_in_wikitext_is_one_node_in_whatever_edition()
    {
        using var folder = new TemporaryFolder();
        folder.Write("essay.txt", "On Lamps\n\nThe lamps were lit, and the harbour was as bright as noon.[1] They went out one after the other.[2]\n\n[1] Ada Tamm, Amending the Weather: Letters and Diaries (Marrow: Wick Press, 1962), 31.\n\n[2] Tamm, 33.\n");
        folder.Write("article.txt", "The lamps were lit.<ref name=\"t\">{{cite book|last=Tamm|first=Ada|title=Amending the Weather: Letters and Diaries|location=Marrow|publisher=Wick Press|year=1998|page=40}}</ref> They went out.<ref name=\"t\" /> Nobody knew why.{{sfn|Tamm|1998|p=41}}\n");
        folder.Write("sources.yaml", "sources:\n" + Source("essay", "plain-text") + Source("article", "wikitext"));
        List<Dictionary<string, string>> rows = Table(["citations", "--corpus", folder["."]], warns: true);
        Assert.Equal(
            [("essay", "tamm1962-amending-the-weather"), ("essay", "tamm1962-amending-the-weather"), ("article", "tamm1998-amending-the-weather"), ("article", "tamm1998-amending-the-weather")],
            rows.Select(row => (row["document"], row["edition"])));
        Assert.Equal(["tamm1962-amending-the-weather"], rows.Select(row => row["work"]).Distinct());
        Dictionary<string, string> edge = Assert.Single(Table(["coupling", "--corpus", folder["."]], warns: true));
        Assert.Equal(("text:article", "text:essay", "1"), (edge["source"], edge["target"], edge["weight"]));
    }

    private static string Source(string id, string reader) => $"""
          - id: {id}
            title: {id}
            date-certainty: "unknown: a test"
            kind: essay
            language: en
            licence: CC0 1.0
            attribution: nobody
            reader: {reader}
            file: {id}.txt
            sha256: 0000000000000000000000000000000000000000000000000000000000000000

        """;

    private static IEnumerable<(string Column, string Word)> Expected(JsonElement wanted)
    {
        string pages = Joined(wanted, "pages", ", ");
        yield return ("work", Text(wanted, "resolved_work"));
        yield return ("container", Text(wanted, "container_work"));
        yield return ("type", Text(wanted, "type"));
        yield return ("form", Text(wanted, "cited_as"));
        yield return ("relation", Text(wanted, "relation") switch { "quoted by" => "quotes-via", "included in" => "included-in", _ => Text(wanted, "role") == "see" ? "see" : "cites" });
        yield return ("authors", Joined(wanted, "authors", "; "));
        yield return ("locator", pages.Length > 0 ? pages : Text(wanted, "locator"));
        yield return ("length", Text(wanted, "length"));
        yield return ("raw", Text(wanted, "raw"));
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.ToString() : string.Empty;

    private static string Joined(JsonElement element, string name, string separator) => string.Join(separator, element.GetProperty(name).EnumerateArray());

    private static string Corpus() => Folder("ASL_CORPUS", "the full texts");

    private static string Gold(string file) => Path.Combine(Folder("ASL_GOLD", "what was checked by hand"), file);

    private static string Folder(string variable, string what)
    {
        string? folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipUnless(Directory.Exists(folder), $"{variable} names no folder with {what}.");
        return folder!;
    }

    private static List<Dictionary<string, string>> Table(string name, params string[] options) => Table([name, .. options], warns: false);

    private static List<Dictionary<string, string>> Table(string[] arguments, bool warns)
    {
        Asl.Outcome outcome = Asl.Run(["table", .. arguments]);
        Assert.Equal((0, warns), (outcome.Code, outcome.Errors.Length > 0));
        List<string[]> lines = Records(outcome.Output);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    // RFC 4180, read by hand: what others read must not depend on our own reader.
    private static List<string[]> Records(string csv)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || (c != ',' && c != '\n')) field.Append(c);
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                records.Add([.. fields]);
                fields.Clear();
            }
        }

        return records;
    }
}
