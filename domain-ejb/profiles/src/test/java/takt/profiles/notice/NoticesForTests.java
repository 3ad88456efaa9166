package takt.profiles.notice;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import takt.kernel.ProfileErased;
import takt.profiles.test.World;

/** Does what the timer does, without calling anybody. */
public final class NoticesForTests {

  private static final Duration LEASE = Duration.ofHours(1);
  private static final int MANY = 100;

  private NoticesForTests() {}

  /**
   * A notice that was to be sent.
   *
   * @param id its id
   * @param subject whom it is about
   */
  public record Claimed(UUID id, UUID subject) {}

  /** Takes what is due, and finds nobody there. */
  public static List<Claimed> fail(World world) {
    NoticeRows rows = world.bean(NoticeRows.class);
    List<NoticeRows.Due> mine = rows.claim(world.now, LEASE, MANY);
    mine.forEach(one -> rows.failed(one, world.now));
    return mine.stream().map(one -> new Claimed(one.id(), one.pseudonym())).toList();
  }

  /** Tells who has data of an erased person. */
  public static void erased(World world, ProfileErased erased) {
    world.bean(TellErased.class).on(erased);
  }

  /** Forgets what a night does; counts the recipients. */
  public static int forget(World world) {
    NoticeRows rows = world.bean(NoticeRows.class);
    rows.forget(world.now, MANY);
    return rows.forgetRetired();
  }

  /** Takes what is due, and brings it; counts it. */
  public static int bring(World world) {
    NoticeRows rows = world.bean(NoticeRows.class);
    List<NoticeRows.Due> mine = rows.claim(world.now, LEASE, MANY);
    mine.forEach(one -> rows.sent(one, world.now));
    return mine.size();
  }
}
