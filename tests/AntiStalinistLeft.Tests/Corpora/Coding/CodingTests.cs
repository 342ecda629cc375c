using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public sealed class CodingTests : IDisposable
{
    private static readonly CodingScheme Scheme = CodingScheme.Load(RepositoryFolder.At("data", "coding", "stance.yaml")).GetOrThrow();

    private readonly Corpus _lamps = InventedTexts.Open(("a", "# T\n\nThe lamplighters slept. “The gas men never did”, said Ada Tamm.\n\nThe lamplighters met the gas men.\n"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Agreement_is_that_of_R_and_of_the_worked_example()
    {
        foreach (string[] row in ReferenceNumbers.Rows("agreement.csv"))
        {
            string[] coders = row[1].Split('|');
            string[][] units = [.. Enumerable.Range(0, coders[0].Length).Select(unit => coders.Select(coder => $"{coder[unit]}").Where(answer => answer != ".").ToArray())];
            Agreement.Holds(ReferenceNumbers.Number(row[2]), row[0] == "alpha"
                ? CodingAgreement.Alpha(units)
                : CodingAgreement.Kappa([.. units.Where(unit => unit.Length == 2).Select(unit => (unit[0], unit[1]))]));
        }
    }

    [Fact]
    public void All_mentions_or_a_seeded_few_are_drawn_with_their_paragraph()
    {
        Table<CodingItemRow> all = CodingAnalysis.Draw(_lamps, Scheme, new CodingOptions { Count = 0 });
        Assert.Equal(["lamplighters", "gasmen", "lamplighters", "gasmen"], all.Select(item => item.Entity));
        Assert.Equal(("The lamplighters met the ", "gas men", "."), (all[3].Left, all[3].Match, all[3].Right));
        Assert.Equal(Voice.Quoted, all[1].Voice);
        Table<CodingItemRow> few = CodingAnalysis.Draw(_lamps, Scheme, new CodingOptions { Count = 2, Seed = 3 });
        Assert.Equal(2, few.Count);
        Assert.Equal(few, CodingAnalysis.Draw(_lamps, Scheme, new CodingOptions { Count = 2, Seed = 3 }));
    }

    [Fact]
    public void Every_answer_is_kept_with_agreement_and_disagreements()
    {
        Table<CodingAnswerRow> answers = Read(Fill("ann", "claims", "rejects", "reports", ""), Fill("bo", "claims", "reports", "reports", "rejects"));
        Assert.Equal(7, answers.Count);
        Table<CodingAgreementRow> agreement = CodingAnalysis.MeasureAgreement(answers);
        Assert.Equal(["krippendorff-alpha", "cohen-kappa"], agreement.Select(row => row.Measure));
        Assert.Equal((3, 2), (agreement[1].Units, agreement[1].Agreeing!.Value));
        Assert.Equal("ann: rejects; bo: reports", Assert.Single(CodingAnalysis.ListDisagreements(answers)).Answers);
        Table<CodingCountRow> counts = CodingAnalysis.Count(answers);
        Assert.Equal((3, 2), (counts.Sum(row => row.Agreed), counts.Sum(row => row.Disputed)));
    }

    [Fact]
    public void Agreement_that_nothing_could_disturb_is_undefined_and_says_why()
    {
        Table<CodingAgreementRow> same = CodingAnalysis.MeasureAgreement(Read(Fill("ann", "claims", "claims", "", ""), Fill("bo", "claims", "claims", "", "")));
        Assert.All(same, row => Assert.Null(row.Value));
        Assert.All(same, row => Assert.NotNull(row.Note));
    }

    [Theory]
    [InlineData("claims", "a:18:12:lamplighters", "a:19:12:lamplighters", "The corpus has no mention «a:19:12:lamplighters»")]
    [InlineData("claim", "", "", "There is no code claim. Did you mean claims?")]
    [InlineData("claims", ",ann,", ",,", "The answer has no coder")]
    [InlineData("claims", ",stance,", ",other,", "The line is of the scheme «other»")]
    public void A_wrong_answer_is_told_with_file_and_line(string code, string part, string instead, string message)
    {
        string file = Fill("ann", code, "", "", "");
        string[] lines = File.ReadAllLines(file);
        string id = lines[1].Split(',')[0];
        if (part.StartsWith("a:", StringComparison.Ordinal)) part = id;
        lines[1] = part.Length == 0 ? lines[1] : lines[1].Replace(part, instead, StringComparison.Ordinal);
        File.WriteAllLines(file, lines);
        Diagnostic failure = CodingAnalysis.Read(_lamps, Scheme, file).Failure!;
        Assert.Equal((file, 2), (failure.File, failure.Line));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_coder_answers_once()
    {
        Diagnostic failure = CodingAnalysis.Read(_lamps, Scheme, Fill("ann", "claims", "", "", ""), Fill("ann", "claims", "", "", "", "again.csv")).Failure!;
        Assert.Contains("ann has answered for", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scheme: s\ntitle: T\nquestion: Q\ncodes:\n  - id: a\n    about: one\n", "at least two codes")]
    [InlineData("scheme: s\ntitle: T\nquestion: Q\nnotes: x\ncodes:\n  - {id: a, about: one}\n  - {id: b, about: two}\n", "Unknown key «notes»")]
    [InlineData("scheme: s\ntitle: T\nquestion: Q\ncodes:\n  - {id: a, about: one}\n  - {id: a, about: two}\n", "stands here twice")]
    public void A_scheme_with_a_mistake_is_refused(string yaml, string message) =>
        Assert.Contains(message, CodingScheme.Load(_folder.Write("s.yaml", yaml)).Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void The_form_holds_every_mention_and_encodes_its_words()
    {
        string form = CodingForm.Write(CodingAnalysis.Draw(_lamps, Scheme, new CodingOptions { Count = 0 }), Scheme with { Question = "A <question>?" });
        Assert.Equal(4, form.Split("<mark>").Length - 1);
        Assert.Contains("A &lt;question&gt;?", form, StringComparison.Ordinal);
        Assert.DoesNotContain("http", form, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_does_not_mind_the_order_and_is_one_at_the_most() => Prop.ForAll(Gen.Elements("a", "b", "c").ArrayOf(3).ArrayOf(12).ToArbitrary(), units =>
    {
        double? alpha = CodingAgreement.Alpha(units);
        double? turned = CodingAgreement.Alpha(units.Reverse().Select(unit => unit.Reverse().ToArray()));
        double? full = CodingAgreement.Alpha(units.Select(unit => new[] { unit[0], unit[0] }));
        return (alpha is null && turned is null) || (alpha <= 1 && Math.Abs(alpha!.Value - turned!.Value) < 1e-12 && full is null or 1);
    }).QuickCheckThrowOnFailure();

    private Table<CodingAnswerRow> Read(params string[] files) => CodingAnalysis.Read(_lamps, Scheme, files).GetOrThrow();

    // Of the four mentions of the text.
    private string Fill(string coder, string first, string second, string third, string fourth, string? name = null)
    {
        string[] codes = [first, second, third, fourth];
        var writer = new StringWriter();
        CsvTable.Write(CodingAnalysis.Draw(_lamps, Scheme, new CodingOptions { Count = 0 }).Select((item, i) => item with { Coder = coder, Code = codes[i] }).ToTable("coding"), writer);
        return _folder.Write(name ?? $"{coder}.csv", writer.ToString());
    }
}
