namespace AntiStalinistLeft.Notebooks;

/// <summary>Shows a cell's own text as a media type: HTML and Markdown cells.</summary>
internal sealed class TextKernel(string mimeType) : IKernel
{
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        output.Show(MimeBundle.Create(mimeType, code.Text.Trim('\n')));
        return Task.FromResult<CellError?>(null);
    }
}
