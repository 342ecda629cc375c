module AntiStalinistLeft.FSharp.Tests.FiguresTests

open System
open System.Text.Json
open AntiStalinistLeft
open AntiStalinistLeft.FSharp
open AntiStalinistLeft.FSharp.Tests.TableTests
open Xunit

let values (json: string) (trace: int) (name: string) =
    use document = JsonDocument.Parse json

    let data = document.RootElement.GetProperty "data"

    [ for value in data[trace].GetProperty(name).EnumerateArray() ->
          if value.ValueKind = JsonValueKind.Null then
              None
          else
              Some(value.GetDouble()) ]

[<Fact>]
let ``Bars stand in the order of the rows and a missing value is told`` () =
    let figure =
        lamps
        |> Table.head 3
        |> Figures.bars (AxisOptions(Title = "Lamps", Y = "metres")) (fun lamp -> string lamp.Owner) (fun lamp -> Option.ofNullable lamp.Height)

    Assert.Equal("Lamps", figure.Title)
    Assert.Equal<float option list>([ Some 2.5; None; Some 1.0 ], values (Figures.toJson figure) 0 "x")
    Assert.Contains(figure.Notes, fun note -> note.Contains "Bela")

[<Fact>]
let ``A line joins its points from left to right and None leaves a gap`` () =
    let figure =
        [ 1933, Some 7.0; 1930, Some 2.0; 1931, None ]
        |> List.map (fun (year, lit) -> {| Year = year; Lit = Option.toNullable lit |})
        |> Table.ofSeq "years"
        |> Figures.line (AxisOptions(X = "year", Y = "lamps lit")) (fun row -> float row.Year) (fun row -> Option.ofNullable row.Lit)

    let json = Figures.toJson figure
    Assert.Equal<float option list>([ Some 1930.0; Some 1931.0; Some 1933.0 ], values json 0 "x")
    Assert.Equal<float option list>([ Some 2.0; None; Some 7.0 ], values json 0 "y")
    Assert.Contains("from 2 at 1930 to 7 at 1933", figure.AltText)

[<Fact>]
let ``Each series is a line of its own`` () =
    let figure =
        lamps
        |> Table.map (fun lamp -> {| Street = lamp.Street; Lit = lamp.Lit; Height = lamp.Height |})
        |> Table.ofSeq "points"
        |> Figures.lines (AxisOptions()) _.Street (fun row -> float row.Lit + (if row.Height.HasValue then 0.5 else 0.0)) (fun row -> Option.ofNullable row.Height)

    Assert.Equal<float option list>([ Some 1.0; Some 2.5 ], values (Figures.toJson figure) 0 "y")
    Assert.Equal<float option list>([ None; Some 4.0 ], values (Figures.toJson figure) 1 "y")

[<Fact>]
let ``Two points of a series at one place are refused`` () =
    Assert.Throws<ArgumentException>(fun () ->
        lamps |> Figures.lines (AxisOptions()) (fun _ -> "all") (fun lamp -> float lamp.Lit) (fun _ -> Some 1.0) |> ignore)
    |> ignore
