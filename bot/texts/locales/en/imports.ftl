## What is wrong, doubtful or unused in a file that staff import. Every value is a text, but for the
## counts $cells, $columns, $lines and $numbers. What was found, its column and its row are said beside the sentence.

# The file as a whole
import-file-empty = The file is empty. Save it again and send that one.
import-file-pdf = This is a PDF document. Send the table itself, as .csv, .xlsx, .xls or .ods.
import-file-document = This is a text or a presentation, not a table. Send the table itself, as .csv, .xlsx, .xls or .ods.
import-file-picture = This is a picture, a film or a recording, not a table. Send the table itself, as .csv, .xlsx, .xls or .ods.
import-file-archive = This is a compressed archive. Open it, and send the table that is in it, as .csv, .xlsx, .xls or .ods.
import-file-apple = This is a file of Apple’s Numbers, Pages or Keynote. Open it there, choose File › Export To › Excel or CSV, and send that one.
import-file-markup = This is a web page or an XML file, whatever its name says. Open it in Excel, save it as .xlsx and send that one.
import-file-data = This is a database, or data for programs, and not a table. Export the table from it as .csv or .xlsx, and send that one.
import-file-link = This is a link to a table, not the table itself. Open it, download the table as .xlsx or .csv, and send that one.
import-file-letter = This is an e-mail or a contact card, not a table. If the table is attached to it, save it from there and send it.
import-file-old = This workbook is of a very old kind. Open it in Excel or LibreOffice, save it as .xlsx and send that one.
import-file-binary = I could not read this binary workbook (.xlsb). Open it in Excel, save it as .xlsx and send that one.
import-file-macros = This workbook has macros, charts or dialogs, and no sheet with a table. Put the table on an ordinary sheet, save it as .xlsx and send that one.
import-file-locked = This workbook has a password, or is damaged. Open it, save it as .xlsx without a password and send that one.
import-file-workbook = This workbook is damaged or is none. Open it in Excel, save it again as .xlsx and send that one.
import-file-not-text = This is not a table I can read. Please send a .csv, .xlsx, .xls or .ods file.
import-file-quotes = A quotation mark opens a cell in this row and does not close it at the cell’s end, so nothing below can be told apart. Take the mark out of the row, or save the file again from Excel as .csv or .xlsx.
import-file-unread = This file could not be read to its end: it is damaged, or too large. Save it as .csv and send that one.
import-file-too-large = Unpacked, this workbook is too large. Save it as .csv and import it from the command line.

import-reading-differs = This is not what was looked at before: the file, its sheet or the way it is read has changed. Look at it again and approve that.

import-ways-fit = The letters of this file can be read in several ways, and each makes names: { $ways }. Say which is right: on the command line with --encoding. Saved as “CSV UTF-8”, the list leaves nothing to ask.
import-encoding-none = This file says itself how its letters are meant: leave --encoding out.
import-encoding-wrong = This file cannot be read in this encoding: it has letters that are none there.

# The header
import-header-unknown = A row at the top has to hold the names of the columns, and none of them is known here.
import-sheets-fit = Several sheets have these columns: { $sheets }. Say which one is meant: on the command line with --sheet.
import-sheets-hidden = Every sheet of this workbook is hidden, and hidden sheets are not read. Show the one that is meant, and save the file.
import-sheet-hidden = This sheet is hidden, and hidden sheets are not read. Show it in Excel, save the file and import it again.
import-sheet-fits-hidden = The sheet “{ $sheet }” has the columns but is hidden, and hidden sheets are not read. Show it in Excel, save the file and import it again.
import-sheet-unknown = There is no sheet of this name. The visible ones are: { $sheets }.
import-sheet-none = This file has no sheets: leave --sheet out.
import-column-missing = This column is needed and is not in the file.
import-secrets-missing = This column is needed and is not in the file. If your centre gives out no secret numbers, the technician sets secrets = "own" under [rules] in config.toml: the desk then makes them.
import-column-twice = Two columns mean the same. Keep one of them.
import-column-absent = This header is not in the file, and no column was named. The file has: { $headers }.
import-column-known = This header is known already as { $column }, and cannot be named otherwise: leave it out of --column.
import-column-asked = This column is not known, and not used. It begins with { $samples }. If it is one of these, say so once: { $columns }. On the command line: { $option }, or =- for none.
import-column-unused = This column is not used.

