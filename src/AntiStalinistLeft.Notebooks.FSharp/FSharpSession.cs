using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>Starts the compiler's interactive session.</summary>
internal static class FSharpSession
{
    /// <summary>A session with the host's references and opens, whose own remarks go nowhere: the kernel shows what there is to show.</summary>
    public static Shell.FsiEvaluationSession Start(KernelSetup composition, FSharpKernelOptions options)
    {
        Shell.FsiEvaluationSession session = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(),
            [.. Arguments(composition, options)],
            TextReader.Null,
            TextWriter.Null,
            TextWriter.Null,
            collectible: null,
            legacyReferenceResolver: null);
        IEnumerable<string> opens = options.Opens.Prepend($"type {typeof(NotebookFunctions).FullName}");
        // The last line compiles what most cells need, so that the first of them does not have to wait for it.
        session.EvalInteraction(string.Join('\n', opens.Select(static name => $"open {name}")) + "\n[ 1 ] |> List.map (fun n -> n + 1) |> sprintf \"%A\" |> ignore", "setup.fsx", null);
        return session;
    }

    // The first argument stands for the program's name. All of .NET is named, and the reference assemblies of an SDK are
    // kept out: with both, the compiler knows two types System.Int32, of which values shared by C# have the one and F#'s
    // own int is the other.
    private static IEnumerable<string> Arguments(KernelSetup composition, FSharpKernelOptions options)
    {
        string[] switches = ["fsi", "--noninteractive", "--nologo", "--quiet", "--noframework", "--usesdkrefs-", "--targetprofile:netcore", "--debug+", "--optimize-", "--nowarn:57"];
        IEnumerable<string> files = PlatformAssemblies.GetDotNetFiles()
            .Append(typeof(object).Assembly.Location)
            .Append(typeof(Unit).Assembly.Location)
            .Append(typeof(NotebookFunctions).Assembly.Location)
            .Concat(composition.References.Select(static assembly => assembly.Location).Where(static file => file.Length > 0))
            .Concat(options.References)
            .Distinct(StringComparer.Ordinal);
        return switches.Concat(files.Select(static file => $"-r:{file}"));
    }
}
