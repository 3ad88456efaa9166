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
 * @param confirmed what was asked for before it was confirmed by e-mail
 */
public record Evidence(
    Optional<String> said,
    Optional<String> reason,
    Optional<String> document,
    Optional<String> network,
    Optional<String> userAgent,
    Optional<Confirmation> confirmed) {

  /** Nothing. */
  public static final Evidence NONE =
      new Evidence(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of a choice that was made at once. */
  public Evidence(
      Optional<String> said,
      Optional<String> reason,
      Optional<String> document,
      Optional<String> network,
      Optional<String> userAgent) {
    this(said, reason, document, network, userAgent, Optional.empty());
  }

  /** What these terms let be kept of a proof. */
  public static Evidence of(Proof proof, Terms terms) {
    return new Evidence(
        proof.said(),
        proof.reason(),
        proof.document(),
        terms.evidence().contains(Terms.Evidence.ADDRESS)
            ? proof.address().map(address -> Network.of(address).text())
            : Optional.empty(),
        terms.evidence().contains(Terms.Evidence.USER_AGENT) ? proof.userAgent() : Optional.empty(),
        proof.confirmed().map(request -> request.kept(terms)));
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
