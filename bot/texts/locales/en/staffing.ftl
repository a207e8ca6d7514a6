## Who is staff, and what each of them may do.

for-approvers = Only an approver can do that. Nothing was changed: please ask one of them.
for-officers = Only an officer or an approver can do that. Nothing was changed: please ask one of them.
command-staff = who is staff: look, invite, remove (staff)

## Roles, as they stand in a sentence and on a button.
staff-role-officer = officer
staff-role-approver = approver
staff-role-technician = technician

## Who gives an order on the desk’s machine.
staff-giver-on-machine = { $user } on the command line
staff-giver-unnamed = somebody of the team, no. { $id }
staff-giver-desk = the desk by itself
staff-help = As one of the team you can type:
staff-help-command = • { $command }: { $does }

## Who is staff.
staff-head = Who works at this desk:
staff-line = • { $name } – { $role }
staff-line-until = • { $name } – { $role }, until { $until }
staff-line-settings = • { $name } – { $role } (in the settings)
staff-invited-line = ✉ Invited: { $name } ({ $role }). The link is good until { $until }.
staff-no-approver = The first approver is invited on the desk’s machine: results-desk staff link --name NAME prints a link. Until there is one, officers release results.
staff-no-approver-left = Have an approver invited on the desk’s machine: results-desk staff link --name NAME prints a link. There is none left, so nobody can release.
button-staff-invite-one = Invite somebody…
button-staff-remove = Remove { $name }…
button-staff-void = Withdraw the link for { $name }
button-staff-back = Back

## Removing.
ask-staff-remove = Remove { $name } from staff? All their roles end at once, and links they have made lead nowhere.
button-staff-remove-yes = Remove from staff
ask-staff-heir = Releases are planned in the name of { $name }. Who is to take them over, and hear how they go?
button-staff-remove-heir = Remove, { $name } takes over
button-staff-remove-no-heir = Remove, nobody takes over
staff-held-release = • Release { $number }: { $exam }, { $session }, on { $at }
staff-heir-unable = Please choose somebody who may release: that person cannot take the planned releases over. Nothing was changed.
staff-handed-over = Planned releases of { $name } are yours from now on, at the word of { $by }. They open as planned, if need be once they are approved; I tell you how they go, and /releases shows and cancels them.
staff-handed-over-alert = { $heir } takes over the planned releases of { $name }.
staff-no-heir-alert = Nobody has taken over the planned releases of { $name }. They open as planned, if need be once they are approved; any approver finds them under /releases.
staff-removed = { $name } is no longer staff.
staff-removed-alert = { $name } is no longer staff, at the word of { $by }.
staff-ended-alert = { $name } is no longer staff: their role has ended, as was planned.
staff-left-settings-alert = { $name } is no longer staff: they were taken out of the desk’s settings.
staff-approvers-end-alert = Please invite another approver: /staff. The last approver’s role, that of { $name }, holds until { $until }; after that nobody can release results.
staff-gone = That person is no longer staff.
staff-by-settings = { $name } stands in the desk’s settings ([staff]), and can only be taken out there.
staff-last-approver = { $name } is the last approver: invite another one first. Nothing was changed.

## Inviting.
ask-staff-role = In which role? An officer imports, looks up, prepares and answers. An approver also releases results and invites staff. A technician gets the technical alarms and works with commands.
ask-staff-name = Who is it for? Type the person’s name (role: { $role }).
staff-name-unusable = Please type a name: with letters, and at most 40 signs.
ask-staff-end = Until when shall { $name } have the role? Press, or type the last day, such as 31/01/2027.
staff-end-unusable = Please type a day to come, such as 31/01/2027: I read none in that.
button-staff-no-end = No end
button-staff-end-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
ask-staff-invitation = Make a link for { $name } (role: { $role }, no end)? It is good for 24 hours, once.
ask-staff-invitation-until = Make a link for { $name } (role: { $role }, until { $until })? It is good for 24 hours, once.
button-staff-link = Make the link
staff-link =
    The link for { $name } (role: { $role }):

    { $link }

    Hand it to { $name } and nobody else: whoever opens it first can accept. It works once, until { $until }. All of staff hear when it is accepted; /staff withdraws it.
staff-voided = That link leads nowhere any more.

## Whoever is invited.
ask-staff-accept = { $name }, you are invited to work at the desk of { $centre }. Your role: { $role }.
staff-accept-until = The role ends after { $until }.
staff-accept-who = Accept only if you are { $name }. All of staff are told, with the number of your Telegram account.
button-staff-accept = Accept
button-staff-decline = Not now
staff-welcome = Welcome! Your role is now: { $role }. The menu shows what you can do, /staff who else is staff.
staff-declined = Nothing was changed. The link stays good for whoever it is meant for.
staff-link-over = Please ask whoever sent you this link for a new one: it was used or withdrawn, or is more than a day old.
staff-already = You have that role already ({ $role }). Nothing was changed.
staff-joined-alert = { $name } has accepted the invitation of { $by }; their role is now: { $role } ({ $who }). Is that not { $name }? Have an approver remove them at once: /staff.
staff-roles-changed = Your role at this desk is now: { $role }.
staff-no-more = You are no longer staff of this desk. What you were doing for it has ended.

## Their PIN.
ask-new-pin = Choose a PIN for your work here: type 6 to 12 digits. It is asked for after a while without work, so that nobody who finds your phone works in your name.
ask-pin-again = Type the same PIN once more.
ask-pin = Type your PIN to go on.
pin-malformed = Please type 6 to 12 digits, and nothing else.
pin-easy = Please choose another one: no row of digits, no repetition, no date and no year. Others try those first.
pin-not-same = Please choose it anew: the two were not the same.
pin-wrong = { $left ->
    [one] Please check your PIN: that was not it. You can type it once more.
   *[other] Please check your PIN: that was not it. You can type it { $left } more times.
}
pin-closed = Come back after { $until }: too many wrong PINs were typed here, and the work of staff is closed in this chat until then. The others have been told. Forgotten? Have an approver remove and invite you anew, or ask whoever keeps the desk’s machine (results-desk staff new-pin).
pin-closed-alert = Ask { $who } whether it was them: five wrong PINs were typed in their chat, where the work of staff is closed until { $until }. If it was not, have an approver remove them at once: /staff.
