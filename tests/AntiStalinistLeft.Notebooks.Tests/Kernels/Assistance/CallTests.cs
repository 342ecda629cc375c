namespace AntiStalinistLeft.Notebooks.Tests;

public class CallTests
{
    private readonly RecordedOutput _output = new();

    private Task<CallDescription?> DescribeAsync(string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return _output.Session.LanguageService.DescribeCallAsync(new CellRequest("csharp", marked.Remove(at, 1), new CellLocation("test.dib", 1, ".")), at, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Math.Max(1, |", "int Math.Max(int val1, int val2)", 1)]
    [InlineData("string.Join(\",\", \"a\", \"b\", |)", "string string.Join(string? separator, params string?[] value)", 1)]
    [InlineData("new Version(1, |)", "Version.Version(int major, int minor)", 1)]
    [InlineData("\"abc\"[|]", "char string.this[int index]", 0)]
    [InlineData("Math.Round(digits: |2, value: 1.5)", "double Math.Round(double value, int digits)", 1)]
    public async Task A_call_has_its_signatures_and_the_parameter_that_is_written(string marked, string signature, int parameter)
    {
        CallDescription call = Assert.IsType<CallDescription>(await DescribeAsync(marked));
        Assert.Contains(signature, call.Signatures.Select(one => one.Signature));
        Assert.Equal(parameter, call.Parameter);
        Assert.InRange(call.Active, 0, call.Signatures.Count - 1);
    }

    [Theory]
    [InlineData("|Math.Max(1, 2)")]
    [InlineData("Math.Max(1, 2)|")]
    [InlineData("var a = 1;|")]
    [InlineData("|")]
    public async Task Outside_of_a_call_there_is_none(string marked) => Assert.Null(await DescribeAsync(marked));

    [Fact]
    public async Task A_call_within_a_call_is_the_one_described()
    {
        CallDescription call = Assert.IsType<CallDescription>(await DescribeAsync("Math.Max(Math.Abs(|1), 2)"));
        Assert.All(call.Signatures, one => Assert.Contains("Math.Abs", one.Signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_cell_before_declared_is_known()
    {
        Assert.Null(await _output.RunAsync("int Twice(int number) => 2 * number;"));
        CallDescription call = Assert.IsType<CallDescription>(await DescribeAsync("Twice(|)"));
        Assert.Equal(["int number"], Assert.Single(call.Signatures).Parameters);
    }
}
