package takt.campaigns.decision;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Decision.Outcome;
import takt.campaigns.Reason.Kind;

/** Explanations in English. */
final class EnglishSentences extends Sentences {

  static final Sentences ONLY = new EnglishSentences();

  private EnglishSentences() {
    super("d MMMM yyyy", Locale.UK);
  }

  @Override
  String outcome(Outcome outcome) {
    return switch (outcome) {
      case SHOWN -> "This message was chosen for you";
      case GENERIC -> "This message is the same for everybody";
      case NONE -> "You are shown nothing here at present";
      case HELD_OUT -> "You are shown nothing here because you are in a comparison group";
    };
  }

  @Override
  String continued() {
    return "This message goes on with the one that you came from";
  }

  @Override
  String discovery() {
    return "This is something new, beside what you seem to like most";
  }

  @Override
  String byMoment() {
    return "This message goes by the moment only, by what the page says of time, weather or place,"
        + " and by nothing about you";
  }

  @Override
  Map<Occasion.Hand, String> hands() {
    return Map.of(
        Occasion.Hand.HOUR, "the time of day",
        Occasion.Hand.DAY, "the day",
        Occasion.Hand.SEASON, "the time of year");
  }

  @Override
  String source(Kind kind) {
    return switch (kind) {
      case INTEREST -> "what you viewed and bought";
      case FAMILIARITY -> "your account and orders";
      case OWN_LIMIT -> "your own setting";
      case PURCHASE -> "your orders";
      case SITUATION -> "what the page says, and the clock";
      default -> "what is known of you";
    };
  }

  @Override
  String basis(String rule) {
    return switch (rule) {
      case "GIVEN" -> "consent";
      case "NOT_OBJECTED" -> "legitimate interest";
      case "CONTRACT" -> "contract";
      default -> "law";
    };
  }

  @Override
  String clause(Kind kind, String value) {
    return switch (kind) {
      case PERMISSION -> "you agreed";
      case INTEREST -> "you seem to like “" + value + "”";
      case FAMILIARITY ->
          switch (value) {
            case "acquaintance" -> "we know you";
            case "customer" -> "you have bought from us";
            default -> "you often buy from us";
          };
      case OWN_LIMIT -> "you set how personal we may get (degree " + value + " of 4 at most)";
      case FIRST_NAME -> "we know your first name";
      case PURCHASE -> "you bought “" + value + "”";
      case SEGMENT -> "we count you among “" + value + "”";
      case ATTRIBUTE -> "we know your “" + value + "”";
      case SITUATION -> "it fits the moment" + inBrackets(value);
    };
  }

  @Override
  String and() {
    return " and ";
  }

  @Override
  String permission(String rule, String purpose, Optional<String> since) {
    String name = "“" + purpose + "”";
    return switch (rule) {
      case "GIVEN" ->
          "You agreed to the purpose " + name + since.map(day -> " on " + day).orElse("") + ".";
      case "NOT_OBJECTED" -> "The purpose " + name + " is allowed as long as you do not object.";
      case "CONTRACT" -> "The purpose " + name + " is part of your contract with us.";
      default -> "The purpose " + name + " is allowed by law.";
    };
  }

  @Override
  String interest(String category, String since) {
    return "You have been interested in “"
        + category
        + "” since "
        + since
        + ", as we infer from your visits and purchases.";
  }

  @Override
  String familiarity(String familiarity, Optional<String> since) {
    String how =
        switch (familiarity) {
          case "acquaintance" -> " by your customer account";
          case "customer" -> " as somebody who has bought from us";
          default -> " as somebody who buys from us often";
        };
    return "We "
        + since.map(day -> "have known you since " + day).orElse("know you")
        + how
        + ": that decides how personal we get.";
  }

  @Override
  String ownLimit(String degree) {
    return "You yourself set messages to degree " + degree + " of 4 at most.";
  }

  @Override
  String firstName(String source, String since) {
    return "We have known your first name since " + since + " (source: " + source + ").";
  }

  @Override
  String purchase(String item, String last) {
    return "You last bought “" + item + "” on " + last + ".";
  }

  @Override
  String situation(String moment) {
    return "This message is for a moment like this one"
        + inBrackets(moment)
        + ", whoever is there.";
  }

  @Override
  String segment(String name, String since) {
    return "We have counted you among “" + name + "” since " + since + ".";
  }

  @Override
  String attribute(String name, String source, String since) {
    return "We have known your “" + name + "” since " + since + " (source: " + source + ").";
  }

  @Override
  String change(String where) {
    return "see and change what is used at " + where;
  }

  @Override
  String nothingUsed() {
    return "Nothing about you was used or stored.";
  }
}
