package takt.campaigns.budget;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import takt.campaigns.Campaign;

/** What this node has ahead of one campaign's budget. */
final class Ahead {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** With this part of a share left the next one is taken, so that many can decide at once. */
  private static final int RESERVE = 4;

  private Share share = Share.NONE;
  private int left;
  private int revision;
  private long usedNanos;
  private long againNanos;
  private boolean closed;

  /**
   * Makes sure that there is something ahead, if there is anything left.
   *
   * @return whether there is; empty if this was given back meanwhile, and is over
   */
  synchronized Optional<Boolean> fill(Campaign campaign, Accounts accounts, Instant now) {
    if (closed) {
      return Optional.empty();
    }
    if (isWorth(campaign, now) && left > share.showings() / RESERVE) {
      return Optional.of(true);
    }
    long nanos = System.nanoTime();
    if (left == 0 && revision == campaign.revision() && nanos < againNanos) {
      return Optional.of(false);
    }
    int unused = left;
    // Should the database fail, nothing is ahead: too few showings rather than too many.
    left = 0;
    share = accounts.next(campaign, share, unused, now);
    left = share.showings();
    revision = campaign.revision();
    usedNanos = nanos;
    againNanos = left > 0 ? nanos : nanos + SECOND;
    return Optional.of(left > 0);
  }

  /** What is ahead, with nothing taken. */
  synchronized Rest rest(Campaign campaign, Instant now) {
    return closed ? Rest.NONE : new Rest(share, left, isWorth(campaign, now));
  }

  /**
   * What a node has ahead at one moment.
   *
   * @param share of which share
   * @param left how many
   * @param usable whether one can be taken
   */
  record Rest(Share share, int left, boolean usable) {

    /** Nothing. */
    static final Rest NONE = new Rest(Share.NONE, 0, false);
  }

  /** Takes one; empty if there is none for this campaign as it is now. */
  synchronized Optional<Share> take(Campaign campaign, Instant now) {
    if (closed || !isWorth(campaign, now)) {
      return Optional.empty();
    }
    left--;
    usedNanos = System.nanoTime();
    return Optional.of(share);
  }

  /** Puts one back that was not shown after all, if its share is still there. */
  synchronized void putBack(Share taken) {
    if (!closed && taken.equals(share)) {
      left++;
    }
  }

  /** Gives back what nobody has used for a second; whether this is over. */
  synchronized boolean close(TakingBack accounts) {
    if (closed || System.nanoTime() - usedNanos < SECOND) {
      return closed;
    }
    closed = true;
    if (left > 0) {
      accounts.take(share, left);
    }
    return true;
  }

  /** Where it is given back to. */
  interface TakingBack {

    /** Takes back what is left of a share. */
    void take(Share share, int left);
  }

  private boolean isWorth(Campaign campaign, Instant now) {
    return left > 0 && revision == campaign.revision() && now.isBefore(share.until());
  }
}
