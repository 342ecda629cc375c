using AntiStalinistLeft.Notebooks.Protocols;
using AntiStalinistLeft.Notebooks.Tests.Running;

if (args is [TestKernel.Argument, ..])
{
    await KernelProcess.RunAsync(TestKernel.Composition);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
