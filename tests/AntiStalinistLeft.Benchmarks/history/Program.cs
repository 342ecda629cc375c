using System.Diagnostics;
using System.Globalization;
using AntiStalinistLeft.Benchmarks.History;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Reading;

string job = args[0];
string path = args[1];
int times = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
for (int i = 0; i < times; i++)
{
    long start = Stopwatch.GetTimestamp();
    string result = job switch
    {
        "scan" => string.Create(CultureInfo.InvariantCulture, $"{PlainScan.Run(path)} distinct paragraphs"),
        "load" => Load(path, new HistoryReadOptions()),
        "verify" => Load(path, new HistoryReadOptions { VerifySha1 = true }),
        _ => throw new ArgumentException("scan, load or verify", nameof(args)),
    };
    TimeSpan took = Stopwatch.GetElapsedTime(start);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job} {took.TotalMilliseconds:F1} ms; {result}; heap {GC.GetTotalMemory(false) >> 20} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
}

static string Load(string path, HistoryReadOptions options)
{
    HistoryFile file = HistoryFile.Read(path, options).GetOrThrow();
    PageHistory page = file.Pages[0];
    return string.Create(CultureInfo.InvariantCulture, $"{page.Revisions.Count} revisions, {page.DistinctBlocks} blocks, {page.DistinctBytes} bytes, {file.Diagnostics.Count} warnings");
}
