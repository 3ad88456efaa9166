package takt.client.segments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some of those who are in a segment and permit its purpose now.
 *
 * @param items who, by the profile's id
 * @param next where it goes on, for {@code after}; left out at the end
 */
public record MemberPage(List<Member> items, UUID next) {

  /** A member: who, and since when. */
  public record Member(UUID profile, Instant since) {}
}
