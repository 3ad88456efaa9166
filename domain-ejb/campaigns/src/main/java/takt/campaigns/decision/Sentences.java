package takt.campaigns.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.campaigns.Decision.Outcome;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.kernel.Language;

/** The sentences of explanations, in one language. */
abstract class Sentences {

  private final DateTimeFormatter day;

  Sentences(String pattern, Locale locale) {
    day = DateTimeFormatter.ofPattern(pattern, locale);
  }

  static Sentences in(Language language) {
    return language == Language.DE ? GermanSentences.ONLY : EnglishSentences.ONLY;
  }

  /** One or two sentences: what was decided and why, what permits it and where to change it. */
  final String text(Choice choice, List<Reason> reasons, String change) {
    String outcome = outcome(choice);
    if (!choice.personal()) {
      return outcome + ". " + nothingUsed();
    }
    List<String> because =
        reasons.stream()
            .filter(one -> one.kind() != Kind.PERMISSION)
            .map(one -> clause(one.kind(), one.value()))
            .toList();
    List<String> second = new ArrayList<>();
    reasons.stream()
        .filter(one -> one.kind() == Kind.PERMISSION)
        .forEach(one -> second.add(one.text().substring(0, one.text().length() - 1)));
    second.add(change(change));
    return outcome
        + (because.isEmpty() ? "" : ": " + joined(because))
        + ". "
        + capital(String.join("; ", second))
        + ".";
  }

  private String outcome(Choice choice) {
    if (choice.continued()) {
      return continued();
    }
    if (choice.outcome() == Outcome.GENERIC && choice.byMoment()) {
      return byMoment();
    }
    return choice.discovery() ? discovery() : outcome(choice.outcome());
  }

  /** A moment in a few words. */
  final String occasion(Occasion occasion) {
    return occasion.words(hands()).collect(Collectors.joining(", "));
  }

  /** Nothing where there is nothing to say. */
  static String inBrackets(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private String joined(List<String> clauses) {
    int last = clauses.size() - 1;
    return last == 0
        ? clauses.get(0)
        : String.join(", ", clauses.subList(0, last)) + and() + clauses.get(last);
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** A fact with all that belongs to it. */
  final String sentence(
      Kind kind, String value, String source, String purpose, Optional<String> since) {
    return switch (kind) {
      case PERMISSION -> permission(value, purpose, since);
      case INTEREST -> interest(value, since.orElseThrow());
      case FAMILIARITY -> familiarity(value, since);
      case OWN_LIMIT -> ownLimit(value);
      case FIRST_NAME -> firstName(source, since.orElseThrow());
      case PURCHASE -> purchase(value, since.orElseThrow());
      case SEGMENT -> segment(value, since.orElseThrow());
      case ATTRIBUTE -> attribute(value, source, since.orElseThrow());
      case SITUATION -> situation(value);
    };
  }

  /** A day in words, by the clock of a zone. */
  final String day(Instant at, ZoneId zone) {
    return day.format(at.atZone(zone));
  }

  /** Without a full stop. */
  abstract String outcome(Outcome outcome);

  /** That it goes on with what the person comes from, without a full stop. */
  abstract String continued();

  /** That something new is shown, without a full stop. */
  abstract String discovery();

  /** That it goes by the moment and by nothing about the person, without a full stop. */
  abstract String byMoment();

  /** What of the clock can decide. */
  abstract Map<Occasion.Hand, String> hands();

  /** Where facts of a kind come from; of attributes and permissions it is not always the same. */
  abstract String source(Kind kind);

  /** What a permission by this rule rests on. */
  abstract String basis(String rule);

  /** A fact in a few words, as a main clause. */
  abstract String clause(Kind kind, String value);

  abstract String and();

  abstract String permission(String rule, String purpose, Optional<String> since);

  abstract String interest(String category, String since);

  abstract String familiarity(String familiarity, Optional<String> since);

  abstract String ownLimit(String degree);

  abstract String firstName(String source, String since);

  abstract String purchase(String item, String last);

  abstract String segment(String name, String since);

  abstract String attribute(String name, String source, String since);

  abstract String situation(String moment);

  /** Without a full stop, as the end of a sentence. */
  abstract String change(String where);

  abstract String nothingUsed();
}
