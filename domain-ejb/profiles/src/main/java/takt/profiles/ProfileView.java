package takt.profiles;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * What is known about a person for one permitted purpose (rule F2.1).
 *
 * @param profile whose it is
 * @param purpose what for
 * @param attributes facts by name
 * @param affinities interests, strongest first, at most {@value #MOST_AFFINITIES} of each dimension
 * @param purchases those of the items asked for that the person has bought, by item
 * @param durables those of the categories asked for that the company calls durable and in which the
 *     person has something, by category (rule F15.6)
 * @param familiarity how well both sides know each other
 * @param familiarSince since when: of a customer and a regular their first order, of an
 *     acquaintance since a customer number leads to them; empty for a stranger
 * @param ownLimit the highest degree that the person wants, 0 to 4; empty if they have not said
 * @param segments the segments for this purpose that the person is in, by code
 */
public record ProfileView(
    ProfileId profile,
    PurposeCode purpose,
    Map<String, Attribute> attributes,
    List<Affinity> affinities,
    Map<String, Purchase> purchases,
    Map<String, DurableCategory> durables,
    Familiarity familiarity,
    Optional<Instant> familiarSince,
    OptionalInt ownLimit,
    Map<String, PersonalRecord.KnownSegment> segments) {

  /** A view names at most so many interests of each dimension. */
  public static final int MOST_AFFINITIES = 50;

  /** Copies what it is given. */
  public ProfileView {
    attributes = Map.copyOf(attributes);
    affinities = List.copyOf(affinities);
    purchases = Map.copyOf(purchases);
    segments = Map.copyOf(segments);
    durables = Map.copyOf(durables);
  }

  /** The same with what another view of the same person for the same purpose says was bought. */
  public ProfileView with(ProfileView more) {
    Map<String, Purchase> items = new HashMap<>(purchases);
    items.putAll(more.purchases);
    Map<String, DurableCategory> categories = new HashMap<>(durables);
    categories.putAll(more.durables);
    return new ProfileView(
        profile,
        purpose,
        attributes,
        affinities,
        items,
        categories,
        familiarity,
        familiarSince,
        ownLimit,
        segments);
  }
}
