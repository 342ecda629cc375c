namespace AntiStalinistLeft.Histories;

/// <summary>What a job asks of a cluster for each part.</summary>
/// <param name="Time">The longest time, as Slurm writes it.</param>
/// <param name="Memory">The memory, as Slurm writes it.</param>
internal sealed record JobRequest(string Time, string Memory);

/// <summary>A job script for Slurm that runs the parts of a manifest as an array, and where there is no Slurm one after the other.</summary>
internal static class JobScript
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "topic.sbatch";

    /// <summary>Name of the folder of the parts' logs.</summary>
    public const string LogsName = "logs";

    /// <summary>The script.</summary>
    /// <param name="folder">The folder of the manifest.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="command">The words that start the kit.</param>
    /// <param name="directory">The folder from which the kit finds the same data as now.</param>
    /// <param name="request">What is asked of the cluster.</param>
    public static string Write(string folder, int parts, IReadOnlyList<string> command, string directory, JobRequest request) => FormattableString.Invariant($$"""
        #!/usr/bin/env bash
        #SBATCH --job-name=asl-topic
        #SBATCH --array=0-{{parts - 1}}
        #SBATCH --requeue
        #SBATCH --cpus-per-task=1
        #SBATCH --time={{request.Time}}
        #SBATCH --mem={{request.Memory}}
        #SBATCH --chdir="{{folder}}"
        #SBATCH --output={{LogsName}}/%a.log
        #SBATCH --open-mode=append
        # Written by 'asl topic plan'. On a cluster: sbatch {{FileName}}, or some parts only: sbatch --array=3,7 {{FileName}}
        # Without Slurm: bash {{FileName}} runs every part, one after the other. A part that is done is not done again.
        set -euo pipefail
        cd {{Quote(directory)}}
        part() { {{string.Join(' ', command.Select(Quote))}} topic part --manifest {{Quote(Path.Combine(folder, TopicManifest.FileName))}} --index "$1"; }
        if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
          export DOTNET_PROCESSOR_COUNT=${SLURM_CPUS_PER_TASK:-1}
          part "$SLURM_ARRAY_TASK_ID"
        else
          for ((index = 0; index < {{parts}}; index++)); do part "$index"; done
        fi

        """);

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
