package takt.profiles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import takt.consent.Permissions;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Reads;

/** Finds profiles, and shows them for a purpose. */
public interface Profiles {

  /** A view can be asked for at most so many items. */
  int MOST_ITEMS = 500;

  /** A view can be asked for at most so many categories. */
  int MOST_CATEGORIES = 500;

  /** So many values can be looked for among a profile's identifiers at once. */
  int MOST_VALUES = 500;

  /** The profile that an identifier leads to; none for a value that identifies nobody. */
  Optional<ProfileId> find(Identifier identifier);

  /** The address of the person's mailbox, their own before one that came with a merge. */
  Optional<EmailAddress> address(ProfileId profile);

  /**
   * What is permitted for the profile that an identifier leads to, read without a lock as {@link
   * takt.consent.Consents#permissions(ProfileId)} does, in one statement.
   */
  Optional<Permissions> permissions(Identifier identifier);

  /** Whether the profile exists (and has not been absorbed by another). */
  boolean exists(ProfileId profile);

  /**
   * The profile that an identifier leads to, made if there is none: for somebody who decides
   * something. In the caller's transaction or one of its own.
   *
   * @throws NeverIdentifies if the value identifies nobody (rule F1.9)
   */
  ProfileId open(Identifier identifier);

  /**
   * Makes an identifier that leads nowhere lead to a profile, or to the one that has absorbed it;
   * after a split, it leads to the profile that was named. In the caller's transaction, which the
   * database refuses for a passing reason if the identifier has just got a profile, or one of its
   * own.
   *
   * @return the profile that it leads to
   * @throws NeverIdentifies if the value identifies nobody (rule F1.9)
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  ProfileId link(Identifier identifier, ProfileId profile);

  /**
   * What is known for a purpose, in one statement. Needs the transaction that locked the
   * permissions (rule F2.2).
   *
   * @param permissions the profile's locked permissions
   * @param purpose what for
   * @param items the items whose purchases are of interest, at most {@value #MOST_ITEMS}
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked, or for too many items
   */
  default ProfileView view(Permissions permissions, PurposeCode purpose, Set<String> items) {
    return view(permissions, purpose, items, Set.of(), Situation.UNKNOWN);
  }

  /**
   * What is known for a purpose, with interests as far as they hold in a situation (rule F3.8).
   * Like {@link #view(Permissions, PurposeCode, Set)} otherwise.
   *
   * @param situation the situation; what it names that the company has not declared makes no
   *     difference
   */
  default ProfileView view(
      Permissions permissions, PurposeCode purpose, Set<String> items, Situation situation) {
    return view(permissions, purpose, items, Set.of(), situation);
  }

  /**
   * The same with what is durable (rule F15.6).
   *
   * @param categories the categories of which it matters whether something durable was bought, at
   *     most {@value #MOST_CATEGORIES}
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked, or for too many items or
   *     categories
   */
  ProfileView view(
      Permissions permissions,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation);

  /**
   * Asks for a view in the same journey to the database in which the permissions are locked; it is
   * given once they are.
   *
   * @param along what goes along with the lock
   * @param profile whose view
   * @throws IllegalArgumentException for too many items or categories
   * @see #view(Permissions, PurposeCode, Set, Set, Situation)
   */
  ViewAhead ahead(
      Reads along,
      ProfileId profile,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation);

  /**
   * Every purchase of which something was kept, not only the last one of each item: as far as the
   * person's latest 50,000 orders and returns say, and may be used for a purpose (rule F15.7). More
   * than a decision needs, so for the person's own questions. Needs the transaction that locked the
   * permissions (rule F2.2).
   *
   * @param permissions the profile's locked permissions
   * @param purpose what for
   * @param items the items whose purchases are of interest
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked
   */
  List<KeptItem> kept(Permissions permissions, PurposeCode purpose, Set<String> items);

  /**
   * Those of these values that lead to the profile, as identifiers of whichever type.
   *
   * @param values at most {@value #MOST_VALUES}
   */
  Set<String> identifying(ProfileId profile, Collection<String> values);

  /**
   * Sets how personal the person wants messages to be at most; empty for no limit of their own. In
   * the caller's transaction or one of its own.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  void limitDegree(ProfileId profile, OptionalInt highest);

  /**
   * Merges two profiles (rules F1.4 and C3.5). In the caller's transaction or one of its own.
   *
   * @param kept the profile that goes on
   * @param absorbed the profile that ends
   * @param cause who decided it, and why
   * @throws takt.consent.UnknownProfile if either does not exist
   */
  void merge(ProfileId kept, ProfileId absorbed, MergeCause cause);

  /**
   * Undoes the merge by which a profile was absorbed, whatever was merged since (rules F1.4, F1.6,
   * F1.7 and C3.6). In the caller's transaction or one of its own.
   *
   * @param kept the living profile that holds it now, directly or through another
   * @param absorbed the profile that goes on by itself again, with all that it had absorbed
   * @param cause who decided it, and why
   * @throws NeverMerged if {@code kept} does not hold {@code absorbed}
   */
  void split(ProfileId kept, ProfileId absorbed, MergeCause cause);
}
