/** Purposes, choices, permissions, the ledger and receipts over REST. */
package takt.web.consent;
