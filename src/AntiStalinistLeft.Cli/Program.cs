using AntiStalinistLeft.Cli;

if (ClosedStreams.Guard() is { } refused)
{
    Console.Error.WriteLine($"asl: {refused}");
    return ExitCode.Usage;
}

return await AslCommand.RunAsync(args, Console.Out, Console.Error, Environment.CurrentDirectory);
