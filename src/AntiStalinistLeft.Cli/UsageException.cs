namespace AntiStalinistLeft.Cli;

/// <summary>The call was wrong: something in the words of the command line or in where it was run. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
