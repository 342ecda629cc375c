using AntiStalinistLeft.Citations;
namespace AntiStalinistLeft.Tests.Citations;
public class TempLinear
{
    private static string Note(int i) => (i % 4) switch
    {
        0 => $"Ada Tamm, The Long Strike of Pier N{i} (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        1 => $"Tamm, {i % 900}.",
        2 => $"Ibid., {i}; see Piet Halloran, “On Rope {i}”, Harbour Review {i % 90} ({1900 + (i % 90)}), 5–9.",
        _ => $"The Long Strike of Pier N{i - 3}, {i % 900}.",
    };
    private static string Mixed(int i) => (i % 6) switch
    {
        0 => $"Ada Tamm, Pier{i} and Rope{i * 7} (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        1 => $"Tamm {1900 + ((i - 1) % 90)}, {i % 900}.",
        2 => $"Ada Tamm, “Lamp{i} of Quay{i}”, in Harbour Voices{i}, ed. Rose Brown (Leeds: Wick Press, {1900 + (i % 90)}), {i}.",
        3 => $"Tamm, op. cit., {i}.",
        4 => $"Ada Tamm, Night{i} of the Oil{i}, 12.",
        _ => $"Ada Tamm, “Speech {i}”, op. cit., {i}.",
    };
    [Fact]
    public void Print()
    {
        var lines = new List<string>();
        foreach ((string name, Func<int, string> note) in new (string, Func<int, string>)[] { ("pattern", Note), ("mixed", Mixed) })
        {
            foreach (int n in new[] { 1000, 1000, 10_000 })
            {
                Document d = NotedEssay.Of("en", [.. Enumerable.Range(0, n).Select(i => ("Ada Tamm argued so.", note(i)))]);
                GC.Collect();
                var cpu = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
                CitationFindings f = new CitationFinder().Find(d, []);
                lines.Add($"{name} {n}: {(System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:F0} ms, {f.Citations.Count} citations, {f.Works.Count} works, unresolved {f.Citations.Count(c => c.Work is null)}");
            }
        }
        File.WriteAllLines("/tmp/linear.txt", lines);
    }
}
