namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>This test program as a kernel process, and what its host puts into the kernels.</summary>
internal static class TestKernel
{
    public const string Argument = "--kernel-process";

    public static KernelSetup Composition { get; } = new()
    {
        Host = "Test host 1.2.3",
        References = [typeof(TestKernel).Assembly],
        Usings = ["AntiStalinistLeft.Notebooks.Tests"],
    };

    public static KernelProcessStartInfo Start { get; } = new(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "AntiStalinistLeft.Notebooks.Tests.exe" : "AntiStalinistLeft.Notebooks.Tests"),
        [Argument]);
}
