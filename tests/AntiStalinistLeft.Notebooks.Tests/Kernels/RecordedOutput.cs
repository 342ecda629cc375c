using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>A session in this process, and what its cells put out.</summary>
internal sealed class RecordedOutput(KernelSetup composition) : ICellOutput
{
    private readonly StringBuilder _printed = new();

    public RecordedOutput()
        : this(TestKernel.Composition)
    {
    }

    public KernelSession Session { get; } = new(composition);

    public List<MimeBundle> Shown { get; } = [];

    public string Printed => _printed.ToString();

    public string? Last(string mimeType = MimeTypes.PlainText) => Shown.LastOrDefault()?.GetText(mimeType);

    public Task<CellError?> RunAsync(string source, string language = "csharp", string? directory = null, int number = 1) =>
        Session.ExecuteAsync(language, source, new CellLocation("test.dib", number, directory ?? AppContext.BaseDirectory), this, TestContext.Current.CancellationToken);

    public async Task<CellError> FailAsync(string source, string language = "csharp") =>
        await RunAsync(source, language) ?? throw new Xunit.Sdk.XunitException("The cell should have failed.");

    public void Stream(string name, string text) => _printed.Append(text);

    public void Show(MimeBundle data, string? displayId = null, JsonElement? metadata = null) => Shown.Add(data);

    public void Update(MimeBundle data, string displayId) => Shown.Add(data);

    public void Result(MimeBundle data) => Shown.Add(data);
}
