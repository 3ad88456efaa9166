/**
 * What persons hold in hand of their choices: consent records and receipts of ISO/IEC TS 27560 as
 * JSON-LD.
 */
package takt.web.receipts;
