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
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;
import takt.profiles.Situations;

/** Reads what decisions about a person need, under the person's lock. */
@ApplicationScoped
class Persons {

  @Inject Profiles profiles;
  @Inject ContactLog contactLog;
  @Inject LoggedDecisions log;
  @Inject Situations situations;

  /** Somebody, of whom is read what the places of a question need, as they need it. */
  Known known(Permissions locked, Asked asked, Instant now) {
    return new Known(locked, asked, now);
  }

  /** A person in the course of one question. */
  final class Known {

    private final Permissions locked;
    private final Asked asked;
    private final Instant now;
    private final Situation situation;
    private final Map<Seen, ProfileView> views = new HashMap<>();
    private final Map<String, List<PurposeCode>> purposes = new HashMap<>();
    private Optional<CameFrom> from;

    /** What is seen for a purpose in a place. */
    private record Seen(PurposeCode purpose, String placement) {}

    private Known(Permissions locked, Asked asked, Instant now) {
      this.locked = locked;
      this.asked = asked;
      this.now = now;
      // As of an event: whose clock it is, only what is about to be read could say.
      Moment moment = asked.moment();
      situation = situations.of(moment.surroundings(moment.zone(Optional.empty())));
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
                new Seen(purpose, placement), any -> view(permissions, purpose, spot));
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
              contactLog.count(locked.profile(), windows, channel, asked.house().contacts(), now),
              from().filter(from -> from.leadsTo(channel, now))));
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
          situation);
    }
  }
}
