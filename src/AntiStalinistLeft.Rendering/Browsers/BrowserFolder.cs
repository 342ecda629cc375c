namespace AntiStalinistLeft.Rendering;

/// <summary>
/// Where a browser keeps what it needs while it runs. It clears up after itself unless it was killed; so the folder is
/// ours, and goes when the browser has gone.
/// </summary>
internal sealed class BrowserFolder : IAsyncDisposable
{
    private const int Attempts = 20;

    // The variables by which programs of Unix and of Windows find the folder for temporary files.
    private static readonly string[] Variables = ["TMPDIR", "TMP", "TEMP"];

    private readonly string _path = Directory.CreateTempSubdirectory("asl-browser-").FullName;

    /// <summary>The folder of the browser's own settings.</summary>
    public string Profile => Path.Combine(_path, "profile");

    /// <summary>Has a program that is started with these variables keep its temporary files here.</summary>
    public void Claim(IDictionary<string, string> environment)
    {
        foreach (string variable in Variables) environment[variable] = _path;
    }

    /// <summary>Deletes the folder; a killed browser may take a moment to let go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        for (int i = 0; i < Attempts && Directory.Exists(_path); i++)
        {
            try
            {
                Directory.Delete(_path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100);
            }
        }
    }
}
