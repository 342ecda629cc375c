module AntiStalinistLeft.FSharp.Tests.TableTests

open System
open AntiStalinistLeft
open AntiStalinistLeft.FSharp
open Xunit

type Lamp =
    { Owner: string | null
      Street: string
      Height: Nullable<float>
      Lit: int }

type Wrong = { Owner: string; Height: float option }

let lamp (owner: string | null) street height lit : Lamp =
    { Owner = owner
      Street = street
      Height = Option.toNullable height
      Lit = lit }

let lamps =
    [ lamp "Ada" "upper" (Some 2.5) 3
      lamp "Bela" "lower" None 1
      lamp "Cleo" "upper" (Some 1.0) 2
      lamp null "lower" (Some 4.0) 1 ]
    |> Table.ofSeq "lamps"

[<Fact>]
let ``An F# record is a row, its fields are columns`` () =
    Assert.Equal<string list>([ "owner"; "street"; "height"; "lit" ], Table.columns lamps)
    Assert.Equal("Cleo", lamps[2].Owner)

[<Fact>]
let ``A pipeline filters, sorts and takes the first`` () =
    let owners =
        lamps
        |> Table.filter (fun lamp -> lamp.Street = "upper")
        |> Table.sortByDescending _.Lit
        |> Table.head 1
        |> Table.map _.Owner

    Assert.Equal<(string | null) list>([ "Ada" ], owners)

[<Fact>]
let ``Equal keys keep their order`` () =
    let sorted = lamps |> Table.sortBy _.Lit
    Assert.Equal<int list>([ 1; 1; 2; 3 ], sorted |> Table.map _.Lit)
    Assert.Equal("Bela", sorted[0].Owner)

[<Fact>]
let ``Groups come in the order in which they appear, each as a table`` () =
    let groups = lamps |> Table.groupBy _.Street
    Assert.Equal<string list>([ "upper"; "lower" ], groups |> List.map fst)
    Assert.Equal<int list>([ 5; 2 ], groups |> List.map (fun (_, rows) -> rows |> Table.map _.Lit |> List.sum))
    Assert.Equal<(string * int) list>([ "upper", 2; "lower", 2 ], lamps |> Table.countBy _.Street)

[<Fact>]
let ``What may be missing is an option`` () =
    Assert.Equal<float option list>([ Some 2.5; None; Some 1.0; Some 4.0 ], Table.numbers "height" lamps)
    Assert.Equal<float option list>([ Some 3.0; Some 1.0; Some 2.0; Some 1.0 ], Table.numbers "lit" lamps)
    Assert.Equal<string option list>([ Some "Ada"; Some "Bela"; Some "Cleo"; None ], Table.words "owner" lamps)
    Assert.Equal(None, lamps |> Table.tryFind (fun lamp -> lamp.Lit > 3))
    Assert.Equal<float list>([ 2.5; 1.0; 4.0 ], lamps |> Table.choose (fun lamp -> Option.ofNullable lamp.Height))

[<Fact>]
let ``A column that is not there, or holds words where numbers are asked for, is told`` () =
    Assert.Contains("street", Assert.Throws<ArgumentException>(fun () -> Table.words "colour" lamps |> ignore).Message)
    Assert.Contains("street", Assert.Throws<ArgumentException>(fun () -> Table.numbers "street" lamps |> ignore).Message)

[<Fact>]
let ``A field that is an option is refused before other readers trip over it`` () =
    let message =
        Assert.Throws<ArgumentException>(fun () -> [ { Owner = "Ada"; Height = None } ] |> Table.ofSeq "wrong" |> ignore).Message

    Assert.Contains("Height", message)

[<Fact>]
let ``An empty table keeps its columns`` () =
    let none = lamps |> Table.filter (fun _ -> false)
    Assert.Equal(4, (Table.columns none).Length)
    Assert.Empty(Table.toList none)
    Assert.Equal("owner,street,height,lit\n", Table.toCsv none)

[<Fact>]
let ``The tables of a corpus read as well`` () =
    let corpus = Corpus.OpenSample()
    let documents = corpus.Mentions |> Table.countBy _.Document |> List.map fst
    Assert.Equal<string list>(corpus.Mentions |> Seq.map _.Document |> Seq.distinct |> List.ofSeq, documents)

[<Fact>]
let ``A table is a data frame and comes back`` () =
    let frame = Table.toDataFrame lamps
    Assert.Equal(4L, frame.Rows.Count)
    Assert.Equal<Lamp list>(Table.toList lamps, frame |> Table.ofDataFrame "lamps" |> Table.toList)
