package takt.campaigns.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import takt.campaigns.Decision.Outcome;
import takt.campaigns.Reason;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** The sentences of explanations, in one language. */
abstract class Sentences {

  private final DateTimeFormatter day;

  Sentences(String pattern, Locale locale) {
    day = DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
  }

  static Sentences in(Language language) {
    return language == Language.DE ? GermanSentences.ONLY : EnglishSentences.ONLY;
  }

  /** The whole text: what was decided, each reason, where to change it. */
  final String text(Choice choice, List<Reason> reasons, Function<PurposeCode, String> names) {
    List<String> sentences = new ArrayList<>();
    sentences.add(outcome(choice.outcome()));
    for (Reason reason : reasons) {
      Optional<String> since = reason.since().map(this::day);
      sentences.add(
          switch (reason.kind()) {
            case PERMISSION -> permission(reason.value(), names.apply(reason.purpose()), since);
            case INTEREST -> interest(reason.value(), since.orElseThrow());
            case FAMILIARITY -> familiarity(reason.value(), since);
            case OWN_LIMIT -> ownLimit(reason.value());
            case FIRST_NAME -> firstName(reason.source(), since.orElseThrow());
            case PURCHASE -> purchase(reason.value(), since.orElseThrow());
            case SEGMENT -> segment(reason.value(), since.orElseThrow());
            case ATTRIBUTE -> attribute(reason.value(), reason.source(), since.orElseThrow());
          });
    }
    if (choice.personal()) {
      sentences.add(change(Explaining.CHANGE));
    } else {
      sentences.add(nothingUsed());
    }
    return String.join(" ", sentences);
  }

  private String day(Instant at) {
    return day.format(at);
  }

  abstract String outcome(Outcome outcome);

  abstract String permission(String rule, String purpose, Optional<String> since);

  abstract String interest(String category, String since);

  abstract String familiarity(String familiarity, Optional<String> since);

  abstract String ownLimit(String degree);

  abstract String firstName(String source, String since);

  abstract String purchase(String item, String last);

  abstract String segment(String name, String since);

  abstract String attribute(String name, String source, String since);

  abstract String change(String where);

  abstract String nothingUsed();
}
