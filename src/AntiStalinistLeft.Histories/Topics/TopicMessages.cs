namespace AntiStalinistLeft.Histories;

/// <summary>What is said about titles, articles and parts that cannot be used: one place, so that all sound alike.</summary>
internal static class TopicMessages
{
    private const int Named = 8;

    // What is wrong with one article and leaves the others whole; a full disk or a wiki that does not answer is none of these.
    private static readonly string[] OfOneArticle =
        ["broken-article", "broken-file", "unknown-title", "redirect", "no-page", "bad-title", "other-wiki", "page-gone", "no-progress", "half-a-character", "revision-conflict", "store-damaged", "no-text"];

    /// <summary>True where a failure is of one article or one file of many, which may be passed over where that was asked for.</summary>
    public static bool IsOfOneArticle(Diagnostic failure) => OfOneArticle.Contains(failure.Code, StringComparer.Ordinal);

    /// <summary>True where a failure is of the place that is written to, and so of every article.</summary>
    public static bool IsOfStore(Diagnostic failure) => failure.Code is "disk-full" or "disk-failure" or "store-not-writable" or "store-not-opened" or "store-in-use" or "no-folder" or "store-changed";

    public static Diagnostic Unknown(IReadOnlyList<string> titles, string where, string? near) => Error(
        "unknown-title",
        titles.Count == 1
            ? $"There is no article «{titles[0]}» in {where}.{(near is null ? string.Empty : $" Did you mean «{near}»?")} Correct it in the list or take it out; with --keep-going it is reported and passed over."
            : $"There are no articles «{string.Join("», «", titles.Take(Named))}»{(titles.Count > Named ? FormattableString.Invariant($" and {titles.Count - Named} more") : string.Empty)} in {where}. Correct them in the list or take them out; with --keep-going they are reported and passed over.");

    public static Diagnostic Redirect(string title, string target) =>
        Error("redirect", $"«{title}» redirects to «{target}» and is no article. Put «{target}» into the list in its place, or take it out.");

    public static Diagnostic Broken(string title, Diagnostic failure) =>
        Error("broken-article", $"«{title}» cannot be read: {failure.Message} Without it the others can be had: take it out of the list, or go on with --keep-going.", failure.File, failure.Line);

    // The file would be one beside its place, which is gone when this is read.
    public static Diagnostic NotWritten(string title, Diagnostic failure) => Error(failure.Code, $"«{title}» could not be written: {failure.Message}");

    public static Diagnostic BrokenFile(string file, Diagnostic failure) =>
        Error("broken-file", $"The rest of this file cannot be read: {failure.Message}", file, failure.Line);

    public static Diagnostic WithoutText(string title) =>
        Error("no-text", $"«{title}» has no revision with a readable text. Take it out of the list, or go on with --keep-going.");

    public static Diagnostic Twice(string title, string one, string other)
    {
        string[] places = [.. new[] { one, other }.Order(StringComparer.Ordinal)];
        return Error("article-twice", one == other
            ? $"«{title}» comes twice in {one}. Join the two with 'asl history import' and 'asl history export', or take one away."
            : $"«{title}» is in {places[0]} and in {places[1]}. Join the two with 'asl history import' and 'asl history export', or take one file away.");
    }

    public static Diagnostic NoExports(string folder) =>
        Error("no-exports", "There is no MediaWiki export in the folder: no file whose name has .xml in it. Name the folder that holds the exports or the parts of the dump.", folder);

    public static Diagnostic NoSuchFolder(string folder) =>
        Error("no-folder", "There is no such folder. Name the one that holds the exports or the parts of the dump.", folder);

    public static Diagnostic EmptyList(string file) => Error("empty-list", "The list names no title. Write one title a line.", file);

    public static Diagnostic EmptyCategory(string category, string where) =>
        Error("empty-category", $"No article is in the category «{category}» of {where}. Check how the wiki spells it; subcategories are not gone into.");

    public static Diagnostic NoManifest(string path) =>
        Error("bad-manifest", "This is no manifest of 'asl topic plan'. Name the manifest.json that it wrote, or plan again.", path);

    public static Diagnostic Edited(string path) =>
        Error("manifest-edited", "The manifest was changed after it was planned: its digest is not the one that stands in it. Restore it, or plan again.", path);

    public static Diagnostic OfOther(string path, string difference) =>
        Error("mixed-set", $"The manifest was planned with {difference}. Use the same kit and the same data for every step, or plan again.", path);

    public static Diagnostic NoSuchPart(string path, int index, int parts) =>
        Error("no-such-part", FormattableString.Invariant($"The manifest has no part {index}; it has {parts}, from 0 to {parts - 1}."), path);

    public static Diagnostic WithoutFile(int index, string file, string folder) =>
        Error("part-without-file", FormattableString.Invariant($"Part {index} needs {file}, which is not in {folder}. Put it back, or plan again."));

    public static Diagnostic OtherFile(int index, string file, string folder) =>
        Error("part-of-other-file", FormattableString.Invariant($"Part {index} needs {file} of {folder} as it was planned, and it has been changed since. Restore it, or plan again."));

    public static Diagnostic Missing(string path, string parts) =>
        Error("parts-missing", $"Parts are not done: {parts}. Run them ('sbatch --array={parts}' with the job script, or 'asl topic part --index' for each), then merge again.", path);

    public static Diagnostic Unfit(string path, int index, string reason) =>
        Error("mixed-set", FormattableString.Invariant($"Part {index} {reason}. Run it again with 'asl topic part --manifest {path} --index {index}', then merge again."), path);

    public static Diagnostic InUse(string folder) =>
        Error("topic-in-use", "Another program is writing to this topic. Wait until it has ended, then run this again.", folder);

    private static Diagnostic Error(string code, string message, string? file = null, int? line = null) => new(Severity.Error, code, message, file, line);
}
