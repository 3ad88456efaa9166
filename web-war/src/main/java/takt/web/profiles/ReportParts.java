package takt.web.profiles;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Complaint;
import takt.campaigns.QueuedMessage;
import takt.client.profiles.AccessReport;
import takt.client.profiles.FamiliarBy;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.EventPage.KnownEvent;
import takt.profiles.Explanation;
import takt.profiles.Explanation.Undone;
import takt.profiles.FamiliarityFacts;
import takt.profiles.Look;
import takt.profiles.MergeCause;
import takt.profiles.PersonalRecord.FormerAttribute;
import takt.profiles.PersonalRecord.KnownAttribute;
import takt.profiles.PersonalRecord.KnownIdentifier;
import takt.profiles.PersonalRecord.KnownInterest;
import takt.profiles.PersonalRecord.KnownJoin;
import takt.profiles.PersonalRecord.KnownOrder;
import takt.profiles.PersonalRecord.KnownPurchase;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.PersonalRecord.KnownServing;
import takt.profiles.PersonalRecord.KnownTrait;
import takt.profiles.PersonalRecord.MachineReads;
import takt.profiles.Recipients;
import takt.web.rest.Words;

/** The parts of a report as the API's records. */
final class ReportParts {

  private ReportParts() {}

  static AccessReport.KnownBy identifier(KnownIdentifier one) {
    return new AccessReport.KnownBy(
        one.identifier().type().code(), one.identifier().value(), one.since().orElse(null));
  }

  static AccessReport.Joined joined(KnownJoin one) {
    return new AccessReport.Joined(one.type().code(), one.value().orElse(null), one.at());
  }

  static AccessReport.Fact fact(KnownAttribute one) {
    return new AccessReport.Fact(
        one.name(),
        value(one.value()),
        one.source(),
        one.since(),
        codes(one.purposes()),
        one.counts());
  }

  static FamiliarBy familiar(FamiliarityFacts by) {
    return new FamiliarBy(
        by.knownSince().orElse(null),
        by.events(),
        by.orders(),
        by.firstOrder().orElse(null),
        by.lastOrder().orElse(null));
  }

  static AccessReport.Former former(FormerAttribute one) {
    return new AccessReport.Former(
        one.name(),
        value(one.value()),
        one.source(),
        one.since(),
        one.until(),
        codes(one.purposes()));
  }

  /** An empty one says that none is right. */
  private static String value(String stored) {
    return stored.isEmpty() ? null : stored;
  }

  static AccessReport.Interest interest(KnownInterest one) {
    return new AccessReport.Interest(
        Words.of(one.dimension()),
        one.name(),
        one.situation().values().isEmpty() ? null : one.situation().canonical(),
        one.score(),
        one.since(),
        one.purpose().value());
  }

  static AccessReport.Trait trait(KnownTrait one, Language language) {
    return new AccessReport.Trait(
        one.names().get(language), one.value(), one.since(), one.purpose().value());
  }

  static AccessReport.Segment segment(KnownSegment one, Language language) {
    return new AccessReport.Segment(one.names().get(language), one.since(), one.purpose().value());
  }

  static AccessReport.Served served(KnownServing one) {
    return new AccessReport.Served(
        Words.of(one.dimension()),
        one.name(),
        one.count(),
        one.since(),
        one.last(),
        one.purpose().value());
  }

  static AccessReport.Bought bought(KnownPurchase one) {
    return new AccessReport.Bought(
        one.item(),
        one.quantity(),
        one.returned(),
        one.amount(),
        one.last().orElse(null),
        codes(one.purposes()),
        one.category().orElse(null),
        one.kind().map(Words::of).orElse(null),
        one.again().orElse(null));
  }

  static AccessReport.Order order(KnownOrder one) {
    return new AccessReport.Order(
        one.order(), one.at().orElse(null), one.undone(), codes(one.purposes()));
  }

  static AccessReport.Merge merge(Explanation.Merge one, Language language) {
    return new AccessReport.Merge(
        one.kept().value(),
        one.absorbed().value(),
        one.at(),
        one.undone().map(Undone::at).orElse(null),
        ExplanationWords.sentences(one, language),
        one.cause().reason().orElse(null),
        one.undone().map(Undone::cause).flatMap(MergeCause::reason).orElse(null));
  }

  static AccessReport.Happened happened(KnownEvent one) {
    return new AccessReport.Happened(
        one.messageId(),
        Words.of(one.kind()),
        one.name(),
        one.source().orElse(null),
        one.at(),
        one.receivedAt(),
        codes(one.purposes()),
        object(one.properties()));
  }

  static AccessReport.Complained complained(Complaint one) {
    return new AccessReport.Complained(one.purpose().value(), one.at());
  }

  static AccessReport.Message message(QueuedMessage one) {
    Optional<QueuedMessage.Content> content = one.content();
    return new AccessReport.Message(
        one.id(),
        one.campaign(),
        one.message(),
        Words.of(one.channel()),
        one.purpose().value(),
        one.dueAt(),
        Words.of(one.state()),
        content.map(QueuedMessage.Content::title).orElse(null),
        content.map(QueuedMessage.Content::body).orElse(null),
        content.map(QueuedMessage.Content::link).orElse(null));
  }

  static AccessReport.Seen seen(Look one) {
    return new AccessReport.Seen(
        one.at(),
        one.who(),
        one.role(),
        one.ordered().stream().map(Words::of).toList(),
        one.reason());
  }

  static AccessReport.Read read(MachineReads one) {
    return new AccessReport.Read(
        one.day(), one.purpose().map(PurposeCode::value).orElse(null), one.who(), one.count());
  }

  static AccessReport.Passed passed(Recipients.Told one) {
    return new AccessReport.Passed(
        one.name(),
        one.since(),
        one.notices().stream()
            .map(
                notice ->
                    new AccessReport.Notice(
                        Words.of(notice.kind()), notice.at(), Words.of(notice.state())))
            .toList());
  }

  private static List<String> codes(PurposeSet purposes) {
    return purposes.codes().stream().map(PurposeCode::value).toList();
  }

  /** As plain values, each number as exact as it came. */
  private static Map<String, Object> object(JsonObject object) {
    Map<String, Object> all = new LinkedHashMap<>();
    object.forEach((name, value) -> all.put(name, plain(value)));
    return all;
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> object(value.asJsonObject());
      case ARRAY -> list((JsonArray) value);
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
    };
  }

  private static List<Object> list(JsonArray array) {
    List<Object> all = new ArrayList<>();
    array.forEach(value -> all.add(plain(value)));
    return all;
  }
}
