/**
 * What the company can show about its data processing: the records of processing activities (GDPR
 * Art. 30), as data, as a spreadsheet and as a page.
 */
package takt.web.records;
