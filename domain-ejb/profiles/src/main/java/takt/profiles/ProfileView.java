package takt.profiles;

import java.time.Instant;
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
 * @param familiarity how well both sides know each other
 * @param familiarSince since when: of a customer and a regular their first order, of an
 *     acquaintance since a customer number leads to them; empty for a stranger
 * @param ownLimit the highest degree that the person wants, 0 to 4; empty if they have not said
 */
public record ProfileView(
    ProfileId profile,
    PurposeCode purpose,
    Map<String, Attribute> attributes,
    List<Affinity> affinities,
    Map<String, Purchase> purchases,
    Familiarity familiarity,
    Optional<Instant> familiarSince,
    OptionalInt ownLimit) {

  /** A view names at most so many interests of each dimension. */
  public static final int MOST_AFFINITIES = 50;

  /** Copies what it is given. */
  public ProfileView {
    attributes = Map.copyOf(attributes);
    affinities = List.copyOf(affinities);
    purchases = Map.copyOf(purchases);
  }
}
