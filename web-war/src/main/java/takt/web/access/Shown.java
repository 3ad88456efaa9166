package takt.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import takt.kernel.ProfileId;

/** Whom an endpoint shows, for the length of one request; see {@link ShowsPerson}. */
@RequestScoped
public class Shown {

  private boolean said;
  private List<ProfileId> profiles = List.of();

  /** It shows this person. */
  public void person(ProfileId one) {
    persons(List.of(one));
  }

  /** It shows these persons. */
  public void persons(List<ProfileId> all) {
    said = true;
    profiles = List.copyOf(all);
  }

  /** It turned out to show nobody: what was asked about leads to no profile. */
  public void nobody() {
    persons(List.of());
  }

  /** Forgets what an attempt said that the database refused. */
  void again() {
    said = false;
    profiles = List.of();
  }

  /**
   * Whom it showed.
   *
   * @throws IllegalStateException if the endpoint did not say
   */
  List<ProfileId> whom() {
    if (!said) {
      throw new IllegalStateException("The endpoint did not say whom it shows");
    }
    return profiles;
  }
}
