using System.Globalization;
using System.Text;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using BenchmarkDotNet.Attributes;

namespace AntiStalinistLeft.Benchmarks;

/// <summary>Notes of an invented essay, from their texts to the works they mean; and one note of many clauses.</summary>
[InProcess]
[MinColumn]
[IterationCount(5)]
[WarmupCount(2)]
public class CitationBenchmarks
{
    private Document? _essay;
    private Document? _longNote;

    /// <summary>Number of notes; the long note has as many clauses.</summary>
    [Params(1_000, 10_000)]
    public int Notes { get; set; }

    /// <summary>Reads the essays.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string[] notes = [.. Enumerable.Range(0, Notes).Select(Note)];
        _essay = Read(notes);
        _longNote = Read([string.Join("; ", notes.Select(note => note.TrimEnd('.')))]);
        Console.WriteLine(FormattableString.Invariant($"// {_essay.Notes.Count:N0} notes; a note of {_longNote.Notes[0].TextSpan.Length:N0} characters"));
    }

    /// <summary>The number of citations of all notes, resolved.</summary>
    [Benchmark]
    public int ManyNotes() => new CitationFinder().Find(_essay!, []).Citations.Count;

    /// <summary>The number of citations of the one note, resolved.</summary>
    [Benchmark]
    public int OneLongNote() => new CitationFinder().Find(_longNote!, []).Citations.Count;

    private static Document Read(string[] notes)
    {
        var text = new StringBuilder();
        for (int i = 0; i < notes.Length; i++) text.Append(CultureInfo.InvariantCulture, $"Ada Tamm argued so. [{i + 1}]\n\n");
        for (int i = 0; i < notes.Length; i++) text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {notes[i]}\n\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return DocumentReaders.Default.Read(BenchmarkInput.Essay, bytes).GetOrThrow();
    }

    private static string Note(int i) => (i % 4) switch
    {
        0 => $"Ada Tamm, The Long Strike of Pier N{i} (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        1 => $"Tamm, {i % 900}.",
        2 => $"Ibid., {i}; see Piet Halloran, “On Rope {i}”, Harbour Review {i % 90} ({1900 + (i % 90)}), 5–9.",
        _ => $"The Long Strike of Pier N{i - 3}, {i % 900}.",
    };
}
