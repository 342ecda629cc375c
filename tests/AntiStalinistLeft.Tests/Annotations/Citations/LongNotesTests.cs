using System.Diagnostics;
using System.Text;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Parsing;

namespace AntiStalinistLeft.Tests.Annotations.Citations;

/// <summary>Ten times the input may take no more than a good deal over ten times as long: growth is tested, never a time.</summary>
public class LongNotesTests
{
    [Theory]
    [InlineData("(((([[[[“““‘‘‘")]
    [InlineData("12, 13, 14, 15, ")]
    [InlineData("See Ada, see Piet, quoted by Noor, cf. ")]
    [InlineData("Ada Tamm, The Long Strike (Leeds: Wick Press, 1990), 12; ")]
    [InlineData("Ada and Piet and Noor and ")]
    [InlineData("‘the workers’ paper ’ ")]
    [InlineData("A Title Of Many Words And ")]
    public void The_time_for_a_note_grows_with_its_length(string unit)
    {
        string note = new StringBuilder().Insert(0, unit, 50_000 / unit.Length).ToString();
        Grows(ratio => note[..(note.Length / ratio)], text => NoteParser.Parse(text, 0, new KnownNames(), "en"));
    }

    [Fact]
    public void The_time_for_a_document_grows_with_its_notes()
    {
        (string, string)[] parts = [.. Enumerable.Range(0, 10_000).Select(i => ("Ada Tamm argued so.", Note(i)))];
        Grows(
            ratio => NotedEssay.Of("en", parts[..(parts.Length / ratio)]),
            document => new CitationFinder().Find(document, []));
    }

    private static string Note(int i) => (i % 4) switch
    {
        0 => $"Ada Tamm, The Long Strike of {1000 + i} (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        1 => $"Tamm, {i}.",
        2 => $"Ibid., {i}; see Piet Halloran, “On Rope {i}”, Harbour Review {i} ({1900 + (i % 90)}), 5–9.",
        _ => $"The Long Strike of {1000 + i - 3}, {i}.",
    };

    private static void Grows<T>(Func<int, T> part, Action<T> work)
    {
        (T whole, T tenth) = (part(1), part(10));
        work(tenth);
        double small = Best(() => work(tenth));
        double large = Best(() => work(whole));
        TestContext.Current.SendDiagnosticMessage($"{small:F1} ms, ten times as much {large:F1} ms");
        Assert.True(large < Math.Max(small, 1) * 40, $"{small:F1} ms became {large:F1} ms");
    }

    // The best of three: a busy machine only ever makes a run longer.
    private static double Best(Action work)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
