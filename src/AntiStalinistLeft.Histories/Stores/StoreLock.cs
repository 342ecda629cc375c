using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>Keeps a second writer out for as long as the first has the store open, not only within its transactions.</summary>
internal static class StoreLock
{
    /// <summary>Takes the lock; a failure says that somebody writes, or that nobody can.</summary>
    public static Result<FileStream> Acquire(string path)
    {
        try
        {
            return WriterLock.TryAcquire(path) is { } held ? Result<FileStream>.Success(held) : Result<FileStream>.Fail(StoreMessages.InUse(path));
        }
        catch (DirectoryNotFoundException)
        {
            return Result<FileStream>.Fail(StoreMessages.NoFolder(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<FileStream>.Fail(StoreMessages.CannotWrite(path, FileFailures.Explain(failure)));
        }
    }
}
