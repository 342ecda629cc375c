namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads the cells above one that is being written, those of imported notebooks included.</summary>
internal sealed class CellsAbove(KernelSession session)
{
    // A notebook that imports itself by others is reported when it runs; here it only has to end.
    private const int DeepestImport = 8;

    private static readonly string[] Sharing = ["#!set", "#!share"];

    /// <summary>The parts of a cell.</summary>
    public List<CellPart> Split(CellRequest cell) => CellSplitter.Split(session.GetCanonicalName(cell.Language), cell.Source, session.Names);

    /// <summary>The code of a part's kernel that has not run, top down: of the cells above, and of what the cell itself has before the part.</summary>
    public IReadOnlyList<CellCode> Read(CellRequest cell, CellPart part)
    {
        List<CellCode> code = [];
        foreach (CellRequest above in cell.Above) Add(code, above, part.Language, Split(above), 0);
        Add(code, cell, part.Language, Split(cell).TakeWhile(own => own != part), 0);
        return code;
    }

    /// <summary>True where code of other kernels than the part's has not run.</summary>
    public bool HasOthers(CellRequest cell, CellPart part) =>
        cell.Above.SelectMany(Split).Concat(Split(cell).TakeWhile(own => own != part)).Any(other => other.IsMagic || other.Language != part.Language);

    /// <summary>True for a cell that brings what nobody knows before it runs: a package, or a value of another kernel.</summary>
    public bool BringsTheUnknown(CellRequest cell) =>
        cell.Source.Contains("nuget:", StringComparison.OrdinalIgnoreCase)
        || Split(cell).Exists(static part => part.IsMagic && Array.Exists(Sharing, command => part.Text.StartsWith(command, StringComparison.Ordinal)));

    private void Add(List<CellCode> code, CellRequest cell, string language, IEnumerable<CellPart> parts, int depth)
    {
        foreach (CellPart part in parts)
        {
            if (part.IsMagic) AddImported(code, cell, language, part, depth);
            else if (part.Language == language) code.Add(new CellCode(part.Text, cell.Location));
        }
    }

    private void AddImported(List<CellCode> code, CellRequest cell, string language, CellPart line, int depth)
    {
        MagicInvocation call = MagicInvocation.Parse(line.Text, line.Line, cell.Location, cell.Language);
        if (depth == DeepestImport || ImportMagicCommand.FindNotebook(call) is not { } path || NotebookDocument.Load(path) is not { Succeeded: true, Value: var notebook }) return;

        foreach ((int number, NotebookCell imported) in notebook.Cells.Index().Where(static one => one.Item.IsCode))
        {
            CellRequest one = new(imported.Language, imported.Source, new CellLocation(notebook.Name, number + 1, Path.GetDirectoryName(path)!));
            Add(code, one, language, Split(one), depth + 1);
        }
    }
}
