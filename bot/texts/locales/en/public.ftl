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
