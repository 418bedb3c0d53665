# Devices
vouchers-redemption-devices-title = Devices
vouchers-redemption-devices-lead = You redeem vouchers with these phones. You need no special device and no app.
vouchers-redemption-devices-list = Paired devices
vouchers-redemption-devices-empty = No device is paired yet.
vouchers-redemption-devices-full = There are { $most } devices already. Remove one to pair another.
vouchers-redemption-pair-another = Pair a phone
vouchers-redemption-pair-how = You get a QR code. Scan it with the phone that is to redeem. It can be used once, for { $minutes } minutes.
vouchers-redemption-pair-button = Show the QR code
vouchers-redemption-made-title = Scan this code with the phone
vouchers-redemption-made-text = Open the camera of the phone and point it at the code. It is good until { $time } and for one device only. This page shows it only now.
vouchers-redemption-made-picture = QR code to pair a phone
vouchers-redemption-made-link = Or open this link on the phone
vouchers-redemption-device-name = Name of the device
vouchers-redemption-device-name-hint = For example: Till 1. Please no name of a person.
vouchers-redemption-device-name-missing = Please give the device a name.
vouchers-redemption-device-state = State
vouchers-redemption-device-seen = Last used
vouchers-redemption-device-change = Change
vouchers-redemption-device-open = Open
vouchers-redemption-device-paired = Paired on { $day }.
vouchers-redemption-device-used = Last used: { $time }.
vouchers-redemption-device-ready = Ready
vouchers-redemption-device-waits = Waits for its PIN
vouchers-redemption-device-locked-partner = Locked
vouchers-redemption-device-locked-pins = Locked after wrong PINs
vouchers-redemption-device-locked-codes = Locked after wrong codes
vouchers-redemption-lock = Lock
vouchers-redemption-lock-title = Lost or stolen?
vouchers-redemption-lock-text = Lock the device. It redeems nothing any more, at once.
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
vouchers-redemption-pair-gone = This link is over
vouchers-redemption-pair-gone-text = It can be used once, for ten minutes. Please have a new QR code shown under “Devices”.
vouchers-redemption-pin = PIN
vouchers-redemption-pin-hint = The four to six digits that were set when the phone was paired.
vouchers-redemption-pin-new = PIN for this phone
vouchers-redemption-pin-new-hint = Four to six digits. Everybody who redeems here needs it once a day.
vouchers-redemption-pin-again = PIN once more
vouchers-redemption-pin-malformed = Please enter four to six digits.
vouchers-redemption-pin-differs = The two PINs differ. Please enter the same one twice.
vouchers-redemption-pin-title = Please enter the PIN
vouchers-redemption-pin-lead = This phone ({ $device }) asks for its PIN after pairing, and after twelve hours without use.
vouchers-redemption-pin-submit = Continue
vouchers-redemption-pin-wrong = This PIN is not right. Five wrong PINs lock the phone.
vouchers-redemption-pin-forgotten = Forgotten? Whoever has the partner account removes the device under “Devices” and pairs it anew.
vouchers-redemption-locked-title = This device is locked
vouchers-redemption-locked-ended = The partner of this device takes part in the voucher booklet no longer. So it redeems nothing any more.
vouchers-redemption-locked-partner = Your business has locked this device.
vouchers-redemption-locked-pins = A wrong PIN was entered too often.
vouchers-redemption-locked-codes = Too many codes were tried that do not exist or are good elsewhere.
vouchers-redemption-locked-text = It redeems nothing at the moment. Whoever has the partner account can unlock it under “Devices”.
vouchers-redemption-both-title = Cards are handed out on this phone
vouchers-redemption-both-lead = Whoever hands out cards does not redeem vouchers on the same phone.
vouchers-redemption-both-text = Please sign out first. The phone can redeem vouchers after that.
vouchers-redemption-unpaired-title = This phone is not paired
vouchers-redemption-unpaired-lead = On this page partners redeem the vouchers of newcomers. The phone has to be paired once.
vouchers-redemption-unpaired-one = Sign in with the partner account and open “Devices”.
vouchers-redemption-unpaired-two = Have the QR code shown.
vouchers-redemption-unpaired-three = Scan the code with this phone.
vouchers-redemption-unpaired-newcomer = Would you like to use a voucher? Show it at the partner's. It is scanned there.