# One cell
import-cell-missing = This cell must not be empty.
import-rows-hidden =
    { $lines ->
        [one] The line below
       *[other] The { $lines } lines below
    } would be swallowed by a cell of this row: a quotation mark too many or too few. Take it out and import the file again.
import-too-many-cells =
    { $cells ->
        [one] One cell
       *[other] { $cells } cells
    } in a row of { $columns } columns: a separator too many, or a quotation mark too few. Check the whole row.
import-id-number = An ID number is six digits and three letters, or three letters and six digits, as in SIR094701.
import-secret-number = A secret number is four digits.
import-secret-number-short = A secret number is four digits, and here there are fewer, though others in this column have kept the zero they begin with. Which digit is missing is not guessed: look the number up where it came from. In Excel type it with an apostrophe in front, as in '0427, and it stays whole.
import-candidate-number = A candidate number is four digits.
import-centre-number = A centre number is two letters and three digits, as in FR181.
import-reference = A reference number has twelve characters: year, session, centre and candidate, as in 26BFR1810042.
import-name = A name has letters, and { $longest } characters at most.
import-label = A name has letters.
import-name-place = Write what it is called here: an address or a website has a column of its own.
import-date = A date is written 2026-10-24 or 24/10/2026, the day before the month.
import-date-ambiguous = Other dates in this file have the month before the day, so this one may mean either. Write it as 2026-10-24.
import-exam = The name or code of an exam, such as “C1 Advanced” or CAE.
import-exam-several = This may be one of several exams: name it whole. Young learners’ are Pre A1 Starters, A1 Movers and A2 Flyers; Linguaskill’s are Linguaskill General and Linguaskill Business.
import-delivery = How the exam is sat: “paper” or “digital”.
import-session = A session is a month and a year, such as “October 2026”.
import-status = A status is RELEASED, X, Z, PENDING or WITHHELD.
import-certificate-state = A certificate is “arrived” or “collected”; “at the centre”, “to collect”, “picked up” and the French words are read too.
import-grade = A result is A, B, C, LEVEL_A1 to LEVEL_C1, NONE, or on older certificates DISTINCTION, MERIT or PASS.
import-level = A level is A1, A2, B1, B2, C1 or C2; below A1 the cell stays empty.
import-score = A score is a whole number of two or three digits, such as 174.
import-kind = A type is education, employer, immigration or other.

