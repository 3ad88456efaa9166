package takt.web.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Profiles;
import takt.web.rest.BrowserSignals;

/** Heeds the signal of a browser that sends events, for everybody whom they are about. */
@ApplicationScoped
class Signalling {

  @Inject BrowserSignals signals;
  @Inject Profiles profiles;

  void heed(List<Sent> all) {
    boolean everybody = signals.object();
    all.stream()
        .filter(sent -> everybody || sent.signals())
        .map(Sent::event)
        .flatMap(event -> named(event).stream())
        .distinct()
        .flatMap(identifier -> profiles.find(identifier).stream())
        .distinct()
        .forEach(signals::record);
  }

  /** Customer and visitor; whom other identifiers lead to only where these are not named. */
  private static List<Identifier> named(IncomingEvent event) {
    List<Identifier> named =
        Stream.of(event.customer(), event.visitor()).flatMap(Optional::stream).toList();
    return named.isEmpty() ? event.others() : named;
  }
}
