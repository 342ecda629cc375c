namespace AntiStalinistLeft.Notebooks;

/// <summary><c>#!import FILE</c>: runs the code cells of another notebook as if they stood here; its prose is not shown.</summary>
internal static class ImportMagicCommand
{
    private static readonly AsyncLocal<IReadOnlyList<string>?> Open = new();

    public static async Task<CellError?> Run(MagicInvocation call, MagicContext scope)
    {
        if (FindNotebook(call) is not { } path)
        {
            return call.CreateError("#!import needs the name of a notebook, for instance «#!import setup.dib».");
        }

        string name = NameOf(call);
        IReadOnlyList<string> open = Open.Value ?? [];
        if (open.Contains(path, StringComparer.Ordinal))
        {
            return call.CreateError($"{name} is imported from within itself: {string.Join(" → ", open.Append(path).Select(Path.GetFileName))}.");
        }

        Result<NotebookDocument> loaded = NotebookDocument.Load(path);
        if (!loaded.Succeeded)
        {
            return call.CreateError($"#!import could not read a notebook. {loaded.Failure}");
        }

        Open.Value = [.. open, path];
        HashSet<(string Kernel, string Name)> before = scope.Session.GetDeclaredNames();
        try
        {
            return await RunCells(call, scope, loaded.Value, Path.GetDirectoryName(path)!);
        }
        finally
        {
            Open.Value = open;
            scope.Session.RecordImported(scope.Session.GetDeclaredNames().Except(before));
        }
    }

    /// <summary>The file that a line imports; null for a line that imports none.</summary>
    public static string? FindNotebook(MagicInvocation call) =>
        call.Name == "#!import" && NameOf(call) is { Length: > 0 } name ? Path.GetFullPath(name.Replace('\\', '/'), Path.GetFullPath(call.Location.Directory)) : null;

    private static string NameOf(MagicInvocation call) => call.Arguments is [{ } only] ? only : call.Rest;

    private static async Task<CellError?> RunCells(MagicInvocation call, MagicContext scope, NotebookDocument notebook, string directory)
    {
        for (int i = 0; i < notebook.Cells.Count; i++)
        {
            NotebookCell cell = notebook.Cells[i];
            if (!cell.IsCode) continue;

            CellLocation place = new(notebook.Name, i + 1, directory);
            CellError? error = await scope.Session.ExecuteAsync(cell.Language, cell.Source, place, scope.Output, scope.CancellationToken);
            if (error is not null)
            {
                return error with { Stack = [.. error.Stack, FormattableString.Invariant($"   imported by {call.Location}, line {call.LineNumber}")] };
            }
        }

        return null;
    }
}
