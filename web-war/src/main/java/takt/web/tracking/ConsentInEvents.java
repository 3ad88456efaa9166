package takt.web.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.ConsentRefused;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Proof;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Profiles;
import takt.profiles.SaidConsent;
import takt.web.access.Caller;

/**
 * Records what the consent objects of events say, if the key by which they came is trusted to speak
 * for persons (rules T.32 to T.35). Each choice has transactions of its own, and one that changes
 * nothing costs one look-up.
 */
@ApplicationScoped
class ConsentInEvents {

  private static final int PAGE = 500;

  /** What a person has said: what came with a merge was not said when that was made. */
  private static final Set<Kind> SAID = Set.of(Kind.GIVEN, Kind.CONFIRMED);

  @Inject Caller caller;
  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Purposes purposes;

  /** Records what counts, in the order in which it was said. */
  void record(List<Sent> all) {
    if (!caller.isConsentSource()) {
      return;
    }
    Map<Identifier, List<Sent>> byPerson = new LinkedHashMap<>();
    for (Sent sent : all) {
      if (!sent.said().isNothing() && !sent.arrival().bot()) {
        person(sent)
            .ifPresent(one -> byPerson.computeIfAbsent(one, any -> new ArrayList<>()).add(sent));
      }
    }
    byPerson.forEach((person, sent) -> told(sent).forEach(one -> record(person, one)));
  }

  private Optional<Identifier> person(Sent sent) {
    IncomingEvent event = sent.event();
    return event.customer().or(event::visitor).or(() -> only(event.others()));
  }

  /** By other identifiers, somebody is named only where none of them leads to somebody else. */
  private Optional<Identifier> only(List<Identifier> others) {
    Map<ProfileId, Identifier> led = new LinkedHashMap<>();
    others.forEach(one -> profiles.find(one).ifPresent(profile -> led.putIfAbsent(profile, one)));
    return led.size() > 1
        ? Optional.empty()
        : Stream.concat(led.values().stream(), others.stream()).findFirst();
  }

  /** Every choice, and of the copies the last before each. */
  private static List<Sent> told(List<Sent> sent) {
    List<Sent> told = new ArrayList<>();
    sent.stream()
        .sorted(Comparator.comparing(one -> one.event().at()))
        .forEach(
            one -> {
              boolean replaces = !told.isEmpty() && !told.get(told.size() - 1).said().chosen();
              if (replaces && !one.said().chosen()) {
                told.remove(told.size() - 1);
              }
              told.add(one);
            });
    return told;
  }

  private void record(Identifier person, Sent sent) {
    Optional<Permissions> known = profiles.permissions(person);
    Permissions now = known.orElseGet(consents::undecided);
    PurposeSet no = known.isEmpty() && !sent.said().chosen() ? PurposeSet.NONE : no(sent, now);
    PurposeSet yes = yes(sent.said(), now);
    if (no.isEmpty() && yes.isEmpty()) {
      return;
    }
    ProfileId profile = known.map(Permissions::profile).orElseGet(() -> profiles.open(person));
    Actor actor = sent.said().chosen() ? Actor.PERSON : Actor.IMPORT;
    Source source =
        new Source(Channel.WEB, "event by key " + caller.keyId(), actor, sent.said().language());
    Proof proof =
        Proof.from(
            sent.event().at(), sent.event().name() + ", message " + sent.event().messageId());
    if (!no.isEmpty()) {
      consents.optOut(new OptOut(profile, no, Optional.empty(), source, proof));
    }
    for (PurposeCode one : yes) {
      give(new Consent(profile, PurposeSet.of(one), Optional.empty(), Map.of(), source, proof));
    }
  }

  /** What its purpose's terms do not take from an event is not recorded (rule T.35). */
  private void give(Consent consent) {
    try {
      consents.give(consent);
    } catch (ConsentRefused refused) {
      // An age, a confirmation, another purpose: the person can still say it where that is asked.
    }
  }

  private PurposeSet no(Sent sent, Permissions now) {
    List<PurposeCode> no = new ArrayList<>();
    for (PurposeCode code : sent.said().denied()) {
      Permission permission = now.all().get(code);
      boolean open =
          permission != null
              && (permission.allowed()
                  || (sent.said().chosen() && permission.rule() == Rule.NOT_DECIDED));
      if (open
          && purposes.find(code).map(one -> one.basis().hasSwitch()).orElse(false)
          && !saidYesAfter(sent.event().at(), permission, now.profile())) {
        no.add(code);
      }
    }
    return PurposeSet.of(no);
  }

  /** A no that comes late does not end what the person said yes to after it (rule T.34). */
  private boolean saidYesAfter(Instant no, Permission permission, ProfileId profile) {
    if (permission.rule() != Rule.GIVEN) {
      return false;
    }
    Instant yes = Instant.MIN;
    List<LedgerEntry> page;
    long last = 0;
    do {
      page = consents.ledger(profile, last, PAGE);
      for (LedgerEntry entry : page) {
        last = entry.number();
        if (entry.purpose().equals(permission.purpose()) && SAID.contains(entry.kind())) {
          yes = entry.details().chosenAt().orElse(entry.at());
        }
      }
    } while (page.size() == PAGE);
    return yes.isAfter(no);
  }

  /** A choice is a yes to what is not permitted, a copy only to what nothing was said about. */
  private PurposeSet yes(SaidConsent said, Permissions now) {
    List<PurposeCode> yes = new ArrayList<>();
    for (PurposeCode code : said.given()) {
      Permission permission = now.all().get(code);
      boolean consent =
          purposes.find(code).map(Purpose::basis).filter(LegalBasis.CONSENT::equals).isPresent();
      if (permission != null
          && !permission.allowed()
          && (said.chosen()
              ? consent || permission.rule() == Rule.OBJECTED
              : consent && permission.rule() == Rule.NOT_DECIDED)) {
        yes.add(code);
      }
    }
    return PurposeSet.of(yes);
  }
}
