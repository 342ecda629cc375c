using AntiStalinistLeft.Notebooks.Kernels;
using AntiStalinistLeft.Notebooks.Running;

namespace AntiStalinistLeft.Notebooks.Tests.Running;

/// <summary>This test program as a kernel process, and what its host puts into the kernels.</summary>
internal static class TestKernel
{
    public const string Argument = "--kernel-process";

    public static KernelComposition Composition { get; } = new()
    {
        Host = "Test host 1.2.3",
        References = [typeof(TestKernel).Assembly],
        Usings = ["AntiStalinistLeft.Notebooks.Tests.Display"],
    };

    public static KernelProcessStart Start { get; } = new(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "AntiStalinistLeft.Notebooks.Tests.exe" : "AntiStalinistLeft.Notebooks.Tests"),
        [Argument]);
}
