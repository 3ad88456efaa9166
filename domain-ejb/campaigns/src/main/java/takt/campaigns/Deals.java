package takt.campaigns;

import java.util.List;
import takt.kernel.ProfileId;

/** Tells a person what it gave them that their data was used. */
public interface Deals {

  /** What is bought within so many days after a click counts. */
  int DAYS = 30;

  /**
   * What came of each purpose for which messages were chosen for somebody, as far as it is still
   * about them: of their last {@value Decisions#MOST_ABOUT} decisions, by purpose; in the caller's
   * transaction or one of its own, under the person's lock. Purchases are looked at for purposes
   * that are permitted now.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  List<Deal> of(ProfileId profile);

  /** The same to anybody but the person: only of purposes that are permitted now. */
  List<Deal> permitted(ProfileId profile);
}
