/**
 * Purposes, the ledger, permissions, and the opt-out.
 *
 * <p>Other modules see this package only. The numbered rules:
 *
 * <p>Purposes
 *
 * <ul>
 *   <li>C1.1 A published version of a purpose never changes; a changed text is the next version.
 *   <li>C1.2 A version has its texts in German and English, complete: name, sentence, what is
 *       collected, what for, what the person gets from it, who can see it, which cookies and device
 *       storage.
 *   <li>C1.3 A version says whether it asks anew; if it does, consent given to an earlier version
 *       no longer permits.
 *   <li>C1.4 The legal basis of a purpose stays the same in all its versions.
 *   <li>C1.5 A version has its terms: when a choice ends, whether it must be confirmed, what
 *       evidence of it may be kept, from which age it counts, what may object to it, and which
 *       purposes it needs or excludes. A contract or a law leaves no terms.
 *   <li>C1.6 A purpose needs and excludes other published purposes only, never itself by any way,
 *       and never such that a purpose could not be permitted at all.
 *   <li>C1.8 A version names who outside the company gets data, what for, in which country, and,
 *       outside the European Economic Area, what protects it there.
 *   <li>C1.9 How long data is kept is always said in words: those of the version, or those that
 *       follow from its retention.
 *   <li>C1.7 Consent to a purpose is not bundled with consent to another (GDPR Art. 7(4), recitals
 *       42 and 43): one purpose is not both to contact people and to share their data with others;
 *       none needs another that is about contact on a channel of its own, or about sharing, where
 *       it is not so itself; and none that a contract or the law asks for needs any consent.
 *   <li>C1.10 Texts are checked for plain language: readability, length of sentences, jargon; each
 *       warning has its place.
 *   <li>C1.11 A draft whose texts are warned of is published only with the officer's reason, which
 *       is kept with the version.
 *   <li>C1.12 A draft may be incomplete; publishing it names every part that is missing. It
 *       replaces the version that was current when it was saved, and no other.
 *   <li>C1.13 An objection to direct marketing is absolute (GDPR Art. 21(3)): no import, no signal
 *       and no staff takes it back, only the person.
 *   <li>C1.14 A retired purpose permits nothing from then on; what was permitted before stays
 *       answered as it was. Its code and its place among the 64 stay taken, its versions and texts
 *       stay readable, and an opt-out may still name it.
 *   <li>C1.15 What was bound to a retired purpose is cleaned up as after an opt-out, profile by
 *       profile, by one node at a time, in bounded steps that go on where they stood after a kill;
 *       no merge brings it back.
 *   <li>C1.16 A purpose that another needs is not retired.
 *   <li>C1.17 Every version says where it stands: draft, published, replaced or retired.
 *   <li>C1.18 A purpose without a switch says why in plain words, German and English.
 *   <li>C1.19 A version names the special categories of data (GDPR Art. 9(1)) that it covers. It
 *       then rests on consent, and one that adds a category asks anew.
 * </ul>
 *
 * <p>Ledger
 *
 * <ul>
 *   <li>C2.1 Entries are appended, numbered from 1 without gaps per profile, and never updated or
 *       deleted.
 *   <li>C2.2 Each entry carries a seal over its content and the seal of the entry before it of the
 *       same profile; a change to any entry is found.
 *   <li>C2.3 Replaying a profile's ledger gives its stored permissions.
 *   <li>C2.4 What was permitted at a time in the past follows from the ledger's entries, the
 *       purposes published and the merges made by then: it is what Takt answered then.
 *   <li>C2.5 An entry says which version of which text was shown in which language, when it was
 *       shown and chosen, on which channel and where, who made it known, and until when it counts;
 *       entries of staff have a reason.
 *   <li>C2.6 What was clicked or said, a reason, a document, and, only where the purpose asks for
 *       it, a truncated IP address and the browser's name are kept beside the entry, which holds
 *       their salted hash: once they are erased, the ledger still verifies.
 * </ul>
 *
 * <p>Permissions
 *
 * <ul>
 *   <li>C3.1 The order that decides: a restriction (C14.1), denial on record (refused, withdrawn,
 *       objected), consent on record that holds, browser signal, a consent's end, text version that
 *       asks anew, age that is needed, default of the legal basis; last, the other purposes that a
 *       permitted one needs or excludes.
 *   <li>C3.2 Without an entry, consent is denied, legitimate interest is allowed, contract and
 *       legal obligation are allowed and have no switch.
 *   <li>C3.3 One row per profile holds all its current permissions; locking and reading it is one
 *       statement.
 *   <li>C3.4 Several rows are locked in the order of their keys.
 *   <li>C3.5 Deny wins when profiles merge: a denial on either side holds.
 *   <li>C3.6 When profiles are split, both keep every denial.
 *   <li>C3.7 A denial ends only by the person's own new choice: consent that is imported, or that a
 *       browser signals, leaves it as it is.
 *   <li>C3.8 A profile that another absorbed permits nothing; a choice made for it counts for the
 *       one that absorbed it.
 *   <li>C3.9 On the embedded database, transactions about a person take turns before they lock the
 *       person's row, as it may lose a change that somebody waited for.
 *   <li>C3.10 A choice is about a purpose as a whole or on one channel. What is on record for a
 *       channel decides there, unless the whole was denied after it; a denial of the whole ends
 *       every yes to a part, a yes to the whole leaves every denial of a part.
 *   <li>C3.11 A browser's signal (Global Privacy Control) denies sharing and nothing else; it never
 *       changes a yes that holds, and the person's later choice wins over it. It is recorded once,
 *       and of a visitor without a profile it is heeded and nothing is recorded.
 *   <li>C3.12 Where a purpose asks for an age, a yes counts only with that age, or, if the purpose
 *       takes it, with a guardian's consent.
 *   <li>C3.13 A purpose is permitted only together with all that it needs and with none that it
 *       excludes; a yes that would end another permission, or be void itself, is refused. What
 *       stops being permitted because of an opt-out is cleaned up like it.
 *   <li>C3.14 A consent ends when its version said it would, to the microsecond, whether or not
 *       anybody has recorded it yet.
 *   <li>C3.15 That it ended is recorded once, whichever node is first, and cleaned up after as
 *       after an opt-out; a failing clean-up is tried again.
 *   <li>C3.16 A yes that came with a merge holds only as long as the merge does: after a split it
 *       has ended for the profile that had not said it, unless that one had said an earlier yes
 *       itself, which holds again; what it had allowed is cleaned up. A yes that was said to the
 *       merged profile stays with the one that goes on.
 * </ul>
 *
 * <p>Opt-out
 *
 * <ul>
 *   <li>C4.1 The ledger entries, the new permissions and every module's clean-up commit in one
 *       transaction.
 *   <li>C4.2 No permission is held in memory beyond a request.
 *   <li>C4.3 Whoever uses or stores personal data holds the lock of its profile, and so does the
 *       opt-out: everything is wholly before or wholly after it.
 *   <li>C4.4 An opt-out is never refused: if a clean-up fails, the denial is recorded all the same,
 *       what is pending is named, and is retried until done.
 *   <li>C4.5 An opt-out answers with its receipt: the ledger entries and the effects in every
 *       module; it can be fetched again and verifies against the seals.
 *   <li>C4.6 A purpose that a contract or the law asks for has no switch: opting out of it by name
 *       is refused with the reason; opting out of everything passes it by.
 *   <li>C4.7 Opting out of what is already denied changes nothing and still answers with a receipt.
 * </ul>
 *
 * <p>Sealed blocks
 *
 * <ul>
 *   <li>C5.1 All entries of the ledger stand in one chain of blocks: each block has the root of a
 *       Merkle tree over its entries (RFC 6962 section 2.1) and the hash of the block before it,
 *       and there is a tree over all blocks.
 *   <li>C5.2 Every entry is sealed once, in the background, whatever the order in which
 *       transactions commit and however many nodes there are; whoever appends waits for nothing.
 *   <li>C5.3 Each block is signed with Ed25519 over all that comes before it.
 *   <li>C5.4 An inclusion proof shows that a signed block covers an entry.
 *   <li>C5.5 A consistency proof shows that a later block covers what an earlier one covered,
 *       unchanged.
 *   <li>C5.6 An export has everything that is sealed, block by block, and a signed end: whoever has
 *       it and the public key can verify the ledger without Takt.
 *   <li>C5.7 An export has the evidence of its entries, too, if it is asked for: each piece with
 *       the salt of the hash that its sealed entry holds. Erased evidence is missing, and nothing
 *       is wrong.
 * </ul>
 *
 * <p>Double opt-in
 *
 * <ul>
 *   <li>C6.1 Where a purpose asks for it, a yes counts only once whoever reads the mailbox has
 *       confirmed it; said in any other way it is refused by name. What was given elsewhere passes
 *       if it says when, and what proves it.
 *   <li>C6.2 A request stands apart from the ledger and changes nothing. Once it is answered, late
 *       or void it is deleted with its address; only the hash of its link stays for a month, to say
 *       what became of it.
 *   <li>C6.3 A link has 256 random bits, of which a hash is stored; it counts once, until it
 *       expires, on any device. Looking at it changes nothing.
 *   <li>C6.4 Whoever asks gets the same answer after the same work: nothing about the address is
 *       read, and that it had its share of mails (rule C12.5) is not told.
 *   <li>C6.5 The mail says what was asked, for which company and until when, and to ignore it
 *       otherwise: nothing that whoever asked has written, no advertising, no picture.
 *   <li>C6.6 A confirmation is recorded in one transaction, as an entry for each purpose, with the
 *       whole proof: request and confirmation, both times, the texts in both languages, both
 *       networks where the purpose asks for them, and the address. The personal parts stand beside
 *       the entry (rule C2.6).
 *   <li>C6.7 Consent is to the version that was current when it was asked for. If a later one asks
 *       anew, or the purpose is over, the link offers nothing. An age that is needed is said with
 *       the request, or it is refused at once.
 *   <li>C6.8 The consent is that of the profile to which the address leads; else of the one that
 *       the request named, to which the address leads from then on; else of a new one, opened by
 *       the confirmation. No profiles are merged because of it.
 *   <li>C6.9 The confirmation is the person's own choice at its own time: it ends a denial that was
 *       said after the request, and a denial after it holds.
 *   <li>C6.10 What nobody confirmed in time is deleted once, whichever node is first.
 * </ul>
 *
 * <p>Reminders
 *
 * <ul>
 *   <li>C7.1 So many days before a consent ends as its version says, whoever has a mailbox gets one
 *       mail about it, together with whatever else is due then; once for each consent, whichever
 *       node is first.
 *   <li>C7.2 A consent that was withdrawn, renewed, or counts no longer is not reminded of: that is
 *       looked at under the profile's lock.
 *   <li>C7.3 The link in it leads to a page with what ends and when, and offers to renew and to
 *       stop with equal weight, without a log-in; looking at it changes nothing. It has 256 random
 *       bits, of which a hash is stored, and is over when the last of the consents ends.
 *   <li>C7.4 Renewing is a new yes to the current text, from now on; the mailbox has confirmed it
 *       by opening the link. Stopping is an opt-out. What was withdrawn meanwhile stays withdrawn.
 * </ul>
 *
 * <p>Receipts of choices
 *
 * <ul>
 *   <li>C8.1 The receipt of a choice is the record of each purpose that it was about, as it stood
 *       with that choice; it stays the same whatever comes later.
 *   <li>C8.2 A key opens one receipt without a log-in; nobody can guess or make one.
 *   <li>C8.3 Records and receipts are JSON-LD by ISO/IEC TS 27560 in the W3C Data Privacy
 *       Vocabulary, with every field that its profiles for the GDPR must have.
 *   <li>C8.9 A receipt is a page, too, in German and English, to read on a phone and to print.
 * </ul>
 *
 * <p>Choices made elsewhere
 *
 * <ul>
 *   <li>C8.4 A choice that was made elsewhere is recorded with when and where it was made, to which
 *       version of the text, and how it was obtained; a time in the future is refused.
 *   <li>C8.5 A yes from elsewhere never ends a denial, whatever the times; nor does it begin what
 *       its purpose's terms have ended, exclude, or make depend on an age.
 *   <li>C8.6 A no from elsewhere counts, whatever came before it in a file, and has every module
 *       clean up as after an opt-out. What fails is owed, and the no is recorded.
 *   <li>C8.7 A no from elsewhere does not end a yes that the person said here and later.
 *   <li>C8.8 What is on record already is not recorded again; in which order choices arrive never
 *       matters to a denial.
 * </ul>
 *
 * <p>Records of processing (GDPR Art. 30), and exports
 *
 * <ul>
 *   <li>C11.1 The records have an activity for each purpose that is published or was retired, made
 *       from its versions alone: what for, whose and which data, who gets it, in which third
 *       country and under which safeguard, and until when.
 *   <li>C11.2 What the company says of itself and of its security are settings; where nobody has
 *       set them, a default that is true stands there, and the records name the setting.
 *   <li>C11.3 JSON, CSV and page say the same; a text of the company is never taken for markup or
 *       for a formula.
 *   <li>C11.4 Everything on record can be taken along: purposes in all versions, every text that
 *       was shown, receipts, what proves imported choices, and the sealed ledger; read page by
 *       page.
 *   <li>C11.5 A person's own data about consents is one document: what they permit and why, every
 *       choice with the words they were shown, and what was done because of each no.
 * </ul>
 *
 * <p>Cookies and other storage on devices
 *
 * <ul>
 *   <li>C9.1 The register says what the company's sites store on persons' devices: name, domain and
 *       kind of storage, the one purpose it serves, in German and in English what it does and how
 *       long it stays, and who stands behind it. What is not in it may not be stored.
 *   <li>C9.2 Without consent, only what is strictly necessary is stored (section 25 TDDDG): what
 *       serves a contract or the law, or a legitimate interest with the reason why nothing goes
 *       without it. What serves a purpose with consent never counts as necessary.
 *   <li>C9.3 Whether something may be stored for somebody now follows from the permission for its
 *       purpose as it stands; a no ends it at once.
 *   <li>C9.4 Consent covers what its text said: an entry names the version from which its purpose's
 *       text on storage covers it, and consent to an earlier one does not permit it. When a newer
 *       version replaces the one that it was compared with, the register says so.
 *   <li>C9.5 The Open Cookie Database says what a cookie seems to be: an exact name before a
 *       prefix, a longer prefix before a shorter one, and only where the domain fits. It proposes,
 *       with the purpose chosen for its category; only the officer registers.
 *   <li>C9.6 What is stored is a page for everybody, too, in German and English and by site: under
 *       each purpose in plain words whether there is a choice, and why not; each entry with what it
 *       does, how long it stays and who stands behind it. Nothing in it is about a person.
 * </ul>
 *
 * <p>Statistics without persons
 *
 * <ul>
 *   <li>C10.1 Statistics say how many choices there were, by what was chosen, and by day, purpose,
 *       version, channel and language; each entry of the ledger that a person, staff, a browser or
 *       an end made is one. What Takt repeats when profiles merge or are split is none.
 *   <li>C10.2 A choice counts on the day on which it was made, in UTC, even where it was imported
 *       later; what was recorded on a day is counted when that day is over.
 *   <li>C10.3 What is counted is counted in groups: choices of one combination of purpose, version,
 *       channel, language and kind, and of at least five persons. Every answer is a sum of whole
 *       groups, so that none, and no difference of answers, now or later, tells what fewer did.
 *       Choices of a day with too few persons wait until there are enough, and are counted on the
 *       last of their days; of a combination at most 1,000 wait, and what is beyond is left out.
 *   <li>C10.4 The median time from seeing to choosing is that of a sum of such groups, too, and off
 *       by at most ten percent.
 *   <li>C10.5 Every entry is counted once, in the background, however many nodes there are; whoever
 *       chooses waits for nothing.
 *   <li>C10.6 What was counted stays counted when a person is erased.
 *   <li>C10.7 The statistics tell what the ledger tells, but for what waits.
 * </ul>
 *
 * <p>Mails to persons
 *
 * <ul>
 *   <li>C12.1 A mail is put into the outbox in the transaction of what causes it: both happen, or
 *       neither.
 *   <li>C12.2 A mail is given out to one who sends it at a time, on any number of nodes. After a
 *       failure, or without an answer when the lease ends, it is given out again, at most five
 *       times in all.
 *   <li>C12.3 Of a mail that was sent, has expired or was given up, neither address nor words stay.
 *   <li>C12.4 Mails hold links that speak for a person: only keys of the role mailer read them.
 *   <li>C12.5 Of mails that anybody can have sent to any address, an address gets one of a kind in
 *       five minutes and three in a day. Who asks for more learns nothing of it, by answer or by
 *       time. The address is known to the counter by a keyed hash only, and for a day.
 *   <li>C12.6 At most 100,000 mails wait; there is no room for more until some are sent.
 * </ul>
 *
 * <p>Opting out without a log-in
 *
 * <ul>
 *   <li>C13.1 A link in a message opts its recipient out of a purpose or of everything, on all
 *       channels or on one, without a log-in: by a click on its page, or by the one POST of a mail
 *       program (RFC 8058). It does what every opt-out does (C4.1 to C4.7).
 *   <li>C13.2 Nobody can read, guess or make a link but the installation, which seals it under a
 *       key for this use alone. A link in which anything was changed leads nowhere, with the same
 *       answer whatever was changed.
 *   <li>C13.3 Nothing is stored for a link, and it has no end.
 *   <li>C13.4 A link only ever stops, whatever came after it: a merge, a split, a new yes, another
 *       version, the purpose's retirement. To look at its page changes nothing.
 *   <li>C13.5 No link is made for what a contract or the law asks for (C4.6).
 *   <li>C13.6 Whoever reads a mailbox can have a link to the list of all that its person permits
 *       and does not, in plain words, without any old mail, and stop it there. The link opens the
 *       list as often as wanted until its end, 24 hours later; it only ever shows and stops, or has
 *       its person erased.
 *   <li>C13.7 Nobody else learns whether an address is known. Every address gets a mail; answer,
 *       time and every effect outside of the mailbox are the same for all, also where an address
 *       has had its share of mails.
 * </ul>
 *
 * <p>Restriction (GDPR Art. 18)
 *
 * <ul>
 *   <li>C14.1 While everything about a person is restricted, nothing is permitted: no purpose, on
 *       no channel, whatever its basis and whatever is on record. What is stored stays, and is used
 *       and added to by nobody; what is over meanwhile (C15.1) is let go by the first run after.
 *   <li>C14.2 A restriction is lifted by staff, once the person was told (Art. 18(3)). What is on
 *       record decides again, with all that was said meanwhile.
 *   <li>C14.3 An opt-out and an erasure work as always. What clean-ups delete goes by what is on
 *       record, never by a restriction.
 *   <li>C14.4 A restriction on either side holds when profiles merge, and on both when they are
 *       split.
 *   <li>C14.5 A restriction and its end are entries of the ledger like every choice, with who made
 *       them, the reason, and when the person was told; they stand in the permission row, so that
 *       nothing more is read because of them. They are no choices: statistics and records of
 *       consents leave them out.
 * </ul>
 *
 * <p>Erasure (GDPR Art. 17)
 *
 * <ul>
 *   <li>C16.1 Whoever is erased is unknown from then on: nobody reads what they permit, or chooses
 *       for them. Evidence, requests and mails that wait, and reminders go in the erasure's
 *       transaction. The ledger stays, leads to nobody, and verifies; what was permitted before can
 *       still be asked.
 *   <li>C16.2 What somebody had denied outlives their erasure (Art. 17(3)(b), 21(3)): the denied
 *       purposes, by a keyed hash of each identifier, and nothing else. No row tells which others
 *       are the same person's.
 *   <li>C16.3 When such an identifier leads to somebody again, by whatever way, what was denied is
 *       denied from the first moment: it stands in the ledger and is cleaned up after. Only the
 *       person's own new choice ends it (C3.7); one that was made since holds.
 *   <li>C16.4 Documents of other modules are signed with the key of the blocks, after words of
 *       their own, so that none passes for a block. A key to a document opens that one, and nobody
 *       can guess or make it.
 * </ul>
 *
 * <p>Retention (GDPR Art. 5(1)(e))
 *
 * <ul>
 *   <li>C15.1 What was collected for a purpose is let go when the retention of its current version
 *       is over; it begins when the data came in. What serves another purpose for longer stays for
 *       that one alone; what none keeps any longer is deleted, and what follows from it with it.
 *   <li>C15.2 It happens by itself, once a day, person by person under their lock, on whichever
 *       node comes first, in bounded steps that go on where they stood after a kill. Where one
 *       person's data cannot be ended, the others' is, and the run says so.
 *   <li>C15.3 A run is written down with what it did by kind and purpose, without persons. What it
 *       would do as of any day can be seen before, and is what it then does, with how much stays
 *       because its person's data are restricted.
 *   <li>C15.4 A person of whom nothing is left goes too, with what leads to them (F18.1), but not
 *       while a yes or a no of theirs stands, their data are restricted, or they are asked to
 *       confirm something; nor sooner than the longest retention of all purposes after they last
 *       chose anything. What outlives them is what outlives an erasure (C16.1).
 * </ul>
 */
package takt.consent;