# Scanning
vouchers-redemption-scan-title = Redeem a voucher
vouchers-redemption-scan-where = { $partner }, device: { $device }
vouchers-redemption-scan-foreign = Not a voucher of this campaign. Nothing was redeemed and nothing was opened.
vouchers-redemption-scan-length = A code has twelve characters. Please check whether something is missing or too much.
vouchers-redemption-scan-slip = This code is not quite right. Please compare it character by character.
vouchers-redemption-ways = How would you like to read the voucher?
vouchers-redemption-way-camera = Camera
vouchers-redemption-way-photo = Photo
vouchers-redemption-way-typed = Type the code
vouchers-redemption-camera-title = With the camera
vouchers-redemption-camera-picture = What the camera sees
vouchers-redemption-camera-torch = Light
vouchers-redemption-camera-searching = Point the camera at the code.
vouchers-redemption-camera-refused = The camera cannot be reached. Type the code or take a photo. You can permit the camera for this website in the settings of the browser.
vouchers-redemption-typed-title = Type the code
vouchers-redemption-typed-label = Code of the voucher
vouchers-redemption-typed-hint = Twelve characters; spaces and small letters do not matter. If the code changes, the six characters behind it belong to it.
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
vouchers-redemption-photo-empty = No QR code can be made out on the photo. Please go closer, hold the phone still and look for light.
vouchers-redemption-online = Connected.
vouchers-redemption-offline = No connection.
vouchers-redemption-checking = Being checked. Please wait a moment longer.
vouchers-redemption-failed = No answer. It is not confirmed yet that it was redeemed. Please press once more, nothing is counted twice.

# Without a connection
vouchers-redemption-offline-title = Without a connection
vouchers-redemption-offline-lead = You may give these benefits without a connection too. Then { $most } redemptions at most wait on this phone. Open the page again as soon as you have a connection.
vouchers-redemption-offline-none = Nothing can be redeemed here without a connection.
vouchers-redemption-offline-full = As many redemptions wait on this phone as may. Please find a connection first.
vouchers-redemption-offline-pin = This phone was not used for long. Please find a connection and enter the PIN.
vouchers-redemption-nothing = Nothing redeemed. No connection.
vouchers-redemption-ask-title = No connection. Only for:
vouchers-redemption-ask-text = If the phone shows something else, do not hand it out.
vouchers-redemption-ask-yes = Yes, it is: { $benefit }
vouchers-redemption-ask-yes-one = Yes, it is one of these
vouchers-redemption-ask-no = No, something else
vouchers-redemption-ask-other = You redeem this offer only with a connection. Nothing was noted.
vouchers-redemption-noted-text = No connection. The redemption is noted on this phone and not checked yet. It is sent as soon as there is a connection.
vouchers-redemption-waiting = Redemptions not sent yet: #
vouchers-redemption-word-noted = NOTED (offline).

# Looking
vouchers-redemption-check-title = Look and redeem
vouchers-redemption-check-valid = Valid until { $day }.
vouchers-redemption-check-left =
    { $n ->
        [one] Can be redeemed once more.
       *[other] Can be redeemed { $n } more times.
    }
vouchers-redemption-check-compare = The name on the paper is the name on the identity card.
vouchers-redemption-check-compare-missing = This voucher came without a changing code. Please compare the name with an identity card and tick the box.
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
vouchers-redemption-conflict-used = The voucher had been redeemed already when the noted redemption arrived. It does not count. Nothing follows for you.
vouchers-redemption-conflict-pool = All vouchers of this offer had been redeemed when the noted redemption arrived. It does not count. Nothing follows for you.
vouchers-redemption-reason-used-at = Last on { $time }.
vouchers-redemption-reason-used-where = Last on { $time } at { $partner } ({ $device }).
vouchers-redemption-tried-at = This attempt: { $time }
vouchers-redemption-reason-used = It was redeemed as often as it may be.
vouchers-redemption-reason-expired = The last day of this voucher is over.
vouchers-redemption-reason-elsewhere = This is a voucher of another partner.
vouchers-redemption-reason-unknown = There is no such code.
vouchers-redemption-reason-withdrawn = This voucher was withdrawn.
vouchers-redemption-reason-early = This voucher is not good yet.
vouchers-redemption-reason-ended = This offer is not given at the moment.
vouchers-redemption-reason-pool = All vouchers of this offer are redeemed.
vouchers-redemption-reason-stale = The picture is too old. Please have the voucher opened in the booklet and scan it there.
vouchers-redemption-reason-offline = This offer may not be redeemed without a connection. The noted redemption does not count.
vouchers-redemption-next = Next voucher
vouchers-redemption-undo = Undo (until { $time })

