## What staff are told of imports, releases and broadcasts. A count is a number, anything else text.

# Imports
import-counts =
    { $read ->
        [one] One row read
       *[other] { $read } rows read
    }: { $new } new, { $changed } changed, { $unchanged } unchanged.
import-repaired =
    { $cells ->
        [one] In one cell
       *[other] In { $cells } cells
    } leading zeros were put back, which a spreadsheet had eaten.
import-warned =
    { $cells ->
        [one] One cell was
       *[other] { $cells } cells were
    } accepted and should be looked at.
import-refused =
    { $rows ->
        [one] One row is refused.
       *[other] { $rows } rows are refused.
    }
import-in = The file is in.
import-in-unreleased = The file is in. Nobody sees its results before they are released.
import-nothing-new = This file is in already: nothing was changed.
import-kept-out = Nothing was imported. Put these rows right and import the file again; --skip-bad imports the others without them.
import-would-go-in = This was a dry run: the file could be imported.
import-would-not-go-in = This was a dry run: the file would not be imported as it is.
import-entry-unknown = No entry has this number. Import the entries first.
