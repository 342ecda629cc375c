using AntiStalinistLeft.Notebooks.Display;

namespace AntiStalinistLeft.Notebooks.Kernels;

/// <summary>Shows a cell's own text as a media type: HTML and Markdown cells.</summary>
internal sealed class TextKernel(string mimeType) : IKernel
{
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        output.Show(MimeBundle.Of(mimeType, code.Text.Trim('\n')));
        return Task.FromResult<CellError?>(null);
    }
}
