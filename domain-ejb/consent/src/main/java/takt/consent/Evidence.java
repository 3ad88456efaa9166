package takt.consent;

import java.util.Optional;

/**
 * The personal part of an entry's proof. It is kept apart from the ledger, which holds only its
 * salted hash: it can be erased, and the chain still verifies (rule C2.6).
 *
 * @param said what was clicked or said
 * @param reason why staff recorded it
 * @param document where the paper, recording or log is that proves it
 * @param network the network that the choice came from, where the purpose asks for it
 * @param userAgent the browser's name for itself, where the purpose asks for it
 */
public record Evidence(
    Optional<String> said,
    Optional<String> reason,
    Optional<String> document,
    Optional<String> network,
    Optional<String> userAgent) {

  /** What these terms let be kept of a proof. */
  public static Evidence of(Proof proof, Terms terms) {
    return new Evidence(
        proof.said(),
        proof.reason(),
        proof.document(),
        terms.evidence().contains(Terms.Evidence.ADDRESS)
            ? proof.address().map(address -> Network.of(address).text())
            : Optional.empty(),
        terms.evidence().contains(Terms.Evidence.USER_AGENT)
            ? proof.userAgent()
            : Optional.empty());
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return said.isEmpty()
        && reason.isEmpty()
        && document.isEmpty()
        && network.isEmpty()
        && userAgent.isEmpty();
  }
}
