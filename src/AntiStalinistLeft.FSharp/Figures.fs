namespace AntiStalinistLeft.FSharp

open AntiStalinistLeft

/// <summary>Charts at the end of a pipeline.</summary>
[<RequireQualifiedAccess>]
module Figures =

    /// <summary>Several lines, one for each series.</summary>
    /// <param name="options">Title, caption, alt text, names of the axes; what is not given is made from the data.</param>
    /// <param name="series">The line that a row belongs to.</param>
    /// <param name="x">Its place from left to right.</param>
    /// <param name="y">Its place from bottom to top; None leaves a gap.</param>
    /// <param name="table">The rows.</param>
    /// <exception cref="T:System.ArgumentException">There are more than eight series, or two points of a series have one place.</exception>
    let lines (options: AxisOptions) (series: 'row -> string) (x: 'row -> float) (y: 'row -> float option) (table: Table<'row>) : CaptionedFigure =
        let points = table |> Seq.map (fun row -> LinePoint(series row, x row, Option.toNullable (y row)))
        LineChart.Draw(points, options)

    /// <summary>One line.</summary>
    /// <param name="options">Title, caption, alt text, names of the axes; what is not given is made from the data.</param>
    /// <param name="x">A row's place from left to right.</param>
    /// <param name="y">Its place from bottom to top; None leaves a gap.</param>
    /// <param name="table">The rows.</param>
    let line (options: AxisOptions) (x: 'row -> float) (y: 'row -> float option) (table: Table<'row>) : CaptionedFigure =
        lines options (fun _ -> options.Y) x y table

    /// <summary>Horizontal bars from zero, top to bottom in the order of the rows.</summary>
    /// <param name="options">Title, caption, alt text, name of the bars' length; what is not given is made from the data.</param>
    /// <param name="label">What stands beside a bar.</param>
    /// <param name="value">Its length; None is told below the chart and not drawn.</param>
    /// <param name="table">The rows.</param>
    /// <exception cref="T:System.ArgumentException">Two bars have one label.</exception>
    let bars (options: AxisOptions) (label: 'row -> string) (value: 'row -> float option) (table: Table<'row>) : CaptionedFigure =
        let rows = table |> Seq.map (fun row -> BarPoint(label row, Option.toNullable (value row)))
        BarChart.Draw(rows, options)

    /// <summary>A figure's chart as plotly's JSON.</summary>
    let toJson (figure: CaptionedFigure) : string = figure.ToPlotlyJson()
