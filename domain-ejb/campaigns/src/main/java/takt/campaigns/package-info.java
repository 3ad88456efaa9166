/**
 * Campaigns, the decision what to show whom, its log, queued messages, results.
 *
 * <p>Other modules see this package only. The numbered rules:
 *
 * <p>Campaigns
 *
 * <ul>
 *   <li>G1.1 A campaign is drafted, started, paused, started again, ended; an ended one never
 *       changes again. What its state does not allow is refused by name.
 *   <li>G1.2 A change names the revision that it replaces; another one is refused.
 *   <li>G1.3 A campaign is for one purpose and for placements that exist.
 *   <li>G1.4 A variant may use only facts that its degree allows, and its link holds no fact.
 *   <li>G1.5 Placements and campaigns are read from a copy in memory that is at most one second
 *       old, on the node that changed them at once; they are the company's, not personal data.
 * </ul>
 *
 * <p>Permission and dose
 *
 * <ul>
 *   <li>G2.1 A decision is personal if the purpose of a campaign that is live here is permitted to
 *       the person; campaigns of other purposes then stay silent. Otherwise it is generic.
 *   <li>G2.2 A generic decision uses the placement, the language and the context, nothing else;
 *       nothing is read beyond the permissions, nothing is stored but that it was made (G2.6), and
 *       it has no id.
 *   <li>G2.3 Nothing generic goes out on a channel that reaches out to the person (e-mail, push,
 *       post, telephone): silence without permission.
 *   <li>G2.4 The dose is the least of what familiarity allows (rule G9.1), of the person's own
 *       limit, and of the permission (1 without it).
 *   <li>G2.5 A variant's degree is never above the dose. Below degree 2 interests do not rank.
 *   <li>G2.6 What generic decisions show is counted by day in UTC, campaign, message and placement,
 *       with nothing of who it was or at what hour, and is in the campaign's results by itself.
 *       Each node counts in memory and adds to what is stored every five seconds and when it stops;
 *       what one that dies had not written is lost. Counts are kept for 1,096 days.
 * </ul>
 *
 * <p>The decision, in this order: who is it, permitted, dose, live, already bought, caps, rank,
 * variant, holdout, explain
 *
 * <ul>
 *   <li>G3.1 Live: running, begun, not over, for this placement, and its context conditions hold.
 *   <li>G3.2 A message about what the person has already is silent (rules G11).
 *   <li>G3.3 A contact is a decision that showed something, by whatever channel. In the window of a
 *       cap a person has at most so many contacts; exact, because decisions about one person come
 *       one after the other.
 *   <li>G3.4 The holdout of a campaign is a fixed share of persons, the same on every node and in
 *       every GrowthBook SDK. Who is held out from what would have been shown is shown the next
 *       campaign or nothing, and the log says so.
 *   <li>G3.5 The rank is priority times interest; interest is relative to the person's strongest
 *       one, at least a tenth.
 *   <li>G3.6 The variant is the one of the highest degree within the dose, in the language and for
 *       the channel, whose facts are all known.
 *   <li>G3.7 The explanation names the facts that decided, and no others: without each of them,
 *       what is shown would have had another value or other words, or been silent; of something new
 *       counts how probable it was as that. It says so in one or two sentences, and of each fact
 *       its source, its purpose, since when, and where to change it: by an address that leads to
 *       Takt from anywhere, where the company has set one. Items are named by what the catalogue
 *       calls them. A generic message that is for some moments only, or names the context, is said
 *       to go by the moment and by nothing about the person.
 *   <li>G3.8 Every refusal has a name. The trace of a personal decision names every campaign of the
 *       placement and what stopped it.
 *   <li>G3.9 Texts are plain text; whoever shows them escapes them for where they are shown. Facts
 *       put into them lose control characters, are cut at 100 characters, and are not read again
 *       for placeholders. A day, here and in an explanation, is one where the person is (G8.3).
 * </ul>
 *
 * <p>The log and the queue
 *
 * <ul>
 *   <li>G4.1 A personal decision is written down with everything it used, in the transaction that
 *       holds the person's lock, before it is answered.
 *   <li>G4.2 What was used for a purpose can be read only while the purpose is permitted.
 *   <li>G4.3 Exposure and click are written down once, for the person whose decision it was.
 *   <li>G4.4 A message is queued only while its purpose is permitted, under the person's lock.
 *       Caps, holdout and what was bought are looked at when it is sent, not here.
 *   <li>G4.5 The person themselves can have every decision and message that is still about them,
 *       with its explanation and words, whatever is permitted now (GDPR Art. 15).
 *   <li>G4.6 A message can be queued by the decision that it goes on with, one about the same
 *       person that showed something: the same message in the channel's words, in the degree of the
 *       dose when it is queued, whatever the banner's was. It is due as soon after that was first
 *       shown as rule G15.5 allows. All else is as for any queued message.
 * </ul>
 *
 * <p>Opt-out and merges
 *
 * <ul>
 *   <li>G5.1 An opt-out cancels the queued messages of its purposes and removes their content.
 *   <li>G5.2 It takes from every decision that used its purposes the profile, the id, the
 *       explanation, the trace and the hour; what remains counts and leads to nobody. One that
 *       showed something for a purpose that stays permitted remains a contact, for that purpose
 *       alone, so that caps and series go on: with its explanation, which names facts of that
 *       purpose only, and without the trace, what it could teach, and a withdrawn purpose's
 *       holdout.
 *   <li>G5.3 Done again, it changes nothing.
 *   <li>G5.4 Decisions and queued messages follow a merge and a split; after a merge, what is no
 *       longer permitted is cleaned up as by an opt-out.
 *   <li>G5.5 An erasure takes the person out of every decision, as G5.2 does, and deletes every
 *       queued message to them, sent or not.
 *   <li>G5.6 When the retention of a purpose is over, a decision that used it leads to nobody,
 *       whatever it showed, and a queued message for it is deleted (C15.1).
 * </ul>
 *
 * <p>Content
 *
 * <ul>
 *   <li>G6.1 A message is one content; its variants say it for each channel, language and degree. A
 *       variant may be for the members of a segment for the campaign's purpose, from degree 2 on;
 *       of one degree it wins over a variant for all.
 *   <li>G6.2 A text names facts: what the catalogue says of the message's item from degree 0, the
 *       context from 1, the name of its segment from 2, interest and attributes from 3, from 4 what
 *       the person bought and when, and attributes that say who somebody is, such as names and
 *       birthdays (rule F12.9). A fact that is not known makes the next lower variant, never an
 *       empty place. A variant stored when one of its facts needed less has the degree that it
 *       needs now; if there is one of that degree for the same people and place, that one stays.
 *   <li>G6.3 A text has no logic: placeholders, each with one filter at most, {@code day} for a day
 *       in words and {@code capital} for a first letter in upper case. One that names what there is
 *       not is refused.
 *   <li>G6.4 What is shown comes as plain text and escaped for HTML; a link comes percent-encoded.
 *   <li>G6.5 The dose holds for every fact and segment: no name in a first contact's subject, no
 *       birthday greeting to a stranger.
 *   <li>G6.6 A preview says of every variant of a campaign what it would say to the person of the
 *       preview, and what is missing for it.
 *   <li>G6.7 A text about an item can name what the catalogue calls it, its brand, its category and
 *       its price as the language writes it, as they are now (rule G10.4). They are the company's
 *       facts, not the person's: an explanation names none of them. A message that names no item
 *       has no such text.
 *   <li>G6.8 A preview for a real person is the decision that they would get now: by the same
 *       policies, of what each campaign's purpose may use, under their lock. Nothing of it is
 *       written down, taken from a budget or counted but that somebody looked (rule F7.3). Without
 *       permission it is the generic one, as for somebody unknown. A value that whoever looks may
 *       not see stays a placeholder, and the preview names it.
 *   <li>G6.9 A variant may be for one placement of its campaign, on the variant's channel, as a
 *       landing page says more than its banner; a campaign with another one is refused. There, of
 *       one degree, it wins over one for all of the channel, be that for a segment. What is queued
 *       stands in no placement.
 * </ul>
 *
 * <p>A campaign's life
 *
 * <ul>
 *   <li>G7.1 A campaign is for everyone, for the members of a segment for its purpose, or for
 *       nobody known. Members are told of it from dose 2 on, and the explanation names the segment.
 *       One for nobody known is generic to whoever asks, makes no decision personal, and stays
 *       silent in one that is.
 *   <li>G7.2 A segment that a plan names exists, and is for the plan's purpose.
 *   <li>G7.3 Time alone moves a campaign: one that is started before its time is scheduled, runs
 *       when that comes, and has ended when it is over. A draft waits; one whose time is over is
 *       not started.
 *   <li>G7.4 Each change is kept with its revision, when, who (the label of their key), and the
 *       plan as it left it; the latest 200 of each campaign.
 *   <li>G7.5 A budget limits showings in all and by day of the company's zone, to anybody, known or
 *       not, from when the campaign has it. Nodes take small shares ahead and give back what they
 *       do not use within two seconds, so that it is never exceeded by one, on however many nodes;
 *       what a node that dies has ahead, at most 1/64 of what was left and 256, is not shown.
 *   <li>G7.6 An even pace lets in what is left over the time that is left until the day, and the
 *       campaign, are over, and never more than a minute's worth, or one, at once. A change of the
 *       budget holds after a second.
 *   <li>G7.7 A dry run tells whom a campaign would reach, by dose and by the words' degree, and
 *       what stops the others: by the same policies, over all persons or a sample of them, in any
 *       of its placements, beside all other campaigns and without budgets. Where the learner
 *       decides or a share is for something new, the most probable message counts. It reads what
 *       decisions may read, writes nothing, and tells of no fewer than five persons and in fives
 *       only.
 *   <li>G7.8 A goal is an event within so many days: it counts for the person's last decision
 *       before it that showed the campaign, if its purpose covers the event; what it is worth adds
 *       up, but for what is above a million millions either way: that is a mistake, and worth
 *       nothing. It counts on after the campaign's end, for as long as its days go. An opt-out
 *       leaves that it was reached and on which day, not what it was worth.
 * </ul>
 *
 * <p>Contacts: how often and when
 *
 * <ul>
 *   <li>G8.1 The company caps contacts with one person over all channels or on one; a campaign caps
 *       its own, or those of each of its messages. Every cap holds, at most ten of each. A message
 *       that has had its contacts gives way to the next of its campaign.
 *   <li>G8.2 A window is rolling, so many hours or days of 24 hours up to now, or the day, the week
 *       from Monday or the month of the calendar, whatever clocks do in it.
 *   <li>G8.3 Calendar and clock are the person's: their attribute {@code timezone} where the
 *       campaign's purpose may use it, else the company's.
 *   <li>G8.4 In the quiet hours of the company and of the campaign it stays silent on the channels
 *       named, those that reach out to the person unless said otherwise; by the minute, over
 *       midnight too, and where nobody is known.
 *   <li>G8.5 After a complaint the purposes that it is bound to stay silent on every channel for a
 *       pause, 30 days unless the company says otherwise; so does the purpose for which the
 *       decision that it names showed something, even if the event is bound to none.
 *   <li>G8.6 Who has seen so many messages in a row within so many days and clicked none is left in
 *       peace for as many days after the last; 10 of one campaign in 14 days unless the company
 *       says otherwise. On a channel that reaches out to the person what was sent counts as seen. A
 *       click ends the series, also one on what went on with a message (rule G15.5).
 *   <li>G8.7 Every change of the company's rules names the revision that it replaces, and is kept
 *       with who made it and when. Before the first one the configuration holds.
 *   <li>G8.8 Complaints follow a merge and a split, and go with the opt-out from their purpose,
 *       with an erasure, and when the retention of their purpose is over.
 *   <li>G8.9 A complaint that names a decision is written down with it once, for the person whose
 *       decision it was, and counts in the campaign's results.
 * </ul>
 *
 * <p>The dose table
 *
 * <ul>
 *   <li>G9.1 Familiarity allows a stranger degree 1, an acquaintance 2, a customer 3, a regular 4,
 *       unless the company changes the table, for all channels or for one by itself. No row falls
 *       as familiarity grows. Changes are made and kept as G8.7 says.
 *   <li>G9.2 Whatever the table says, the person's own limit and the permissions hold, and a
 *       variant uses no fact that its degree does not allow (rule G1.4).
 *   <li>G9.3 A decision says its dose and what held it down: permission, familiarity or the
 *       person's own limit. Where the company's table differs from the usual one, the trace says
 *       so.
 * </ul>
 *
 * <p>Items to speak about
 *
 * <ul>
 *   <li>G10.1 The catalogue holds at most 1,000,000 items, by the codes that purchases carry. What
 *       cannot be part of an item is refused by the part's name.
 *   <li>G10.2 A change names the revision that it replaces; another one is refused. Of two who put
 *       in the same item at once, so is the second.
 *   <li>G10.3 A line of a product feed says an item by the names of Google's product data
 *       specification. What it leaves out, or leaves empty, is as it was; a line that says nothing
 *       new changes nothing. A line that cannot be used is refused with the reason and the field.
 *   <li>G10.4 A decision knows the items that campaigns speak of, from the copy in memory (rule
 *       G1.5), and what replaces what in at most five steps, the nearest 20 either way. A change of
 *       other items has no copy read anew.
 *   <li>G10.5 A message about an item that is out of stock stays silent, whoever is there; one
 *       about an item that the catalogue does not know speaks.
 *   <li>G10.6 Which items were bought and are not in the catalogue can be listed, as far as rule
 *       F15.5 lists them.
 *   <li>G10.7 What enough persons bought becomes an item by itself, as rule F15.8 has its name,
 *       category and price, in stock, and marked as known from purchases of a purpose for which
 *       interests may be computed: of five persons, or as many more as the configuration says. They
 *       leave the last tenth of the catalogue to what the company itself puts in, and orders that a
 *       browser's key sent put nothing in. Purchases of that purpose go on to say what it is called
 *       and costs, until a file or somebody says anything of it: from then on they change nothing.
 *       What was taken out they do not bring back; the last million of what was taken out is known.
 *       Nothing of a person gets into the catalogue, so an opt-out changes nothing of it.
 *   <li>G10.8 What was bought is looked through every hour, or as often as the configuration says,
 *       a hundred items at a time, each page by one node. No event waits for it, and no item for
 *       another that fails.
 * </ul>
 *
 * <p>Already bought
 *
 * <ul>
 *   <li>G11.1 A message about an item is silent for whoever has bought and kept it: for good if the
 *       item is durable, otherwise until it is typically bought again (rule F15.3). Where nobody
 *       knows when that is, a consumable is spoken of again after 30 days, and an item of which
 *       nobody has said what it is after 365, or as many days as the configuration says. Whether it
 *       is durable, the message says, else the catalogue, else the category of the purchase. If the
 *       company says how long things of a durable category last, the message speaks again when the
 *       purchase is that old.
 *   <li>G11.2 A purchase of what replaces the item, or of what it replaces, counts as one of the
 *       item.
 *   <li>G11.3 A message is silent for whoever has bought and kept something in its category or in
 *       its item's category, if the company calls that durable, until it is as old as things of it
 *       last; unless the catalogue calls the item itself a consumable.
 *   <li>G11.4 What was cancelled or returned was not bought. It holds for every channel, from the
 *       moment the event is in, and as far as the purchase may be used for the campaign's purpose.
 *   <li>G11.5 No purchase is overlooked for the number of items that campaigns speak of.
 * </ul>
 *
 * <p>Situation
 *
 * <ul>
 *   <li>G12.1 A campaign and a message can have a condition on the situation in CEL (rule F17.8).
 *       One that cannot be used is refused when it is saved, with where it stands and which
 *       character it is. Where it does not hold, or cannot be computed from what the caller says,
 *       the campaign or message is silent, whoever is there.
 *   <li>G12.2 The clock is the one of the time zone that the caller names, else of the person's
 *       attribute {@code timezone}, else the company's.
 *   <li>G12.3 Conditions are read once when campaigns are, and one decision asks each only once;
 *       the explanation of a personal one asks those of its message some times more.
 *   <li>G12.4 The explanation of a personal decision says that the message is for moments like this
 *       one, if it has a condition: what is said of the situation and what of the clock, if without
 *       that alone the condition would not have held. Where the person's {@code timezone} decided,
 *       that is named as a fact of theirs.
 *   <li>G12.5 Interests are weighed for the same situation (rule F3.8): by what the caller says of
 *       the company's facets, in entries of their own or in {@code situation}, else by the clock of
 *       the zone that the caller names, else the company's.
 * </ul>
 *
 * <p>Learning which message fits
 *
 * <ul>
 *   <li>G13.1 The learner's probabilities are exact, by inverse-gap weighting over what it expects
 *       of each message: they add up to 1, none is below its part of the floor, and what is
 *       expected to earn more is never less probable. The number that was drawn repeats the choice.
 *   <li>G13.2 It expects by least squares over hashed features. Of the person these are the rank by
 *       rules, the interest, and from dose 2 on the familiarity, as the campaign's purpose may use
 *       them; of the situation the placement, the language, what the caller says of facets, page,
 *       weather, device and mood, and by the clock of rule G12.2 the time of day, the season and
 *       whether it is the weekend. An explanation names what of the person counted. It keeps sums
 *       for each message, and nothing about a person.
 *   <li>G13.3 An example counts once, and half for each half-life of its age. In any order, from
 *       any node, late or corrected, examples give the same result; one can be taken back.
 *   <li>G13.4 A message of which nothing came earns nothing; a click and a purchase earn; an
 *       opt-out or complaint is a regret that undoes purchases. Each counts once, however often it
 *       is told.
 *   <li>G13.5 While nothing is known, the rules' rank is what is expected; a new message is
 *       expected to do what the others do.
 *   <li>G13.6 What the learner would make of a log can be judged as any candidate can, on rounds
 *       that it has not learnt from.
 *   <li>G13.7 The company says what the learner does: nothing, watch, or decide, within a second.
 *       While it decides, a personal message is drawn from the 32 best by rules that can be said,
 *       and the decision's probability is the exact one of what is shown. Whoever loses the last
 *       showing of a budget to another decision draws anew of what is left of the same messages, as
 *       something new if it was that; each keeps its share of what it had, so that its probability
 *       is the one of ending with it while the budgets that were lost have nothing. What would have
 *       been shown, were nobody held out, is drawn by itself (rule G3.4). Rules decide about nobody
 *       known.
 *   <li>G13.8 What came of a decision is counted an hour after it, or after {@code
 *       takt.learning.patience}, and corrected whenever more comes of it within 300 days; by one
 *       node at a time. All nodes go by the same sums, at most a minute old.
 *   <li>G13.9 An opt-out, an erasure and an end of retention take away what the person's decisions
 *       can teach, and take back what they taught, within a minute. An opt-out is a regret of the
 *       last message that was reported as seen within seven days, else of the last one, learnt with
 *       nothing known of whom.
 *   <li>G13.10 The company says how it is known what was seen. Usually all that was decided counts
 *       as seen. Where exposures are reported, a message that does not reach out to the person
 *       teaches nothing until it was seen or something came of it, however late; that holds for
 *       what is decided while it is so.
 *   <li>G13.11 A complaint that names no decision is a regret of the message that an opt-out would
 *       blame.
 *   <li>G13.12 A purchase of the item that a message speaks of teaches without a goal: the person's
 *       last message about it before the purchase, clicked within 30 days before or decided within
 *       7, earns what a goal does, once, if the campaign's purpose covers the purchase and the
 *       campaign has not ended. What has reached the campaign's goal teaches that alone. Of what
 *       counts only once it was seen (rule G13.10), nothing led to a purchase that was not seen
 *       before it, whenever that is told. What a message spoke of when it was decided counts, not
 *       what it speaks of since. What is bought while the learner is off teaches nothing, even if
 *       the learner watched when the message was shown.
 * </ul>
 *
 * <p>Evaluating a policy on a log, before it goes live
 *
 * <ul>
 *   <li>G14.1 What a candidate policy would have earned is estimated from the log of another one,
 *       whose probabilities are known: by inverse propensity scores, self-normalised, clipped, by a
 *       model of the reward, doubly robust, and with a switch.
 *   <li>G14.2 Each estimate has its standard error, a normal and a bootstrap interval of 95 %, and
 *       the gain over what was logged in the same rounds. The same seed gives the same figures.
 *   <li>G14.3 Where the log says too little about the candidate, nothing is estimated and the
 *       reasons are named: fewer than 100 rounds, an effective sample below 100 rounds or 1 % of
 *       them, more than 5 % of what it would do never shown, probabilities that cannot be true,
 *       items that were not open to all, more than 1 % of the lines refused.
 *   <li>G14.4 No round is judged by a model of the reward that has seen it: the log is cut into
 *       five parts, and each is judged by a model of the other four.
 *   <li>G14.5 Logs are in the Open Bandit format, read line by line within bounds; a bad line is
 *       refused by its number and field. Nothing of a log is kept.
 *   <li>G14.6 Takt's own log can be had in the same format: what was shown, by day, with its
 *       probability and whether it was clicked. It holds no identifier of a person or a decision,
 *       nothing of a profile, and the same lines after an opt-out. Each placement is a position.
 *   <li>G14.7 A candidate chooses at each position among the items that the log shows there: as
 *       often as each other, in proportion to their shares, or as the learner would. What its
 *       shares give to an item that the log shows nowhere is never shown (rule G14.3).
 * </ul>
 *
 * <p>Several messages in one answer
 *
 * <ul>
 *   <li>G15.1 A question may be about ten places of a page and ask for ten messages in all. They
 *       are decided one after the other in the order of the question, each a decision and a contact
 *       of its own: for a known person in one transaction, so all of them or none.
 *   <li>G15.2 Nothing comes twice in an answer: no message, no other message about the same item,
 *       no campaign that the person was held out from in it.
 *   <li>G15.3 Variety: each message of a category that an answer has already halves the value of
 *       the next one of that category, and while the learner decides how probable it is. A place is
 *       filled rather than left empty.
 *   <li>G15.4 A place without a message says why. One with fewer messages than it has room for has
 *       no further decision, unless the person was held out from one.
 *   <li>G15.5 A question can name the decision that somebody comes from, one of their own: its
 *       message, in the words for where it is shown now, comes first unless something else stands
 *       against it; nothing is left to chance, and the explanation says so. Within a day of when it
 *       was first shown it is the same contact: caps, budgets and the pause after a series do not
 *       count it again; the one after a complaint holds. Its campaign's other messages are asked by
 *       the rules for any other. On a channel that reaches out to the person it is a contact of its
 *       own, within seven days, which everything counts.
 *   <li>G15.6 A question about somebody of whom nothing is permitted can name the campaign and
 *       message that they come from: it comes first likewise, in generic words. As nobody can tell
 *       whether they did, it is a showing of its own. Where anything is permitted it is passed by.
 * </ul>
 *
 * <p>Something new
 *
 * <ul>
 *   <li>G16.1 A share of personal decisions, 0 to 20 percent as the company says, is for messages
 *       that interest the person less than a quarter of their strongest interest. Each of them is
 *       as probable; the decision's probability counts both ways in which it could have won.
 *   <li>G16.2 A decision for something new says so, and so does its explanation; a campaign's
 *       results count them by themselves as well.
 * </ul>
 *
 * <p>What the deal gave
 *
 * <ul>
 *   <li>G17.1 Of each purpose for which messages were chosen, a person can have how many there
 *       were, how many they saw and clicked, what kinds of facts decided, and how many items they
 *       bought within 30 days after a click on a message about them, whatever they bought later; as
 *       far as it is still about them. Nobody else has it but of purposes that are permitted now.
 *   <li>G17.2 A message was redeemed if its campaign's goal was reached by it, or if it is the last
 *       one about an item that was clicked within 30 days before that was bought. Each counts once;
 *       what reached the campaign's goal is no second redemption of the campaign. A message is
 *       about the item that it spoke of when it was shown.
 * </ul>
 *
 * <p>Out of scope here: journeys, delivery, experiments beyond the holdout.
 */
package takt.campaigns;
