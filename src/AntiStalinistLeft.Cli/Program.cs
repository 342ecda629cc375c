using AntiStalinistLeft.Cli;

return await AslCommand.RunAsync(args, Console.Out, Console.Error, Environment.CurrentDirectory);
