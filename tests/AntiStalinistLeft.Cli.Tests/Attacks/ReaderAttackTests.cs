using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>
/// Damaged files for every reader: each is read or refused in our words, soon, and without filling the memory. ASL_ATTACK and
/// ASL_ATTACK_SEED say how many and which; tests/e2e/attack takes 10,000.
/// </summary>
public class ReaderAttackTests(ITestOutputHelper output)
{
    private const int UsualCount = 600;
    private const long MostMemory = 500L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private static readonly int Count = Asked("ASL_ATTACK", UsualCount);
    private static readonly int Seed = Asked("ASL_ATTACK_SEED", 20);

    [Fact]
    public void Whatever_is_done_to_a_file_its_reader_reads_it_or_says_why_not()
    {
        using var folder = new TemporaryFolder();
        long before = Environment.WorkingSet;
        long most = 0;
        var faults = new List<string>();
        foreach (AttackedReader reader in AttackedReaders.All)
        {
            var random = new Random(Seed);
            int rounds = (Count + AttackedReaders.All.Count - 1) / AttackedReaders.All.Count;
            int refused = 0;
            TimeSpan slowest = TimeSpan.Zero;
            for (int round = 0; round < rounds; round++)
            {
                byte[] whole = reader.Samples[round % reader.Samples.Count];
                byte[] damaged = reader.NoticesEveryChange ? [whole[0], .. Damage.Do(whole[1..], random)] : Damage.Do(whole, random);
                string path = folder[$"{reader.Name.Replace(' ', '-')}.in"];
                long start = Stopwatch.GetTimestamp();
                string? message = null;
                Exception? thrown = Record.Exception(() => message = reader.Read(damaged, path));
                TimeSpan took = Stopwatch.GetElapsedTime(start);
                slowest = took > slowest ? took : slowest;
                refused += message is null ? 0 : 1;
                if (FaultOf(reader, whole, damaged, message, thrown, took) is { } fault)
                {
                    File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"asl-attack-{Seed}-{reader.Name.Replace(' ', '-')}-{round}"), damaged);
                    faults.Add($"{reader.Name}, seed {Seed}, round {round}: {fault}");
                }

                most = Math.Max(most, Environment.WorkingSet - before);
            }

            output.WriteLine(FormattableString.Invariant($"{reader.Name,-22} {rounds,6} damaged, {refused,6} refused, {rounds - refused,6} read, slowest {slowest.TotalMilliseconds,7:F0} ms"));
        }

        output.WriteLine(FormattableString.Invariant($"seed {Seed}; memory at most {most >> 20} MB more than before; {faults.Count} faults"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        Assert.True(most < MostMemory, $"The readers held {most >> 20} MB.");
    }

    /// <summary>What is damaged was whole before, or nothing but refusals would be tried.</summary>
    [Fact]
    public void The_samples_themselves_are_read()
    {
        using var folder = new TemporaryFolder();
        Assert.All(AttackedReaders.All, reader => Assert.All(reader.Samples, sample => Assert.Null(reader.Read(sample, folder[$"{reader.Name.Replace(' ', '-')}.in"]))));
    }

    /// <summary>A reader that is added later is attacked too, or this test says that it is not registered.</summary>
    [Fact]
    public void Every_reader_is_registered()
    {
        HashSet<string> known = [.. AttackedReaders.All.Select(reader => reader.Type.Name), .. AttackedReaders.HandedOn.Keys];
        Assembly[] kit = [typeof(Corpus).Assembly, typeof(ArticleHistory).Assembly, typeof(AntiStalinistLeft.Notebooks.NotebookDocument).Assembly];
        string[] readers = [.. kit.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(IsReading))
            .Select(type => type.Name).Distinct().Order(StringComparer.Ordinal)];
        Assert.Contains("SourceManifest", readers);
        Assert.DoesNotContain(readers, reader => !known.Contains(reader));
    }

    private static bool IsReading(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type && type.Name == "Result`1"
        && method.Name.StartsWith("Read", StringComparison.Ordinal) | method.Name.StartsWith("Parse", StringComparison.Ordinal) | method.Name.StartsWith("Load", StringComparison.Ordinal) | method.Name.StartsWith("Open", StringComparison.Ordinal)
        && method.IsAssembly | method.IsPublic
        && method.GetParameters() is [var first, ..] && (first.ParameterType == typeof(string) || first.ParameterType == typeof(ReadOnlyMemory<byte>));

    private static string? FaultOf(AttackedReader reader, byte[] whole, byte[] damaged, string? message, Exception? thrown, TimeSpan took) =>
        thrown is not null ? $"{thrown.GetType().Name}: {thrown.Message} {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("AntiStalinistLeft", StringComparison.Ordinal))?.Trim()}"
        : took > MostTime ? $"took {took}"
        : message is not null && (message.Length == 0 || message.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) ? $"says «{message}»"
        : message is null && reader.NoticesEveryChange && !whole.AsSpan().SequenceEqual(damaged) ? "was read although it was altered"
        : null;

    private static int Asked(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } words ? int.Parse(words, NumberStyles.None, CultureInfo.InvariantCulture) : usual;
}
