using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl history verify</c>: rebuilds every revision and compares it with what its export stated.</summary>
internal static class VerifyCommand
{
    private const int ShownDifferences = 20;

    /// <summary>Makes the command.</summary>
    public static Command Build()
    {
        var input = new HistoryInputBinding();
        var command = new Command("verify", "Rebuild every revision and compare its SHA-1 with the one that its source stated.");
        input.AddTo(command);
        command.SetAction(call =>
        {
            using var progress = new ProgressLine(call.InvocationConfiguration.Error);
            input.CheckFile(call);
            var verifier = new HistoryVerifier();
            input.ForEach(call, (site, history) =>
            {
                verifier.Add(site, history);
                progress.Report(verifier.Revisions);
            });
            progress.Clear();
            return Print(verifier.Finish(), call);
        });
        return command;
    }

    private static int Print(HistoryVerification found, ParseResult call)
    {
        foreach (Sha1Difference difference in found.Differences.Take(ShownDifferences))
        {
            call.InvocationConfiguration.Error.WriteLine(FormattableString.Invariant(
                $"asl: revision {difference.Revision} of «{difference.Page}» has SHA-1 {difference.Found}, its source states {difference.Stated}."));
        }

        call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"""
            pages          {found.Pages}
            revisions      {found.Revisions}
            SHA-1 equal    {found.Equal}
            SHA-1 differs  {found.Differences.Count}
            SHA-1 missing  {found.WithoutSha1}
            without text   {found.WithoutText}
            digest         {found.Digest}
            """));
        return found.Differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
