/** The whole ledger in one chain of signed blocks, sealed in the background, with its proofs. */
package takt.consent.block;
