using System.Collections.Concurrent;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Kernel processes that notebooks use one after the other. A process whose notebook failed, or loaded packages, is not used again.</summary>
/// <param name="start">How a process is started.</param>
/// <param name="kept">How many processes wait for another notebook at most; none ends each with its notebook.</param>
internal sealed class KernelPool(KernelProcessStartInfo start, int kept = 0) : IAsyncDisposable
{
    private readonly ConcurrentBag<KernelClient> _waiting = [];

    /// <summary>How a process is started.</summary>
    public KernelProcessStartInfo Start { get; } = start ?? throw new ArgumentNullException(nameof(start));

    /// <summary>A process with a fresh session.</summary>
    /// <param name="folder">The folder that relative paths in cells mean.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public async Task<KernelClient> RentAsync(string folder)
    {
        while (_waiting.TryTake(out KernelClient? client))
        {
            if (await client.RenewAsync(folder)) return client;
            await client.DisposeAsync();
        }

        return KernelClient.Start(Start, folder);
    }

    /// <summary>Takes a process back.</summary>
    /// <param name="client">The process.</param>
    /// <param name="isWhole">False where it may still be busy or broken.</param>
    public async Task ReturnAsync(KernelClient client, bool isWhole)
    {
        if (isWhole && _waiting.Count < kept) _waiting.Add(client);
        else await client.DisposeAsync();
    }

    /// <summary>Ends those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_waiting.TryTake(out KernelClient? client)) await client.DisposeAsync();
    }
}
