/**
 * Verifies an export of the ledger, without Takt and without its server: {@code java -jar
 * takt-web-verifier.jar ledger.ndjson}.
 *
 * <p>It knows nothing of the code that sealed the ledger, and needs the JDK only, so that whoever
 * doubts Takt can read all of it: {@link takt.verifier.Verifier} says what is checked.
 *
 * <ul>
 *   <li>V.1 An export of the ledger as it was sealed is accepted.
 *   <li>V.2 The first entry that is changed, removed, moved or inserted is named, and so is the
 *       first that is missing at the end.
 *   <li>V.3 Only blocks that the trusted key signed are accepted; without a trusted key, the key is
 *       named and the reader told to compare it.
 *   <li>V.4 A head that was kept elsewhere must be among the blocks.
 *   <li>V.5 Where the export has the evidence of its entries, each piece is checked against the
 *       hash in its entry, and the first entry whose evidence was changed is named. Evidence that
 *       is no longer there was erased: that is counted, and is no error.
 *   <li>V.6 The certificate of an erasure is accepted as the trusted key signed it; whatever was
 *       changed in it, added or removed is refused.
 * </ul>
 */
package takt.verifier;
