# Devices
vouchers-redemption-devices-title = Devices
vouchers-redemption-devices-lead = You redeem vouchers with these phones. You do not need a special device or an app.
vouchers-redemption-devices-list = Paired devices
vouchers-redemption-devices-empty = No device is paired yet.
vouchers-redemption-devices-full = There are { $most } devices already. Remove one to pair another.
vouchers-redemption-pair-another = Pair a phone
vouchers-redemption-pair-how = You get a QR code. Scan it with the phone that is to redeem. It can be used once, for { $minutes } minutes.
vouchers-redemption-pair-button = Show the QR code
vouchers-redemption-made-title = Scan this code with the phone
vouchers-redemption-made-text = Open the camera of the phone and point it at the code. It is valid until { $time } and for one device only. This page only shows it now.
vouchers-redemption-made-picture = QR code to pair a phone
vouchers-redemption-made-link = Or open this link on the phone
vouchers-redemption-device-name = Name of the device
vouchers-redemption-device-name-hint = For example: Till 1. Please do not use the name of a person.
vouchers-redemption-device-name-missing = Please give the device a name.
vouchers-redemption-device-state = State
vouchers-redemption-device-seen = Last used (to five minutes)
vouchers-redemption-device-change = Change
vouchers-redemption-device-open = Change the name or remove
vouchers-redemption-device-paired = Paired on { $day }.
vouchers-redemption-device-used = Last used: { $time }.
vouchers-redemption-device-ready = Ready
vouchers-redemption-device-waits = Waiting for its PIN
vouchers-redemption-device-locked-partner = Locked
vouchers-redemption-device-locked-pins = Locked after wrong PINs
vouchers-redemption-device-locked-codes = Locked after wrong codes
vouchers-redemption-lock = Lock
vouchers-redemption-lock-title = Lost or stolen?
vouchers-redemption-lock-text = Lock the device. From that moment it can no longer redeem anything.
vouchers-redemption-now-locked = { $device } is locked and can no longer redeem anything.
vouchers-redemption-now-unlocked = { $device } is unlocked. The device asks for its PIN first.
vouchers-redemption-unlock = Unlock
vouchers-redemption-unlock-title = Let it redeem again
vouchers-redemption-unlock-text = The device then asks for its PIN first.
vouchers-redemption-rename = Save the name
vouchers-redemption-rename-title = Another name
vouchers-redemption-remove = Remove the device
vouchers-redemption-remove-title = Remove
vouchers-redemption-remove-text = The device is no longer paired after that. What it has redeemed stays in the list of redemptions.

# Poster
vouchers-redemption-poster-heading = A sheet for the counter
vouchers-redemption-poster-lead = To print: the code on the sheet opens the page for redeeming on your devices. For others it opens an explanation only.
vouchers-redemption-poster-small = Sheet in A5 (PDF)
vouchers-redemption-poster-large = Sheet in A4 (PDF)
vouchers-redemption-poster-title = Redeem a voucher
vouchers-redemption-poster-qr = QR code that opens the page for redeeming
vouchers-redemption-poster-steps = How it works
vouchers-redemption-poster-one = Scan this code with the paired phone.
vouchers-redemption-poster-two = Scan the voucher on the guest's phone.
vouchers-redemption-poster-three = Look at it and press “Redeem now”.
vouchers-redemption-poster-note = For the team only. On phones that are not paired this code redeems nothing.

