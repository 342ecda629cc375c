using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Contents of replies in Jupyter's words.</summary>
internal static class ReplyContents
{
    public static JsonObject CreateOk() => new() { ["status"] = "ok" };

    public static JsonObject CreateFailure(string name, string message) =>
        new() { ["status"] = "error", ["ename"] = name, ["evalue"] = message, ["traceback"] = new JsonArray() };

    public static JsonObject CreateError(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(static line => JsonValue.Create(line))]),
    };

    public static JsonObject CreateErrorMetadata(CellError error) => new()
    {
        ["place"] = new JsonObject
        {
            ["notebook"] = error.Location?.Notebook,
            ["cell"] = error.Location?.CellNumber,
            ["line"] = error.Line,
            ["column"] = error.Column,
            ["excerpt"] = new JsonArray([.. error.Excerpt.Select(static line => JsonValue.Create(line))]),
        },
    };

    public static JsonObject CreateKernelInfo(KernelSession session) => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = "5.4",
        ["implementation"] = "AntiStalinistLeft.Notebooks",
        ["implementation_version"] = typeof(KernelServer).Assembly.GetName().Version?.ToString(3),
        ["banner"] = session.Setup.Host,
        ["help_links"] = new JsonArray(),
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
    };
}
