## The Statement of Results, as the centre prints it. Dates come in words; $version, $low, $high are text.

statement-file-stem = statement-of-results
statement-file-title = Statement of Results – { $exam } – { $name }
statement-title = Statement of Results
statement-subtitle = Extract from the centre's records
statement-issued = Issued on { $date }
statement-updated = Updated on { $date } · version { $version }, which replaces all earlier ones
statement-reference = Reference number { $reference }

statement-candidate = Candidate
statement-name = Name
statement-place = Place of entry
statement-born = Date of birth
statement-candidate-number = Candidate number
statement-signature = Signature of { $name }
statement-exam = Exam
statement-certificate = Certificate
statement-session = Session
statement-centre = Centre
statement-released = Results released

statement-result = Result
statement-overall = Overall score
statement-cefr = CEFR level
statement-range = This exam reports scores from { $low } to { $high }.

statement-scale = Scores on the Cambridge English Scale
statement-scale-picture = Every score on the Cambridge English Scale, with the CEFR levels
statement-below-a1 = Below A1
statement-skill-reading = Reading
statement-skill-use-of-english = Use of English
statement-skill-writing = Writing
statement-skill-listening = Listening
statement-skill-speaking = Speaking
statement-skill-reading-and-writing = Reading and Writing

statement-where = Where this score lies
statement-means = What level { $level } means
statement-means-a1 = Understands and uses very simple everyday phrases, can introduce themselves and answer questions about home, family and things they have, if the other person speaks slowly and helps.
statement-means-a2 = Understands common expressions about daily life, shopping, work and the neighbourhood, exchanges simple information on familiar matters, and writes short notes and messages.
statement-means-b1 = Understands the main points of clear texts and talk on familiar subjects, manages most situations met while travelling, and writes simple connected texts giving reasons for opinions and plans.
statement-means-b2 = Understands the main ideas of complex texts, takes part in conversation with ease on both sides, and writes clear, detailed texts that weigh one view against another.
statement-means-c1 = Understands long, demanding texts and what they leave unsaid, speaks fluently without searching for words, and uses the language flexibly in study, at work and among people.
statement-means-c2 = Understands practically everything heard or read with ease, brings together what several sources say, and expresses even fine shades of meaning precisely and without preparation.

statement-shields = Shields in each part
statement-shields-picture = One to five shields for each part of the exam
statement-shields-certified = Young learners’ exams have no overall score and no mark to reach. Every child who takes the whole exam gets a certificate.
statement-shields-mean = What the shields mean
statement-shields-meaning = Five shields in a part: nearly all that was asked is there. One shield: a start is made, and practice does the rest.
statement-shields-next = With four or five shields in every part, a child may be ready for { $exam }.

statement-average = Average score
statement-modules = Modules taken
statement-module = Module
statement-score = Score
statement-module-day = Date
statement-modules-mean = What the scores mean
statement-modules-meaning = Linguaskill places each skill on the Cambridge English Scale, up to 180+: C1 or above. There is no mark to reach. Scores, and the average of several, are those of Cambridge's Test Report.
statement-issuer-note-modules = Issued by: { $centre }. This is an extract from the results that the centre has for Linguaskill. It does not replace the Test Report that Cambridge makes.

statement-issuer-note = Issued by: { $centre }. This is an extract from the results that Cambridge sent to the centre. It replaces neither Cambridge's Statement of Results nor the certificate.
statement-may-change = Until the certificate is issued, a result may still be corrected.
statement-verification-note = An organisation can verify this result with Cambridge, free of charge (Results Verification Service), with the reference number above.
statement-for-centre = For the centre

statement-code = Verification code
statement-qr = The verification code, to be scanned
statement-check-mail = Scan the code, or write it to { $mail }. Compare the name and the result in the answer with this page.
statement-check-bot = In Telegram: send it to @{ $bot }.
statement-check-page = Scan the code, or type it at { $page }. Compare the name and the result in the answer with this page.
statement-check-subject = Verification { $code }
statement-document = Reference { $reference } · version { $version } · page 1 of 1
statement-page = Version { $version } · page 1 of 1
