/**
 * The door for events: Segment's tracking calls, made events of Takt's.
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
 * </ul>
 */
package takt.web.tracking;
