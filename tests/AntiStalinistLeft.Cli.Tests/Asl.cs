using System.Diagnostics;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Runs the program as a user would: as a process of its own.</summary>
internal static class Asl
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Runs a command within the process of the test, in the clone: for calls that look neither at the environment nor at a
    /// corpus, where starting a process each time would take longer than what is tested.
    /// </summary>
    public static async Task<Outcome> CallAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = await AslCommand.RunAsync(arguments, output, errors, RepositoryFolder.Root);
        return new Outcome(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs <c>asl</c> in the clone, without the full texts unless they are named in the arguments.</summary>
    public static Outcome Run(params string[] arguments) => RunIn(RepositoryFolder.Root, arguments);

    /// <summary>The same in another folder.</summary>
    public static Outcome RunIn(string folder, params string[] arguments)
    {
        ProcessStartInfo start = Start(arguments);
        start.WorkingDirectory = folder;
        return Run(start, arguments);
    }

    /// <summary>Runs another program that is to start <c>asl</c>, with the same surroundings.</summary>
    public static Outcome RunProgram(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = Surround(new ProcessStartInfo(program, arguments));
        start.WorkingDirectory = folder;
        return Run(start, arguments);
    }

    /// <summary>The same where other programs are looked for in one folder only.</summary>
    public static Outcome RunWithPath(string folder, params string[] arguments)
    {
        ProcessStartInfo start = Start(arguments);
        start.Environment["PATH"] = folder;
        return Run(start, arguments);
    }

    private static Outcome Run(ProcessStartInfo start, string[] arguments)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"asl {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Begins a call and ends its process without warning after a time; false where it had ended by itself.</summary>
    public static bool Kill(TimeSpan after, params string[] arguments)
    {
        using Process process = Process.Start(Start(arguments))!;
        if (process.WaitForExit(after)) return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    /// <summary>Begins a call, waits until a file is there, stops it as Ctrl-C does, and waits for its end.</summary>
    public static Outcome Interrupt(string untilThere, params string[] arguments)
    {
        using Process process = Process.Start(Start(arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(untilThere) || process.HasExited, Limit));
        using (Process signal = Process.Start("kill", ["-INT", $"{process.Id}"])) signal.WaitForExit();
        Assert.True(process.WaitForExit(Limit), "The call did not end after Ctrl-C.");
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Start(string[] arguments) =>
        Surround(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "asl.dll"), .. arguments]));

    private static ProcessStartInfo Surround(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        start.WorkingDirectory = RepositoryFolder.Root;
        start.Environment.Remove("ASL_CORPUS");
        start.Environment.Remove("ASL_DATA");
        start.Environment.Remove("ASL_CONTACT");
        return start;
    }

    /// <summary>What a call came to.</summary>
    internal sealed record Outcome(int Code, string Output, string Errors);
}
