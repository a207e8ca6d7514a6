## What a technical alarm means, in one sentence, to officers and approvers; the technician gets the commands.
means-unanswered = Somebody who wrote has had no answer: what they sent could not be dealt with, and the technician has been told.
means-other-desk = Some candidates may get no answer: another program takes part of the bot’s messages, and the technician has been told.
means-clock = The desk doubts its clock and deletes nothing for now: the technician has been told to look at it.
means-not-all-told = Not everybody has been told of a release or an announcement yet: the technician has been told how to reach the others.
means-letters-wait = E-mails are waiting to leave and nothing is lost; chats go on, and the technician has been told.
means-letters-refused = An e-mail of ours, or several, did not arrive, and the addresses are not to blame: the technician has been told.
means-letters-go = E-mails are leaving again.
means-replies-wait = Replies by e-mail are not read for now: they wait on the server, nothing is lost, and the technician has been told.
means-replies-read = Replies by e-mail are read again, those that waited too.
means-replies-in-spam = A reply that lands in the spam of the desk’s mailbox goes unnoticed: the technician has been told.
means-disk-low = The desk works, but its disk is filling up: the technician has been told to make room.
means-nothing-in = The desk answers nobody for now: messages and e-mails wait, what was accepted goes on, and the technician has been told.
means-disk-well = The desk’s disk has enough room again: everything works.
means-statements-wait = Statements cannot be printed just now: those that are asked for wait, everything else goes on, and the technician has been told.
means-statements-go = Statements can be printed again: those that waited are leaving.
