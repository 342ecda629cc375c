using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>The kernel specification for Jupyter: its name and how to start it.</summary>
internal static class KernelSpec
{
    /// <summary>The name by which notebooks ask for the kernel.</summary>
    public const string Name = "asl";

    /// <summary>What the menus of Jupyter show.</summary>
    public const string DisplayName = "C# and others (asl)";

    /// <summary>The file that holds it.</summary>
    public const string FileName = "kernel.json";

    private const string Maker = "AntiStalinistLeft";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What notebooks written for Jupyter say of their kernel.</summary>
    public static IpynbOptions NotebookOptions { get; } = new() { KernelSpecName = Name, KernelSpecDisplayName = DisplayName, KernelSpecLanguage = "C#", LanguageName = "C#", PygmentsLexer = "csharp" };

    /// <summary>The file's text for this program, where it lies now: a front end may have another PATH than the one who installs.</summary>
    public static string CreateText()
    {
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. SelfInvocation.GetCommandLine("kernel", "jupyter", "--connection-file", "{connection_file}").Select(word => JsonValue.Create(word))]),
            ["display_name"] = DisplayName,
            ["language"] = NotebookOptions.KernelSpecLanguage,
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { ["DOTNET_ROOT"] = SelfInvocation.DotnetRoot },
            ["metadata"] = new JsonObject { ["made_by"] = Maker, ["version"] = KitVersion.Current },
        };
        return spec.ToJsonString(Readable) + "\n";
    }

    /// <summary>True when a kernel.json was written by this kit, of whatever version.</summary>
    public static bool IsOurs(string text)
    {
        try
        {
            return JsonNode.Parse(text)?["metadata"]?["made_by"]?.GetValue<string>() == Maker;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or of another shape: somebody else's.
            return false;
        }
    }
}
