using System.CommandLine;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl new NAME</c>: a research project of one's own that runs at once.</summary>
internal static partial class NewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var name = new Argument<string>("NAME") { Description = "The folder to make; its last part is the project's name." };
        var sample = new Option<bool>("--sample") { Description = "Fill it with the kit's invented sample, an article with its history and two essays, instead of one short text." };
        var command = new Command("new", "Make a research project of your own: manifest, lexicon, notebook, devcontainer.") { name, sample };
        command.SetAction(call =>
        {
            string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(call.GetRequiredValue(name), currentDirectory));
            string project = Path.GetFileName(folder);
            if (!ProjectName().IsMatch(project)) throw new UsageException($"'{project}' is no name for a project; take letters, digits, hyphens, dots and underscores, a letter or digit first.");
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) throw new UsageException($"{folder} is there already and not empty. Give another name.");

            ProjectTemplate.Write(project, folder, call.GetValue(sample) ? KitLayout.Find(AppContext.BaseDirectory).Data : null);
            call.InvocationConfiguration.Output.WriteLine($"The project lies in {folder}");
            call.InvocationConfiguration.Output.WriteLine($"Next: cd {call.GetRequiredValue(name)} && {(OperatingSystem.IsWindows() ? "asl" : "./asl")} run");
            return ExitCode.Done;
        });
        return command;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectName();
}
