/**
 * Identifiers, attributes, events, affinities, purchases, familiarity: what is known about a
 * person, bound to purposes.
 *
 * <p>Other modules see this package only. The numbered rules:
 *
 * <p>Identity
 *
 * <ul>
 *   <li>F1.1 An identifier leads to at most one profile, on any number of nodes.
 *   <li>F1.2 A visitor who has decided nothing, and whose events nothing permits, has no profile.
 *   <li>F1.3 An identifying event that names a customer and a visitor who are two profiles merges
 *       them; the customer's profile is kept. A visitor who already belongs to another customer is
 *       not merged: two people share the device, so the visitor's id leads to the new customer from
 *       then on, and each keeps the history that was theirs.
 *   <li>F1.4 Nothing is lost by a merge, and a split gives each profile back what came from it.
 *   <li>F1.5 An e-mail address leads to a profile like any identifier, in whatever spelling it is
 *       given (rule K.4); only servers may name somebody by it. The address in the traits of an
 *       identify call leads to the customer whom the call names, unless it leads to somebody
 *       already; it never makes two profiles one.
 *   <li>F1.6 A split undoes the merge that it names as if it had never been, whatever was merged or
 *       split since and in whichever order: the profile that was absorbed goes on with all that it
 *       had absorbed, and with what has come since by an identifier of theirs: events, attributes,
 *       and identifiers that were named together with it.
 *   <li>F1.7 When profiles merge, the lower of their own limits holds; when they are split again,
 *       both keep the lower of what each has then, as with denials: which of the two said it,
 *       nobody knows, and either can say something else.
 *   <li>F1.8 It can be explained why things are one profile: which types of identifiers lead to it,
 *       since when and by which kind of call; what was merged, by a call that named which types
 *       together or by whom and why; what of it was undone. No value of an identifier is told.
 *   <li>F1.9 A value that identifies nobody leads nowhere, and no profile is opened for it: what
 *       programs send where a value is missing, what is typed to get past a field, templates that
 *       nobody filled in, zeros, and what is on the company's own list. An event is then the one
 *       whom its other identifiers name, or nobody's.
 *   <li>F1.10 A value that leads more persons together within 30 days than its type allows is
 *       blocked: by one visitor's id 5 customers, by one customer number 50 visitors, unless the
 *       company says otherwise. It joins nobody any more until the officer releases it: no merge,
 *       no link. A blocked visitor's id leads to none of them from then on, but is a visitor by
 *       itself. Whom a value led together, or to whom it first led, is kept for these 30 days, and
 *       whom it leads to no more for 30 days from then on, which counts for nothing; the person
 *       sees that it was used with another identifier of theirs, without the value where it does
 *       not lead to them any more (F7.1).
 *   <li>F1.11 A company declares types of identifiers: how values are spelled, how many of them a
 *       profile may have, and whether they merge or only lead. An identifier that is named together
 *       with others leads to the same profile from then on; one that leads to another profile makes
 *       both one if its type merges, unless a profile would then have more of a type than it may.
 *       Two customers are never made one by a call. Only servers may name somebody by it. What
 *       officers merge is not limited.
 * </ul>
 *
 * <p>Purposes
 *
 * <ul>
 *   <li>F2.1 There is no way to read a profile without saying what for; a view holds only what is
 *       bound to its purpose, and exists only while the purpose is permitted.
 *   <li>F2.2 A view is built from permissions that this transaction has locked. Its query may go to
 *       the database along with the lock and is run after it; what it read comes out only if they
 *       permit the purpose.
 *   <li>F2.3 An event, attribute or affinity is bound to those purposes of its kind that were
 *       permitted when it was stored; if there is none, it is not stored.
 *   <li>F2.4 What is not stored is counted without any identifier if one of its purposes says so,
 *       otherwise dropped. It is counted by day, by the name of its type (all events that have none
 *       of their own are one), and by its category with digits and addresses masked; about 500
 *       different ones on a day, those beyond are one category. A count is kept for 760 days after
 *       the last event was added to it.
 *   <li>F2.5 An opt-out unbinds the withdrawn purposes; what no purpose covers any more is deleted.
 *   <li>F2.6 What a sender brings again is counted once: a node knows the last 50,000 messages of a
 *       day that it counted by hashes in its memory, and nothing of them is stored. A node that has
 *       started since, or another one, counts it again.
 * </ul>
 *
 * <p>Events
 *
 * <ul>
 *   <li>F3.1 An event with a message id that the profile already has is a duplicate and changes
 *       nothing. So is what a sender brings again of a visitor whose id has come to lead to
 *       somebody else, or to nobody, within 30 days: what it brought stays with whom it led to.
 *   <li>F3.2 An affinity is a sum of weights, each halved once per half-life of the time since its
 *       event; events may arrive in any order.
 *   <li>F3.3 A return undoes its purchase: quantity, amount and interest, even if it arrives first;
 *       the last purchase of an item is the last of what was kept, and there is none if nothing
 *       was. It goes by the order's number, else by the latest purchase of the item before it; one
 *       that names an order but no product undoes the whole order. An order that was cancelled, or
 *       of which everything went back, by name or not, counts as none for the purposes that this is
 *       bound to.
 *   <li>F3.4 Familiarity: a stranger has no customer number; an acquaintance has; a customer has
 *       bought; a regular has ordered at least three times, the last time within a year. The
 *       company changes these thresholds: for how long and by how many events somebody must be
 *       known to be an acquaintance, how many orders make a customer, and how many, since when and
 *       how lately a regular. The highest level that is reached counts; of orders, those that were
 *       not undone.
 *   <li>F3.5 Interests are in categories, brands and themes, of an event itself or of each product
 *       of an order; each of the three has a half-life of its own. One event counts fully in
 *       everything that it is about.
 *   <li>F3.6 All interests of a profile are computed by the same rules. Where these change, such as
 *       a half-life, they are computed anew from the events: in the background, a bounded number at
 *       a time, and before anything is added to them; segments that name interests follow then.
 *   <li>F3.7 A liking that is served too often fades. Events of a type that is a serving show
 *       something to the person, and are no act of their own; what they are about is served. An
 *       interest then counts 1 ÷ (1 + s ÷ n) of itself: s the servings since the last own act in
 *       it, each halved once per half-life of its own, and n how many of them halve it. Servings
 *       and acts may arrive in any order.
 *   <li>F3.8 A liking that was learnt in one situation is not assumed in another. Situations are
 *       told apart by facets that the company declares: time of day and season are derived from an
 *       event's time where it happened, others are what the event says; those of a decision are
 *       what the question says of it, else derived from its time. A view for a situation counts
 *       each part of an interest by a factor for each facet in which it was learnt otherwise, and
 *       fully where they agree or either does not say; a view for none counts all of it.
 * </ul>
 *
 * <p>Purchases
 *
 * <ul>
 *   <li>F15.1 The company says of categories of products whether they are durable or consumable,
 *       and how long a purchase lasts; views follow at once, on other nodes within a second. An
 *       item is of the category that its last purchase says, of what was kept, and of none if
 *       purchases of the same time say different ones.
 *   <li>F15.2 The typical time to buying again is learnt by category, for a purpose for which
 *       interests may be computed: the median of the days between a person's purchases that were
 *       kept, of what is bound to the purpose, over persons who permit it in the same transaction.
 *       A purchase is a day in UTC; what was returned altogether is none. It is refused on fewer
 *       than 30 intervals or of fewer than 20 persons.
 *   <li>F15.3 A view says of a purchase that is asked for what kind it is, and from when on it is
 *       typically bought again: after the days that the company says, else, unless its category is
 *       durable, those learnt for the purpose of the view: who often buys in a category does not
 *       wear each thing out. The person's own report says the same.
 *   <li>F15.4 It is learnt once a day and when asked, by one node at a time; one whose node died is
 *       begun anew. Figures are kept, nothing of a person: whoever opts out has no part in what is
 *       learnt later.
 *   <li>F15.5 What was bought and kept can be listed by item, of purchases that may be used for a
 *       purpose, where at least five persons bought it: an item that fewer have could lead to them.
 *       What a person returned of it is taken off, of all that is bound to the purpose.
 *   <li>F15.6 A view says of categories that are asked for and that the company calls durable when
 *       something in them was last bought, of what was kept.
 *   <li>F15.7 Every purchase that was kept can be had with its time, of what is bound to a purpose
 *       that is permitted: whatever was bought later.
 *   <li>F15.8 What at least five persons say of an item in the same words can be had, or what more
 *       do where more are asked for: its name and category, and its price with a currency. It is
 *       what the last order of it says that each of the latest buyers kept, five times as many as
 *       have to agree, of what is bound to a purpose that they permit in the same transaction. Only
 *       orders count that came by a server's key or an import, of persons with a customer number or
 *       an identifier of a declared type: anybody can send orders by a browser's key. What fewer
 *       say alike, such as a name that was made for one of them, is left out.
 * </ul>
 *
 * <p>What comes in
 *
 * <ul>
 *   <li>F10.1 A person is in one group at a time: the one that the latest event about it names, of
 *       the source that counts most by the company's order (F12.1), whichever way it said it. Its
 *       number is the attribute {@code group.id}, its traits are {@code group.} and their name,
 *       bound to the purposes of that event; with another group, those of the former are gone, and
 *       a late event about a former one, or one of a source that counts less, changes nothing.
 *   <li>F10.2 An event that a known bot sent makes no profile, is not stored, and is not counted as
 *       an event of nobody either; how many there were is a metric.
 *   <li>F10.3 An event that arrives older than data of a purpose are kept is not stored for that
 *       purpose. An event from the future happened now. What the company imports is its own.
 *   <li>F10.4 An event is not used for a purpose that it says itself it may not be used for,
 *       whatever its person permits.
 *   <li>F10.5 An event and what it says of a person have the source that its sender calls itself:
 *       of an API key what it was made with, of an import what it was created with. A sender that
 *       does not has what the key is for, or that it was an import, as the source of its events,
 *       and what they say of a person the source {@code identify} or {@code group}.
 *   <li>F10.6 A bot is known by the user agent that an event's context names, if it calls itself
 *       so. Whoever hides is not found: an event is no proof of a person.
 * </ul>
 *
 * <p>The tracking plan
 *
 * <ul>
 *   <li>F11.1 The plan is the types of events: a name that has a type of its own is planned, with
 *       the purposes it may be used for and, where it has one, a JSON Schema of its properties.
 *   <li>F11.2 An event off the plan, or whose properties break their schema, is kept, dropped or
 *       refused, as its type says; the type of all others says it for what is off the plan.
 *   <li>F11.3 What was broken is counted, whatever happened to the event: by day, key, name of the
 *       event, rule and what was done, without anything of a person, and at most about 500
 *       different ones of a key on a day, for 90 days.
 *   <li>F11.4 What a schema costs is bounded: it refers to nothing outside of itself, is checked
 *       when it is set, and needs bounded work for any event.
 * </ul>
 *
 * <p>Attributes
 *
 * <ul>
 *   <li>F12.1 An attribute has a value of each source (F10.5), with its time and purposes. Which
 *       one counts is decided where it is read, by the company's order of sources, and among equals
 *       by time. Another order reaches segments by a sweep.
 *   <li>F12.2 What the person says of themselves counts before all sources, whatever comes later,
 *       until they change it or take it back; after it, what an officer put right for them. It
 *       counts for every purpose that the attribute may be used for, as long as there is anything
 *       of that name. It may be that nothing is right: then nothing is used.
 *   <li>F12.3 A correction names the revision that it replaces; an officer says why. Who takes the
 *       officer's word back says why as well, and stands in the person's log with it (F7.3).
 *   <li>F12.4 The last ten values of each source that were replaced are kept with what they were
 *       bound to, and cleaned up like all else.
 *   <li>F12.5 The company says which names hold a special category of data (GDPR Art. 9), or none,
 *       whatever they look like. A name of which nobody has said anything, and that has the sign of
 *       a category in German or English, is taken for one of it that no purpose covers. In a name
 *       with dots, such as an attribute of a group, each part counts.
 *   <li>F12.6 What is of a special category is stored only for purposes that cover it and are
 *       permitted; an event keeps it only if all its purposes do. That goes for names at any depth,
 *       in lists and in what is said beside the properties, too; what stands deeper than 32 levels
 *       is not kept. What none covers is refused, and counted without anything about persons.
 *   <li>F12.7 When the company says of a name that it holds a special category, or takes back what
 *       it said, what is stored under it follows: within a second no view, condition, forecast or
 *       export shows it for a purpose that does not cover it; in the background it is removed from
 *       attributes and their former values as far as their purposes do not cover it, from events
 *       unless all of theirs do, and what was computed from it is computed anew. What was removed
 *       does not come back when the name is called harmless later.
 *   <li>F12.8 The person sees what each source says of an attribute, whatever it may be used for,
 *       and which revision their own word has: that is what they put right.
 *   <li>F12.9 Some names say who somebody is: names, birthdays, addresses and other ways to reach
 *       them, in English and German, and each part of such a thing.
 * </ul>
 *
 * <p>Computed traits
 *
 * <ul>
 *   <li>F16.1 A company defines what it wants to know of what persons did: how many, the sum, mean,
 *       least or greatest of a field, the first, last or most frequent one, over a window of days
 *       in the company's zone. It is kept current in the transaction of each event, in whatever
 *       order events arrive.
 *   <li>F16.2 It is computed for each of its purposes from what is bound to that purpose, and from
 *       nothing else; with a withdrawal, what was computed for that purpose is gone.
 *   <li>F16.3 A condition says which events or purchases count. A trait of purchases counts what
 *       was kept: a return takes the very purchase off that it undoes, on the day on which that
 *       was.
 *   <li>F16.4 A trait that is new or changed is computed for everybody in the background; what
 *       happens meanwhile, on any node, counts once.
 *   <li>F16.5 Merges, splits and the end of retention leave it as if it were computed anew from the
 *       events that there are.
 *   <li>F16.6 A first, last or most frequent value is a number where the event says one, and of
 *       purchases the quantity and the amount; a text of digits stays a text.
 * </ul>
 *
 * <p>Segments
 *
 * <ul>
 *   <li>F17.1 A segment is who satisfies a condition now, written in CEL over attributes, computed
 *       traits, interests, scales, what happened in the last days, purchases, orders and
 *       familiarity; it sees what is bound to the segment's purpose only, and an interest as a view
 *       for no situation has it: faded by servings (F3.7). What is not known makes no condition
 *       true. A condition that cannot be used, or never be computed because its traits are always
 *       numbers or always texts, is refused when it is saved, with its place.
 *   <li>F17.2 Membership follows each event, a serving among them, correction, merge and split in
 *       its transaction. What time alone changes follows when the company's day ends, and a new yes
 *       with the next event or then. What is made of a trait or counter that is still to be
 *       computed stays as it is until it has been.
 *   <li>F17.3 Before a condition is saved, it can be asked how many it would let in: up to 10,000
 *       persons are looked at, beyond that the number is estimated, with its interval.
 *   <li>F17.4 It can be asked why somebody is in a segment or not: which parts of the condition
 *       hold, and what is known of what they name.
 *   <li>F17.5 A list is a segment that persons are put on and taken off. Who does not permit its
 *       purpose is not put on it; an entry moves with merges and splits, and its retention ends.
 *   <li>F17.6 A scale is the mean of a person's answers to the items of a questionnaire, reversed
 *       ones turned around, from 0 to 1; with too few answers there is none.
 *   <li>F17.7 Whoever withdraws a purpose leaves its segments in the same transaction, and nobody
 *       is told of a member who does not permit it at that moment.
 *   <li>F17.8 A condition on a situation is written in CEL as well, over what is said of it ({@code
 *       context}, {@code situation}, {@code page}, {@code device}, {@code place}, {@code weather},
 *       {@code mood}) and the clock there ({@code hour}, {@code minute}, {@code day}, {@code
 *       month}, {@code weekday}, {@code weekend}, {@code daypart}, {@code season}, {@code now}),
 *       and nothing of a person. What is said of time of day and season counts more than the clock.
 * </ul>
 *
 * <p>Imports
 *
 * <ul>
 *   <li>F4.1 Read = accepted + refused + duplicates, line by line.
 *   <li>F4.2 A chunk's rows and its checkpoint commit together: a run that is killed and restarted
 *       ends as if it had not been.
 *   <li>F4.3 Importing the same file again changes nothing. Lines of orders that differ in whose
 *       they are only are as many sales.
 *   <li>F4.4 One node at a time works on a run; a run whose node died is taken over.
 * </ul>
 *
 * <p>Imports of choices
 *
 * <ul>
 *   <li>F5.1 F4.1, F4.2 and F4.4 hold for files of choices as well; importing the same file again
 *       changes nothing.
 *   <li>F5.2 A yes is refused without its proof: when, where, to which version of the text, and how
 *       it was obtained. A no needs a person, a purpose and a time.
 *   <li>F5.3 A time in the future is refused.
 *   <li>F5.4 A person who is not known yet is opened by the identifier in the file.
 *   <li>F5.5 What is kept of a refused line is without the person's cell; of a yes against which a
 *       denial stands, nothing but the number of the line.
 * </ul>
 *
 * <p>Imports of data
 *
 * <ul>
 *   <li>F13.1 F4.1 to F4.4 hold for files of events as well, as NDJSON and as CSV: a line is a call
 *       of Segment's API, and becomes the event that the call would: none if a bot sent it (F10.2,
 *       F10.6). The company has it already, so neither the retention at the door nor the tracking
 *       plan stops it; what it may be used for is what its person permits now and it does not deny
 *       itself (F2.3, F10.4).
 *   <li>F13.2 Where the API passes by what it cannot use, a line is refused with the reason and the
 *       field. That is all that is kept of it: nothing of what stood there.
 *   <li>F13.3 Files and lines have a longest size; a line beyond it is refused without being held.
 *   <li>F13.4 A cell that was made harmless for spreadsheets is read as what it was.
 *   <li>F13.5 F4.1 to F4.4 hold for files of persons as well: a line names somebody by identifiers
 *       of any declared type, which lead to one person as those of an event do (F1.3, F1.11), and
 *       says attributes of them and what these may be used for. Stored is what their person permits
 *       now (F2.3), of special categories what is covered (F12.6); a line changes no permission,
 *       and opens nobody who permits nothing of it.
 *   <li>F13.6 Attributes have the import's name for themselves as source, and the line's time, else
 *       that of the import; of one file the later line counts. What the source said already, or
 *       something later, is not said again: the same file again changes nothing.
 *   <li>F13.7 F4.1, F4.2 and F4.4 hold for files of items as well: a line has the attributes of a
 *       product feed, and is taken by whoever keeps items, in the transaction of its chunk. Nothing
 *       of it is about a person.
 * </ul>
 *
 * <p>Exports
 *
 * <ul>
 *   <li>F14.1 An export is of persons or events for one purpose, and holds what is bound to it of
 *       those who permit it in the transaction in which it is read: while it is fetched. A person
 *       of whom nothing is bound to it is in it with what leads to them. So whoever opts out or is
 *       erased after it was ordered is not in it, and nothing of a person is stored for it.
 *   <li>F14.2 Whoever orders an export says why. Each person in a file that is fetched has one look
 *       at them in their log, with that reason (F7.3), in the transaction in which they are read.
 *   <li>F14.3 It is counted in the background: a chunk and its checkpoint commit together, one node
 *       at a time counts, and a dead one's is taken over. It can be fetched for 7 days.
 *   <li>F14.4 What an export writes as NDJSON or CSV, an import of data takes in; a cell of CSV
 *       that begins like a formula is made harmless.
 *   <li>F14.5 If it goes to a recipient, each person in a file that is fetched is disclosed to them
 *       (F7.11), under the id that its lines name: so notices go there (F7.12).
 *   <li>F14.6 An export of persons may be of one segment or list, which is for the same purpose: of
 *       who is a member while it is read. A list comes back by an import as it was.
 * </ul>
 *
 * <p>Erasure (GDPR Art. 17)
 *
 * <ul>
 *   <li>F6.1 An erasure deletes in one transaction, under the locks of all profiles that are the
 *       person: identifiers, attributes, events, what follows from them, merges and profiles here,
 *       and what every other module has of them. What is left of decisions and of requests at the
 *       desk leads to nobody. Recipients are told (F7.12).
 *   <li>F6.2 Data bound to a purpose that the law asks for is kept apart (Art. 17(3)(b)), and so is
 *       that of a contract's purpose which the officer names with a reason (Art. 17(3)(e)): for
 *       those purposes alone, until their retention ends, when it is deleted by itself; it began
 *       when the data came in. Identifiers are not kept.
 *   <li>F6.3 What is kept apart leads to nobody and nobody leads to it: the same identifier makes a
 *       new profile. Only a data protection officer reads it, with a reason that is written down.
 *   <li>F6.4 What the person had denied stays denied when one of their identifiers comes again, by
 *       an event, a choice or an import (C16.2, C16.3).
 *   <li>F6.5 An erasure is proven by a certificate that names nothing of the person: what was
 *       deleted, what is kept, on which ground and until when, signed so that anybody can verify
 *       it. Whoever has its address reads it, as a page as well; nobody can guess the address.
 *   <li>F6.6 If a module fails, nothing is half done: the person's profiles are closed at once, to
 *       whatever it is, and the erasure is owed and tried again until it is done.
 *   <li>F6.7 A reason that names the person is refused, since it is kept.
 *   <li>F6.8 Whoever reads a mailbox can have its person erased, without a log-in: one page says
 *       what happens and what is kept, one button does it.
 *   <li>F6.9 The file of an import that was there before an erasure, and is not done, brings nobody
 *       back: lines that name whoever was erased are refused, and the certificate says how many
 *       such files are kept. For that, keyed hashes of what led to them are kept as long as such a
 *       file, 30 days after the import has failed at most.
 * </ul>
 *
 * <p>Unused profiles
 *
 * <ul>
 *   <li>F18.1 When the retention of everything that is kept of a person is over, in this module and
 *       every other, the run of retention ends the person as well: the identifiers and the profile,
 *       with those that it has absorbed. But not sooner than the longest retention of all purposes
 *       after the profile was opened, was last led to by another identifier, or was last merged. A
 *       preview looks at 20,000 persons who may be such at most, and says whether these were all.
 *   <li>F18.2 A person stays whose choice stands (C15.4), who has set a limit of their own, at whom
 *       somebody looked as long as the log keeps that (F7.3), about whom a request is to be
 *       answered, or one of whose identifiers is blocked (F1.10); and so does whoever has come back
 *       by the time at which their lock is held.
 *   <li>F18.3 It is done as an erasure is (F6.1): every module forgets the person in the same
 *       transaction, and recipients are told. But there is no certificate, and an import may bring
 *       the person back, as somebody new.
 * </ul>
 *
 * <p>The person's own: access and taking along
 *
 * <ul>
 *   <li>F7.1 A person can have all that is known about them as it stood at one moment: each thing
 *       with where it comes from, since when it is known, and what it may be used for. Where a list
 *       is too long for one answer, the answer says so and where it goes on, and nothing is left
 *       out on the way.
 *   <li>F7.2 They can take along what they provided and did on consent or contract, in a format
 *       that other services and Takt itself take in: what comes in from it is what went out. What
 *       the company inferred is no part of it.
 *   <li>F7.3 Whoever of the company reads a person's data says why, and stands in a log that the
 *       person can read: who, in which role, when, what and why. A look is only ever added, stays
 *       with each of the person's profiles through merges and splits, and is kept for three years.
 *   <li>F7.4 Whoever reads the person's mailbox can have all this without a log-in, by the link
 *       that is mailed there: as a page in plain words, German and English, and as files.
 *   <li>F7.5 Machines give no reason: what they read is bound to a purpose, and how often they do
 *       is counted by day and purpose, where the person can read it, for three years. What is for
 *       no purpose, such as what somebody permits, is counted without one. What a machine asks
 *       before it acts, by an identifier that it has already, is not: to decide, what is permitted
 *       now, which cookies, whether somebody is known. A look by people shows no more than their
 *       role needs (rule W.21).
 *   <li>F7.6 A request that a person makes by mail, telephone or in a shop is written down: what is
 *       asked for, how and when it came; nothing of the person's own words. Who did what about it,
 *       and when, is its history; a change names the revision that it replaces. It ends answered,
 *       or refused on a ground and with words that the person was told (GDPR Art. 12(4), 12(5)).
 *   <li>F7.7 It is to be answered within a month of the day on which it came, counted as Regulation
 *       1182/71 says; a month that would end on a weekend ends on the Monday after it. What is open
 *       after that is overdue, and shows in health and metrics as a number.
 *   <li>F7.8 Nothing is given out before it is proven whose it is: a request that nobody has
 *       identified cannot be answered. How it was proven is written down, nothing of the proof.
 *   <li>F7.9 Its time is extended once, within the first month and to three months at most, with a
 *       reason. Whoever gave an address gets a letter when the request has come and when it takes
 *       longer, in the same transaction; the address is deleted when the request ends.
 *   <li>F7.10 A request is deleted by itself three years after the end of the year in which it was
 *       answered or refused (§§ 195 and 199 BGB).
 *   <li>F7.11 The company registers who outside of it gets data. Of each person whose data a
 *       recipient gets, it is written down since when, and by which random id the recipient knows
 *       them: no other recipient has the same. A recipient that is removed while it has data of
 *       anybody, or while notices to it are kept, is retired: it gets no more data, is still shown
 *       to the persons and told what becomes of theirs, and goes when nothing of that is left.
 *   <li>F7.12 When data of a person were corrected, erased or restricted, every recipient that has
 *       some and wants to know is told (GDPR Art. 19): in the transaction of what it is about, by
 *       an outbox; at least once, after pauses that double, for about four days. A notice is
 *       signed, and says nothing of the person but that id. A recipient that does not answer, or
 *       never ends its answer, keeps no other from being told.
 *   <li>F7.13 Notices go by https to public networks only, and follow no redirect, unless the
 *       company says otherwise in its environment.
 *   <li>F7.14 The person sees who has their data, and what each was told.
 *   <li>F7.15 By the link of F7.4 they also say how personal messages may be at most, and put right
 *       what is known about them, or say that nothing of it is right (F12.2). Both hold at once.
 * </ul>
 *
 * <p>Forecasts
 *
 * <ul>
 *   <li>F9.1 A forecast is for a purpose that the company names, one for which interests may be
 *       computed. It uses what is bound to that purpose, of persons who permit it in the same
 *       transaction: in the training as for the person.
 *   <li>F9.2 A training keeps parameters and figures, nothing of a person. Whoever opts out has no
 *       forecast from then on, and no part in a training that begins later.
 *   <li>F9.3 Data that do not carry a model are refused, each shortage by its name; the version
 *       before stays in use.
 *   <li>F9.4 A model is measured on days that had no part in its fit, beside a simple baseline, and
 *       fitted anew on all data only then.
 *   <li>F9.5 A purchase is a day with an order that was not undone, or of which something was kept
 *       if it has no number; what it was worth is what was kept. After a single one it is not said
 *       whether somebody is still a customer: the model cannot tell.
 *   <li>F9.6 One node at a time works on a training; one whose node died is begun anew.
 *   <li>F9.7 Whether somebody will buy soon is learnt from what they did before a cut-off and
 *       whether they bought after it, and measured at a later cut-off. A model that foretells no
 *       better than the share of all is refused.
 *   <li>F9.8 A column says what was known at the cut-off: of an attribute the value that counted
 *       then, however often it was said again since. One that nearly alone tells who will buy is
 *       refused by its name; so is one of which it cannot be told any more of everybody, because it
 *       changed after the cut-off as often as former values are kept.
 * </ul>
 */
package takt.profiles;
