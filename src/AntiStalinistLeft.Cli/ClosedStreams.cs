namespace AntiStalinistLeft.Cli;

/// <summary>What the program does where nobody reads what it writes, or a standard stream is not open.</summary>
internal static class ClosedStreams
{
    private const int BrokenPipe = 32;
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
    private const string Descriptors = "/proc/self/fd";
    private static bool IsInputClosed;

    /// <summary>True where a failure says that whoever read the output has ended.</summary>
    public static bool IsReaderGone(Exception failure) => failure.HResult is BrokenPipe or BrokenPipeOnWindows;

    /// <summary>
    /// Sees to it that a standard stream which was closed by the caller is neither read nor written: its number has gone to a pipe
    /// within this process by now. What would be said on a closed error output is said to nobody.
    /// </summary>
    /// <returns>Why the program cannot go on; null where it can.</returns>
    public static string? Guard()
    {
        if (!Directory.Exists(Descriptors)) return null;
        Descriptor[] places = [.. Directory.EnumerateFileSystemEntries(Descriptors).Select(Describe).OfType<Descriptor>()];
        if (IsClosed("2", places)) Console.SetError(TextWriter.Null);
        if (IsClosed("1", places)) return "the standard output is closed. Send it to /dev/null where it is not wanted.";
        if (IsClosed("0", places)) Console.SetIn(TextReader.Null);
        IsInputClosed = IsClosed("0", places);
        return null;
    }

    /// <summary>The standard input.</summary>
    /// <exception cref="UsageException">It is closed.</exception>
    public static Stream OpenInput() => IsInputClosed ? throw new UsageException("-: the standard input is closed. Name a file, or give the history on standard input.") : Console.OpenStandardInput();

    // Where both ends of a pipe are here, no other program gave it to us.
    private static bool IsClosed(string number, Descriptor[] places) =>
        places.FirstOrDefault(place => place.Number == number) is not { } stream
        || (stream.Target.StartsWith("pipe:", StringComparison.Ordinal) && places.Any(place => place.Target == stream.Target && place.Reads != stream.Reads));

    // The folder names its own descriptor too, which is gone by now.
    private static Descriptor? Describe(string file)
    {
        string number = Path.GetFileName(file);
        string account = $"/proc/self/fdinfo/{number}";
        if (new FileInfo(file).LinkTarget is not { } target || !File.Exists(account)) return null;
        string flags = File.ReadLines(account).First(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return new Descriptor(number, target, Reads: flags[^1] is '0' or '4');
    }

    private sealed record Descriptor(string Number, string Target, bool Reads);
}
