package takt.campaigns.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.BoughtItem;
import takt.profiles.BoughtItems;

/**
 * Goes through what was bought, purpose by purpose and a page at a time; each page is one node's
 * (rule G10.8). What a node leaves undone when it dies comes with the next round.
 */
@ApplicationScoped
class ItemRounds {

  /** So many items at a time. */
  static final int PAGE = 100;

  private static final String WHERE =
      "select began_at, purpose, after_item from campaigns.item_round where id = 1"
          + " for update skip locked";

  @Inject Statements statements;
  @Inject Purposes purposes;
  @Inject BoughtItems bought;
  @Inject ItemRows rows;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.catalogue.rest", defaultValue = "PT1H")
  Duration rest;

  /** How far the nodes have come. */
  private record Place(Instant began, Optional<String> purpose, String after) {}

  /**
   * A node's next piece of work.
   *
   * @param purpose of the purchases that may be used for it
   * @param items their codes
   */
  record Page(PurposeCode purpose, List<String> items) {}

  /** Takes the next page; empty if another node takes one just now, or there is time to rest. */
  @Atomic
  public Optional<Page> next() {
    return statements.query(WHERE, ItemRounds::read).stream().findFirst().flatMap(this::next);
  }

  private Optional<Page> next(Place place) {
    Instant now = clock.instant();
    boolean begins = place.purpose().isEmpty();
    if (begins && now.isBefore(place.began().plus(rest))) {
      return Optional.empty();
    }
    Instant began = begins ? now : place.began();
    if (begins) {
      rows.forgetRemoved();
    }
    // A purpose that is of no use any more is passed by.
    Optional<PurposeCode> purpose = from(place.purpose().orElse(""), true);
    if (purpose.isEmpty()) {
      go(new Place(began, Optional.empty(), ""));
      return Optional.empty();
    }
    String code = purpose.get().value();
    String after = place.purpose().filter(code::equals).isPresent() ? place.after() : "";
    List<String> items =
        bought.list(purpose.get(), Optional.of(after), PAGE).stream()
            .map(BoughtItem::item)
            .toList();
    go(
        new Place(
            began,
            items.size() < PAGE ? from(code, false).map(PurposeCode::value) : Optional.of(code),
            items.size() < PAGE ? "" : items.get(PAGE - 1)));
    return Optional.of(new Page(purpose.get(), items));
  }

  /** The first purpose for which interests may be computed, from this one on or after it. */
  private Optional<PurposeCode> from(String code, boolean itself) {
    return purposes.all().stream()
        .filter(Purpose::interests)
        .map(Purpose::code)
        .filter(one -> one.value().compareTo(code) >= (itself ? 0 : 1))
        .min((one, other) -> one.value().compareTo(other.value()));
  }

  private void go(Place place) {
    statements.change(
        "update campaigns.item_round set began_at = ?, purpose = cast(? as varchar),"
            + " after_item = ? where id = 1",
        place.began(),
        place.purpose().orElse(null),
        place.after());
  }

  private static Place read(ResultSet row) throws SQLException {
    return new Place(
        row.getObject(1, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString(2)),
        row.getString(3));
  }
}
