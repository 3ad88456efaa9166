package takt.campaigns.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;

/**
 * The showings that this node has ahead (rule G7.5): taken from the accounts in shares, so that a
 * decision costs no statement more, and never more than there are.
 */
@ApplicationScoped
public class Showings {

  private final ConcurrentMap<UUID, Ahead> campaigns = new ConcurrentHashMap<>();

  @Inject Accounts accounts;

  /**
   * Those of these campaigns of whose budget nothing is left for now. To be called before the
   * transaction of a decision begins, since it may use one of its own.
   */
  public Set<UUID> spent(Collection<Campaign> live, Instant now) {
    return live.stream()
        .filter(one -> one.plan().budget().isPresent() && !fill(one, now))
        .map(Campaign::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same as {@link #spent}, with nothing taken out of any budget, not even ahead; in the
   * caller's transaction or one of its own.
   */
  public Set<UUID> exhausted(Collection<Campaign> live, Instant now) {
    return live.stream()
        .filter(one -> one.plan().budget().isPresent() && !has(one, now))
        .map(Campaign::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean has(Campaign campaign, Instant now) {
    Ahead.Rest rest =
        Optional.ofNullable(campaigns.get(campaign.id()))
            .map(ahead -> ahead.rest(campaign, now))
            .orElse(Ahead.Rest.NONE);
    return rest.usable() || accounts.has(campaign, rest.share(), rest.left(), now);
  }

  private boolean fill(Campaign campaign, Instant now) {
    Optional<Boolean> filled;
    do {
      filled =
          campaigns
              .computeIfAbsent(campaign.id(), none -> new Ahead())
              .fill(campaign, accounts, now);
    } while (filled.isEmpty());
    return filled.get();
  }

  /** Takes a showing of a campaign that has a budget; empty if another was faster. */
  public Optional<ShowingTaken> take(Campaign campaign, Instant now) {
    return Optional.ofNullable(campaigns.get(campaign.id()))
        .flatMap(ahead -> ahead.take(campaign, now))
        .map(share -> new ShowingTaken(campaign.id(), share));
  }

  /** Puts back what was not shown after all. */
  void putBack(ShowingTaken taken) {
    Ahead ahead = campaigns.get(taken.campaign());
    if (ahead != null) {
      ahead.putBack(taken.share());
    }
  }

  /** Gives back to the accounts what nobody has used for a second. */
  void giveBack() {
    campaigns.forEach(
        (id, ahead) -> {
          // Whoever comes in between finds it closed, and looks again.
          if (ahead.close((share, left) -> accounts.takeBack(id, share, left))) {
            campaigns.remove(id, ahead);
          }
        });
  }
}
