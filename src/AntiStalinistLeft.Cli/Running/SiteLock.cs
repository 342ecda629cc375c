using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>Lets runs that end at the same time write their pages one after the other, so that the index has all.</summary>
internal static class SiteLock
{
    private const int Tries = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the folder.</summary>
    /// <exception cref="IOException">Another run has not let go of it for half a minute.</exception>
    public static FileStream Wait(string site)
    {
        for (int i = 0; i < Tries; i++)
        {
            if (WriterLock.TryAcquire(Path.Combine(site, SiteWriter.IndexName)) is { } held) return held;
            Thread.Sleep(Pause);
        }

        throw new IOException($"Another run has been writing its pages into {site} for half a minute. Wait until it has ended, then run this again.");
    }
}
