using AntiStalinistLeft.Core;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft;

/// <summary>The folder of a figure or a table, written; shows itself in a notebook as a list of links.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="Files">The full paths of its files, in stable order.</param>
/// <param name="Notes">What a reader of the result should know, for instance why there are no pictures.</param>
[TypeFormatterSource(typeof(ExportedFolderFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record ExportedFolder(string Folder, IReadOnlyList<string> Files, IReadOnlyList<string> Notes);
