using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>What must hold for whatever a reader is given.</summary>
public class AnyInputTests
{
    public static TheoryData<string> ReaderNames => [.. DocumentReaders.Default.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Any_text_gives_a_sound_document_or_a_reason(string reader) =>
        Prop.ForAll(NastyText.Strings(), text =>
        {
            Result<Document> result = TestSources.TryRead(reader, text);
            return result.Succeeded ? IsSound(result.Value) : result.Failure.Message.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Any_bytes_give_a_document_or_a_reason(string reader) =>
        Prop.ForAll<byte[]>(bytes =>
        {
            Result<Document> result = DocumentReaders.Default.Read(TestSources.Source(reader, bytes), bytes);
            return result.Succeeded ? IsSound(result.Value) : result.Failure.Message.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Line_ends_of_any_system_and_a_byte_order_mark_make_no_other_document(string reader) =>
        Prop.ForAll(NastyText.Strings(), text =>
        {
            string plain = text.Replace("\r", "").Replace("\u0085", "").Replace("\u2028", "").TrimStart('\uFEFF');
            Result<Document> unix = TestSources.TryRead(reader, plain);
            Result<Document> windows = TestSources.TryRead(reader, "\uFEFF" + plain.Replace("\n", "\r\n"));
            Result<Document> old = TestSources.TryRead(reader, plain.Replace('\n', '\r'));
            if (!unix.Succeeded) return !windows.Succeeded && !old.Succeeded;
            return Outline(unix) == Outline(windows) && Outline(unix) == Outline(old);
        }).QuickCheckThrowOnFailure();

    private static string Outline(Result<Document> result) => TestSources.Outline(result.GetOrThrow());

    private static bool IsSound(Document document)
    {
        int done = 0;
        foreach (Block block in document.Blocks)
        {
            if (block.OriginalSpan.Start < done || block.OriginalSpan.End > document.Text.Original.Length) return false;
            if (block.Span.Start < 0 || block.Span.End > document.Text.Value.Length) return false;
            if (document.GetText(block) != document.GetText(block).Trim()) return false;
            if (block.Section < 0 || block.Section > document.Sections.Count) return false;
            done = block.OriginalSpan.End;
        }

        bool notes = document.Notes.All(note =>
            document.Blocks[note.Block - 1].Span.Contains(note.TextSpan)
            && note.Markers.All(marker => marker.OriginalSpan.GetText(document.Text.Original) == $"[{marker.Number}]"));
        return notes && document.Text.Undo() == document.Text.Original && document.Blocks.Any(block => block.Zone == Zone.Body);
    }
}
