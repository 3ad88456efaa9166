package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.consent.Purposes;
import takt.kernel.PurposeSet;
import takt.profiles.DataMapping;
import takt.profiles.Export;
import takt.profiles.ExportNotReady;
import takt.profiles.ExportOrder;
import takt.profiles.Exports;
import takt.profiles.IdentifierTypes;
import takt.profiles.Look;
import takt.profiles.RecipientRetired;
import takt.profiles.Recipients;
import takt.profiles.Segment;
import takt.profiles.SegmentForOtherPurpose;
import takt.profiles.Segments;
import takt.profiles.UnknownExport;
import takt.profiles.UnknownRecipient;
import takt.profiles.UnknownSegment;

/** The face of exports. */
@ApplicationScoped
class StoredExports implements Exports {

  private static final int MOST_LISTED = 500;

  /** By which a call names its person in fields of their own. */
  private static final Set<String> CALLED = Set.of("identifiers.customer", "identifiers.anonymous");

  @Inject ExportRows rows;
  @Inject Crew crew;
  @Inject Reading reading;
  @Inject Purposes purposes;
  @Inject Recipients recipients;
  @Inject IdentifierTypes types;
  @Inject Segments segments;

  @Override
  public Export order(ExportOrder order, String by, String reason) {
    if (!Look.isReason(reason)) {
      throw new IllegalArgumentException("reason must have 3 to 200 characters");
    }
    purposes.require(PurposeSet.of(order.purpose()));
    requireRecipient(order);
    requireSegment(order);
    Export export = rows.add(order, by, reason);
    crew.wake();
    return export;
  }

  @Override
  public Optional<Export> find(UUID id) {
    return rows.find(id);
  }

  @Override
  public List<Export> list(Optional<UUID> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    return rows.list(after, limit);
  }

  @Override
  public Export restart(UUID id) {
    Export again = rows.restart(id);
    crew.wake();
    return again;
  }

  @Override
  public Iterator<String> file(UUID id, String by, String role) {
    Export export = rows.find(id).orElseThrow(() -> new UnknownExport(id));
    if (export.state() != Export.State.DONE) {
      throw new ExportNotReady(export.state());
    }
    requireRecipient(export.order());
    requireSegment(export.order());
    Line line = new Line(export.order().format(), columns(export));
    return new Pages(export, line, by, role);
  }

  private void requireRecipient(ExportOrder order) {
    order
        .recipient()
        .ifPresent(
            id -> {
              if (recipients
                  .find(id)
                  .orElseThrow(() -> new UnknownRecipient(id))
                  .retiredAt()
                  .isPresent()) {
                throw new RecipientRetired();
              }
            });
  }

  private void requireSegment(ExportOrder order) {
    order
        .segment()
        .ifPresent(
            code -> {
              Segment segment = segments.find(code).orElseThrow(() -> new UnknownSegment(code));
              if (!segment.purpose().equals(order.purpose())) {
                throw new SegmentForOtherPurpose(code);
              }
            });
  }

  private List<String> columns(Export export) {
    List<String> columns = new ArrayList<>();
    boolean people = export.order().kind() == DataMapping.Kind.PEOPLE;
    if (!people) {
      columns.addAll(
          List.of(
              "type",
              "event",
              "name",
              "groupId",
              "userId",
              "anonymousId",
              "messageId",
              "timestamp",
              "properties",
              "traits",
              "context"));
    }
    types.all().stream()
        .map(type -> "identifiers." + type.type().code())
        .filter(column -> people || !CALLED.contains(column))
        .forEach(columns::add);
    if (people) {
      rows.names(export.id()).forEach(name -> columns.add("attributes." + name));
      columns.addAll(
          List.of("purposes", "lists", "familiarity", "affinities", "traits", "segments"));
    }
    if (export.order().recipient().isPresent()) {
      columns.add("recipientId");
    }
    return columns;
  }

  /** The file's text, read while it goes out. */
  private final class Pages implements Iterator<String> {
    private final Export export;
    private final Line line;
    private final String by;
    private final String role;
    private Optional<Reading.Place> place = Optional.of(Reading.Place.FIRST);
    private boolean begun;

    Pages(Export export, Line line, String by, String role) {
      this.export = export;
      this.line = line;
      this.by = by;
      this.role = role;
    }

    @Override
    public boolean hasNext() {
      return !begun || place.isPresent();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!begun) {
        begun = true;
        return line.head();
      }
      Reading.Chunk chunk = reading.read(export, place.orElseThrow(), by, role);
      place = chunk.next();
      StringBuilder text = new StringBuilder();
      chunk.lines().forEach(fields -> text.append(line.of(fields)));
      return text.toString();
    }
  }
}
