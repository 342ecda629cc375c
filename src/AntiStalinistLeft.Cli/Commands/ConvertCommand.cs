using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl convert A B</c>: the same notebook in another format.</summary>
internal static class ConvertCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var from = new Argument<string>("FROM") { Description = "The notebook: .dib, .ipynb or .md." };
        var to = new Argument<string>("TO") { Description = "The file to write: .dib, .ipynb or .md." };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var command = new Command("convert", "Write a notebook in another format: .dib, Jupyter's .ipynb, or Markdown.") { from, to, force };
        command.SetAction(call =>
        {
            string target = Path.GetFullPath(call.GetRequiredValue(to), currentDirectory);
            if (File.Exists(target) && !call.GetValue(force)) throw new UsageException($"{call.GetRequiredValue(to)} is there already. Give another name, or --force to replace it.");

            return Convert(Path.GetFullPath(call.GetRequiredValue(from), currentDirectory), target, call.InvocationConfiguration);
        });
        return command;
    }

    private static int Convert(string source, string target, InvocationConfiguration streams)
    {
        Notebooks.Result<NotebookDocument> read = NotebookDocument.Load(source);
        Notebooks.Result<string> written = read.Succeeded ? Write(read.Value, target) : Notebooks.Result<string>.Fail(read.Failure);
        if (!written.Succeeded)
        {
            streams.Error.WriteLine($"asl: {(written.Failure.File is null ? written.Failure with { File = source } : written.Failure)}");
            return ExitCode.Failed;
        }

        AtomicFile.WriteText(target, writer => writer.Write(written.Value));
        int lost = read.Value!.Cells.Count(cell => cell.Outputs.Count > 0);
        if (lost > 0 && Path.GetExtension(target) != ".ipynb") streams.Error.WriteLine($"asl: the outputs of {lost} cells are left out; only an .ipynb has a place for them.");
        streams.Output.WriteLine($"{target}: {read.Value.Cells.Count} cells");
        return ExitCode.Done;
    }

    private static Notebooks.Result<string> Write(NotebookDocument document, string target)
    {
        NotebookDocument plain = Path.GetExtension(document.Path) == ".ipynb" ? JupyterCells.FromJupyter(document) : document;
        return Path.GetExtension(target) switch
        {
            ".dib" => DibFormat.Write(plain),
            ".ipynb" => IpynbFormat.Write(JupyterCells.ForJupyter(plain), KernelSpec.NotebookOptions),
            ".md" => MarkdownFormat.Write(plain),
            string other => throw new UsageException($"A notebook can be written as .dib, .ipynb or .md, not as '{other}'."),
        };
    }
}
