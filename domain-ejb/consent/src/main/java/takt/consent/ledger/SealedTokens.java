package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tokens for links that nobody but this installation can read or make (rule C13.2). */
@ApplicationScoped
public class SealedTokens {

  @Inject Seals seals;

  /**
   * The token of this content, always the same for it.
   *
   * @param use what it is for; a token opens for the same use only
   * @param content at most some 300 bytes; its length can be told from the token's
   */
  public String seal(String use, byte[] content) {
    return new TokenCipher(seals::bytes, use).seal(content);
  }

  /** The content of a token; empty if this installation has not made it for this use. */
  public Optional<byte[]> open(String use, String token) {
    return new TokenCipher(seals::bytes, use).open(token);
  }
}
