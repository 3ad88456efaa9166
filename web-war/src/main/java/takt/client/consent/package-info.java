/** Purposes, choices, permissions, the ledger, receipts. */
package takt.client.consent;
