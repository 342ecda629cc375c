using System.Diagnostics;
using AntiStalinistLeft.Annotations.Mentions;
var pats = File.ReadAllLines(args[0]).Where(l => l.Length > 0).Select(l => new AutomatonPattern(l)).ToArray();
for (int k = 0; k < 3; k++) { var s0 = Stopwatch.StartNew(); PatternAutomaton.Build(pats); Console.WriteLine($"build {s0.Elapsed.TotalMilliseconds:F2} ms"); }
var a = PatternAutomaton.Build(pats);
byte[] bytes = File.ReadAllBytes(args[1]);
string text = System.Text.Encoding.UTF8.GetString(bytes);
Console.WriteLine($"states {a.PatternCount} {pats.Length}");
int[] counts = new int[pats.Length];
for (int k = 0; k < 6; k++)
{
    Array.Clear(counts);
    var s = Stopwatch.StartNew(); a.Count(bytes, counts); double t1 = s.Elapsed.TotalSeconds; int n1 = counts.Sum();
    Array.Clear(counts);
    s.Restart(); a.Count(text.AsSpan(), counts); double t2 = s.Elapsed.TotalSeconds;
    s.Restart(); int m = 0; foreach (var x in a.Matches(bytes)) m++; double t3 = s.Elapsed.TotalSeconds;
    Console.WriteLine($"bytes {bytes.Length / t1 / 1e6:F0} MB/s chars {bytes.Length / t2 / 1e6:F0} MB/s raw {bytes.Length / t3 / 1e6:F0} n={n1} {counts.Sum()} raw {m} per KB {m*1000.0/bytes.Length:F2}");
}
