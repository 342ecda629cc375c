using AntiStalinistLeft.Cli.Commands;

return await AslCommand.RunAsync(args, Console.Out, Console.Error, Environment.CurrentDirectory);