# Who has no paired phone
vouchers-redemption-explained-title = This is a voucher from the voucher booklet
vouchers-redemption-explained-lead = It is redeemed at the partner's. Show it there, and it is scanned.
vouchers-redemption-explained-text = This page has redeemed nothing. Only a phone that a partner has paired can redeem.
vouchers-redemption-explained-pair = Pair this phone

# Redemptions
vouchers-redemption-history-title = Redemptions
vouchers-redemption-history-empty = Nothing was redeemed yet.
vouchers-redemption-history-lead =
    { $n ->
        [one] One redemption.
       *[other] { $n } redemptions, the newest first.
    }
vouchers-redemption-history-note = Who has redeemed does not stand here and is not known to us either. Redemptions are deleted after 36 months.
vouchers-redemption-column-at = Time
vouchers-redemption-column-benefit = Offer
vouchers-redemption-column-device = Device
vouchers-redemption-column-partner = Partner
vouchers-redemption-column-state = State
vouchers-redemption-state-redeemed = Redeemed
vouchers-redemption-state-late = Redeemed, noted without a connection
vouchers-redemption-state-conflict = Does not count: was redeemed already
vouchers-redemption-state-conflict-pool = Does not count: all were redeemed
vouchers-redemption-state-undone = Undone
vouchers-redemption-state-undone-office = Undone by the municipality
vouchers-redemption-state-settled = Settled, stays redeemed

# For the municipality
vouchers-redemption-office-title = Questions about redemptions
vouchers-redemption-office-empty = Nobody has questioned a redemption.
vouchers-redemption-office-lead = Of these redemptions somebody said in the voucher booklet: “That was not me.” Talk to the partner. If you undo the redemption, the voucher is free again. If everything was right, it stays.
vouchers-redemption-office-none-open = Nothing has to be settled at the moment.
vouchers-redemption-office-undo = Undo
vouchers-redemption-office-settle = Settled, stays redeemed
vouchers-redemption-office-closed = Already settled
vouchers-redemption-office-done-undone = Undone. The voucher is free again.
vouchers-redemption-office-done-settled = Settled. The voucher stays redeemed.
vouchers-redemption-office-locked = Locked devices
vouchers-redemption-office-locked-none = No device is locked because of wrong codes.
vouchers-redemption-office-locked-text = Too many wrong codes were tried on these devices. The partner was told by email.
vouchers-redemption-office-locked-one = { $partner }, locked on { $time }

# Mails
vouchers-redemption-mail-locked-subject = Your device “{ $device }” is locked
vouchers-redemption-mail-pins-body =
    Good day,

    a wrong PIN was entered five times on the device “{ $device }” ({ $partner }). It is locked therefore and redeems nothing any more.

    Was that you? Then unlock the device here. If it is lost, remove it here:
    { $link }
vouchers-redemption-mail-codes-body =
    Good day,

    many codes that do not exist or are good elsewhere were tried on the device “{ $device }” ({ $partner }). To protect the vouchers it is locked and redeems nothing any more.

    Please find out who has used the device. You can unlock it here:
    { $link }
vouchers-redemption-mail-disputed-subject = A question about a redemption
vouchers-redemption-mail-disputed-body =
    Good day,

    in the voucher booklet somebody said of a redemption: “That was not me.” It concerns { $municipality }.

    Which redemption it is you see here. You can undo it there:
    { $link }
