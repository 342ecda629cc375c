namespace AntiStalinistLeft;

/// <summary>One node of a network, measured.</summary>
public sealed record NetworkNodeRow(
    [property: Column("Name of the network.")] string Network,
    [property: Column("Its key.")] string Node,
    [property: Column("Its name for readers.")] string Label,
    [property: Column("What it is.")] string Kind,
    [property: Column("Edges at it.")] int Degree,
    [property: Column("Edges that end at it; the degree in an undirected network.")] int InDegree,
    [property: Column("Edges that begin at it; the degree in an undirected network.")] int OutDegree,
    [property: Column("Sum of the weights at it.")] double Strength,
    [property: Column("PageRank by weight; the nodes' add up to 1. Empty where it would say nothing.")] double? PageRank,
    [property: Column("Share of the shortest paths in steps between two others that lead through it. Empty where it would say nothing.")] double? Betweenness,
    [property: Column("The part that hangs together to which it belongs, from 1, the largest first.")] int Component,
    [property: Column("Its Leiden community, from 1, the largest first. Empty where it would say nothing.")] int? Community,
    [property: Column("Its place from the left, in lengths of an edge.")] double X,
    [property: Column("Its place from the bottom, in lengths of an edge.")] double Y);

/// <summary>One edge of a network.</summary>
public sealed record NetworkEdgeRow(
    [property: Column("Key of the node from which it goes; one of the two in an undirected network.")] string Source,
    [property: Column("Its name for readers.")] string SourceLabel,
    [property: Column("What it is.")] string SourceKind,
    [property: Column("Key of the node to which it goes.")] string Target,
    [property: Column("Its name for readers.")] string TargetLabel,
    [property: Column("What it is.")] string TargetKind,
    [property: Column("How much was counted. More is nearer; it is no distance.")] double Weight,
    [property: Column("The places that were counted: text, note and place of the citation in it, or section, or sentence.")] string Evidence);
