#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Core;
#endif

/// <summary>What a failure of the file system means to the user: words of ours, which name the place that was asked for and no file beside it.</summary>
internal static class FileFailures
{
    // What the systems call it: Linux and macOS, Windows.
    private static readonly int[] DiskFull = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Why a file could not be written.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="failure">What the system said.</param>
    public static IOException CannotWrite(string path, Exception failure) => new($"{path} could not be written: {Explain(failure)}", failure);

    /// <summary>A failure that nobody before could name the file of: the path that the system named, where it is one that the user can know, and why.</summary>
    public static string Describe(Exception failure)
    {
        if (failure is IOException { InnerException: not null } known && known.Message.EndsWith('.')) return known.Message;
        string[] parts = failure.Message.Split('\'');
        string path = parts.Length > 2 && !parts[1].EndsWith(".partial", StringComparison.Ordinal) ? Quoted.Cut(parts[1]) + ": " : string.Empty;
        return path + Explain(failure);
    }

    /// <summary>Why a file could not be read, in a sentence without the file's name.</summary>
    public static string Explain(Exception failure) => failure switch
    {
        _ when DiskFull.Contains(failure.HResult) => "the disk is full. Make room and run this again; what stood there before is whole.",
        UnauthorizedAccessException => "the permissions of the file or of its folder do not allow it.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder.",
        PathTooLongException => "its name is too long.",
        { Message: "it is a folder" } => "it is a folder. Name a file.",
        IOException { InnerException: not null } known when known.Message.EndsWith('.') => known.Message,
        _ when IsFileInPlaceOfFolder(failure) => "a part of its path is a file and no folder.",
        _ => "the system refused it. Look after the disk and the path.",
    };

    private static bool IsFileInPlaceOfFolder(Exception failure) => failure.HResult is 17 or 20 || failure.Message.Contains("already exists", StringComparison.Ordinal);
}
