package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.ProfileView;

/**
 * Tells by a digest whether what was decided still stands (rule G18.7). Contacts so far, and how
 * interests fade, are no part of it: a message does not go because it was shown.
 */
@ApplicationScoped
class Standing {

  @Inject Persons persons;
  @Inject Clock clock;

  /**
   * Of decisions about a person.
   *
   * @param seen what a look without the lock saw permitted
   */
  @Atomic
  String of(Permissions seen, Asked asked) {
    Instant now = clock.instant();
    Persons.Known known = persons.lock(seen, asked, now);
    StringBuilder text = new StringBuilder(seen.profile().toString());
    for (Spot spot : asked.spots()) {
      say(text, spot, asked.usable(spot, known.permissions(), now));
      known.at(spot).ifPresent(person -> text.append(about(person)));
    }
    return digest(text, asked);
  }

  /** Of decisions that are the same for everybody. */
  static String ofEverybody(Asked asked, Instant now) {
    StringBuilder text = new StringBuilder();
    for (Spot spot : asked.spots()) {
      say(
          text,
          spot,
          spot.campaigns().stream()
              .filter(one -> Live.isLive(one, asked.request().context(), now)));
    }
    return digest(text, asked);
  }

  private static void say(StringBuilder text, Spot spot, Stream<Campaign> live) {
    text.append('\n').append(spot.placement().code());
    live.map(Campaign::id).sorted().forEach(id -> text.append(' ').append(id));
  }

  /** What is permitted and known, in the same words on every node. */
  static String about(Person person) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<PurposeCode, ProfileView> one : new TreeMap<>(person.views()).entrySet()) {
      ProfileView view = one.getValue();
      // Maps in an order that is the same on every node.
      List<Object> all =
          List.of(
              one.getKey(),
              Optional.ofNullable(person.permissions().get(one.getKey())),
              person.contacts().complained(one.getKey()),
              view.familiarity(),
              view.ownLimit(),
              new TreeMap<>(view.attributes()),
              new TreeMap<>(view.purchases()),
              new TreeMap<>(view.durables()),
              segments(view));
      text.append('\n').append(all);
    }
    return text.toString();
  }

  private static List<Object> segments(ProfileView view) {
    return new TreeMap<>(view.segments())
        .values().stream()
            .<Object>map(one -> List.of(one.segment(), one.since(), new TreeMap<>(one.names())))
            .toList();
  }

  private static String digest(StringBuilder text, Asked asked) {
    text.append('\n')
        .append(asked.plans().revision())
        .append(asked.request().language())
        .append(new TreeMap<>(asked.request().context()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
