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
        var also = new Option<string[]>("--also") { Description = "A form that shown values also get where their type has it." };
        command.Options.Add(also);
        command.SetAction(async (call, cancellation) =>
        {
            await KernelProcess.RunAsync(KitComposition.Create(call.GetValue(also) ?? []), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
