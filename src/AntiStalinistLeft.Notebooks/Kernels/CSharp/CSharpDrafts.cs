using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Cells as the compiler sees them while they are written, with what stands above them and has not run. Nothing is run, and no
/// package is fetched. A cell that runs meanwhile is not disturbed.
/// </summary>
internal sealed class CSharpDrafts(KernelSession session, InteractiveAssemblyLoader loader, Lazy<ScriptOptions> options)
{
    private readonly CSharpReferences _references = new(session.Setup, loader, session.Packages);
    private readonly Lock _gate = new();
    private Script<object>? _after;
    private IReadOnlyList<CellCode> _above = [];
    private Script<object>? _last;

    /// <summary>The cell in the compiler's words.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="after">The last script that ran; null before the first.</param>
    public Compilation GetCompilation(CellCode code, Script<object>? after)
    {
        lock (_gate)
        {
            _references.Directory = code.Location.Directory;
            return Continue(GetLast(code.Above, after), code).GetCompilation();
        }
    }

    /// <summary>The script of the cell above, kept while nothing above changes: what the compiler knows of it need not be found anew with each letter.</summary>
    private Script<object>? GetLast(IReadOnlyList<CellCode> above, Script<object>? after)
    {
        if (!ReferenceEquals(after, _after) || !above.SequenceEqual(_above))
        {
            (_after, _above, _last) = (after, above, above.Aggregate(after, Continue));
        }

        return _last;
    }

    private Script<object> Continue(Script<object>? previous, CellCode code)
    {
        ScriptOptions own = options.Value.WithFilePath(CellPath.FromLocation(code.Location)).WithMetadataResolver(_references);
        string text = PackageDirectives.BlankOut(code.Text);
        return previous is null
            ? CSharpScript.Create<object>(text, own, null, loader)
            : previous.ContinueWith<object>(text, own.WithReferences(Array.Empty<MetadataReference>()).WithImports(Array.Empty<string>()));
    }
}
