namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>The real formatting package of .NET Interactive in cells that name it.</summary>
public class InteractiveFormattingTests
{
    private static readonly string Reference = Path.Combine(AppContext.BaseDirectory, "interactive", "Microsoft.DotNet.Interactive.Formatting.dll").Replace('\\', '/');

    private readonly RecordedOutput _output = new();

    private Task<CellError?> RunAsync(string code) =>
        _output.RunAsync($"#r \"{Reference}\"\nusing Microsoft.DotNet.Interactive.Formatting;\n{code}");

    [Fact]
    public async Task A_registered_formatter_shows_values_of_its_type()
    {
        Assert.Null(await RunAsync("record Lamp(int Wicks);\nFormatter.Register<Lamp>(lamp => $\"<b>{lamp.Wicks} wicks</b>\", \"text/html\");"));
        Assert.Null(await _output.RunAsync("new Lamp(2)"));
        Assert.Equal("<b>2 wicks</b>", _output.Last(MimeTypes.Html));
    }

    [Fact]
    public async Task A_value_gives_its_display_string()
    {
        Assert.Null(await RunAsync("3.ToDisplayString(\"text/plain\")"));
        Assert.Equal("3", _output.Last());
    }

    [Fact]
    public async Task Display_shows_at_once_and_its_handle_is_not_shown()
    {
        Assert.Null(await RunAsync("\"lamp\".Display(\"text/plain\")"));
        Assert.Equal("lamp", Assert.Single(_output.Shown).GetText(MimeTypes.PlainText));
    }

    [Fact]
    public async Task A_pocket_view_is_HTML()
    {
        Assert.Null(await RunAsync("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndiv(b(\"<lamp>\"))"));
        Assert.Equal("<div><b>&lt;lamp&gt;</b></div>", _output.Last(MimeTypes.Html));
    }
}
