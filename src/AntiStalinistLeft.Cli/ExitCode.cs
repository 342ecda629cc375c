namespace AntiStalinistLeft.Cli;

/// <summary>The program's exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The call was wrong.</summary>
    public const int Usage = 2;

    /// <summary>The user stopped it (Ctrl-C), as shells have it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
