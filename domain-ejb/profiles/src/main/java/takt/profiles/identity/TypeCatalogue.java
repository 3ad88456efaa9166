package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.platform.Atomic;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierTypeInUse;
import takt.profiles.IdentifierTypes;

/** The types of identifiers, and a snapshot of them in memory. */
@ApplicationScoped
class TypeCatalogue implements IdentifierTypes {

  private final FreshCopy<Map<Identifier.Type, IdentifierType>> copy =
      new FreshCopy<>(this::stored);

  @Inject TypeRows rows;
  @Inject Transactions transactions;

  @Override
  public List<IdentifierType> all() {
    return List.copyOf(copy.get().values());
  }

  @Override
  public Optional<IdentifierType> find(Identifier.Type type) {
    return Optional.ofNullable(copy.get().get(type));
  }

  @Override
  public Identifier identifier(String type, String value) {
    IdentifierType known =
        type.matches(Identifier.Type.PATTERN) ? copy.get().get(new Identifier.Type(type)) : null;
    if (known == null) {
      throw new IllegalArgumentException("must be of a declared type");
    }
    return new Identifier(known.type(), Spelling.of(known, value));
  }

  @Override
  @Atomic
  public IdentifierType put(IdentifierType next) {
    Map<Identifier.Type, IdentifierType> types = rows.lockAll();
    Optional<IdentifierType> before = before(types, next.type());
    if (before.map(one -> !one.normalisation().equals(next.normalisation())).orElse(false)
        && (IdentifierType.isBuiltIn(next.type()) || rows.used(next.type()))) {
      throw new IdentifierTypeInUse(next.type());
    }
    IdentifierType put = rows.put(types, next);
    copy.forget(transactions);
    return put;
  }

  @Override
  @Atomic
  public void remove(Identifier.Type type, int revision) {
    Map<Identifier.Type, IdentifierType> types = rows.lockAll();
    if (!IdentifierType.isBuiltIn(type) && rows.used(type)) {
      throw new IdentifierTypeInUse(type);
    }
    rows.remove(types, type, revision);
    copy.forget(transactions);
  }

  private static Optional<IdentifierType> before(
      Map<Identifier.Type, IdentifierType> stored, Identifier.Type type) {
    return Optional.ofNullable(stored.get(type))
        .or(
            () ->
                IdentifierType.BUILT_IN.stream()
                    .filter(one -> one.type().equals(type))
                    .findFirst());
  }

  private Map<Identifier.Type, IdentifierType> stored() {
    Map<Identifier.Type, IdentifierType> byType = new TreeMap<>();
    IdentifierType.BUILT_IN.forEach(one -> byType.put(one.type(), one));
    byType.putAll(rows.all());
    return byType;
  }
}
