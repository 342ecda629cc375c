namespace AntiStalinistLeft.Citations;

/// <summary>What citation networks are made of: who cites what, and the names of the texts and the works.</summary>
internal sealed record CitationNetworkTables(IReadOnlyList<SourceRow> Sources, IReadOnlyList<WorkRow> Works, IReadOnlyList<CitationRow> Citations);
