namespace AntiStalinistLeft.Cli;

/// <summary>Folders that go when the work is done.</summary>
internal static class TemporaryFolders
{
    /// <summary>Works in a folder of its own, which is removed however the work ends.</summary>
    public static async Task<int> UseAsync(Func<string, Task<int>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        string folder = Directory.CreateTempSubdirectory("asl-crate-").FullName;
        try
        {
            return await work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
