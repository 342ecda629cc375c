using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class CitationScoreTests
{
    private static readonly CheckedWork[] Works = [new("strike", "Ada Tamm", "The Long Strike", null, null), new("stamp", "Piet Halloran", "The Stamp", null, null)];

    [Fact]
    public void What_is_right_open_missing_and_too_much_is_counted()
    {
        CitationScoreRow row = Score(
            ["Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.", "Halloran, op. cit., 3.", "It rained.", "Rose Brown, Salt (Leeds: Wick Press, 1991), 4."],
            Gold(1, "strike", "full", "12"),
            Gold(2, "stamp", "opcit", "3"),
            Gold(3, "strike", "full", "5")).Rows[^1];
        Assert.Equal((3, 2, 1, 0, 1, 1, 1), (row.Citations, row.Found, row.Right, row.Wrong, row.Unresolved, row.Missing, row.Extra));
        Assert.Equal((2, 2), (row.Form, row.Locator));
    }

    [Fact]
    public void Two_works_under_one_node_and_two_nodes_for_one_work_are_wrong()
    {
        CitationScore merged = Score(
            ["Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.", "Ibid., 13.", "Ibid., 14."],
            Gold(1, "strike", "full", "12"),
            Gold(2, "strike", "ibid", "13"),
            Gold(3, "stamp", "ibid", "14"));
        Assert.Equal(1, merged.Rows[^1].Wrong);
        Assert.Equal(new CalibrationRow(Confidence.High, 3, 2), Assert.Single(merged.Calibration));
        CitationScore split = Score(
            ["Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12.", "Piet Halloran, The Stamp (Leeds: Wick Press, 1990), 12."],
            Gold(1, "strike", "full", "12"),
            Gold(2, "strike", "full", "12"));
        Assert.Equal((1, 1), (split.Rows[^1].Right, split.Rows[^1].Wrong));
    }

    [Fact]
    public void A_folder_without_answers_or_with_an_unknown_key_says_so()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        Assert.Equal("gold-missing", CheckedCitations.Load(folder).Failure!.Code);
        File.WriteAllText(Path.Combine(folder, "works.csv"), "key,author,title,container,imprint\nstrike,Ada Tamm,The Long Strike,,\n");
        File.WriteAllText(Path.Combine(folder, "essay.citations.csv"), "note,seq,key,form,relation,locator,speaker,certain,remark\n1,1,stamp,full,cites,12,,yes,\n");
        Assert.Contains("stamp", CheckedCitations.Load(folder).Failure!.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static CheckedCitation Gold(int note, string key, string form, string locator) => new(note, 1, key, form, "cites", locator, null, "yes", null);

    private static CitationScore Score(string[] notes, params CheckedCitation[] gold)
    {
        var answers = new CheckedCitations(Works.ToDictionary(work => work.Key), new Dictionary<string, IReadOnlyList<CheckedCitation>> { ["essay"] = gold });
        return CitationScore.Compare(answers, NotedEssay.Find(NotedEssay.Of("en", [.. notes.Select(note => ("The tide turned.", note))]), []).Citations);
    }
}
