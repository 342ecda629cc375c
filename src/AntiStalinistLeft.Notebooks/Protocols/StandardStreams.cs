using Microsoft.Win32.SafeHandles;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The standard streams without the console between. On Unix the console's own streams lock <see cref="Console.Out"/>
/// while they write, which a printing cell holds already: two threads of a cell would wait for each other for ever.
/// </summary>
internal static class StandardStreams
{
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : Open(0, FileAccess.Read);

    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : Open(1, FileAccess.Write);

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);
}
