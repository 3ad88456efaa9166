package takt.profiles.optout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.store.Bindings;
import takt.profiles.store.Tables;
import takt.profiles.store.Upsert;

/**
 * Unbinds what was withdrawn, and deletes what no purpose covers any more (rule F2.5). A profile's
 * data has few different bindings, so each is one statement, however much is bound by it.
 */
@ApplicationScoped
class ForgetWithdrawnData {

  private static final String MODULE = "profiles";

  /** The new binding, as a parameter. */
  private static final String BOUND_ANEW = "cast(? as varchar)";

  private static final String BINDINGS =
      "select 'event', purposes from profiles.event where profile_id = ? group by purposes"
          + " union all select 'attribute', purposes from profiles.attribute"
          + " where profile_id = ? and purposes <> '' group by purposes"
          + " union all select 'attribute_past', purposes from profiles.attribute_past"
          + " where profile_id = ? group by purposes"
          + " union all select 'purchase', purposes from profiles.purchase"
          + " where profile_id = ? group by purposes"
          + " union all select 'order_seen', purposes from profiles.order_seen"
          + " where profile_id = ? group by purposes"
          + " union all select 'segment_listed', purposes from profiles.segment_listed"
          + " where profile_id = ? group by purposes";

  private static final String UNBIND_WORD =
      "update profiles.attribute set purposes = '' where profile_id = ? and purposes = ? and "
          + AttributeRows.CORRECTED;

  private static final String FORGET_INTERESTS =
      "delete from profiles.%s where profile_id = ? and purpose in"
          + " (select t.u from unnest(cast(? as varchar array)) as t(u))";

  @Inject Statements statements;
  @Inject AttributeRows attributes;

  private record Binding(String table, String purposes) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes OptedOut optedOut) {
    UUID profile = optedOut.profile().value();
    List<Binding> bindings =
        statements.query(
            BINDINGS,
            row -> new Binding(row.getString(1), row.getString(2)),
            profile,
            profile,
            profile,
            profile,
            profile,
            profile);
    for (Binding binding : bindings) {
      PurposeSet rest = Bindings.rest(binding.purposes(), optedOut.withdrawn());
      if (rest.isEmpty()) {
        count(optedOut, binding, "-deleted", delete(profile, binding));
      } else if (!rest.canonical().equals(binding.purposes())) {
        count(optedOut, binding, "-unbound", unbind(profile, binding, rest.canonical()));
      }
    }
    String[] withdrawn =
        optedOut.withdrawn().codes().stream().map(Object::toString).toArray(String[]::new);
    forget(optedOut, "affinity", "affinities", withdrawn);
    forget(optedOut, "served", "servings", withdrawn);
  }

  private void forget(OptedOut optedOut, String table, String things, String[] withdrawn) {
    int deleted =
        statements.change(FORGET_INTERESTS.formatted(table), optedOut.profile().value(), withdrawn);
    optedOut.effects().add(MODULE, things + "-deleted", deleted);
  }

  private static void count(OptedOut optedOut, Binding binding, String what, int rows) {
    String things =
        switch (binding.table()) {
          case "event" -> "events";
          case "attribute" -> "attributes";
          case "attribute_past" -> "former-attributes";
          case "purchase" -> "purchases";
          case "segment_listed" -> "list-entries";
          default -> "orders";
        };
    optedOut.effects().add(MODULE, things + what, rows);
  }

  /**
   * What somebody said is right stays as long as the attribute does (rule F12.2), bound to nothing
   * where it must be.
   */
  private int delete(UUID profile, Binding binding) {
    if (binding.table().equals("attribute")) {
      statements.change(UNBIND_WORD, profile, binding.purposes());
    }
    int deleted = deleteBound(profile, binding);
    return binding.table().equals("attribute")
        ? deleted + attributes.forgetWords(new ProfileId(profile))
        : deleted;
  }

  private int deleteBound(UUID profile, Binding binding) {
    return statements.change(
        "delete from profiles." + binding.table() + " where profile_id = ? and purposes = ?",
        profile,
        binding.purposes());
  }

  /** Purchases and orders have the binding in their key: there, two rows may become one. */
  private int unbind(UUID profile, Binding binding, String rest) {
    return switch (binding.table()) {
      case "purchase" ->
          rebind(
              profile,
              binding,
              rest,
              Tables.purchases(),
              List.of("item", BOUND_ANEW, "quantity", "amount", "returned", "last_at", "category"));
      case "order_seen" ->
          rebind(
              profile,
              binding,
              rest,
              Tables.orders(),
              List.of("order_id", BOUND_ANEW, "ordered_at", "undone"));
      default ->
          statements.change(
              "update profiles."
                  + binding.table()
                  + " set purposes = ? where profile_id = ? and purposes = ?",
              rest,
              profile,
              binding.purposes());
    };
  }

  private int rebind(
      UUID profile, Binding binding, String rest, Upsert upsert, List<String> values) {
    List<String> all = new ArrayList<>(List.of("profile_id"));
    all.addAll(values);
    String from = " from profiles." + binding.table() + " where profile_id = ? and purposes = ?";
    statements.change(upsert.of(statements.kind(), all, from), rest, profile, binding.purposes());
    return delete(profile, binding);
  }
}
