package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.FamiliarityThresholds;
import takt.profiles.ProfileView;
import takt.profiles.PurchaseKind;
import takt.profiles.Situation;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.attribute.Precedence;
import takt.profiles.buying.Lasting;
import takt.profiles.derive.CurrentRules;
import takt.profiles.derive.InterestRules;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.store.Bindings;

/** Reads a view in one statement: this is the hot path of every decision. */
@ApplicationScoped
class Views {

  private static final int MOST_ATTRIBUTES = 500;

  /** Stands for having been looked at. */
  private static final int NO_SEGMENT = 0;

  private static final String LIMIT = " rows only)";

  private static final String VIEW =
      "(select 'profile' as part, cast(null as varchar) as name, cast(null as varchar) as content,"
          + " case when k.n > 0 then 'known' end as source, cast(own_limit as double precision) as"
          + " number, created_at as at, k.linked_at as since from"
          + " profiles.profile cross join "
          + AcquaintanceRows.NUMBERS
          + " where id = ?)"
          + " union all (select 'interest', name, dimension, null, score, null, since"
          + " from (%s) k)"
          + " union all (select 'attribute', name, content, source, case when "
          + Bindings.BOUND
          + " then 1e0 else 0e0 end, learnt_at, null"
          + " from profiles.attribute where profile_id = ? and ("
          + Bindings.BOUND
          + " or "
          + AttributeRows.CORRECTED
          + ") order by case when "
          + AttributeRows.CORRECTED
          + " then 0 else 1 end, learnt_at desc fetch first "
          + MOST_ATTRIBUTES
          + LIMIT
          + " union all (select 'orders', null, null, null, cast(count(*) as double precision),"
          + " max(o.ordered_at), min(o.ordered_at) from "
          + AcquaintanceRows.orders(" and " + Bindings.BOUND)
          + " o) union all (select 'segment', null, null, null, cast(segment as double precision),"
          + " since, null from profiles.segment_member where profile_id = ? and purpose = ?"
          + " and segment <> "
          + NO_SEGMENT
          + ")";

  /** Only where items are asked for. */
  private static final String PURCHASES =
      " union all (select 'purchase', item, category, null, cast(quantity as double precision),"
          + " last_at, null from profiles.purchase where profile_id = ?"
          + " and item in (select t.i from unnest(cast(? as varchar array)) as t(i)) and "
          + Bindings.BOUND
          + ")";

  /** Only where the company calls any of the categories that are asked for durable. */
  private static final String DURABLES =
      " union all (select 'durable', p.category, null, null, null, max(p.last_at), null"
          + " from profiles.purchase p where p.profile_id = ? and p.category in"
          + " (select t.i from unnest(cast(? as varchar array)) as t(i)) and "
          + Bindings.BOUND
          + " and (select sum(q.quantity) from profiles.purchase q where q.profile_id ="
          + " p.profile_id and q.item = p.item and "
          + Bindings.BOUND.replace("purposes", "q.purposes")
          + ") > 0 group by p.category)";

  /** Only where the company asks for events; no more of them are looked at than it asks for. */
  private static final String EVENTS =
      " union all (select 'events', null, null, null, cast(count(*) as double precision),"
          + " null, null from (select 1 as one from profiles.event where profile_id = ? and "
          + Bindings.BOUND
          + " fetch first ? rows only) e)";

  private static final int MOST_TEXTS = 64;

  private final Map<Shape, String> texts = new ConcurrentHashMap<>();

  @Inject Statements statements;
  @Inject CurrentRules rules;
  @Inject Precedence precedence;
  @Inject Familiarities familiarities;
  @Inject SegmentNames segments;
  @Inject Lasting lasting;
  @Inject Sensitive sensitive;
  @Inject Clock clock;

  /** What a statement's text depends on. */
  private record Shape(
      InterestRules rules, int facets, boolean items, boolean durables, boolean events) {}

  /** A view's query, and what has been read for it. */
  record Question(
      ProfileId profile,
      FamiliarityThresholds thresholds,
      Parts parts,
      String sql,
      List<Object> parameters) {

    boolean read(ResultSet row) throws SQLException {
      parts.add(
          new Parts.Part(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getObject(5) == null ? null : row.getDouble(5),
              instant(row, 6),
              instant(row, 7)));
      return true;
    }
  }

  ProfileView view(
      ProfileId profile,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation) {
    Question question = question(profile, purpose, items, categories, situation);
    statements.query(question.sql(), question::read, question.parameters().toArray());
    return view(question);
  }

  /** What was read for a question. */
  ProfileView view(Question question) {
    Parts parts = question.parts();
    return parts.view(question.profile(), question.thresholds(), segments.of(parts.segments()));
  }

  Question question(
      ProfileId profile,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation) {
    UUID id = profile.value();
    String bound = Bindings.pattern(purpose);
    Instant now = clock.instant();
    FamiliarityThresholds thresholds = familiarities.current();
    int events = thresholds.acquaintance().events();
    Lasting.Known known = lasting.known();
    String[] durable = durable(categories, known);
    InterestRules current = rules.get();
    StrongestInterests interests = new StrongestInterests(current, situation);
    List<Object> all = new ArrayList<>(List.of(id, id));
    all.addAll(interests.parameters(now, profile, purpose));
    all.addAll(List.of(bound, id, bound, id, bound));
    all.addAll(List.of(id, purpose.value()));
    if (!items.isEmpty()) {
      all.addAll(List.of(id, items.toArray(String[]::new), bound));
    }
    if (durable.length > 0) {
      all.addAll(List.of(id, durable, bound, bound));
    }
    if (events > 0) {
      all.addAll(List.of(id, bound, events));
    }
    return new Question(
        profile,
        thresholds,
        new Parts(now, purpose, precedence.order(), known, name -> sensitive.allows(name, purpose)),
        text(
            new Shape(
                current, interests.facets(), !items.isEmpty(), durable.length > 0, events > 0),
            interests),
        all);
  }

  private static String[] durable(Set<String> categories, Lasting.Known known) {
    return categories.stream()
        .filter(one -> known.kind(one).equals(Optional.of(PurchaseKind.DURABLE)))
        .toArray(String[]::new);
  }

  /** Put together once: it has thousands of characters. */
  private String text(Shape shape, StrongestInterests interests) {
    String known = texts.get(shape);
    if (known == null) {
      if (texts.size() >= MOST_TEXTS) {
        texts.clear();
      }
      known =
          VIEW.formatted(interests.sql())
              + (shape.items() ? PURCHASES : "")
              + (shape.durables() ? DURABLES : "")
              + (shape.events() ? EVENTS : "");
      texts.put(shape, known);
    }
    return known;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, java.time.OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
