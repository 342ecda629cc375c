using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history compact</c>: makes a store as small as it goes.</summary>
internal static class CompactCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        Option<string> path = HistoryCommand.CreateStoreOption("The store.");
        var command = new Command("compact", "Make a store as small as it goes; its content stays the same.") { path };
        command.SetAction(call =>
        {
            string file = call.GetRequiredValue(path);
            if (!File.Exists(file)) HistoryStore.Open(file, StoreAccess.Read).GetOrThrow();
            long before = new FileInfo(file).Length;
            using (HistoryStore store = HistoryStore.Open(file, StoreAccess.Write).GetOrThrow())
            {
                if (store.Compact() is { } failure) throw new InputException(failure);
                if (store.Notice is { } notice) call.InvocationConfiguration.Error.WriteLine(notice);
            }

            call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"{file}: {before:N0} bytes before, {new FileInfo(file).Length:N0} now"));
            return ExitCode.Done;
        });
        return command;
    }
}
