using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class ApiJsonSourceTests
{
    private const string VersionOne = """
        {
            "query": {
                "normalized": [{ "from": "oil_lamps", "to": "Oil lamps" }],
                "pages": {
                    "31": {
                        "pageid": 31, "ns": 0, "title": "Oil lamps",
                        "revisions": [
                            { "revid": 12, "parentid": 11, "minor": "", "user": "2001:DB8:0:0:0:0:0:1", "anon": "", "userid": 0, "timestamp": "2009-01-02T03:04:05Z",
                              "comment": "wicks & oil", "size": 14, "sha1": "", "tags": [], "contentformat": "text/x-wiki", "contentmodel": "wikitext", "*": "Lamps and oil." },
                            { "revid": 11, "parentid": 0, "userhidden": "", "commenthidden": "", "timestamp": "2009-01-02T03:04:04Z", "slots": { "main": { "contentmodel": "wikitext", "texthidden": "" } } }
                        ]
                    }
                }
            }
        }
        """;

    [Fact]
    public void Format_version_one_is_read_with_old_contents_and_slots()
    {
        HistoryFile file = Read(VersionOne).GetOrThrow();

        PageHistory page = Assert.Single(file.Pages);
        Assert.Equal(new WikiPage(31, 0, "Oil lamps"), page.Page);
        Assert.Equal([11, 12], page.Revisions.Select(r => r.Id));
        Assert.Equal((TextState.Hidden, Contributor.Hidden, null), (page.Revisions[0].Text, page.Revisions[0].Contributor, page.Revisions[0].Comment));
        Revision second = page.Revisions[1];
        Assert.Equal(("Lamps and oil.", true, "wicks & oil", 11, null), (page.GetText(1), second.IsMinor, second.Comment, second.ParentId, second.Sha1));
        Assert.Equal(new Contributor(ContributorKind.Ip, "2001:DB8:0:0:0:0:0:1", null), second.Contributor);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void An_answer_and_an_export_of_the_same_history_are_read_alike()
    {
        string[] texts = ["One wick.\n\nTwo < three & more.", string.Empty, "One wick.\n\nZwölf Lampen 🪔."];
        PageHistory export = SmallExport.HistoryOfEdits([.. texts.Select(text => ("B", text))]);
        FakeWiki wiki = new() { Title = "A page", RevisionsAnAnswer = 50 };
        foreach (string text in texts) wiki.Add(text, user: "B");

        PageHistory answer = Read(AnswerOf(wiki)).GetOrThrow().Pages[0];

        Assert.Equal(texts, Enumerable.Range(0, 3).Select(answer.GetText));
        Assert.Equal(export.Revisions.Select(r => (r.Sha1, r.DeclaredBytes, r.Model, r.Format, r.Contributor.Name)), answer.Revisions.Select(r => (r.Sha1, r.DeclaredBytes, r.Model, r.Format, r.Contributor.Name)));
        Assert.Equal(Enumerable.Range(0, 3).Select(export.GetBlocks), Enumerable.Range(0, 3).Select(answer.GetBlocks));
    }

    [Fact]
    public void Names_of_imported_edits_are_names_though_the_api_calls_them_anonymous()
    {
        string json = VersionOne.Replace("2001:DB8:0:0:0:0:0:1", "old>Bert", StringComparison.Ordinal);

        Assert.Equal(new Contributor(ContributorKind.User, "old>Bert", 0), Read(json).GetOrThrow().Pages[0].Revisions[1].Contributor);
    }

    [Theory]
    [InlineData("{0}\n{1}\n{2}\n")]
    [InlineData("[{0},{1},{2}]")]
    [InlineData("\uFEFF  {0}{1}\r\n\r\n{2}")]
    public void Answers_one_after_another_are_one_history(string shape)
    {
        string[] answers = AnswersOf(new FakeWiki().With(6));

        HistoryFile file = Read(shape.Replace("{0}", answers[0], StringComparison.Ordinal).Replace("{1}", answers[1], StringComparison.Ordinal).Replace("{2}", answers[2], StringComparison.Ordinal)).GetOrThrow();

        Assert.Equal(6, Assert.Single(file.Pages).Revisions.Count);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Files_in_order_are_one_history_and_a_missing_end_is_said()
    {
        string folder = Directory.CreateTempSubdirectory("asl-answers-").FullName;
        try
        {
            string[] files = [.. AnswersOf(new FakeWiki().With(6)).Select((answer, i) =>
            {
                string path = Path.Combine(folder, $"{i}.json");
                File.WriteAllText(path, answer);
                return path;
            })];

            HistoryFile whole = HistoryFile.Read(new ApiJsonSource(Inputs(files))).GetOrThrow();
            HistoryFile cut = HistoryFile.Read(new ApiJsonSource(Inputs(files[..2]))).GetOrThrow();
            HistoryFile first = HistoryFile.Read(files[0]).GetOrThrow();

            Assert.Equal((6, 4, 2), (whole.Pages[0].Revisions.Count, cut.Pages[0].Revisions.Count, first.Pages[0].Revisions.Count));
            Assert.Empty(whole.Diagnostics);
            Assert.Equal(("history-incomplete", files[1]), (cut.Diagnostics[0].Code, cut.Diagnostics[0].File));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Files_are_told_by_their_content_and_answers_in_a_row_are_one_source()
    {
        string[] files = [SmallExport.OfTexts("One wick."), .. AnswersOf(new FakeWiki().With(4)), SmallExport.OfTexts("One wick.", "Two wicks.")];
        HistoryInput[] inputs = [.. files.Select((file, i) => HistoryInput.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(file)), $"{i}").GetOrThrow())];
        var revisions = new List<(string Source, int Revisions)>();

        foreach (IHistorySource source in HistorySources.Open(inputs))
        {
            revisions.Add((source.Name, Assert.Single(HistoryFile.Read(source).GetOrThrow().Pages).Revisions.Count));
        }

        Assert.Equal([("0", 1), ("1, 2", 4), ("3", 2)], revisions);
    }

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(VersionOne));
        }

        HistoryInput input = HistoryInput.FromStream(new MemoryStream(packed.ToArray()), "a.json.gz").GetOrThrow();
        Assert.Equal(2, HistoryFile.Read(input).GetOrThrow().Pages[0].Revisions.Count);
    }

    [Fact]
    public void The_same_revision_twice_is_taken_once_and_said()
    {
        string answer = AnswerOf(new FakeWiki { RevisionsAnAnswer = 9 }.With(3));

        HistoryFile file = Read(answer + answer).GetOrThrow();

        Assert.Equal(3, file.Pages[0].Revisions.Count);
        Assert.Equal("revision-twice", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void Two_texts_of_one_revision_are_a_failure()
    {
        FakeWiki one = new() { RevisionsAnAnswer = 9 };
        one.Add("These words.");
        FakeWiki other = new() { RevisionsAnAnswer = 9 };
        other.Add("Those words.");

        Assert.Equal("revision-twice", Read(AnswerOf(one) + AnswerOf(other)).Failure!.Code);
    }

    [Theory]
    [InlineData("{}", "no-api-answer", "nothing")]
    [InlineData("""{ "pages": 3 }""", "no-api-answer", "pages")]
    [InlineData("[3]", "no-api-answer", "no JSON object")]
    [InlineData("""{ "batchcomplete": true }""", "no-revisions", "prop=revisions")]
    [InlineData("""{ "error": { "code": "maxlag", "info": "Waiting." } }""", "api-error", "maxlag: Waiting.")]
    [InlineData("""{ "query": { "pages": [{ "title": "Lamp", "missing": true }] } }""", "no-page", "«Lamp» is no page")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp" }] } }""", "no-revisions", "prop=revisions")]
    [InlineData("""{ "query": { "pages": [{ "pageid": "3", "title": "Lamp" }] } }""", "no-api-answer", "query.pages[0].pageid is a string; a whole number belongs there")]
    [InlineData("""{ "query": { "pages": { "3": { "pageid": 3 } } } }""", "no-api-answer", "query.pages.3.title is missing")]
    [InlineData("""{ "query": { "pages": 3 } }""", "no-api-answer", "query.pages is neither")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{}] }] } }""", "no-api-answer", "query.pages[0].revisions[0].revid is missing")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1, "timestamp": "yesterday" }] }] } }""", "no-api-answer", "'yesterday'")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1, "sha1": "xyz!" }] }] } }""", "no-api-answer", "40 hexadecimal")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1, "content": 7 }] }] } }""", "no-api-answer", "is no string")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1.5 }] }] } }""", "no-api-answer", "is 1.5")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1, "content": "\ud800" }] }] } }""", "half-a-character", "revision 1")]
    [InlineData("""{ "query": { "pages": [{ "pageid": 3, "title": "Lamp", "revisions": [{ "revid": 1, "user": "\ud800" }] }] } }""", "no-api-answer", "half a character")]
    [InlineData("""{ "batchcomplete": true, "continue": { "a": "\ud800", "a": 3 } }""", "no-api-answer", "half a character")]
    [InlineData("""{ "batchcomplete": true, "continue": { "a": 3, "a": 3 } }""", "no-revisions", "prop=revisions")]
    [InlineData("{ \"query\": {\n\"pages\": [,] } }", "no-json", "line 2")]
    [InlineData("{ \"query\": { \"pages\": [", "no-json", "breaks off")]
    public void What_is_no_such_answer_fails_with_the_place(string json, string code, string words)
    {
        Diagnostic failure = Read(json).Failure!;

        Assert.Equal((code, "answers.json"), (failure.Code, failure.File));
        Assert.Contains(words, failure.Message);
    }

    [Fact]
    public void A_file_cut_off_names_the_last_whole_revision_and_can_be_kept_up_to_there()
    {
        string[] answers = AnswersOf(new FakeWiki().With(6));
        string cut = answers[0] + answers[1] + answers[2][..^30];

        Diagnostic failure = Read(cut).Failure!;
        using var folder = new StoreFolder();
        using HistoryStore store = folder.Write();
        using var source = new ApiJsonSource([Input(cut)]);
        ImportReport kept = store.Import(source, new ImportOptions { KeepCompleteRevisions = true }, cancellation: TestContext.Current.CancellationToken).GetOrThrow();

        Assert.Contains("The last whole revision is 103 of «Lamp trimmers»", failure.Message);
        Assert.Equal([100, 101, 102, 103], store.LoadHistory(store.Pages[0].Number).GetOrThrow().Revisions.Select(r => r.Id));
        Assert.Equal(Severity.Warning, Assert.Single(kept.Warnings).Severity);
    }

    [Fact]
    public void A_text_longer_than_allowed_is_a_failure()
    {
        string json = AnswerOf(new FakeWiki().With(1));

        Assert.Equal("text-too-long", HistoryFile.Read(new ApiJsonSource([Input(json)], maxTextBytes: 10)).Failure!.Code);
    }

    [Fact]
    public void An_answer_longer_than_the_first_buffer_is_read()
    {
        FakeWiki wiki = new() { RevisionsAnAnswer = 50 };
        for (int i = 0; i < 5; i++) wiki.Add(string.Concat(Enumerable.Repeat($"Line {i} of the lamp book.\n", 4000)));

        Assert.Equal(wiki.Revisions[4].Text, Read(AnswerOf(wiki)).GetOrThrow().Pages[0].GetText(4));
    }

    [Fact]
    public void Neither_mutilated_answers_nor_noise_make_the_reader_throw()
    {
        string json = AnswerOf(new FakeWiki { RevisionsAnAnswer = 9 }.With(3));
        Prop.ForAll(ArbMap.Default.ArbFor<(int, char, int)>(), change =>
        {
            int at = (int)((uint)change.Item1 % (uint)json.Length);
            int length = Math.Min((int)((uint)change.Item3 % 12), json.Length - at);
            Result<HistoryFile> read = Read(json[..at] + change.Item2 + json[(at + length)..]);
            return read.Succeeded || read.Failure.Message.Length > 0;
        }).QuickCheckThrowOnFailure();
    }

    private static string AnswerOf(FakeWiki wiki) => AnswersOf(wiki)[0];

    private static string[] AnswersOf(FakeWiki wiki)
    {
        const string query = FakeWiki.Api + "?prop=revisions&rvprop=ids|content";
        var answers = new List<string>();
        string next = string.Empty;
        do
        {
            string answer = wiki.Answer(new Uri(query + next));
            answers.Add(answer);
            using var parsed = System.Text.Json.JsonDocument.Parse(answer);
            next = parsed.RootElement.TryGetProperty("continue", out System.Text.Json.JsonElement more) ? "&rvcontinue=" + Uri.EscapeDataString(more.GetProperty("rvcontinue").GetString()!) : string.Empty;
        }
        while (next.Length > 0);

        return [.. answers];
    }

    private static Result<HistoryFile> Read(string json) => HistoryFile.Read(Input(json));

    private static HistoryInput Input(string json) => HistoryInput.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(json)), "answers.json").GetOrThrow();

    private static HistoryInput[] Inputs(string[] files) => [.. files.Select(file => HistoryInput.Open(file).GetOrThrow())];
}
