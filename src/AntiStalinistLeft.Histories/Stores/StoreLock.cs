namespace AntiStalinistLeft.Histories;

/// <summary>
/// Keeps a second writer out for as long as the first has the store open, not only within its transactions. A file beside
/// the store is locked; the system lets go of it when a program ends, however it ends.
/// </summary>
internal static class StoreLock
{
    // What the systems call it when somebody else has the lock: Linux, macOS, Windows.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the lock; a failure says that somebody writes, or that nobody can.</summary>
    public static Result<FileStream> Acquire(string path)
    {
        try
        {
            return Result<FileStream>.Success(
                new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (DirectoryNotFoundException)
        {
            return Result<FileStream>.Fail(StoreMessages.NoFolder(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<FileStream>.Fail(HeldElsewhere.Contains(failure.HResult)
                ? StoreMessages.InUse(path)
                : StoreMessages.CannotWrite(path, failure.Message));
        }
    }
}
