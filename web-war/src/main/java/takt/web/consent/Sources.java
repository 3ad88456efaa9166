package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Where the choices of a request came from. */
@ApplicationScoped
class Sources {

  @Inject Caller caller;

  Source source(String channel, String place, String actor, String language) {
    return new Source(
        Words.read(Channel.class, channel, "/channel"),
        place,
        actor(actor),
        Words.read(Language.class, language, "/language"));
  }

  /** The one channel that a choice is about, if it says one. */
  static Optional<Channel> about(String word) {
    return Optional.ofNullable(word).map(one -> Words.read(Channel.class, one, "/about"));
  }

  private Actor actor(String word) {
    if (word == null) {
      return caller.is(Role.DPO) ? Actor.STAFF : Actor.PERSON;
    }
    Actor actor = Words.read(Actor.class, word, "/actor");
    boolean browsers = actor == Actor.PERSON || actor == Actor.BROWSER_SIGNAL;
    if (actor == Actor.TAKT || (caller.is(Role.BROWSER) && !browsers)) {
      throw Refusal.field("/actor", "must be one that your key can speak for");
    }
    return actor;
  }
}