# Pairing and PIN
vouchers-redemption-pair-title = Pair this phone
vouchers-redemption-pair-lead = After that this phone redeems vouchers for { $partner }.
vouchers-redemption-pair-submit = Pair the phone
vouchers-redemption-pair-cookie = The phone keeps a mark for this (a cookie), and nothing else. It lasts 400 days.
vouchers-redemption-pair-gone = This link is no longer valid
vouchers-redemption-pair-gone-text = It can be used once, for ten minutes. Please open “Devices” and show a new QR code.
vouchers-redemption-pin = PIN
vouchers-redemption-pin-hint = The four to six digits that were set when the phone was paired.
vouchers-redemption-pin-new = PIN for this phone
vouchers-redemption-pin-new-hint = Four to six digits. Everybody who redeems vouchers here needs it: after pairing, and when the phone has not been used for twelve hours.
vouchers-redemption-pin-again = PIN once more
vouchers-redemption-pin-malformed = Please enter four to six digits.
vouchers-redemption-pin-differs = The two PINs differ. Please enter the same one twice.
vouchers-redemption-pin-title = Please enter the PIN
vouchers-redemption-pin-lead = This phone ({ $device }) asks for its PIN after pairing, and after twelve hours without use.
vouchers-redemption-pin-submit = Continue
vouchers-redemption-pin-wrong = This PIN is not right. After five wrong PINs the phone is locked.
vouchers-redemption-pin-forgotten = Forgotten the PIN? Whoever has the partner account can remove the device under “Devices” and pair it again.
vouchers-redemption-locked-title = This device is locked
vouchers-redemption-locked-ended = The partner of this device no longer takes part in the voucher booklet. That is why the device can no longer redeem anything.
vouchers-redemption-locked-partner = Your business has locked this device.
vouchers-redemption-locked-pins = A wrong PIN was entered too often.
vouchers-redemption-locked-codes = Too many codes were tried that do not exist or are valid elsewhere.
vouchers-redemption-locked-text = It cannot redeem anything at the moment. Whoever has the partner account can unlock it under “Devices”.
vouchers-redemption-both-title = Cards are handed out on this phone
vouchers-redemption-both-lead = Whoever hands out cards does not redeem vouchers on the same phone.
vouchers-redemption-both-text = Please sign out first. The phone can redeem vouchers after that.
vouchers-redemption-unpaired-title = This phone is not paired
vouchers-redemption-unpaired-lead = On this page partners redeem the vouchers of newcomers. The phone has to be paired once.
vouchers-redemption-unpaired-one = Sign in with the partner account and open “Devices”.
vouchers-redemption-unpaired-two = Show the QR code there.
vouchers-redemption-unpaired-three = Scan the code with this phone.
vouchers-redemption-unpaired-newcomer = Would you like to use a voucher? Show it at the partner’s. It will be scanned there.

# Scanning
vouchers-redemption-scan-title = Redeem a voucher
vouchers-redemption-scan-where = { $partner }, device: { $device }
vouchers-redemption-scan-foreign = Not a voucher of this campaign. Nothing was redeemed and nothing was opened.
vouchers-redemption-scan-card = This is a card and not a voucher. Nothing was redeemed. Ask the guest to open the booklet on their phone.
vouchers-redemption-scan-length = A code has twelve characters. If it changes, six more follow. Please check whether a character is missing or one too many.
vouchers-redemption-scan-slip = This code is not quite right. Please compare it character by character.
vouchers-redemption-ways = How would you like to read the voucher?
vouchers-redemption-way-camera = Camera
vouchers-redemption-way-photo = Photo
vouchers-redemption-way-typed = Type the code
vouchers-redemption-camera-title = With the camera
vouchers-redemption-camera-picture = What the camera sees
vouchers-redemption-camera-torch = Light
vouchers-redemption-camera-searching = Point the camera at the code.
vouchers-redemption-camera-refused = The camera is not available. Type the code or take a photo. You can allow the camera for this website in the settings of your browser.
vouchers-redemption-typed-title = Type the code
vouchers-redemption-typed-label = Code of the voucher
vouchers-redemption-typed-hint = Twelve characters. Spaces and small letters do not matter. If the code changes, also type the six characters after it.
vouchers-redemption-typed-submit = Check
vouchers-redemption-photo-title = Choose a photo
vouchers-redemption-photo-label = Photo of the QR code
vouchers-redemption-photo-hint = JPEG, PNG or WebP. The photo is read and not kept.
vouchers-redemption-photo-submit = Check the photo
vouchers-redemption-photo-missing = Please choose a photo.
vouchers-redemption-photo-large = The photo is too large. It may have { $most } MB at most.
vouchers-redemption-photo-pixels = The photo has too many pixels. It may have { $most } million at most.
vouchers-redemption-photo-kind = Please choose a photo as JPEG, PNG or WebP.
vouchers-redemption-photo-unreadable = This photo cannot be read. Please take another one.
vouchers-redemption-photo-empty = No QR code can be made out on the photo. Please go closer, hold the phone still and make sure there is enough light.
vouchers-redemption-online = Connected.
vouchers-redemption-offline = No connection.
vouchers-redemption-checking = Being checked. Please wait a moment longer.
vouchers-redemption-failed = No answer. We do not know yet whether the voucher was redeemed. Please press once more. Nothing is counted twice.