# A cell and its neighbours
import-repeated = This row was in the file before. Keep one of the two.
import-key-missing = A result needs an ID number or a reference number.
import-date-of-birth = The date of birth must be before the exam.
import-date-order = Results must come after the exam, and the last day for them after the first.
import-reference-differs = The reference number holds another candidate number.
import-certificate-no-result = No result of this entry can be seen, so nothing is said of a certificate. Release the result first, then import this row again.
import-certificate-not-due = This entry’s result does not lead to a certificate. Look at the number.
import-certificate-reference-differs = This is not the reference number of the entry’s result. One of the two numbers is wrong.
import-certificate-day-ahead = This day is still to come. Correct the date in this row.
import-entry-centre-differs = The reference number belongs to another centre than the entry: { $centre }.
import-entry-candidate-differs = The reference number belongs to another candidate number than the entry’s: { $candidate }.
import-entry-exam-differs = This entry is for { $exam }.
import-outcome-missing = A result needs an overall score, a grade and a level, or else a status X, Z, PENDING or WITHHELD.
import-status-differs = The column with the status says { $status }.
import-status-with-scores = With status { $status } there is no grade, no level and no score. Either they or the status are wrong.
import-score-out-of-range = { $exam } reports scores from { $lowest } to { $highest }.
import-shields = { $exam } gives one to five shields in Listening, in Reading and Writing, and in Speaking; in nothing else.
import-shields-missing = Young learners have one to five shields in each of three parts: this one is missing. Or else a status X, Z, PENDING or WITHHELD.
import-shields-no-score = Young learners get shields: no overall score, no grade. Leave these cells empty.
import-modules = Linguaskill gives { $lowest } to { $highest } in Reading, Listening, Speaking and Writing, and “180+” above; in nothing else.
import-module-missing = A score of Linguaskill is missing here. Fill it in, or empty this module’s level and date; or else give a status X, Z, PENDING or WITHHELD.
import-average-missing = Of several modules Linguaskill gives an average. Copy it from the report: it cannot be worked out.
import-average-of-one = With one module there is no other average than its score.
import-module-level = A Linguaskill score of { $score } is { $level }. One of the two is wrong.
import-modules-no-grade = Linguaskill gives no grade. Leave this cell empty.
import-module-cell = A level and a date of each module are Linguaskill’s alone. This cell is left out.
import-grade-not-awarded = { $exam } has no such result.
import-grade-differs = For { $exam }, an overall score of { $overall } gives { $due }.
import-level-differs =
    { $due ->
        [NONE] For { $exam }, an overall score of { $overall } does not give this level. Leave the cell empty.
       *[other] For { $exam }, an overall score of { $overall } gives level { $due }.
    }
import-skill-not-reported = { $exam } reports no score for { $skill }.

# Accepted, and worth a look
import-letters-lost = A question mark in a name: the file’s encoding has lost a letter. Save it as “CSV UTF-8”, or the name will be wrong wherever it is printed.
import-level-not-certified = Without a certificate no level is certified. The level is left out, and the statement names none.
import-same-people = Such rows are many in this file: after { $people } of them they are no longer looked for.
import-shields-no-level = Young learners’ results name no level. It is left out.
import-letters-strange = The signs “{ $signs }” are hardly a name’s: the file was probably saved or opened in a wrong encoding. Look at the name, and save the list as “CSV UTF-8” where it came from.
import-letters-nordic = These letters are Icelandic; in a Turkish name they come from a wrong encoding. Should it be { $other }?
import-letters-turned = An invisible sign in this name hid a hyphen, or showed its letters in another order. It is taken out: look at the name.
import-letters-unprinted = The Statement cannot be printed with this name: its typefaces lack { $letters }. Ask the candidate for the name in Latin letters, as on the identity document.
import-same-person = Somebody of this name and birth date is in this file for the same exam under another ID number. Is it one person? Then leave one of the two entries out.
import-address = This is not an e-mail address, so it was left out. The candidate can give one.
import-website = This is not a web address, so it was left out. It must begin with https://.
import-consent = A guardian’s consent is “yes” or “no”; “given”, “signed”, “refused” and the French words are read too. The cell is left out.
import-language = A language is two letters, such as en or fr. The cell is left out.
import-zeros-put-back =
    { $numbers ->
        [one] One secret number has fewer than four digits
       *[other] { $numbers } secret numbers have fewer than four digits
    }, and none begins with a zero: a spreadsheet took them away. They were put back. Compare some with the list the file came from.
import-lines-within =
    { $lines ->
        [one] One line of the file is no row of its own, but goes on
       *[other] { $lines } lines of the file are no rows of their own, but go on
    } within a cell between quotation marks. If that is a comment, all is well; count the rows that were read all the same.
import-mean-differs = The mean of the skill scores is { $mean }. The overall score is kept as it is.
import-skills-left = The outcome has changed, and the file has no column { $columns }. The former scores there belong to the former outcome and are left out: import a file that has these columns.
import-skills-missing = Some skill scores are missing. The others are shown.

# The file of refused rows
corrections-column = Cell to correct
corrections-why = Why
corrections-file = The refused rows, each with why. Correct them in this file and send it here: only these rows are in it.
corrections-name = rows to correct
import-changes-differ = Since this was looked at, another import has changed what this file would do. Look at it again before you approve it.
