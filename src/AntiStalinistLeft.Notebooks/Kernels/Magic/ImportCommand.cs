namespace AntiStalinistLeft.Notebooks.Kernels.Magic;

/// <summary><c>#!import FILE</c>: runs the code cells of another notebook as if they stood here; its prose is not shown.</summary>
internal static class ImportCommand
{
    private static readonly AsyncLocal<IReadOnlyList<string>?> Open = new();

    public static async Task<CellError?> Run(MagicCall call, MagicScope scope)
    {
        string name = call.Arguments is [{ } only] ? only : call.Rest;
        if (name.Length == 0)
        {
            return call.Error("#!import needs the name of a notebook, for instance «#!import setup.dib».");
        }

        string path = Path.GetFullPath(name.Replace('\\', '/'), Path.GetFullPath(call.Place.Directory));
        IReadOnlyList<string> open = Open.Value ?? [];
        if (open.Contains(path, StringComparer.Ordinal))
        {
            return call.Error($"{name} is imported from within itself: {string.Join(" → ", open.Append(path).Select(Path.GetFileName))}.");
        }

        NotebookResult<NotebookDocument> loaded = NotebookDocument.Load(path);
        if (!loaded.Succeeded)
        {
            return call.Error($"#!import could not read a notebook. {loaded.Error}");
        }

        Open.Value = [.. open, path];
        HashSet<(string Kernel, string Name)> before = scope.Session.Declared();
        try
        {
            return await RunCells(call, scope, loaded.Value, Path.GetDirectoryName(path)!);
        }
        finally
        {
            Open.Value = open;
            scope.Session.NoteImported(scope.Session.Declared().Except(before));
        }
    }

    private static async Task<CellError?> RunCells(MagicCall call, MagicScope scope, NotebookDocument notebook, string directory)
    {
        for (int i = 0; i < notebook.Cells.Count; i++)
        {
            NotebookCell cell = notebook.Cells[i];
            if (!cell.IsCode) continue;

            CellPlace place = new(notebook.Name, i + 1, directory);
            CellError? error = await scope.Session.ExecuteAsync(cell.Language, cell.Source, place, scope.Output, scope.CancellationToken);
            if (error is not null)
            {
                return error with { Stack = [.. error.Stack, FormattableString.Invariant($"   imported by {call.Place}, line {call.LineNumber}")] };
            }
        }

        return null;
    }
}
