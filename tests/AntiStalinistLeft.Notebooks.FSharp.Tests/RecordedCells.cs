using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.FSharp.Tests;

/// <summary>A session with C# and F# in this process, and what its cells put out.</summary>
internal sealed class RecordedCells : ICellOutput
{
    private readonly StringBuilder _printed = new();

    public KernelSession Session { get; } = new(new KernelSetup
    {
        References = [typeof(Corpus).Assembly],
        Kernels = [FSharpKernel.CreateRegistration(new FSharpKernelOptions { References = [typeof(AntiStalinistLeft.FSharp.Figures).Assembly.Location] })],
    });

    public List<MimeBundle> Shown { get; } = [];

    public string Printed => _printed.ToString();

    public string? Last(string mimeType = MimeTypes.PlainText) => Shown.LastOrDefault()?.GetText(mimeType);

    public Task<CellError?> FSharpAsync(string source, int number = 1, string? directory = null) => RunAsync("fsharp", source, number, directory);

    public Task<CellError?> CSharpAsync(string source) => RunAsync("csharp", source, 1, null);

    public async Task<CellError> FailAsync(string source, int number = 1) =>
        await FSharpAsync(source, number) ?? throw new Xunit.Sdk.XunitException("The cell should have failed.");

    public void Stream(string name, string text) => _printed.Append(text);

    public void Show(MimeBundle data, string? displayId = null, JsonElement? metadata = null) => Shown.Add(data);

    public void Update(MimeBundle data, string displayId) => Shown.Add(data);

    public void Result(MimeBundle data) => Shown.Add(data);

    private Task<CellError?> RunAsync(string language, string source, int number, string? directory) =>
        Session.ExecuteAsync(language, source, new CellLocation("test.dib", number, directory ?? AppContext.BaseDirectory), this, TestContext.Current.CancellationToken);
}