# Without a connection
vouchers-redemption-offline-title = Without a connection
vouchers-redemption-offline-lead = You may also redeem vouchers for these offers without a connection. At most { $most } redemptions then wait on this phone. Open the page again as soon as you have a connection.
vouchers-redemption-offline-none = Nothing can be redeemed here without a connection.
vouchers-redemption-offline-full = As many redemptions are waiting on this phone as are allowed. Please connect first.
vouchers-redemption-offline-pin = This phone has not been used for a long time. Please connect and enter the PIN.
vouchers-redemption-nothing = Nothing redeemed. No connection.
vouchers-redemption-ask-title = No connection. Only for:
vouchers-redemption-ask-text = If the phone shows something else, do not hand it out.
vouchers-redemption-ask-twice = This code is noted on this phone already: #. If the voucher is valid only once, it does not count again.
vouchers-redemption-ask-yes = Yes, it is: { $benefit }
vouchers-redemption-ask-yes-one = Yes, it is one of these
vouchers-redemption-ask-no = No, something else
vouchers-redemption-ask-other = You can redeem this offer only with a connection. Nothing was noted.
vouchers-redemption-noted-text = No connection. The redemption is noted on this phone and has not been checked yet. It will be sent as soon as there is a connection.
vouchers-redemption-offline-one = { $benefit } (at most { $most })
vouchers-redemption-offline-beyond = The number is for each phone, until it has a connection again. What is beyond it does not count.
vouchers-redemption-offline-two = Two phones without a connection can accept the same voucher. Then only one of both redemptions counts.
vouchers-redemption-queue = Not sent yet
vouchers-redemption-last-sync = Last sent: #
vouchers-redemption-never-sync = Nothing has been sent from this phone yet.
vouchers-redemption-again = Not saved yet: #. It is not your fault, the server cannot save anything at the moment. Leave this page open, it sends once more in a minute.
vouchers-redemption-waiting = Redemptions not sent yet: #
vouchers-redemption-sent = Sent.
vouchers-redemption-sent-good = Counts: #.
vouchers-redemption-sent-bad = Does not count: #.
vouchers-redemption-word-noted = NOTED (offline).

# Looking
vouchers-redemption-check-title = Look and redeem
vouchers-redemption-check-valid = Valid until { $day }.
vouchers-redemption-check-only = Counts only here: { $places }
vouchers-redemption-check-left =
    { $n ->
        [one] Can be redeemed once more.
       *[other] Can be redeemed { $n } more times.
    }
vouchers-redemption-check-paper = This voucher came without the six characters that change. So it is valid on paper only, with the guest's name on the line. If the guest shows a phone, scan there once more or type the six characters too.
vouchers-redemption-check-compare = The voucher is on paper. The name on it and the name on the identity card are the same.
vouchers-redemption-check-compare-missing = Please compare the name on the paper with an identity card and tick the box.
vouchers-redemption-check-redeem = Redeem now
vouchers-redemption-check-old = The voucher has been open for more than { $minutes } minutes. Please scan it once more.

