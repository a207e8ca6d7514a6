## Files that officers send, at whatever moment.

file-taken = I am reading “{ $name }” and deleting it from this chat, since it may hold candidates' data.
file-read-as = “{ $name }”, read as a list of { $kind }:
file-refused = “{ $name }”:
file-waits = Finish what you were doing here first: “{ $name }” is read and waits for you. Nothing has been imported yet.
button-look-at-file = Look at it
button-waiting-file = Look at “{ $name }”
files-enough =
    { $files ->
        [one] One file waits
       *[other] { $files } files wait
    } for you already. Look at them first: each has a button in the menu. I delete this one from the chat and have not read it.
file-no-table = Please send the table itself, as .csv, .xlsx, .xls or .ods: I do not open a file of this kind and size, and I delete this one from the chat.
file-edited = Please send the file as a new message: I do not read it again once its message is edited, and I delete it from this chat.
file-gone = Send the file again, if you need it: I no longer have it, since it was imported or dropped, or a day has passed.
file-dropped =
    { $files ->
        [one] The file is dropped: nothing of it was imported, and I keep nothing of it.
       *[other] The { $files } files are dropped: nothing of them was imported, and I keep nothing of them.
    }
file-entries = This is a list of entries. They go in by the command line only, since secret numbers come with them: <code>results-desk import entries</code>. I have imported nothing and keep nothing of it.
ask-file-kind = The columns of this file do not tell what it holds. What is it?
button-file-kind = A list of { $kind }
ask-letters = The letters of this file can be read in several ways, and each makes names. Which is right?
button-letters = { $names }
import-kind-results = results
import-kind-organisations = organisations
import-kind-statuses = certificates
import-kind-entries = entries
ask-import-others =
    { $rows ->
        [one] Import the other row, without those that are refused?
       *[other] Import the other { $rows } rows, without those that are refused?
    }
import-looking = Looking at the file: row { $rows }…
import-writing = Importing: row { $rows }…
file-cell-changed = • row { $row }, { $column }: { $found } → { $became }
file-more-changed =
    { $rows ->
        [one] One more row is changed.
       *[other] { $rows } more rows are changed.
    }
file-changed-meanwhile = Nothing is imported yet: since you looked, another import has changed what this file does. Here it is as it stands now.
