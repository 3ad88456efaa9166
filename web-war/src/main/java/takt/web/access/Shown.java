package takt.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import takt.kernel.ProfileId;

/** Whom an endpoint shows, for the length of one request; see {@link ShowsPerson}. */
@RequestScoped
public class Shown {

  private boolean said;
  private ProfileId profile;

  /** It shows this person. */
  public void person(ProfileId one) {
    said = true;
    profile = one;
  }

  /** It turned out to show nobody: what was asked about leads to no profile. */
  public void nobody() {
    said = true;
    profile = null;
  }

  /** Forgets what an attempt said that the database refused. */
  void again() {
    said = false;
    profile = null;
  }

  /**
   * Whom it showed; empty for nobody.
   *
   * @throws IllegalStateException if the endpoint did not say
   */
  Optional<ProfileId> whom() {
    if (!said) {
      throw new IllegalStateException("The endpoint did not say whom it shows");
    }
    return Optional.ofNullable(profile);
  }
}
