## What `results-desk check` finds: each sentence stands behind its subject; `.todo` is what to do.

found-verdict = { $verdict ->
        [wrong] WRONG
        [warn] warn
       *[ok] ok
    }
found-subject = { $subject ->
        [telegram] Telegram
        [imap] IMAP
        [smtp] SMTP
        [pdf] PDF
        [dkim] DKIM
       *[other] { $subject }
    }
found-sum = { $wrong ->
        [0] All is well.
       *[other] { $wrong } wrong
    }
found-both = { $one } { $other }
found-mistake = { $mistake }
    .todo = correct it
found-settings = { $file } has no mistake and is private
found-settings-open = { $file } can be read by others on this machine
    .todo = chmod 600 { $file }
found-secret-open = { $file } ({ $key }) can be read by others on this machine
    .todo = chmod go= { $file }
found-secret-folder = { $folder } holds secrets, and others may put files of theirs in their place
    .todo = chmod go-w { $folder }
found-key = the master key is there; keep a copy elsewhere
found-key-own = it is the store's own
found-key-doubted = { $why ->
        [other] the store was written with another master key: use the copy of that
        [opens_nothing] the master key opens nothing of what this store holds: use its copy
       *[unknown] nothing in this store shows whether the master key is its own
    }
    .todo = keep the key as it is until that is clear; `results-desk key adopt` tells what hangs on it
found-freeze = everything that goes out stands still since { $since } ({ $by }){ $hidden ->
        [yes] , and results are hidden
       *[no] { "" }
    }
    .todo = `results-desk unfreeze` lifts it
found-ages = the birth date of everybody entered is known
found-ages-unknown = { $lacks ->
        [one] { $lacks } entry
       *[other] { $lacks } entries
    } of { $entries } without a birth date: for [ages] all of these are old enough
    .todo = import the file of entries again, with the column Date of Birth
found-home = its numbers are true
found-home-untrue = { $numbers ->
        [one] { $numbers } number of the home is not that of the store
       *[other] { $numbers } numbers of the home are not those of the store
    }
    .todo = `results-desk desk --recount` counts them anew
found-store = { $file } is there
found-store-to-come = { $file } will be created
found-store-unwritable = { $file } cannot be written
    .todo = check store.path and its owner
found-store-open = { $file } is open to others on this machine
    .todo = chmod go= { $file }
fault-met = { $where ->
        [store] the store
       *[file] { $path }
    }: { $kind ->
        [full] the disk is full
        [failing] the disk gives out
        [damaged] the file is damaged
       *[refused] it may not be read or written
    } ({ $why })
fault-store-leads-nowhere = { $path } leads to nothing: a disk may not be mounted
fault-store-gone = { $path } is gone, though { $left } beside it shows that it was there
fault-store-no-file = { $path } is a folder or a device, and no store
fault-store-empty = { $path } is empty: it is no new store, and may have been one
fault-store-no-store = { $path } holds nothing of a desk's, and may have been a store
fault-store-rows-gone = { $path } is whole, but all that it held is gone
fault-store-damaged = { $path } is damaged ({ $why })
fault-store-held = { $path } is in use by another program (process { $process }): stop it, or give it the command instead
fault-store-newer = { $path } is at schema { $schema }, this program knows { $known }: it was written by a newer version of the program; install that one
fault-migration = the store stays as it was: { $step } could not be applied ({ $why }); please report it
fault-todo = { $kind ->
        [damaged] Keep a copy of the store's files, then restore the last backup.
        [emptied] Restore the last backup; where there never was a store, remove that file.
        [full] Make room on the disk, then start again: what was accepted is kept.
        [failing] The disk gives out: look at the system's log, and copy the store elsewhere.
        [refused] See who owns it and its folder, and whether the disk is mounted for writing.
       *[wrong_key] `results-desk key adopt` tells what hangs on it.
    }
found-disk = { $folder } has { $left } MB left
found-disk-low = { $folder } has { $left } MB left
    .todo = make room: below { $least } MB the desk takes nothing in
found-disk-full = { $folder } has { $left } MB left
    .todo = make room: until then the desk takes nothing in
found-staff = there is an approver
found-staff-last-ends = the last approver's role ends on { $at }: from then on nobody can release
    .todo = `results-desk staff link --name NAME` invites another one
found-staff-too-few = two approvers have to agree, and { $reached } can be asked
    .todo = `results-desk staff link --name NAME` invites another one, who opens the chat
found-staff-by-mail = approvers answer by e-mail alone: results are then taken back on this machine
    .todo = name one with a chat in staff.approvers
found-staff-unnamed = colleagues read a number in the place of a name for { $ids }
    .todo = name them in staff.names, as config.example.toml shows
found-staff-none-left = nobody can release: no approver is left
    .todo = name one in staff.approvers
found-staff-none = there is no approver: each officer can release results alone
    .todo = name one in staff.approvers
found-health-shown = health.listen is { $key }: a proxy that passes everything on shows it to everybody
    .todo = give it a port of its own
found-mail-unread = letters ask for replies, and no mailbox is read
    .todo = set mail.imap
