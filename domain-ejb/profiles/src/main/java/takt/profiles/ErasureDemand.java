package takt.profiles;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * Whom to erase, and what to keep.
 *
 * @param profile whom; profiles that it absorbed, or that absorbed it, are the same person
 * @param askedBy who asks
 * @param reason why, 3 to 500 characters without control characters; it names nobody
 * @param keep purposes that a contract asks for, whose data is kept for claims, each with the
 *     reason (Art. 17(3)(e)); what the law asks for is kept without being named
 * @param request the request, if it may come again
 */
public record ErasureDemand(
    ProfileId profile,
    Erasure.AskedBy askedBy,
    String reason,
    Map<PurposeCode, String> keep,
    Optional<Request> request) {

  /** The longest reason, in characters. */
  public static final int MOST_REASON = 500;

  private static final int LEAST_REASON = 3;

  /**
   * A request that may come again.
   *
   * @param hash what tells it from other requests, 64 characters
   * @param fingerprint what tells its demand from other demands, 64 characters
   */
  public record Request(String hash, String fingerprint) {

    /** Refuses missing parts. */
    public Request {
      Objects.requireNonNull(hash, "hash");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }
  }

  /** Refuses missing parts and reasons of a wrong length. */
  public ErasureDemand {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(askedBy, "askedBy");
    Objects.requireNonNull(request, "request");
    keep = Map.copyOf(keep);
    checkReason(reason);
    keep.values().forEach(ErasureDemand::checkReason);
  }

  /** Refuses what is no reason: of another length, or with control characters. */
  public static void checkReason(String reason) {
    if (reason == null
        || reason.strip().length() < LEAST_REASON
        || reason.length() > MOST_REASON
        || reason.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "must have %d to %d characters and no control characters"
              .formatted(LEAST_REASON, MOST_REASON));
    }
  }
}
