namespace AntiStalinistLeft.FSharp

open System
open AntiStalinistLeft
open AntiStalinistLeft.Exports
open AntiStalinistLeft.Tables
open Microsoft.FSharp.Reflection

/// <summary>Tables as the last argument of a pipeline; what may be missing is an option.</summary>
[<RequireQualifiedAccess>]
module Frame =

    let private refuseOptions (row: Type) =
        if FSharpType.IsRecord row then
            for field in FSharpType.GetRecordFields row do
                let isOption =
                    field.PropertyType.IsGenericType
                    && field.PropertyType.GetGenericTypeDefinition() = typedefof<option<_>>

                if isOption then
                    invalidArg "rows" $"The field {field.Name} of {row.Name} is an option, which other readers of a table do not know. Make it a Nullable (Option.toNullable), or a string that may be null."

    /// <summary>Makes a table of records.</summary>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="rows">The rows in the order they are to have; each field of the record is a column.</param>
    /// <exception cref="T:System.ArgumentException">A field is an option.</exception>
    let ofSeq (name: string) (rows: seq<'row>) : DataFrame<'row> =
        refuseOptions typeof<'row>
        DataFrames.ToDataFrame(rows, name)

    /// <summary>The rows as a list.</summary>
    let toList (frame: DataFrame<'row>) : 'row list = List.ofSeq frame

    /// <summary>The rows that meet a condition, in the same order.</summary>
    let filter (condition: 'row -> bool) (frame: DataFrame<'row>) : DataFrame<'row> = frame.Where(Func<_, _> condition)

    /// <summary>What a function makes of each row.</summary>
    let map (mapping: 'row -> 'result) (frame: DataFrame<'row>) : 'result list = frame |> Seq.map mapping |> List.ofSeq

    /// <summary>What a function makes of the rows for which it makes something.</summary>
    let choose (chooser: 'row -> 'result option) (frame: DataFrame<'row>) : 'result list =
        frame |> Seq.choose chooser |> List.ofSeq

    /// <summary>The first row that meets a condition.</summary>
    let tryFind (condition: 'row -> bool) (frame: DataFrame<'row>) : 'row option = Seq.tryFind condition frame

    /// <summary>The first rows, as many as there are at the most.</summary>
    let head (count: int) (frame: DataFrame<'row>) : DataFrame<'row> = frame.Head count

    /// <summary>The rows ordered by a key, smallest first; equal keys keep their order, words are compared by their letters' numbers.</summary>
    let sortBy (key: 'row -> 'key) (frame: DataFrame<'row>) : DataFrame<'row> = frame.SortBy(Func<_, _> key)

    /// <summary>The rows ordered by a key, greatest first; equal keys keep their order.</summary>
    let sortByDescending (key: 'row -> 'key) (frame: DataFrame<'row>) : DataFrame<'row> =
        frame.SortByDescending(Func<_, _> key)

    /// <summary>The rows by a key: each key once, in the order in which it first appears, with the table of its rows.</summary>
    let groupBy (key: 'row -> 'key) (frame: DataFrame<'row>) : ('key * DataFrame<'row>) list =
        frame
        |> Seq.groupBy key
        |> Seq.map (fun (group, rows) -> group, DataFrames.ToDataFrame(rows, frame.Name))
        |> List.ofSeq

    /// <summary>How many rows each key has, in the order in which the keys first appear.</summary>
    let countBy (key: 'row -> 'key) (frame: DataFrame<'row>) : ('key * int) list =
        frame |> Seq.countBy key |> List.ofSeq

    /// <summary>The names of the columns, left to right.</summary>
    let columns (frame: DataFrame) : string list = [ for column in frame.Columns -> column.Name ]

    /// <summary>The words of a column, as they stand in CSV.</summary>
    /// <exception cref="T:System.ArgumentException">There is no such column; the message lists those there are.</exception>
    let words (column: string) (frame: DataFrame) : string option list =
        let values = frame[column]
        [ for row in 0 .. values.Count - 1 -> values[row] |> Option.ofObj |> Option.map CellText.Of ]

    /// <summary>The numbers of a column, whole ones too.</summary>
    /// <exception cref="T:System.ArgumentException">There is no such column, or it holds no numbers.</exception>
    let numbers (column: string) (frame: DataFrame) : float option list =
        let values = frame[column]

        if not values.IsNumeric then
            invalidArg (nameof column) $"Column {column} of the table {frame.Name} holds {values.Type.Name}, no numbers."

        [ for row in 0 .. values.Count - 1 ->
              values[row]
              |> Option.ofObj
              |> Option.map (fun number -> Convert.ToDouble(number, Globalization.CultureInfo.InvariantCulture)) ]

    /// <summary>The table as CSV.</summary>
    let toCsv (frame: DataFrame) : string =
        use writer = new IO.StringWriter()
        CsvTable.Write(frame, writer)
        writer.ToString()