found-mail-unproven = nobody vouches for an e-mail: commands that answer no e-mail of ours are asked back
    .todo = set mail.authserv_id to the name that your provider's own Authentication-Results begin with
found-dkim = letters from { $sender } signed for { $signer } prove nothing to who reads them
    .todo = set mail.dkim.domain to the domain of mail.address
found-pdf = { $engine ->
        [weasyprint] WeasyPrint prints
        [pdfkit] wkhtmltopdf prints (started anew for each page)
       *[pool] wkhtmltopdf prints
    } a test page as it should; { $many } Statements take { $minutes ->
        [one] about a minute
       *[other] some { $minutes } minutes
    } here
found-pdf-untrusted = statements cannot be trusted to print as they should
found-pdf-letters = no face of the desk has these letters of [centre]: { $letters }
    .todo = write [centre] without them: no Statement can be printed so
found-pdf-none = No statement can be printed: { $why }. Do: { $engine ->
        [weasyprint] apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, and pip install weasyprint.
       *[pool] apt-get install --no-install-recommends wkhtmltopdf (Debian 12, Ubuntu 24.04), or choose the engine "weasyprint".
    }
found-pdf-version = wkhtmltopdf { $found } is not the one the desk is tested with ({ $tested }, Debian 12). Look at a printed sample, or choose the engine "weasyprint".
found-pdf-size = A bar of 100 mm is printed { $long } mm long: this wkhtmltopdf scales pages in another way than Debian 12's. Install that one, or choose the engine "weasyprint".
found-pdf-faces = These faces were not found: { $faces }. Install the desk anew: its folder bot/documents/fonts is not whole, or cannot be read.
found-telegram = @{ $name } answers
found-telegram-silent = no answer ({ $error })
    .todo = check telegram.base_url, the network and its firewall
found-telegram-topics = @{ $name } splits each private chat into topics
    .todo = turn off topics in private chats (threaded mode) in @BotFather, /mybots
found-telegram-another = the token belongs to @{ $name }, and telegram.name says @{ $set }
    .todo = set telegram.name to { $name }: Statements print it
found-telegram-refused = the token is refused
    .todo = copy telegram.token again from @BotFather, /mybots
found-telegram-odd = an answer that makes no sense ({ $status })
    .todo = check that telegram.base_url leads to a Bot API server
found-public = { $url } leads to the desk's pages
found-public-silent = { $url } gives no answer ({ $error })
    .todo = start the desk, and let the proxy hand on the whole path to public.listen
found-public-other = { $url } leads to something else ({ $status })
    .todo = start the desk, and let the proxy hand on the whole path to public.listen
found-server-unset = not set; the desk runs without
found-smtp = { $where } { $login ->
        [yes] takes the login
       *[no] answers
    }
found-imap = { $where } opens the mailbox{ $junk ->
        [seen] ; junk lies in { $folder }
        [unseen] ; no folder for junk is to be seen, so none is read
       *[unread] { "" }
    }{ $idle ->
        [yes] { "" }
       *[no] ; the server announces nothing (IDLE), so the desk looks every 15 seconds
    }{ $moves ->
        [yes] { "" }
       *[no] ; letters cannot be moved (MOVE or UIDPLUS), so they stay in the inbox once read
    }
found-server-untrusted = { $where } shows a certificate that is not trusted{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
    .todo = check { $key }.host; name an authority of your own in { $key }.ca_file
found-server-no-tls = { $where } does not speak TLS there
    .todo = check { $key }.port and { $key }.security
found-server-unknown = { $where } is no known host
    .todo = check { $key }.host
found-server-no-ca-file = { $where } was not tried: the ca_file is not there
    .todo = check { $key }.ca_file
found-server-closed = { $where } does not listen there
    .todo = check { $key }.port and the firewall
found-server-silent = { $where } does not answer
    .todo = check { $key }.host, { $key }.port and the firewall
found-server-no-inbox = { $where } has no such inbox
    .todo = check { $key }.inbox
found-server-no-junk = { $where } has no such folder for junk
    .todo = check { $key }.junk, or set it to "auto"
found-server-login-refused = { $where } refuses the login
    .todo = check { $key }.user and { $key }.password; many providers want an app password
found-server-no-starttls = { $where } offers no STARTTLS
    .todo = check { $key }.security
found-server-no-login-now = { $where } cannot take a login now
    .todo = try again later
found-server-broke-off = { $where } broke the talk off
    .todo = check { $key }.port and { $key }.security
found-server-not-offered = { $where } offers no STARTTLS or login
    .todo = check { $key }.security
found-server-not-ascii = { $where } was not tried: SMTP carries only ASCII in a user name and a password
    .todo = choose others; check { $key }.user and { $key }.password
found-server-other-talk = { $where } does not speak so there
    .todo = check { $key }.port and { $key }.security
found-letter = one to { $address } came back after { $seconds } s
found-letter-unwritten = not written; there are no servers for it
found-letter-undelivered = not delivered: { $why }
    .todo = see what is said of SMTP
found-letter-unseen = sent, but not to be seen: { $why }
    .todo = see what is said of IMAP
found-letter-lost = one to { $address } did not come within { $seconds } s
    .todo = have your provider deliver every such address (plus addressing): replies go there
