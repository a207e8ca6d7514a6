## The public pages, where the links in letters lead. Each has a title and a text; a button does
## what the title asks. $centre is the centre's name, $email its address.

public-stop =
    .title = Stop the announcements?
    .text = We will send you no more announcements from the centre. Messages about your exams and your results will still reach you.
    .button = Stop the announcements
public-stopped =
    .title = You will get no more announcements
    .text = Messages about your exams and your results will still reach you. Would you like the announcements back one day? Open “My details” in the chat.
public-unknown =
    .title = This link no longer works
    .text = Perhaps it was cut off on its way, or the account it belonged to is closed. To stop the centre's announcements, reply STOP to the last one you received, or write to us: { $email }.

## The page of a result: the question, the result, and a link that shows nothing. $name is a first name.

public-language = English
public-result =
    .title = See the exam result
    .birth = Please give the date of birth of the person who sat the exam.
    .number = Please give the ID number on the Confirmation of Entry: six digits and three letters.
    .day = Day
    .month = Month
    .year = Year
    .id = ID number
    .button = Show the result
    .note = Once the result has been shown, this link shows it again for an hour.
    .wrong = Please check and try again: with what was typed, this link shows nothing.
    .unclear-birth = Please fill in all three with numbers: 17, 5 and 2008, for example.
    .unclear-number = Please type the whole ID number: six digits and three letters, as on the Confirmation of Entry.
    .hello = Hello { $name }
    .pdf = Download the Statement as PDF
    .send = To send your result to a school, university or employer, reply to our message with SEND and its name.
    .asks = Any question? Reply to our message, or write to us: { $email }.
    .until = This link shows the result until { $until }. On a shared device, please close this page once you have read it.
public-result-over =
    .title = Please ask us for another link
    .text = Reply STATUS to one of our messages, and another one comes. This one shows nothing, or nothing more: it has been used, its week is over, a newer result took its place, or it did not arrive whole. The centre helps as well: { $email }.
public-result-later =
    .title = Please come back a little later
    .text = Keep your link and try again later: for the moment this page shows no result. Is it urgent? Please write to the centre: { $email }.
public-result-unprinted =
    .title = Please try again in a few minutes
    .text = Go back to the page before and ask for the Statement again a little later: it could not be made just now. If this goes on, please write to the centre: { $email }.

## Where a Statement is checked: the page that its code leads to, the forms, the answer.

public-check =
    .title = Check this document
    .text = Does it come from { $centre }, and does it still hold? Press the button: the centre answers at once, with the values as issued. Compare them with the paper you hold.
    .code = Verification code
    .button = Check this document
    .note = We note that it was checked, and when; not by whom.
    .other = Check the PDF, or another code
public-check-any =
    .title = Check a Statement of Results
    .text = { $centre } tells you whether a Statement is genuine and still holds.
    .code = Verification code
    .code-hint = It stands beside the square code: 16 letters and digits, in four groups.
    .button = Check the code
    .file = The Statement as a PDF
    .file-hint = 10 MB at most. It is only read, never kept.
    .file-button = Check the PDF
    .empty-code = Please type the code that stands on the Statement.
    .empty-file = Please choose the PDF of the Statement first.
    .note = We note that it was checked, and when; not by whom.
public-checked =
    .title = A Statement was checked
    .born = Do you hold a passport or identity card as well? Type its date of birth: we say whether it is the one we have, and no more.
    .born-button = Compare
    .born-unclear = Please fill in all three with numbers: 17, 5 and 2008, for example.
    .issued = As issued
    .code = Verification code
    .at = Answered by { $centre } on { $moment }. A result can change later: check again when you need to be sure.
    .contact = Any doubt? Write to the centre: { $email }.
    .another = Check another one
