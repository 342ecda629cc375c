namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Short ways to make notebooks in tests.</summary>
internal static class Cells
{
    public static NotebookDocument Notebook(params NotebookCell[] cells) => new() { Cells = cells };

    public static NotebookCell CSharp(string source) => new("csharp", source);

    public static NotebookCell Markdown(string source) => new(NotebookCell.Markdown, source);

    public static Task<RunResult> RunAsync(params string[] sources) =>
        new NotebookRunner(TestKernel.Start).RunAsync(Notebook([.. sources.Select(CSharp)]), null, TestContext.Current.CancellationToken);

    public static string? Shown(this RunResult result, int cell, string mimeType = "text/plain") =>
        result.Document.Cells[cell].Outputs.OfType<DisplayOutput>().LastOrDefault()?.Data.GetText(mimeType);

    public static string Printed(this RunResult result, int cell) =>
        string.Concat(result.Document.Cells[cell].Outputs.OfType<StreamOutput>().Select(static s => s.Text));

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
