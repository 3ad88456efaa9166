package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Window;
import takt.campaigns.contact.ContactLog;
import takt.campaigns.contact.Contacts;
import takt.campaigns.item.Wanted;
import takt.consent.Consents;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.platform.Reads;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;
import takt.profiles.Situations;
import takt.profiles.ViewAhead;

/**
 * Reads what decisions about a person need, under the person's lock: most of it in the same journey
 * to the database in which the lock is taken.
 */
@ApplicationScoped
class Persons {

  @Inject Consents consents;
  @Inject Profiles profiles;
  @Inject ContactLog contactLog;
  @Inject LoggedDecisions log;
  @Inject Situations situations;

  /** Somebody whom the caller has locked; what the places of a question need is read as needed. */
  Known known(Permissions locked, Asked asked, Instant now) {
    return new Known(locked, asked, now, situation(asked), Ahead.nothing());
  }

  /**
   * Locks somebody, and reads along what the first place needs if what was seen still holds.
   *
   * @param seen what a look without the lock saw permitted
   */
  Known lock(Permissions seen, Asked asked, Instant now) {
    Situation situation = situation(asked);
    Reads along = new Reads();
    Ahead ahead =
        asked.spots().stream()
            .filter(spot -> asked.purposes(spot, seen, now).findAny().isPresent())
            .findFirst()
            .map(spot -> ahead(along, spot, seen, asked, now, situation))
            .orElseGet(Ahead::nothing);
    return new Known(consents.lock(seen.profile(), along), asked, now, situation, ahead);
  }

  private Ahead ahead(
      Reads along, Spot spot, Permissions seen, Asked asked, Instant now, Situation situation) {
    String placement = spot.placement().code();
    Map<PurposeCode, ViewAhead> views = new HashMap<>();
    Set<Window> windows = new HashSet<>();
    asked
        .purposes(spot, seen, now)
        .limit(Ahead.MOST_PURPOSES)
        .forEach(
            purpose -> {
              Wanted wanted = asked.plans().wanted(placement, purpose);
              views.put(
                  purpose,
                  PurchaseViews.ahead(profiles, along, seen.profile(), purpose, wanted, situation));
              windows.addAll(asked.plans().windows(placement, purpose));
            });
    return new Ahead(
        placement,
        views,
        contactLog.ahead(
            along,
            question(seen, spot.placement().channel(), asked, now),
            Map.of(asked.house().zone(Optional.empty()), windows)));
  }

  private static ContactLog.Question question(
      Permissions permissions, Channel channel, Asked asked, Instant now) {
    return new ContactLog.Question(permissions.profile(), channel, asked.house().contacts(), now);
  }

  private Situation situation(Asked asked) {
    // As of an event: whose clock it is, only what is about to be read could say.
    Moment moment = asked.moment();
    return situations.of(moment.surroundings(moment.zone(Optional.empty())));
  }

  /** A person in the course of one question. */
  final class Known {

    private final Permissions locked;
    private final Asked asked;
    private final Instant now;
    private final Situation situation;
    private final Ahead ahead;
    private final Map<ViewKey, ProfileView> views = new HashMap<>();
    private final Map<String, List<PurposeCode>> purposes = new HashMap<>();
    private Optional<CameFrom> from;

    /** What is seen for a purpose in a place. */
    private record ViewKey(PurposeCode purpose, String placement) {}

    private Known(Permissions locked, Asked asked, Instant now, Situation situation, Ahead ahead) {
      this.locked = locked;
      this.asked = asked;
      this.now = now;
      this.situation = situation;
      this.ahead = ahead;
    }

    /** What is permitted, under the lock. */
    Permissions permissions() {
      return locked;
    }

    /**
     * The person as decisions for a place see them, with all contacts so far, those of this answer
     * among them; empty, with nothing read, if nothing is permitted there.
     */
    Optional<Person> at(Spot spot) {
      List<PurposeCode> here = purposes(spot);
      if (here.isEmpty()) {
        return Optional.empty();
      }
      String placement = spot.placement().code();
      Channel channel = spot.placement().channel();
      Permissions permissions = locked.on(channel);
      Map<PurposeCode, Permission> used = new HashMap<>();
      Map<PurposeCode, ProfileView> seen = new HashMap<>();
      Map<ZoneId, Set<Window>> windows = new HashMap<>();
      for (PurposeCode purpose : here) {
        ProfileView view =
            views.computeIfAbsent(
                new ViewKey(purpose, placement), any -> view(permissions, purpose, spot));
        used.put(purpose, permissions.all().get(purpose));
        seen.put(purpose, view);
        windows
            .computeIfAbsent(asked.house().zone(Optional.of(view)), any -> new HashSet<>())
            .addAll(asked.plans().windows(placement, purpose));
      }
      return Optional.of(
          new Person(
              locked.profile(),
              used,
              seen,
              contacts(windows, channel),
              from().filter(from -> from.leadsTo(channel, now))));
    }

    private Contacts contacts(Map<ZoneId, Set<Window>> windows, Channel channel) {
      return ahead
          .contacts(windows)
          .orElseGet(() -> contactLog.count(question(locked, channel, asked, now), windows));
    }

    private Optional<CameFrom> from() {
      if (from == null) {
        from = asked.request().continues().flatMap(id -> log.shown(id, locked.profile(), now));
      }
      return from;
    }

    private List<PurposeCode> purposes(Spot spot) {
      return purposes.computeIfAbsent(
          spot.placement().code(), any -> asked.purposes(spot, locked, now).toList());
    }

    private ProfileView view(Permissions here, PurposeCode purpose, Spot spot) {
      return PurchaseViews.view(
          profiles,
          here,
          purpose,
          asked.plans().wanted(spot.placement().code(), purpose),
          situation,
          ahead.view(purpose, spot));
    }
  }
}
