using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class CampsFileTests
{
    private static readonly SourceCodings Codings = CampsFile.Parse("""
        codings:
          - {document: essay, camp: street, opponents: [company], why: It says so.}
          - {author: Ada Tamm, camp: street, evidence: primary, why: A member.}
          - {author: Piet Halloran, camp: company, why: Its clerk.}
          - {author: Noor Haddad, camp: academy, evidence: secondary, why: A historian.}
          - {work: tamm1990-novel, evidence: secondary, why: Not what she lived through.}
        """).GetOrThrow();

    [Theory]
    [InlineData("Ada Tamm", SourceStanding.Own, EvidenceKind.Primary)]
    [InlineData("Piet Halloran", SourceStanding.Opponents, EvidenceKind.Uncoded)]
    [InlineData("Noor Haddad", SourceStanding.Others, EvidenceKind.Secondary)]
    [InlineData("Ada Tamm; Noor Haddad", SourceStanding.Mixed, EvidenceKind.Uncoded)]
    [InlineData("Ada Tamm; Nobody", SourceStanding.Own, EvidenceKind.Primary)]
    [InlineData("", SourceStanding.Uncoded, EvidenceKind.Uncoded)]
    public void Authors_stand_as_a_person_says(string authors, SourceStanding standing, EvidenceKind evidence)
    {
        string[] names = authors.Split("; ");
        Assert.Equal((standing, evidence), (Codings.GetStanding("essay", [], names), Codings.GetEvidence([], names)));
        Assert.Equal(SourceStanding.Uncoded, Codings.GetStanding("another", [], names));
    }

    [Fact]
    public void What_is_said_of_a_work_beats_what_is_said_of_its_author() =>
        Assert.Equal(EvidenceKind.Secondary, Codings.GetEvidence(["tamm1990-novel"], ["Ada Tamm"]));

    [Theory]
    [InlineData("codings:\n  - {author: A, why: x}", "of «camp», of «evidence»", 2)]
    [InlineData("codings:\n  - {author: A, camp: c}", "«why» is missing", 2)]
    [InlineData("codings:\n  - {author: A, work: B, camp: c, why: x}", "names one of", 2)]
    [InlineData("codings:\n  - {author: A, evidence: hearsay, why: x}", "primary or secondary", 2)]
    [InlineData("codings:\n  - {author: A, camp: c, why: x}\n  - {author: A, camp: d, why: x}", "coded twice", 3)]
    [InlineData("codings:\n  - {document: d, camp: c, opponents: [c], why: x}", "its own opponent", 2)]
    [InlineData("codings:\n  - {author: A, camp: c, colour: red, why: x}", "Unknown key «colour»", 2)]
    public void A_faulty_file_is_told_with_its_line(string yaml, string message, int line)
    {
        Diagnostic? failure = CampsFile.Parse(yaml, "camps.yaml").Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal(("camps.yaml", line), (failure?.File, failure?.Line));
    }

    [Fact]
    public void The_profile_of_evidence_counts_every_citation_once()
    {
        Corpus sample = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = RepositoryFolder.At("data", "sample") }).GetOrThrow();
        Assert.Equal(sample.Notes.Sum(note => note.Citations), sample.Evidence.Sum(row => row.Citations));
        Assert.Contains(sample.Evidence, row => row is { Standing: SourceStanding.Own, Evidence: EvidenceKind.Primary, Hand: EvidenceHand.FirstHand });
        Assert.Contains(sample.Evidence, row => row is { Standing: SourceStanding.Others, Evidence: EvidenceKind.Secondary });
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        Assert.Equal(release.Notes.Sum(note => note.Citations), release.Evidence.Sum(row => row.Citations));
        Assert.Contains(release.Evidence, row => row is { Hand: EvidenceHand.QuotedVia, Standing: SourceStanding.Uncoded });
    }
}
