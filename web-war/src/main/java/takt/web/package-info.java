/**
 * The REST API and the pages: one package per module, plus what all share.
 *
 * <ul>
 *   <li>W.1 Every endpoint names who may call it; one that names nobody is refused.
 *   <li>W.2 Every refusal is an RFC 9457 problem that names its rule and each bad field; nothing
 *       has then been written.
 *   <li>W.3 A creating POST that repeats an Idempotency-Key gets the first answer again, and
 *       nothing is created twice.
 *   <li>W.4 Every body is bounded; a longer one is refused before it is read.
 *   <li>W.5 Unknown fields in a command are refused; in an event they are kept.
 *   <li>W.6 Keys are stored hashed; a browser's write key may only send events, and ask and decide
 *       for its own visitor.
 *   <li>W.7 A browser's Global Privacy Control is heeded on every request that is about a person,
 *       before anything else is done for it; where a link in a mail alone says who that is, right
 *       after the choice for which it was opened.
 *   <li>W.8 A page that the server writes has no more than its style from Takt and nothing from
 *       elsewhere, works without a script, may be framed by nobody, and tells nobody where its
 *       links were clicked. Every page is there in German and English, for a phone, a keyboard, a
 *       screen reader (WCAG 2.2 AA) and to print.
 *   <li>W.9 Whoever asks for a page gets a refusal as a page, too, in plain words.
 *   <li>W.10 Callers without a key are limited by their network address, in memory that does not
 *       grow with their number.
 *   <li>W.11 What is queued for e-mail names the header fields by which its recipient stops its
 *       purpose with one click (RFC 8058).
 *   <li>W.12 Of mails that anybody can ask for, a node takes so many a minute from a network
 *       address, and ten times as many in all; who asks for more is answered as everybody.
 *   <li>W.13 The address at which every explanation, receipt, mail and page says that a person sees
 *       and changes what is used shows a page for everybody: each purpose in plain words, what
 *       needs their yes, and how to say no without a log-in.
 *   <li>W.20 Staff who look at one person say why, in the header {@code Takt-Reason} or in the
 *       request for everything; without a reason nothing is read. The look is written down with the
 *       reading (rule F7.3).
 *   <li>W.21 Each role sees what it needs: a marketer sees no value that tells who somebody is or
 *       how to reach them: no identifier, address or telephone number, and nothing whose name says
 *       that it tells it, such as a name or a birthday (rule F12.9). Only machines queue messages,
 *       as whether one may be queued tells of the person.
 * </ul>
 *
 * <p>What each role of staff sees of one person, each look in the person's log:
 *
 * <table>
 *   <caption>Fields by role</caption>
 *   <tr><th>What</th><th>dpo</th><th>marketer</th><th>operator</th></tr>
 *   <tr><td>everything, on the person's request</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>whether somebody is known</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>permissions, choices and their proof</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>decisions and their explanation</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>the trace of a decision, which names no fact</td><td>no</td><td>yes</td><td>no</td></tr>
 *   <tr><td>the profile for a permitted purpose</td><td>no</td><td>what tells who it is masked</td>
 *   <td>no</td></tr>
 *   <tr><td>what they would be shown now, and why</td><td>no</td><td>what tells who it is left as
 *   placeholders</td><td>no</td></tr>
 *   <tr><td>that messages wait, not what they say</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>them in the file of an export</td><td>yes</td><td>no</td><td>no: who runs the server
 *   orders and counts exports, and needs nobody's data for it</td></tr>
 * </table>
 *
 * <p>An integrator is a machine of the company: what it reads is bound to a purpose, and counted by
 * day (rule F7.5). The person's own link shows everything.
 */
package takt.web;
