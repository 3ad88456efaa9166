package takt.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.SignedDocuments;
import takt.consent.block.SigningKey;
import takt.consent.ledger.Seals;

/** Signs other modules' documents by the ledger's own keys. */
@ApplicationScoped
class SealedDocuments implements SignedDocuments {

  @Inject SigningKey signing;
  @Inject ReceiptKeys keys;
  @Inject Seals seals;

  @Override
  public String sign(String text) {
    return signing.sign(HEAD + text);
  }

  @Override
  public String publicKey() {
    return signing.publicKey();
  }

  @Override
  public String key(String use, UUID document) {
    return keys.key(named(use), document);
  }

  @Override
  public Optional<UUID> open(String use, String key) {
    return keys.open(named(use), key);
  }

  @Override
  public String hash(String use, List<String> texts) {
    List<String> all = new ArrayList<>();
    all.add("hash of a document");
    all.add(use);
    all.addAll(texts);
    return seals.seal(all);
  }

  /** Never one of consent's own uses. */
  private static String named(String use) {
    return "document: " + use;
  }
}
