package takt.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How other modules' documents are signed, led to, and compared: by this installation's keys. */
public interface SignedDocuments {

  /** What stands before every text that is signed, so that it never passes for a block's. */
  String HEAD = "takt document\n";

  /**
   * Signs a text with the key of the ledger's blocks (Ed25519), after {@link #HEAD}.
   *
   * @return the signature, in base64
   */
  String sign(String text);

  /** The public key that goes with it: X.509 in base64. */
  String publicKey();

  /**
   * The key by which whoever holds it opens a document without a log-in: nobody can guess it or
   * make it, and it opens nothing of another use.
   *
   * @param use what kind of document it is
   */
  String key(String use, UUID document);

  /** The document that a key of this use opens; empty for a key that Takt did not make. */
  Optional<UUID> open(String use, String key);

  /**
   * A keyed hash over texts, in lower-case hexadecimal: the same for the same, and nobody without
   * the installation's secret key can try texts on it.
   */
  String hash(String use, List<String> texts);
}
