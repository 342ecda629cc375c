using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Notebooks.Tests;

if (args is [TestKernel.Argument, ..])
{
    await KernelProcess.RunAsync(TestKernel.Composition);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