# Result
vouchers-redemption-word-redeemed = REDEEMED
vouchers-redemption-word-used = ALREADY REDEEMED
vouchers-redemption-word-invalid = INVALID
vouchers-redemption-word-elsewhere = INVALID HERE
vouchers-redemption-word-expired = EXPIRED
vouchers-redemption-word-conflict = NOT COUNTED
vouchers-redemption-word-undone = UNDONE
vouchers-redemption-redeemed-text = This redemption counts.
vouchers-redemption-redeemed-late = The redemption that was noted without a connection has arrived and counts.
vouchers-redemption-undone-text = The voucher is free again ({ $time }).
vouchers-redemption-conflict-used = The voucher had already been redeemed when the noted redemption arrived. It does not count. This has no consequences for you.
vouchers-redemption-conflict-pool = All vouchers for this offer had already been redeemed when the noted redemption arrived. It does not count. This has no consequences for you.
vouchers-redemption-reason-used-at = Last on { $time }.
vouchers-redemption-reason-used-where = Last on { $time } at { $partner } ({ $device }).
vouchers-redemption-tried-at = This attempt: { $time }
vouchers-redemption-reason-used = It cannot be redeemed again.
vouchers-redemption-reason-expired = The last day of this voucher is over.
vouchers-redemption-reason-elsewhere = This is a voucher for another partner.
vouchers-redemption-reason-unknown = There is no such code. Is it on a card? A card is not a voucher. Is it on an old printout? Then it is no longer valid. Ask the guest to open the booklet on their phone.
vouchers-redemption-reason-withdrawn = This voucher was withdrawn.
vouchers-redemption-reason-early = This voucher is not valid yet.
vouchers-redemption-reason-ended = This offer is not available at the moment.
vouchers-redemption-reason-pool = All vouchers for this offer have been redeemed.
vouchers-redemption-reason-stale = The code shown is too old. Please ask for the voucher to be opened in the booklet and scan it there.
vouchers-redemption-reason-many = As many redemptions of this offer as are permitted without a connection waited on this phone already. This one does not count.
vouchers-redemption-reason-offline = This offer may not be redeemed without a connection. The noted redemption does not count.
vouchers-redemption-next = Next voucher
vouchers-redemption-undo = Undo (until { $time })

# Who has no paired phone
vouchers-redemption-explained-title = This is a voucher from the voucher booklet
vouchers-redemption-explained-lead = It is redeemed at the partner’s. Show it there, and it will be scanned.
vouchers-redemption-explained-text = This page has not redeemed anything. Only a phone that a partner has paired can redeem.
vouchers-redemption-explained-pair = Pair this phone

# Redemptions
vouchers-redemption-history-title = Redemptions
vouchers-redemption-history-empty = Nothing has been redeemed yet.
vouchers-redemption-history-lead =
    { $n ->
        [one] One redemption.
       *[other] { $n } redemptions, newest first.
    }
vouchers-redemption-history-note = Who redeemed a voucher is not listed here and is not known to us either. After 30 days only the month and the offer of a redemption stay; after 36 months it is deleted. What was noted without a connection and refused is listed here for 90 days.
vouchers-redemption-column-at = Time
vouchers-redemption-column-benefit = Offer
vouchers-redemption-column-device = Device
vouchers-redemption-column-partner = Partner
vouchers-redemption-column-decide = Decide
vouchers-redemption-column-state = State
vouchers-redemption-state-redeemed = Redeemed
vouchers-redemption-state-late = Redeemed, noted without a connection
vouchers-redemption-state-conflict = Does not count: was already redeemed
vouchers-redemption-state-conflict-pool = Does not count: all had been redeemed
vouchers-redemption-state-refused = Does not count
vouchers-redemption-state-undone = Undone
vouchers-redemption-state-undone-office = Undone by the municipality
vouchers-redemption-state-asked = Redeemed, the municipality was asked
vouchers-redemption-state-declined = Stays redeemed, the municipality has decided
vouchers-redemption-ask-undo = Redeemed by mistake?
vouchers-redemption-ask-undo-text = After five minutes you cannot take this back yourself. You can ask the municipality to do it. You see here what it decides.
vouchers-redemption-ask-undo-reason = Why? (optional)
vouchers-redemption-ask-undo-hint = For example: scanned the wrong voucher. Please no names.
vouchers-redemption-ask-undo-yes = Ask the municipality
vouchers-redemption-ask-undo-done = The municipality was asked. What it decides stands here in the list.
vouchers-redemption-undone-done = Undone. The voucher is free again.
vouchers-redemption-state-settled = Settled, stays redeemed

