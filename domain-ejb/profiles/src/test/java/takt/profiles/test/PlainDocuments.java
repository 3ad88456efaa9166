package takt.profiles.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.SignedDocuments;

/** Signs by repeating, so that a test sees what was signed. */
final class PlainDocuments implements SignedDocuments {

  @Override
  public String sign(String text) {
    return Integer.toHexString(text.hashCode());
  }

  @Override
  public String publicKey() {
    return "public";
  }

  @Override
  public String key(String use, UUID document) {
    return document.toString();
  }

  @Override
  public Optional<UUID> open(String use, String key) {
    return Optional.of(UUID.fromString(key));
  }

  @Override
  public String hash(String use, List<String> texts) {
    return Integer.toHexString((use + texts).hashCode());
  }
}
