package takt.consent.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.consent.UnknownProfile;
import takt.consent.ledger.SealedTokens;
import takt.consent.permission.PermissionRows;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/** Links to lists as sealed tokens: the profile, the second of the end, and the language. */
@ApplicationScoped
class SealedSubscriptions implements SubscriptionLinks {

  private static final String USE = "list of subscriptions";
  private static final int TAG = 2;

  @Inject SealedTokens tokens;
  @Inject PermissionRows rows;
  @Inject Clock clock;

  @Override
  public String token(SubscriptionLink link) {
    UUID profile = link.profile().value();
    byte[] content =
        ByteBuffer.allocate(Long.BYTES * 3 + TAG)
            .putLong(profile.getMostSignificantBits())
            .putLong(profile.getLeastSignificantBits())
            .putLong(link.until().getEpochSecond())
            .put(link.language().tag().getBytes(US_ASCII))
            .array();
    return tokens.seal(USE, content);
  }

  @Override
  public Optional<SubscriptionLink> open(String token) {
    return tokens.open(USE, token).map(SealedSubscriptions::read).flatMap(this::now);
  }

  private static SubscriptionLink read(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    ProfileId profile = new ProfileId(new UUID(bytes.getLong(), bytes.getLong()));
    Instant until = Instant.ofEpochSecond(bytes.getLong());
    String tag = US_ASCII.decode(bytes).toString();
    return new SubscriptionLink(profile, Language.valueOf(tag.toUpperCase(Locale.ROOT)), until);
  }

  private Optional<SubscriptionLink> now(SubscriptionLink link) {
    if (clock.instant().isAfter(link.until())) {
      return Optional.empty();
    }
    try {
      ProfileId living = rows.readLiving(link.profile()).profile();
      return Optional.of(new SubscriptionLink(living, link.language(), link.until()));
    } catch (UnknownProfile erased) {
      return Optional.empty();
    }
  }
}
