using AntiStalinistLeft.Notebooks.Protocols;
using AntiStalinistLeft.Notebooks.Tests.Running;

if (args is [TestKernel.Argument, ..])
{
    using Stream input = Console.OpenStandardInput();
    using Stream output = Console.OpenStandardOutput();
    await KernelProcess.RunAsync(input, output, TestKernel.Composition);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
