using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Data;

/// <summary>A folder written by <see cref="DataPackage"/>, of which no file is read that is not, byte for byte, what was written.</summary>
internal sealed class CheckedPackage
{
    private readonly string _folder;
    private readonly JsonElement _descriptor;

    private CheckedPackage(string folder, JsonElement descriptor)
    {
        _folder = folder;
        _descriptor = descriptor;
    }

    /// <summary>Opens a folder and checks its descriptor.</summary>
    /// <exception cref="InputException">The descriptor or its checksum is missing, or they do not fit each other.</exception>
    public static CheckedPackage Open(string folder)
    {
        string whole = WholeFolder.Find(folder);
        string stated = Encoding.UTF8.GetString(ReadFile(whole, DataPackage.ChecksumName)).Split(' ')[0];
        byte[] descriptor = ReadFile(whole, DataPackage.DescriptorName);
        if (HashOf(descriptor) != stated) throw Altered(whole, DataPackage.DescriptorName, DataPackage.ChecksumName);
        using JsonDocument json = JsonDocument.Parse(descriptor);
        return new CheckedPackage(whole, json.RootElement.Clone());
    }

    /// <summary>A property of the descriptor.</summary>
    /// <exception cref="InputException">It has none of that name.</exception>
    public string GetProperty(string name) => _descriptor.TryGetProperty(name, out JsonElement value) && value.GetString() is { } text
        ? text
        : throw Bad(_folder, DataPackage.DescriptorName, $"The descriptor has no {name}.");

    /// <summary>Reads a table.</summary>
    /// <typeparam name="TTable">The table.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its words; the second value is the file, for messages.</param>
    /// <exception cref="InputException">The file is missing, or is not the one that the descriptor lists.</exception>
    public TTable Read<TTable>(string name, Func<TextReader, string, TTable> read)
    {
        string file = name + ".csv";
        byte[] content = ReadFile(_folder, file);
        string? stated = _descriptor.GetProperty("resources").EnumerateArray().FirstOrDefault(resource => resource.GetProperty("path").GetString() == file) is { ValueKind: JsonValueKind.Object } listed ? listed.GetProperty("hash").GetString() : null;
        if (stated is null) throw Bad(_folder, file, $"{DataPackage.DescriptorName} does not list this file.");
        if (stated != "sha256:" + HashOf(content)) throw Altered(_folder, file, DataPackage.DescriptorName);
        using var reader = new StreamReader(new MemoryStream(content));
        return read(reader, Path.Combine(_folder, file));
    }

    private static byte[] ReadFile(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : throw Bad(folder, name, "This file of the text-free release is missing.");
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static InputException Altered(string folder, string name, string by) =>
        Bad(folder, name, $"This file is not the one whose SHA-256 stands in {by}: it was altered or cut short, or is of another release.");

    private static InputException Bad(string folder, string name, string what) =>
        new(new Diagnostic(Severity.Error, "bad-release", $"{what} Restore it, or build the release again with 'asl features'.", Path.Combine(folder, name)));
}