# For the municipality
vouchers-redemption-office-title = Questions about redemptions
vouchers-redemption-office-empty = Nobody has questioned a redemption.
vouchers-redemption-office-disputed = In the voucher booklet somebody said: “That was not me.”
vouchers-redemption-office-asked = The partner asks to undo the redemption. It has given no reason.
vouchers-redemption-office-asked-why = The partner asks to undo the redemption. Reason: { $reason }
vouchers-redemption-office-decline = Decline, stays redeemed
vouchers-redemption-office-done-declined = Declined. The voucher stays redeemed. The partner sees that in its list.
vouchers-redemption-office-lead = There is a question about these redemptions. What was said stands beside each. Talk to the partner. If you undo the redemption in the first 30 days, the voucher is free again. If everything was in order, it stays.
vouchers-redemption-office-none-open = Nothing has to be settled at the moment.
vouchers-redemption-office-undo = Undo
vouchers-redemption-office-undo-text = The voucher is free again, and the redemption no longer counts for the partner. This cannot be undone. Have you spoken with the partner?
vouchers-redemption-office-undo-text-late = The redemption no longer counts for the partner. This does not make the voucher free again: after 30 days nobody knows any more which one it was. This cannot be undone. Have you spoken with the partner?
vouchers-redemption-office-until = If you undo it by { $time }, the voucher is free again.
vouchers-redemption-office-until-over = The 30 days are over. The voucher stays redeemed, even if you undo the redemption.
vouchers-redemption-office-undo-yes = Yes, undo it
vouchers-redemption-office-settle = Settled, stays redeemed
vouchers-redemption-office-closed = Already settled
vouchers-redemption-office-done-undone = Undone. The voucher is free again.
vouchers-redemption-office-done-undone-late = Undone. The redemption no longer counts for the partner. The voucher stays redeemed.
vouchers-redemption-office-done-undone-before = This is decided already: it was undone.
vouchers-redemption-office-done-kept-before = This is decided already: the voucher stays redeemed.
vouchers-redemption-office-done-settled = Settled. The voucher stays redeemed.
vouchers-redemption-office-locked = Locked devices
vouchers-redemption-office-locked-none = No device is locked because of wrong codes.
vouchers-redemption-office-locked-text = Too many wrong codes were tried on these devices. The partner was told by email.
vouchers-redemption-office-locked-one = { $partner }, locked on { $time }

# Mails
vouchers-redemption-mail-paired-subject = A device was paired: “{ $device }”
vouchers-redemption-mail-paired-body =
    Good day,

    for “{ $partner }” a device was paired on { $day } at { $time }: “{ $device }”. It can redeem vouchers now.

    Was that neither you nor your team? Then lock the device here at once:
    { $link }
vouchers-redemption-mail-news-subject = Redemptions on { $day }: please have a look
vouchers-redemption-mail-news-body =
    Good day,

    at “{ $partner }” something was the matter with redemptions on { $day }:

    Does not count, because the voucher had been redeemed or the offer was used up: { $conflicts }
    Somebody says “That was not me”: { $disputes }

    The municipality decides about such a query. It gets in touch if it needs something from you. You see your redemptions here:
    { $link }

    You can switch off such emails here:
    { $off }
vouchers-redemption-mail-locked-subject = Your device “{ $device }” is locked
vouchers-redemption-mail-pins-body =
    Good day,

    a wrong PIN was entered five times on the device “{ $device }” ({ $partner }). It is therefore locked and can no longer redeem anything.

    Was that you? Then unlock the device here. If it is lost, remove it here:
    { $link }
vouchers-redemption-mail-codes-body =
    Good day,

    many codes that do not exist or are valid elsewhere were tried on the device “{ $device }” ({ $partner }). To protect the vouchers it is locked and can no longer redeem anything.

    Please find out who has used the device. You can unlock it here:
    { $link }
vouchers-redemption-mail-disputed-subject = A question about a redemption
vouchers-redemption-mail-disputed-body =
    Good day,

    in the voucher booklet somebody said of a redemption: “That was not me.” It concerns { $municipality }.

    You can see here which redemption it is. You can undo it there:
    { $link }
vouchers-redemption-mail-asked-subject = A partner asks to undo a redemption
vouchers-redemption-mail-asked-body =
    Good day,

    a partner has redeemed something and asks to undo it. After five minutes it cannot do so itself. It concerns { $municipality }.

    You can see here which redemption it is. You can undo it there or decline the request:
    { $link }
vouchers-redemption-mail-due-subject = Please decide before { $day }: a question about a redemption
vouchers-redemption-mail-due-body =
    Good day,

    { $n ->
        [one] there is still an open question about a redemption.
       *[other] there are still open questions about { $n } redemptions.
    } It concerns { $municipality }.

    On { $day } Willkommen forgets which voucher it was. If the redemption is undone only after that, its voucher is not free again. Please decide before:
    { $link }
