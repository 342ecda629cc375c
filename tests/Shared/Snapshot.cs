using System.Runtime.CompilerServices;

namespace AntiStalinistLeft.Tests.Shared;

/// <summary>Holds an output to a file beside the test that a person can review.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Compares with a file beside the calling test. <c>ASL_UPDATE_SNAPSHOTS=1</c> writes the file instead, for a person to look
    /// at before it is committed.
    /// </summary>
    public static void Matches(string name, string found, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, name);
        if (Environment.GetEnvironmentVariable("ASL_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, found);
        Assert.True(File.Exists(path), $"There is no {name}; write it with ASL_UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), found.ReplaceLineEndings("\n"));
    }

    /// <summary>The names of the files in a folder beside the calling test, without their ending, in order.</summary>
    public static IEnumerable<string> Names(string folder, string ending, [CallerFilePath] string test = "") => Directory
        .GetFiles(Path.Combine(Path.GetDirectoryName(test)!, folder), "*" + ending)
        .Select(file => Path.GetFileName(file)[..^ending.Length])
        .Order(StringComparer.Ordinal);
}
