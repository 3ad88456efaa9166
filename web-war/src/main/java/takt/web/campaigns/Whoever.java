package takt.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import takt.client.Subject;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Subjects;

/** Finds out what is permitted to whoever a decision is asked for. */
@ApplicationScoped
public class Whoever {

  @Inject Subjects subjects;
  @Inject BrowserSignals signals;

  /**
   * Asks about whoever is there, again where they were merged with somebody meanwhile.
   *
   * @param subject who; null if nobody knows
   * @param question what is asked, of what is permitted to them if they are known
   */
  public <T> T asked(Subject subject, Function<Optional<Permissions>, T> question) {
    try {
      return question.apply(permissions(subject));
    } catch (UnknownProfile absorbed) {
      if (subject.profile() != null) {
        throw absorbed;
      }
      // The identifier led to a profile that a merge ended meanwhile; it leads to another one now.
      return question.apply(permissions(subject));
    }
  }

  private Optional<Permissions> permissions(Subject subject) {
    return Optional.ofNullable(subject).flatMap(subjects::permissions).map(signals::heeded);
  }
}
