using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class HistoryStoreTests
{
    private static GeneratedHistory Only(GeneratedHistory history, params Range[] parts) =>
        history with { Edits = [.. parts.SelectMany(part => history.Edits.ToArray()[part])] };

    [Fact]
    public void A_history_out_of_the_store_is_the_one_that_went_in() => Prop.ForAll(GeneratedHistory.Arbitrary(), generated =>
    {
        using var folder = new StoreFolder();
        ImportReport report = folder.Import("a", generated).GetOrThrow();
        Assert.Equal((1, generated.Edits.Count, generated.Edits.Count), (report.Pages, (int)report.Revisions, (int)report.Added));
        SameHistory.Assert(generated.ToHistory(), folder.Load());
        Assert.Equal(["store.db"], folder.Files);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Importing_the_same_source_twice_leaves_every_byte_as_it_is()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1), GeneratedHistory.Of(2)).GetOrThrow();
        byte[] before = File.ReadAllBytes(folder.Path);
        ImportReport again = folder.Import("a", GeneratedHistory.Of(1), GeneratedHistory.Of(2)).GetOrThrow();
        Assert.Equal((0, 0), (again.Added, again.Completed));
        Assert.Equal(before, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void A_longer_history_adds_only_what_is_new() => Prop.ForAll(GeneratedHistory.Arbitrary(), generated =>
    {
        using var folder = new StoreFolder();
        int half = generated.Edits.Count / 2;
        folder.Import("first", Only(generated, ..half)).GetOrThrow();
        Assert.Equal(generated.Edits.Count - half, folder.Import("second", generated).GetOrThrow().Added);
        SameHistory.Assert(generated.ToHistory(), folder.Load());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_of_a_page_in_any_order_are_one_page_in_the_order_of_time()
    {
        GeneratedHistory whole = GeneratedHistory.Of(11, 40);
        using var folder = new StoreFolder();
        folder.Import("late", Only(whole, 30..)).GetOrThrow();
        folder.Import("mixed", Only(whole, 0..5, 20..35)).GetOrThrow();
        folder.Import("early", Only(whole, 3..22)).GetOrThrow();
        SameHistory.Assert(whole.ToHistory(), folder.Load());
        using var straight = new StoreFolder();
        straight.Import("whole", whole).GetOrThrow();
        Assert.Equal(straight.Digest(), folder.Digest());
    }

    [Fact]
    public void A_page_is_known_by_its_wiki_and_number()
    {
        GeneratedHistory here = GeneratedHistory.Of(3);
        GeneratedHistory there = here with { Site = here.Site with { Database = "otherdb" } };
        using var folder = new StoreFolder();
        folder.Import("here", here).GetOrThrow();
        folder.Import("there", there).GetOrThrow();
        using HistoryStore store = folder.Read();
        Assert.Equal(["testdb", "otherdb"], store.Pages.Select(page => page.Site.Database));
        Assert.Equal("several-wikis", store.Export(Stream.Null, cancellation: TestContext.Current.CancellationToken)?.Code);
        Assert.Null(store.Export(Stream.Null, [store.Pages[0].Number], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_source_with_the_newest_revision_says_what_the_page_is_called()
    {
        GeneratedHistory old = GeneratedHistory.Of(4, 20);
        GeneratedHistory moved = old with { Page = old.Page with { Title = "Moved", RedirectTarget = null } };
        using var folder = new StoreFolder();
        folder.Import("a", Only(old, ..10)).GetOrThrow();
        folder.Import("b", moved).GetOrThrow();
        Assert.Equal("Moved", folder.Load().Page.Title);
        folder.Import("a", Only(old, ..10)).GetOrThrow();
        Assert.Equal("Moved", folder.Load().Page.Title);
    }

    [Fact]
    public void Another_text_under_a_known_id_is_refused_with_both_sources_named_and_nothing_kept()
    {
        GeneratedHistory honest = GeneratedHistory.Of(6, 20);
        Revision present = honest.Edits.First(edit => edit.Revision.Text == TextState.Present).Revision;
        GeneratedHistory forged = honest with { Edits = [.. honest.Edits.Select(edit => edit.Revision.Id == present.Id ? (edit.Revision, edit.Text + "!") : edit)] };
        using var folder = new StoreFolder();
        folder.Import("honest.xml", Only(honest, ..12)).GetOrThrow();
        string before = folder.Digest();
        Diagnostic failure = folder.Import("forged.xml", forged).Failure!;
        Assert.Equal("revision-conflict", failure.Code);
        Assert.Contains($"Revision {present.Id} of ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("came from honest.xml", failure.Message, StringComparison.Ordinal);
        Assert.Contains("forged.xml has one of SHA-1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Digest());
        using HistoryStore store = folder.Read();
        Assert.Equal(["honest.xml"], store.Sources.Select(source => source.Name));
    }

    [Fact]
    public void A_text_that_its_own_sha1_denies_is_named_kept_and_replaced_by_a_good_copy()
    {
        GeneratedHistory honest = GeneratedHistory.Of(6, 20);
        Revision present = honest.Edits.First(edit => edit.Revision.Text == TextState.Present).Revision;
        GeneratedHistory damaged = honest with { Edits = [.. honest.Edits.Select(edit => edit.Revision.Id == present.Id ? (edit.Revision with { Sha1 = Sha1Digest.Compute(System.Text.Encoding.UTF8.GetBytes(edit.Text)) }, edit.Text + "!") : edit)] };
        GeneratedHistory good = damaged with { Edits = honest.Edits.Zip(damaged.Edits, (whole, bad) => (bad.Revision, whole.Text)).ToArray() };
        using var folder = new StoreFolder();
        Diagnostic warning = Assert.Single(folder.Import("damaged.xml", damaged).GetOrThrow().Warnings);
        Assert.Equal("text-differs-from-sha1", warning.Code);
        Assert.Contains($"Revision {present.Id} of ", warning.Message, StringComparison.Ordinal);
        using (HistoryStore store = folder.Read()) Assert.Equal(present.Id, Assert.Single(store.Verify().Differences).Revision);
        ImportReport mended = folder.Import("good.xml", good).GetOrThrow();
        Assert.Equal((0, 1, 0), (mended.Added, mended.Completed, mended.Warnings.Count));
        SameHistory.Assert(good.ToHistory(), folder.Load());
        Assert.Equal("revision-conflict", folder.Import("damaged.xml", damaged).Failure?.Code);
        SameHistory.Assert(good.ToHistory(), folder.Load());
    }

    [Fact]
    public void Texts_that_a_stub_dump_left_out_come_later()
    {
        GeneratedHistory whole = GeneratedHistory.Of(8, 30);
        GeneratedHistory stubs = whole with { Edits = [.. whole.Edits.Select(edit => (edit.Revision.Id % 2 == 0 ? edit.Revision with { Text = TextState.Absent } : edit.Revision, edit.Text))] };
        using var folder = new StoreFolder();
        folder.Import("stubs", stubs).GetOrThrow();
        ImportReport report = folder.Import("whole", whole).GetOrThrow();
        Assert.Equal((0, true), (report.Added, report.Completed > 0));
        SameHistory.Assert(whole.ToHistory(), folder.Load());
    }

    [Fact]
    public void What_was_visible_once_stays_so_whichever_account_comes_first()
    {
        GeneratedHistory shown = GeneratedHistory.Of(9, 20);
        shown = shown with { Edits = [.. shown.Edits.Select(edit => (edit.Revision with { Contributor = new Contributor(ContributorKind.User, "Ada", 5), Comment = "why" }, edit.Text))] };
        GeneratedHistory hidden = shown with
        {
            Edits = [.. shown.Edits.Select(edit => (edit.Revision with { Contributor = Contributor.Hidden, Comment = null, Sha1 = null, Text = TextState.Hidden, Tags = ["mw-reverted"] }, string.Empty))],
        };
        using var one = new StoreFolder();
        one.Import("shown", shown).GetOrThrow();
        one.Import("hidden", hidden).GetOrThrow();
        using var other = new StoreFolder();
        other.Import("hidden", hidden).GetOrThrow();
        other.Import("shown", shown).GetOrThrow();
        Assert.Equal(one.Digest(), other.Digest());
        Assert.All(one.Load().Revisions, revision => Assert.Equal(("Ada", "why", "mw-reverted"), (revision.Contributor.Name, revision.Comment, revision.Tags.Single())));
    }

    [Fact]
    public void A_source_that_breaks_off_leaves_the_store_as_it_was_unless_its_whole_part_is_wanted()
    {
        GeneratedHistory page = GeneratedHistory.Of(12, 30);
        var broken = new GeneratedSource("broken", [page, GeneratedHistory.Of(13)], stopBefore: 25) { Failure = new Diagnostic(Severity.Error, "file-cut-off", "It ends.") };
        using var folder = new StoreFolder();
        folder.Import("before", Only(page, ..10)).GetOrThrow();
        string before = folder.Digest();
        Assert.Equal("file-cut-off", folder.Import(broken).Failure?.Code);
        Assert.Equal(before, folder.Digest());
        ImportReport kept = folder.Import(broken, new ImportOptions { KeepCompleteRevisions = true }).GetOrThrow();
        Assert.Equal((15, "file-cut-off", Severity.Warning), ((int)kept.Added, kept.Warnings[0].Code, kept.Warnings[0].Severity));
        Assert.Equal(25, folder.Load().Revisions.Count);
    }

    [Fact]
    public void A_source_that_breaks_off_takes_back_what_it_said_of_known_revisions_too()
    {
        GeneratedHistory whole = GeneratedHistory.Of(8, 30);
        GeneratedHistory stubs = whole with { Edits = [.. whole.Edits.Take(20).Select(edit => (edit.Revision with { Text = TextState.Absent, Model = null }, edit.Text))] };
        using var folder = new StoreFolder();
        folder.Import("stubs", stubs).GetOrThrow();
        string before = folder.Digest();
        var broken = new GeneratedSource("whole", [whole, GeneratedHistory.Of(13)], stopBefore: 31) { Failure = new Diagnostic(Severity.Error, "file-cut-off", "It ends.") };
        Assert.Equal("file-cut-off", folder.Import(broken).Failure?.Code);
        Assert.Equal(before, folder.Digest());
        folder.Import("whole", whole).GetOrThrow();
        SameHistory.Assert(whole.ToHistory(), folder.Load());
    }

    [Fact]
    public void Verification_counts_what_is_equal_what_differs_and_what_cannot_be_told()
    {
        GeneratedHistory page = GeneratedHistory.Of(14, 40);
        Revision lied = page.Edits.First(edit => edit.Revision is { Text: TextState.Present, Sha1: not null }).Revision;
        page = page with { Edits = [.. page.Edits.Select(edit => edit.Revision.Id == lied.Id ? (edit.Revision with { Sha1 = Sha1Digest.Compute("another"u8) }, edit.Text) : edit)] };
        using var folder = new StoreFolder();
        folder.Import("a", page).GetOrThrow();
        using HistoryStore store = folder.Read();
        HistoryVerification found = store.Verify();
        Assert.Equal(lied.Id, Assert.Single(found.Differences).Revision);
        Assert.Equal(page.Edits.Count(edit => edit.Revision.Text != TextState.Present), (int)found.WithoutText);
        Assert.Equal(page.Edits.Count(edit => edit.Revision is { Text: TextState.Present, Sha1: null }), (int)found.WithoutSha1);
        Assert.Equal(40, found.Equal + 1 + found.WithoutSha1 + found.WithoutText);
    }

    [Fact]
    public void An_export_of_the_store_has_the_same_content()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(15), GeneratedHistory.Of(16)).GetOrThrow();
        using HistoryStore store = folder.Read();
        using var xml = new MemoryStream();
        Assert.Null(store.Export(xml, cancellation: TestContext.Current.CancellationToken));
        HistoryFile file = SmallExport.Read(xml.ToArray()).GetOrThrow();
        var verifier = new HistoryVerifier();
        foreach (PageHistory page in file.Pages) verifier.Add(file.Site, page);
        Assert.Equal(store.Verify().Digest, verifier.Finish().Digest);
    }

    [Fact]
    public void Compacting_makes_a_store_smaller_and_its_content_no_other()
    {
        using var folder = new StoreFolder();
        GeneratedHistory page = GeneratedHistory.Of(17, 200);
        for (int end = 20; end <= 200; end += 20) folder.Import($"until {end}", Only(page, ..end)).GetOrThrow();
        (string digest, long length) = (folder.Digest(), new FileInfo(folder.Path).Length);
        using (HistoryStore store = folder.Write()) Assert.Null(store.Compact());
        Assert.Equal(digest, folder.Digest());
        Assert.True(new FileInfo(folder.Path).Length <= length);
        folder.Import("more", GeneratedHistory.Of(17, 210)).GetOrThrow();
        SameHistory.Assert(GeneratedHistory.Of(17, 210).ToHistory(), folder.Load());
    }

    [Fact]
    public void A_store_without_pages_and_a_page_without_revisions_are_stores()
    {
        using var folder = new StoreFolder();
        folder.Import("nothing").GetOrThrow();
        using (HistoryStore store = folder.Read()) Assert.Empty(store.Pages);
        folder.Import("empty", GeneratedHistory.Of(1, 0)).GetOrThrow();
        Assert.Empty(folder.Load().Revisions);
        using HistoryStore full = folder.Read();
        Assert.Equal("no-such-page", full.LoadHistory(77).Failure?.Code);
    }
}
