package takt.campaigns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.consent.Permissions;
import takt.kernel.Language;

/**
 * A question about all places of a page at once (rule G15.1).
 *
 * @param permissions what is permitted to whoever is there, as in {@link DecisionRequest}
 * @param places the places, 1 to {@value #MOST_PLACES}, each once, the most important one first;
 *     together they have room for at most {@value #MOST_MESSAGES} messages
 * @param language in which language
 * @param context what is known of the page or situation, as in {@link DecisionRequest}
 * @param continues the decision whose message the person comes from, if they do (rule G15.5)
 * @param cameFrom the message that they come from, where nothing is known of them (rule G15.6)
 */
public record PageRequest(
    Optional<Permissions> permissions,
    List<Place> places,
    Language language,
    Map<String, String> context,
    Optional<UUID> continues,
    Optional<Continued> cameFrom) {

  /** At most so many places. */
  public static final int MOST_PLACES = 10;

  /** At most so many messages over all places. */
  public static final int MOST_MESSAGES = 10;

  /** Of somebody who comes from nowhere in particular. */
  public PageRequest(
      Optional<Permissions> permissions,
      List<Place> places,
      Language language,
      Map<String, String> context) {
    this(permissions, places, language, context, Optional.empty(), Optional.empty());
  }

  /** Refuses nonsense. */
  public PageRequest {
    Objects.requireNonNull(permissions, "permissions");
    Objects.requireNonNull(continues, "continues");
    Objects.requireNonNull(cameFrom, "cameFrom");
    Objects.requireNonNull(language, "language");
    places = List.copyOf(places);
    Checks.range("the number of places", places.size(), 1, MOST_PLACES);
    Checks.range(
        "the number of messages over all places",
        places.stream().mapToInt(Place::messages).sum(),
        1,
        MOST_MESSAGES);
    Set<String> codes = new HashSet<>();
    for (Place place : places) {
      if (!codes.add(place.placement())) {
        throw new IllegalArgumentException("the placement " + place.placement() + " comes twice");
      }
    }
    context = DecisionRequest.checked(context);
  }
}
