using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>How JSON is written inside notebooks.</summary>
internal static class NotebookJson
{
    /// <summary>On one line; letters stay letters.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A meta object that names the kernels; other keys of <paramref name="old"/> stay.</summary>
    public static string WriteKernelInfo(string defaultKernel, IEnumerable<KernelInfo> kernels, JsonElement? old)
    {
        JsonObject meta = old is { } json ? JsonObject.Create(json.Clone())! : [];
        meta["kernelInfo"] = CreateKernelInfo(defaultKernel, kernels);
        return meta.ToJsonString(Compact);
    }

    /// <summary>The object with the default kernel and the list of kernels.</summary>
    public static JsonObject CreateKernelInfo(string defaultKernel, IEnumerable<KernelInfo> kernels) => new()
    {
        ["defaultKernelName"] = defaultKernel,
        ["items"] = new JsonArray([.. kernels.Select(KernelNode)]),
    };

    private static JsonObject KernelNode(KernelInfo kernel)
    {
        JsonObject node = new() { ["name"] = kernel.Name };
        if (kernel.LanguageName is { } language) node["languageName"] = language;

        node["aliases"] = new JsonArray([.. kernel.Aliases.Select(static alias => JsonValue.Create(alias))]);
        return node;
    }
}
