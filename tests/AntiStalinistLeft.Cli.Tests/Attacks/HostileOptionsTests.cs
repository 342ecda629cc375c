using System.CommandLine;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Values that no user means, for every option of every command: the answer is one line in our words, or the work is done.</summary>
public class HostileOptionsTests
{
    private static readonly string[] Values = ["", "-1", "99999999999999999999", "1,5", "no/such/place", "\u001b[31m\u202e", new string('x', 5000), "{"];

    // What is written goes into the test's own folder.
    private static readonly string[] Places = ["--output", "--store", "--works", "--prefix"];

    public static TheoryData<string> Commands => [.. All(AslCommand.Describe(RepositoryFolder.Root)).Where(command => command.Subcommands.Count == 0).Select(PathOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_answer_is_a_line_of_ours(string path)
    {
        Command command = All(AslCommand.Describe(RepositoryFolder.Root)).Single(one => one.Subcommands.Count == 0 && PathOf(one) == path);
        using var folder = new TemporaryFolder();
        string[] words = [.. path.Split(' '), .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(_ => path == "new" ? folder["project"] : "nothing-here")];
        foreach (Option option in command.Options.Where(option => option.Name is not ("--help" or "--version")))
        {
            foreach (string value in Values)
            {
                Asl.Outcome outcome = await Asl.CallAsync([.. words, option.Name, Places.Contains(option.Name) && value.Trim().Length > 0 ? $"{folder.Root}/{value}" : value, .. NoWork(path, option)]);
                Assert.DoesNotContain("should not happen", outcome.Errors, StringComparison.Ordinal);
                Assert.DoesNotContain("\u001b", outcome.Errors, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
                Assert.DoesNotContain(".partial", outcome.Errors, StringComparison.Ordinal);
                Assert.All(outcome.Errors.Split('\n'), line => Assert.True(line.Length < 2000, $"{path} {option.Name}: a line of {line.Length} characters"));
                if (outcome.Code != 0) Assert.NotEmpty(outcome.Errors);
            }
        }
    }

    // Commands that would run all notebooks are asked for one that is not there; no server is asked, and no editor looked for.
    private static string[] NoWork(string path, Option option) => path switch
    {
        "run" or "report" or "crate" => ["no-such-notebook"],
        "figures" when option.Name != "--notebook" => ["--notebook", "no-such-notebook"],
        "fetch" => option.Name switch
        {
            "--contact" => ["nothing-here", "--api", "http://127.0.0.1:1/api.php", "--store", RepositoryFolder.Root],
            "--source" or "--replace" => [],
            "--corpus" => ["--source", "no-such-source"],
            _ => ["nothing-here"],
        },
        _ => [],
    };

    private static IEnumerable<Command> All(Command command) => [command, .. command.Subcommands.SelectMany(All)];

    private static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
