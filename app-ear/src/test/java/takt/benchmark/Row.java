package takt.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows of the table: the design's, and what they are compared with. */
enum Row {
  EMPTY("an empty JSON endpoint: `GET /api`", 16, 1, "", 0, ""),
  NOBODY("decision without permission: nobody named", 16, 1, "6,000/s", 0, Row.DECISIONS),
  STRANGER("decision without permission: unknown visitor", 16, 1, "6,000/s", 0, Row.DECISIONS),
  REFUSED("decision without permission: customer who refused", 16, 1, "6,000/s", 0, Row.DECISIONS),
  KNOWN(
      "decision for a known profile, logged, capped, explained",
      16,
      1,
      "1,200/s, p99 40 ms",
      1,
      Row.DECISIONS),
  EVENTS(
      "events in batches of 100, fully processed",
      16,
      100,
      "10,000 events/s",
      100,
      "select count(*) from profiles.event"),
  VIEW("a known profile's view for a purpose", 16, 1, "", 0, ""),
  CONSENT(
      "consent given",
      16,
      1,
      "1,000/s",
      1,
      "select count(*) from consent.ledger where place = 'banner'"),
  PERMISSIONS("permissions of a known person, now", 16, 1, "", 0, Row.ENTRIES),
  OPT_OUT(
      "opt-out with 1,000 events and 20 queued messages to clean",
      4,
      1,
      "p99 60 ms",
      1,
      "select count(*) from consent.receipt"),
  AS_OF("permissions at a time in the past, of a person with a history", 16, 1, "", 0, Row.ENTRIES);

  private static final String DECISIONS = "select count(*) from campaigns.decision";
  private static final String ENTRIES = "select count(*) from consent.ledger";

  private final String title;
  private final int connections;
  private final int unitsPerRequest;
  private final String target;
  private final int rowsPerRequest;
  private final String counted;

  Row(
      String title,
      int connections,
      int unitsPerRequest,
      String target,
      int rowsPerRequest,
      String counted) {
    this.title = title;
    this.connections = connections;
    this.unitsPerRequest = unitsPerRequest;
    this.target = target;
    this.rowsPerRequest = rowsPerRequest;
    this.counted = counted;
  }

  static Row named(String name) {
    return Row.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static String names() {
    return Arrays.stream(values()).map(Row::code).collect(Collectors.joining(" "));
  }

  /** Its name on the command line, and of its script. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it measures. */
  String title() {
    return title;
  }

  /** How many connections drive it. */
  int connections() {
    return connections;
  }

  /** How many units of work one request carries. */
  int unitsPerRequest() {
    return unitsPerRequest;
  }

  /** What the design says that it must reach. */
  String target() {
    return target;
  }

  /** How many rows each request writes. */
  int rowsPerRequest() {
    return rowsPerRequest;
  }

  /** The query that counts those rows; empty where there are none to count. */
  String counted() {
    return counted;
  }
}
