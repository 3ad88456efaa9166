/**
 * What the company shows about its data processing: the records of processing activities (GDPR Art.
 * 30), as data, as a spreadsheet and as a page; and what persons are written and shown of their
 * choices: mails, the pages that their links lead to, receipts.
 */
package takt.web.records;
