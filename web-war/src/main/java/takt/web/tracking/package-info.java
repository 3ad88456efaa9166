/**
 * The door for events: Segment's tracking calls and CloudEvents, made events of Takt's.
 *
 * <p>The numbered rules:
 *
 * <ul>
 *   <li>T.1 An SDK of Segment's or RudderStack's works when only its host is changed: all seven
 *       calls, under their short names too, {@code import} as another name of {@code batch}, and
 *       the beacon's path; from a page of any origin; packed by gzip or not.
 *   <li>T.2 An event may have 32 KB, a batch 500 KB, as they are once they are unpacked. Only what
 *       is longer, or no JSON, is refused with 400, and too many requests with 429 and {@code
 *       Retry-After}; whatever else a call says is answered with 200, or its SDK would send it
 *       again for ever.
 *   <li>T.3 A key in an address is a browser's, which anybody can read; no other is taken there.
 *   <li>T.4 An alias names as visitor the id that it gives up, not the one of the browser that says
 *       so.
 *   <li>T.10 A sender's clock may be wrong, so what counts is how long before sending an event
 *       happened: it happened when it was received, less {@code sentAt} less {@code timestamp} (or
 *       {@code originalTimestamp}). One that says no time, or none that can be read, happened when
 *       it was received.
 *   <li>T.11 A call that another receiver has taken before ({@code receivedAt}) and a server sends
 *       again has been corrected: its {@code timestamp} counts as it stands.
 *   <li>T.12 A time is read in any zone of ISO 8601; without one it is in UTC.
 *   <li>T.13 Bots are known by their user agent (rule F10.6): of the event's context, and, where a
 *       browser's key is shown, of the request.
 *   <li>T.30 Segment's {@code context.consent.categoryPreferences} and RudderStack's {@code
 *       context.consentManagement} say which categories a person agreed to. A category means the
 *       purposes that were set for it, else the one of that code; a no wins over a yes.
 *   <li>T.31 Whoever sent it, an event is not used for what its own consent object denies (rule
 *       F10.4). If the key by which it came is no consent source, that is all.
 *   <li>T.32 By a key that is one, the track event {@code Segment Consent Preference Updated} is
 *       the person's own choice at its time: it consents, opts out, and ends a denial that is older
 *       (rule C3.7), with key and message as its proof.
 *   <li>T.33 Any other event's consent object is the copy of a choice. Its no is an opt-out from
 *       what is permitted; its yes counts only where nothing is on record, and neither ends a
 *       denial nor renews.
 *   <li>T.34 In whatever order they come, a no does not end a yes that was said after it, nor a yes
 *       a later denial.
 *   <li>T.35 Of a stranger, the no of a copy is heeded and not recorded. What the terms of a
 *       purpose do not take from an event, such as an age or a confirmation, is not recorded
 *       either.
 *   <li>T.36 An event whose {@code context.globalPrivacyControl} is true, as an SDK reads it from
 *       its browser or a server passes it on, is heeded as the header of that signal is (rule W.7).
 *   <li>T.37 Whom an event names by neither customer nor visitor, its other identifiers say: a
 *       signal is heeded for everybody whom they lead to, and a consent object is recorded unless
 *       they lead to several.
 *   <li>T.20 CloudEvents 1.0 come by HTTP in all three modes: binary, structured, batch. An event's
 *       type is its name, its data are its properties, and what else it says is kept.
 *   <li>T.21 The extension attributes {@code customer} and {@code visitor} name its person, or its
 *       subject does, as {@code customer:…} or {@code visitor:…}; a browser's key names a visitor
 *       only.
 *   <li>T.22 Source and id together are its key: one that is sent again changes nothing, and one of
 *       another source is another event.
 *   <li>T.23 One that cannot be used is refused with the attribute that is wrong, and of its batch
 *       none is taken.
 *   <li>T.24 Those that the tracking plan refuses are named in the answer to their batch, of which
 *       the others are taken; if all are refused, so is the request. Segment's calls are answered
 *       as ever.
 *   <li>T.25 What Segment's calls say as {@code context}, a CloudEvent says under that name in its
 *       data, in every mode, and it counts by the same rules: identifiers of declared types as
 *       {@code externalIds}, of servers only (rule F1.11), the consent object (T.30 to T.35),
 *       {@code globalPrivacyControl} (T.36) and {@code userAgent} (T.13).
 * </ul>
 */
package takt.web.tracking;
