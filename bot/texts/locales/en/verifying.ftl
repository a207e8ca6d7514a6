## Checking a Statement: what is said to whoever holds one, on the page, by letter, in a chat, on the command line.

verify-genuine = Genuine. This is the very file that the centre issued, and its result holds.
verify-code-holds = This code is ours, and its result holds. Compare the values below with the paper: it is genuine only if they are the same.
verify-code-holds-alone = This code is ours, and its result holds. The paper is genuine only if its name and its result are those that we issued, and this e-mail does not say them.
verify-not-as-issued = Compare what you see with the values below: this is not the file as the centre issued it, but one that was saved or scanned again. What can be read in it agrees with what was issued.
verify-not-as-issued-alone = Not the file as the centre issued it, but one that was saved or scanned again. What can be read in it agrees with what was issued.
verify-altered = Altered. Not as the centre issued it: { $what }. Do not rely on this file.
verify-altered-unsaid = Altered. Something of ours is in this file, and it does not go together with what the centre issued. Do not rely on it.
verify-changed = Issued by the centre, and replaced since: version { $version } of { $day } holds now. Ask whoever gave you this Statement for that one.
verify-replaced = Issued by the centre, and another outcome has replaced it since. It holds no more.
verify-withdrawn = Issued by the centre, and withdrawn since. It holds no more.
verify-expired = Issued by the centre, to hold until a day that has passed. Ask whoever gave you this Statement for a new one.
verify-revoked = Issued by the centre, and revoked since by the person it is about. Please use it no longer.
verify-not-kept = Issued by the centre. Its details are no longer kept.
verify-not-kept-corrected = Issued by the centre, and corrected afterwards. Its details are no longer kept.
verify-not-kept-withdrawn = Issued by the centre, and withdrawn afterwards. It holds no more, and its details are no longer kept.
verify-ask = Ask the centre: this file has no code by which it could be checked here. The centre can tell by what stands on it: reference number, name, exam and score.
verify-not-ours = Not ours. The centre has issued nothing like it.
verify-mistyped = Nearly: one character of this code is wrong, or two have changed places. Please look at the paper once more.
verify-no-code = This is no code of ours. They have 16 letters and digits, in four groups.
verify-later = Please try again later: nothing can be said of results just now.
verify-unread-no-pdf = This file is no PDF. The PDF itself can be checked, or the code that stands on it.
verify-unread-locked = Check the code that stands on the Statement: this PDF is locked with a password, and cannot be read. The centre locks none.
verify-unread-too-large = Check the code that stands on the Statement: this file is far larger than any.
verify-unread-damaged = Check the code that stands on the Statement: this file is damaged, and cannot be read.

verify-value = { $label }: { $value }
verify-numbered = Number { $number }
verify-no-more = We look at { $most } at a time: please send the others in an e-mail of their own.
verify-enough = That makes { $most } checks in this chat today: please go on tomorrow, or ask the centre.
verify-born = Do you hold a passport or identity card as well? Send the code and the date of birth in one message: we say whether it is the one we have, and no more.
verify-born-matches = The date of birth is the one we have.
verify-born-differs = Please read the date of birth once more: it is not the one we have.
verify-born-enough = Please come back tomorrow, or write to the centre: a date of birth has been compared five times today for this code.
verify-by-photo = Do you want a Statement of Results checked? Send its PDF, or type the code that stands on it.
verify-file-leaves = I delete the file from this chat, since it may hold personal data.
verify-for-import = Did you mean to import it? For that I read tables: .csv, .xlsx, .xls or .ods.
verify-log = Somebody who has your Statement, or its code, asked whether it is genuine. Who it was is noted nowhere; the latest:
verify-logged =
    • { $at }, { $way ->
        [page] on the page
        [mail] by e-mail
       *[chat] on Telegram
    }
verify-label-name = Name
verify-label-exam = Exam
verify-label-session = Session
verify-label-result = Result
verify-label-overall = Overall score
verify-label-cefr = CEFR level
verify-label-number = Reference number
verify-label-released = Results released
verify-label-version = Version
verify-shields = { $count ->
    [one] { $count } shield
   *[other] { $count } shields
}
verify-differs-name = the name
verify-differs-exam = the exam
verify-differs-result = the result
verify-differs-reference = the reference number
verify-differs-scores = the scores
verify-differs-and = { $first }, { $next }
