namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>
/// Where a browser and its driver keep what they need while they run. They clear up after themselves unless they were
/// killed; so the folder is ours, and goes when the browser has gone.
/// </summary>
internal sealed class BrowserFolder : IAsyncDisposable
{
    private const int Attempts = 20;

    // The variables by which programs of Unix and of Windows find the folder for temporary files.
    private static readonly string[] Variables = ["TMPDIR", "TMP", "TEMP"];

    private readonly string _path = Directory.CreateTempSubdirectory("asl-browser-").FullName;
    private readonly string?[] _before = [.. Variables.Select(Environment.GetEnvironmentVariable)];

    private BrowserFolder()
    {
        foreach (string variable in Variables) Environment.SetEnvironmentVariable(variable, _path);
    }

    /// <summary>Makes a folder that every process started from now on takes for its temporary files.</summary>
    public static BrowserFolder Enter() => new();

    /// <summary>Gives processes started from now on the folder they had before.</summary>
    public void Leave()
    {
        for (int i = 0; i < Variables.Length; i++) Environment.SetEnvironmentVariable(Variables[i], _before[i]);
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
