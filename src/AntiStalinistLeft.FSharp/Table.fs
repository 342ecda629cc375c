namespace AntiStalinistLeft.FSharp

open System
open AntiStalinistLeft

open Microsoft.Data.Analysis
open Microsoft.FSharp.Reflection

/// <summary>Tables as the last argument of a pipeline; what may be missing is an option.</summary>
[<RequireQualifiedAccess>]
module Table =

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
    let ofSeq (name: string) (rows: seq<'row>) : Table<'row> =
        refuseOptions typeof<'row>
        TableExtensions.ToTable(rows, name)

    /// <summary>The rows as a list.</summary>
    let toList (table: Table<'row>) : 'row list = List.ofSeq table

    /// <summary>The rows that meet a condition, in the same order.</summary>
    let filter (condition: 'row -> bool) (table: Table<'row>) : Table<'row> = table.Where(Func<_, _> condition)

    /// <summary>What a function makes of each row.</summary>
    let map (mapping: 'row -> 'result) (table: Table<'row>) : 'result list = table |> Seq.map mapping |> List.ofSeq

    /// <summary>What a function makes of the rows for which it makes something.</summary>
    let choose (chooser: 'row -> 'result option) (table: Table<'row>) : 'result list =
        table |> Seq.choose chooser |> List.ofSeq

    /// <summary>The first row that meets a condition.</summary>
    let tryFind (condition: 'row -> bool) (table: Table<'row>) : 'row option = Seq.tryFind condition table

    /// <summary>The first rows, as many as there are at the most.</summary>
    let head (count: int) (table: Table<'row>) : Table<'row> = table.Head count

    /// <summary>The rows ordered by a key, smallest first; equal keys keep their order, words are compared by their letters' numbers.</summary>
    let sortBy (key: 'row -> 'key) (table: Table<'row>) : Table<'row> = table.SortBy(Func<_, _> key)

    /// <summary>The rows ordered by a key, greatest first; equal keys keep their order.</summary>
    let sortByDescending (key: 'row -> 'key) (table: Table<'row>) : Table<'row> =
        table.SortByDescending(Func<_, _> key)

    /// <summary>The rows by a key: each key once, in the order in which it first appears, with the table of its rows.</summary>
    let groupBy (key: 'row -> 'key) (table: Table<'row>) : ('key * Table<'row>) list =
        table
        |> Seq.groupBy key
        |> Seq.map (fun (group, rows) -> group, TableExtensions.ToTable(rows, table.Name))
        |> List.ofSeq

    /// <summary>How many rows each key has, in the order in which the keys first appear.</summary>
    let countBy (key: 'row -> 'key) (table: Table<'row>) : ('key * int) list =
        table |> Seq.countBy key |> List.ofSeq

    /// <summary>The names of the columns, left to right.</summary>
    let columns (table: Table) : string list = [ for column in table.Columns -> column.Name ]

    /// <summary>The words of a column, as they stand in CSV.</summary>
    /// <exception cref="T:System.ArgumentException">There is no such column; the message lists those there are.</exception>
    let words (column: string) (table: Table) : string option list =
        let values = table[column]
        [ for row in 0 .. values.Count - 1 -> values[row] |> Option.ofObj |> Option.map CellText.Format ]

    /// <summary>The numbers of a column, whole ones too.</summary>
    /// <exception cref="T:System.ArgumentException">There is no such column, or it holds no numbers.</exception>
    let numbers (column: string) (table: Table) : float option list =
        let values = table[column]

        if not values.IsNumeric then
            invalidArg (nameof column) $"Column {column} of the table {table.Name} holds {values.Type.Name}, no numbers."

        [ for row in 0 .. values.Count - 1 ->
              values[row]
              |> Option.ofObj
              |> Option.map (fun number -> Convert.ToDouble(number, Globalization.CultureInfo.InvariantCulture)) ]

    /// <summary>The table as a data frame of Microsoft.Data.Analysis.</summary>
    let toDataFrame (table: Table) : DataFrame = table.ToDataFrame()

    /// <summary>A data frame as a table of records; columns are found by name.</summary>
    /// <exception cref="T:AntiStalinistLeft.InputException">A column is missing, has no place in the record, or holds a value that does not fit.</exception>
    let ofDataFrame<'row when 'row: not null> (name: string) (frame: DataFrame) : Table<'row> =
        refuseOptions typeof<'row>
        TableExtensions.ToTable<'row>(frame, name)

    /// <summary>The table as CSV.</summary>
    let toCsv (table: Table) : string =
        use writer = new IO.StringWriter()
        CsvTable.Write(table, writer)
        writer.ToString()
