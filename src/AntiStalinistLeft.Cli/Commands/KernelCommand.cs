using System.CommandLine;
using AntiStalinistLeft.Cli.Running;
using AntiStalinistLeft.Notebooks.Protocols;

namespace AntiStalinistLeft.Cli.Commands;

/// <summary><c>asl kernel</c>: the process in which one notebook's cells run. Front ends start it; people do not.</summary>
internal static class KernelCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        var command = new Command("kernel", "Run the cells of one notebook for a front end, over standard input and output.") { Hidden = true };
        command.SetAction(async (_, cancellation) =>
        {
            await KernelProcess.RunAsync(KitComposition.Create(), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
