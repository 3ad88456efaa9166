package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Deals;
import takt.campaigns.Decisions;
import takt.campaigns.KnownComplaints;
import takt.campaigns.LoggedDecision;
import takt.campaigns.QueuedMessage;
import takt.campaigns.QueuedMessages;
import takt.client.consent.ConsentData;
import takt.client.profiles.AccessReport;
import takt.client.profiles.ReportPlaces;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.EventPage;
import takt.profiles.PersonRequest;
import takt.profiles.PersonRequests;
import takt.profiles.PersonalData;
import takt.profiles.PersonalRecord;
import takt.profiles.Recipients;
import takt.web.campaigns.DealInfos;
import takt.web.campaigns.DecisionInfos;
import takt.web.consent.ConsentCopies;
import takt.web.rest.Words;

/**
 * Puts together what all modules know about a person, in one transaction that holds the person's
 * lock: everything is of one moment (rule F7.1).
 */
@ApplicationScoped
public class AccessReports {

  private static final int MESSAGES = 500;

  @Inject PersonalData data;
  @Inject Decisions decisions;
  @Inject Deals deals;
  @Inject KnownComplaints complaints;
  @Inject QueuedMessages messages;
  @Inject ConsentCopies copies;
  @Inject PersonRequests requests;
  @Inject RequestInfos infos;
  @Inject Recipients recipients;
  @Inject Purposes purposes;
  @Inject Clock clock;

  /** All of it, with as many events and decisions as fit. */
  @Atomic
  public AccessReport whole(ProfileId profile, Language language) {
    return read(profile, language, PersonalData.MOST_EVENTS, Decisions.MOST_ABOUT);
  }

  /** For a page: with at most so many events and decisions. */
  @Atomic
  public AccessReport brief(ProfileId profile, Language language, int most) {
    return read(profile, language, most, most);
  }

  private AccessReport read(ProfileId profile, Language language, int most, int mostDecisions) {
    PersonalRecord known = data.read(profile);
    EventPage events = data.events(profile, Optional.empty(), most);
    List<LoggedDecision> decided = decisions.about(profile, Optional.empty(), mostDecisions);
    List<QueuedMessage> waiting = messages.about(profile, Optional.empty(), MESSAGES);
    ConsentData choices = copies.of(profile, language);
    List<PersonRequest> asked = requests.about(profile);
    ReportPlaces next = next(events, decided, mostDecisions, waiting);
    return new AccessReport(
        profile.value(),
        clock.instant(),
        known.since(),
        known.identifiers().stream().map(ReportParts::identifier).toList(),
        known.attributes().stream().map(ReportParts::fact).toList(),
        known.former().stream().map(ReportParts::former).toList(),
        known.interests().stream().map(ReportParts::interest).toList(),
        known.servings().stream().map(ReportParts::served).toList(),
        known.traits().stream().map(one -> ReportParts.trait(one, language)).toList(),
        known.segments().stream().map(one -> ReportParts.segment(one, language)).toList(),
        known.purchases().stream().map(ReportParts::bought).toList(),
        known.orders().stream().map(ReportParts::order).toList(),
        Words.of(known.familiarity()),
        ReportParts.familiar(known.familiarBy()),
        known.ownLimit().isPresent() ? known.ownLimit().getAsInt() : null,
        known.merges().stream().map(one -> ReportParts.merge(one, language)).toList(),
        known.joins().stream().map(ReportParts::joined).toList(),
        purposes.all().stream().map(one -> use(one, language)).toList(),
        choices,
        events.events().stream().map(ReportParts::happened).toList(),
        decided.stream().map(DecisionInfos::of).toList(),
        deals.of(profile).stream().map(DealInfos::of).toList(),
        complaints.about(profile).stream().map(ReportParts::complained).toList(),
        waiting.stream().map(ReportParts::message).toList(),
        known.looks().stream().map(ReportParts::seen).toList(),
        known.reads().stream().map(ReportParts::read).toList(),
        asked.stream().map(infos::of).toList(),
        recipients.about(profile).stream().map(ReportParts::passed).toList(),
        RightsLabel.all(language),
        next,
        known.complete()
            && choices.complete()
            && asked.size() < PersonRequests.MOST_ABOUT
            && next == null);
  }

  /**
   * What comes after these places, and nothing else.
   *
   * @throws IllegalArgumentException if the place among the events is none
   */
  @Atomic
  public AccessReport after(ProfileId profile, ReportPlaces places, int most) {
    int mostDecisions = Math.min(most, Decisions.MOST_ABOUT);
    EventPage events =
        places.events() == null ? null : data.events(profile, Optional.of(places.events()), most);
    List<LoggedDecision> decided =
        places.decisions() == null
            ? null
            : decisions.about(profile, Optional.of(places.decisions()), mostDecisions);
    List<QueuedMessage> waiting =
        places.messages() == null
            ? null
            : messages.about(profile, Optional.of(places.messages()), MESSAGES);
    ReportPlaces next = next(events, decided, mostDecisions, waiting);
    return new AccessReport(
        profile.value(),
        clock.instant(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        events == null ? null : events.events().stream().map(ReportParts::happened).toList(),
        decided == null ? null : decided.stream().map(DecisionInfos::of).toList(),
        null,
        null,
        waiting == null ? null : waiting.stream().map(ReportParts::message).toList(),
        null,
        null,
        null,
        null,
        null,
        next,
        next == null);
  }

  private static ReportPlaces next(
      EventPage events, List<LoggedDecision> decided, int most, List<QueuedMessage> waiting) {
    String event = events == null ? null : events.next().orElse(null);
    UUID decision = decided == null || decided.size() < most ? null : decided.get(most - 1).id();
    UUID message =
        waiting == null || waiting.size() < MESSAGES ? null : waiting.get(MESSAGES - 1).id();
    return event == null && decision == null && message == null
        ? null
        : new ReportPlaces(event, decision, message);
  }

  private static AccessReport.Use use(Purpose purpose, Language language) {
    return new AccessReport.Use(
        purpose.code().value(),
        purpose.text(language).name(),
        purpose.text(language).use(),
        Words.of(purpose.basis()),
        purpose.text(language).recipients(),
        purpose.kept(language));
  }
}
