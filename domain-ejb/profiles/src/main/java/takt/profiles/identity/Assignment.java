package takt.profiles.identity;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierType.Joining;
import takt.profiles.IdentifierTypes;
import takt.profiles.MergeCause;

/** Decides, event by event, whose it is. Not thread-safe; lives for one batch. */
final class Assignment {

  private final Leads leads;
  private final Together together;
  private final IdentifierTypes types;

  Assignment(Leads leads, Together together, IdentifierTypes types) {
    this.leads = leads;
    this.together = together;
    this.types = types;
  }

  /**
   * Decides one event.
   *
   * @param usable the purposes that it may be used for if its person permits them
   * @return the identifier that leads to its owner; none if it has no owner
   */
  Optional<Identifier> decide(Named named, PurposeSet usable) {
    if (named.others().isEmpty()
        && !(named.customer().isPresent() && named.visitor().isPresent())) {
      return named.customer().or(named::visitor).filter(one -> owned(one, named, usable));
    }
    Optional<Identifier> person = named.customer().or(() -> leads.firstLeading(strong(named)));
    Optional<Identifier> owner =
        person.isPresent() && named.visitor().isPresent()
            ? both(person.get(), named.visitor().get(), named, usable)
            : person
                .or(named::visitor)
                .or(() -> leads.firstLeading(named.others()))
                .or(() -> named.others().stream().findFirst())
                .filter(one -> owned(one, named, usable));
    owner.ifPresent(
        one ->
            named.others().stream()
                .filter(other -> !other.equals(one))
                .forEach(other -> attach(other, one, named, usable)));
    return owner;
  }

  /** Writes what was decided. */
  void write() {
    leads.write();
    together.write();
  }

  /** Those that can say who it is. */
  private List<Identifier> strong(Named named) {
    return named.others().stream().filter(one -> merges(one) && !together.blocked(one)).toList();
  }

  private boolean owned(Identifier identifier, Named named, PurposeSet usable) {
    return leads.of(identifier) != null || leads.create(identifier, usable, named.call());
  }

  /**
   * A call that names both makes them one, unless the visitor already belongs to another customer:
   * two people share the device then, and only what comes from now on is the second one's. A device
   * that too many share is nobody's.
   */
  private Optional<Identifier> both(
      Identifier person, Identifier visitor, Named named, PurposeSet usable) {
    Lead known = leads.of(person);
    Lead seen = leads.of(visitor);
    if (known != null && seen != null && known.profile().equals(seen.profile())) {
      return Optional.of(person);
    }
    if (together.blocked(person) || together.blocked(visitor)) {
      return Optional.of(person).filter(one -> owned(one, named, usable));
    }
    boolean free = known == null && seen != null && !seen.known();
    if (free && !leads.isOpen(seen)) {
      return Optional.empty();
    }
    if (free && together.admits(visitor, seen.profile())) {
      leads.link(person, seen, usable, named.call());
    } else if (known == null) {
      leads.create(person, usable, named.call());
    }
    Lead owner = leads.of(person);
    if (owner == null) {
      return Optional.empty();
    }
    if (seen == null || !seen.profile().equals(owner.profile())) {
      bring(visitor, person, named, usable);
    }
    return Optional.of(person);
  }

  private void bring(Identifier visitor, Identifier person, Named named, PurposeSet usable) {
    Lead owner = leads.of(person);
    Lead seen = leads.of(visitor);
    if (!bothOpen(owner, seen)) {
      return;
    }
    if (!together.admits(visitor, owner.profile())) {
      leads.unlink(visitor);
    } else if (seen == null) {
      if (leads.held().room(owner.profile(), visitor.type(), most(visitor.type()))) {
        leads.link(visitor, owner, usable, named.call());
      }
    } else if (seen.known()) {
      leads.move(visitor, owner, named.call());
    } else if (together.admits(person, seen.profile())) {
      merge(owner, seen, List.of(person, visitor), named);
    }
  }

  /**
   * Another identifier of the same call leads to the owner from now on if it led nowhere; if it
   * leads to another profile and its type may merge, both become one (rule F1.11).
   */
  private void attach(Identifier other, Identifier decided, Named named, PurposeSet usable) {
    Lead owner = leads.of(decided);
    Lead lead = leads.of(other);
    if (!bothOpen(owner, lead)) {
      return;
    }
    if (lead != null && (lead.profile().equals(owner.profile()) || !merges(other))) {
      return;
    }
    if (merges(other) && (together.blocked(other) || !together.admits(other, owner.profile()))) {
      return;
    }
    if (lead != null) {
      boolean around = lead.known() && !owner.known();
      merge(around ? lead : owner, around ? owner : lead, List.of(decided, other), named);
    } else if (vouched(other, named)
        && leads.held().room(owner.profile(), other.type(), most(other.type()))) {
      leads.link(other, owner, usable, named.call());
    }
  }

  /** Nothing is joined to, or counted of, whoever is about to be erased (rule F6.6). */
  private boolean bothOpen(Lead owner, Lead other) {
    return leads.isOpen(owner) && (other == null || leads.isOpen(other));
  }

  /** Whose mailbox it is, a call about nothing but a visitor cannot know (rule F1.5). */
  private static boolean vouched(Identifier other, Named named) {
    return !other.type().equals(Identifier.Type.EMAIL) || named.customer().isPresent();
  }

  private void merge(Lead kept, Lead absorbed, List<Identifier> by, Named named) {
    if (leads.held().room(kept.profile(), absorbed.profile(), this::most)) {
      List<String> both = by.stream().map(one -> one.type().code()).sorted().toList();
      leads.merge(kept, absorbed, MergeCause.event(both, named.call()));
    }
  }

  private boolean merges(Identifier identifier) {
    return types
        .find(identifier.type())
        .map(type -> type.joining() == Joining.MERGES)
        .orElse(false);
  }

  private int most(Identifier.Type type) {
    return types.find(type).map(IdentifierType::most).orElse(1);
  }
}
