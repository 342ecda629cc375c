using System.CommandLine;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl features</c>: builds the text-free release from the full texts, or checks that it is what they give.</summary>
internal static class FeaturesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the release is not, byte for byte, what the texts give." };
        var folder = OutputOption.Create("Folder of the release. Default: data/features.", "DIR");
        var corpus = new CorpusOptionsBinding();
        var command = new Command("features", "Build the text-free release from the full texts.") { check, folder };
        corpus.AddTo(command, withSources: false);
        command.SetAction(call =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            string target = Path.GetFullPath(call.GetValue(folder) ?? Path.Combine(kit.Data, "features"), currentDirectory);
            FeatureRelease release = FeatureRelease.FromCorpus(corpus.Open(call, kit));
            return call.GetValue(check) ? Check(release, target, call) : Write(release, target, call);
        });
        return command;
    }

    private static int Write(FeatureRelease release, string target, ParseResult call)
    {
        release.Write(target, KitVersion.Current);
        call.InvocationConfiguration.Output.WriteLine($"The text-free release lies in {target}");
        return ExitCode.Done;
    }

    private static int Check(FeatureRelease release, string target, ParseResult call)
    {
        string built = Directory.CreateTempSubdirectory("asl-features-").FullName;
        try
        {
            release.Write(built, KitVersion.Current);
            string[] different = [.. Directory.EnumerateFiles(built)
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal)
                .Where(file => !SameBytes(Path.Combine(built, file), Path.Combine(target, file)))];
            foreach (string file in different) call.InvocationConfiguration.Error.WriteLine($"asl: {file} is not what the texts give. Run 'asl features' and look at the difference.");
            if (different.Length == 0) call.InvocationConfiguration.Output.WriteLine($"The release in {target} is what the texts give.");
            return different.Length == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        finally
        {
            Directory.Delete(built, recursive: true);
        }
    }

    private static bool SameBytes(string left, string right) =>
        File.Exists(right) && File.ReadAllBytes(left).AsSpan().SequenceEqual(File.ReadAllBytes(right));
}
