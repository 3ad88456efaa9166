package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.client.consent.PurposeRecipient;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.consent.Recipient;
import takt.consent.Retirement;
import takt.consent.VersionState;
import takt.kernel.Language;
import takt.web.receipts.Controller;
import takt.web.rest.Words;

/** Makes the records of processing activities from what is published (rules C11.1 and C11.2). */
@ApplicationScoped
public class ProcessingDocument {

  @Inject Purposes purposes;
  @Inject Controller controller;
  @Inject RecordSettings settings;
  @Inject Clock clock;

  /** The records as they stand now. */
  public ProcessingRecords read() {
    List<Activity> activities = new ArrayList<>();
    for (Purpose purpose : purposes.all()) {
      activities.add(activity(purpose, VersionState.PUBLISHED, null));
    }
    for (Retirement retired : purposes.retired()) {
      purposes
          .known(retired.purpose())
          .ifPresent(last -> activities.add(activity(last, VersionState.RETIRED, retired.at())));
    }
    return new ProcessingRecords(
        clock.instant(),
        new ProcessingRecords.Controller(
            controller.name(),
            controller.address(),
            controller.contact(),
            settings.representative().orElse(null),
            settings.officer().orElse(null)),
        new TreeMap<>(settings.persons()),
        new TreeMap<>(settings.security()),
        activities,
        settings.open());
  }

  private static Activity activity(Purpose purpose, VersionState state, Instant ended) {
    return new Activity(
        purpose.code().value(),
        purpose.version(),
        Words.of(state),
        purpose.publishedAt(),
        ended,
        Words.of(purpose.basis()),
        each(language -> purpose.text(language).name()),
        texts(purpose, PurposeText::use),
        texts(purpose, PurposeText::collected),
        texts(purpose, PurposeText::recipients),
        purpose.recipients().stream().map(ProcessingDocument::recipient).toList(),
        purpose.retentionDays(),
        each(purpose::kept),
        texts(purpose, PurposeText::storage));
  }

  private static Map<String, String> texts(Purpose purpose, Function<PurposeText, String> part) {
    return each(language -> part.apply(purpose.text(language)));
  }

  private static Map<String, String> each(Function<Language, String> text) {
    Map<String, String> all = new TreeMap<>();
    for (Language language : Language.values()) {
      all.put(language.tag(), text.apply(language));
    }
    return all;
  }

  private static PurposeRecipient recipient(Recipient recipient) {
    return new PurposeRecipient(
        recipient.name(),
        each(recipient.role()::get),
        recipient.country(),
        recipient.safeguard().map(Words::of).orElse(null));
  }
}
