namespace AntiStalinistLeft.FSharp

open AntiStalinistLeft
open AntiStalinistLeft.Figures.Charts

/// <summary>Charts at the end of a pipeline.</summary>
[<RequireQualifiedAccess>]
module Chart =

    /// <summary>Several lines, one for each series.</summary>
    /// <param name="options">Title, caption, alt text, names of the axes; what is not given is made from the data.</param>
    /// <param name="series">The line that a row belongs to.</param>
    /// <param name="x">Its place from left to right.</param>
    /// <param name="y">Its place from bottom to top; None leaves a gap.</param>
    /// <param name="frame">The rows.</param>
    /// <exception cref="T:System.ArgumentException">There are more than eight series, or two points of a series have one place.</exception>
    let lines (options: AxesOptions) (series: 'row -> string) (x: 'row -> float) (y: 'row -> float option) (frame: DataFrame<'row>) : Figure =
        let points = frame |> Seq.map (fun row -> LinePoint(series row, x row, Option.toNullable (y row)))
        Lines.Draw(points, options)

    /// <summary>One line.</summary>
    /// <param name="options">Title, caption, alt text, names of the axes; what is not given is made from the data.</param>
    /// <param name="x">A row's place from left to right.</param>
    /// <param name="y">Its place from bottom to top; None leaves a gap.</param>
    /// <param name="frame">The rows.</param>
    let line (options: AxesOptions) (x: 'row -> float) (y: 'row -> float option) (frame: DataFrame<'row>) : Figure =
        lines options (fun _ -> options.Y) x y frame

    /// <summary>Horizontal bars from zero, top to bottom in the order of the rows.</summary>
    /// <param name="options">Title, caption, alt text, name of the bars' length; what is not given is made from the data.</param>
    /// <param name="label">What stands beside a bar.</param>
    /// <param name="value">Its length; None is told below the chart and not drawn.</param>
    /// <param name="frame">The rows.</param>
    /// <exception cref="T:System.ArgumentException">Two bars have one label.</exception>
    let bars (options: AxesOptions) (label: 'row -> string) (value: 'row -> float option) (frame: DataFrame<'row>) : Figure =
        let rows = frame |> Seq.map (fun row -> BarValue(label row, Option.toNullable (value row)))
        ValueBars.Draw(rows, options)

    /// <summary>A figure's chart as plotly's JSON.</summary>
    let toJson (figure: Figure) : string = figure.ToPlotlyJson()
