package takt.kernel;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Published by profiles: a person was erased (GDPR Art. 17), or ended because nothing of them is
 * kept any longer (Art. 5(1)(e)). Delivered in the transaction of the erasure, while the
 * permissions of all the person's profiles are locked. An observer deletes what leads to the person
 * or tells something about them, and writes down what it did; what it keeps, it writes down under a
 * name that ends in {@code -kept}.
 *
 * @param erasure the id of the erasure or the end
 * @param profile the person's profile
 * @param absorbed the profiles that it had absorbed, by whatever way
 * @param identifiers what had led to the person
 * @param kept the purposes whose data is kept apart, since the law or a claim asks for it
 * @param at when
 * @param effects where observers write down what they did
 */
public record ProfileErased(
    UUID erasure,
    ProfileId profile,
    Set<ProfileId> absorbed,
    Set<KnownBy> identifiers,
    PurposeSet kept,
    Instant at,
    Effects effects) {

  /** Copies what it is given. */
  public ProfileErased {
    absorbed = Set.copyOf(absorbed);
    identifiers = Set.copyOf(identifiers);
  }

  /** Every profile of the person, in the order of their keys. */
  public Set<ProfileId> profiles() {
    Set<ProfileId> all = new TreeSet<>(absorbed);
    all.add(profile);
    return all;
  }
}
