package takt.web.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.ConsentHistory;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.web.rest.Words;

/** The events of a consent record: each ledger entry as a status of DPV. */
final class ConsentEvents {

  private static final String WITHDRAWAL = "The person withdraws it";
  private static final String NEW_CHOICE = "The person chooses anew";

  private ConsentEvents() {}

  static List<Node> of(ConsentHistory history, LegalBasis basis, String person, String controller) {
    List<Node> events = new ArrayList<>();
    boolean given = false;
    for (LedgerEntry entry : history.entries()) {
      Node event =
          Node.of(status(entry.kind(), basis, given))
              .put("dpv:isIndicatedAtTime", Node.time(entry.at()))
              .put("dpv:isIndicatedBy", by(entry, person, controller))
              .put("dpv:hasIndicationMethod", method(entry))
              .put("dpv:hasDuration", duration(entry))
              .put("dpv:hasNotice", Node.named(notice(entry)))
              .put("dct:identifier", entry.id().toString());
      events.add(event);
      given = entry.kind().gives();
    }
    return events;
  }

  /** The name of a text by its hash: a URI of RFC 6920. */
  static String notice(LedgerEntry entry) {
    byte[] hash = HexFormat.of().parseHex(entry.textHash());
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String status(Kind kind, LegalBasis basis, boolean before) {
    if (basis != LegalBasis.CONSENT) {
      return kind.gives() ? "dpv:LegitimateInterestNotObjected" : "dpv:LegitimateInterestObjected";
    }
    if (kind.gives()) {
      return before ? "dpv:RenewedConsentGiven" : "dpv:ConsentGiven";
    }
    return switch (kind) {
      case REFUSED, SIGNALLED -> "dpv:ConsentRefused";
      case EXPIRED -> "dpv:ConsentExpired";
      default -> "dpv:ConsentWithdrawn";
    };
  }

  /** Who said it: the company where a merge did. */
  private static Node by(LedgerEntry entry, String person, String controller) {
    return Node.named(entry.source().actor() == Actor.TAKT ? controller : person);
  }

  private static String method(LedgerEntry entry) {
    String where = Words.of(entry.source().channel()) + ": " + entry.source().place();
    return entry.source().actor() == Actor.PERSON
        ? where
        : where + " (" + Words.of(entry.source().actor()) + ")";
  }

  private static Node duration(LedgerEntry entry) {
    Optional<Instant> until = entry.details().until();
    if (until.isPresent()) {
      return Node.of("dpv:UntilTimeDuration").put("rdf:value", Node.time(until.get()));
    }
    return Node.of("dpv:UntilEventDuration")
        .put("rdf:value", entry.kind().gives() ? WITHDRAWAL : NEW_CHOICE);
  }
}
