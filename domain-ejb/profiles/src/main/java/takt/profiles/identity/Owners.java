package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.IdentifierTypes;
import takt.profiles.IncomingEvent;

/** Finds out whose a batch of events is: all of it in a few statements. */
@ApplicationScoped
public class Owners {

  @Inject Identities identities;
  @Inject Merges merges;
  @Inject Consents consents;
  @Inject IdentifierTypes identifierTypes;
  @Inject Identifying identifying;
  @Inject JoinRows joins;

  /**
   * Locks the permissions of all profiles that the events concern, then makes, links and merges
   * profiles as they say.
   *
   * @param usable the purposes that each event may be used for if its person permits them
   * @return the owner of each event, in their order; empty for one that nobody may be known by
   */
  public List<Optional<Owner>> of(
      List<IncomingEvent> events, List<PurposeSet> usable, Instant now) {
    return decide(events.stream().map(this::named).toList(), usable, now);
  }

  /**
   * Locks the permissions of all profiles that are named, then makes, links and merges profiles as
   * events would that name them.
   *
   * @param usable the purposes that what is said of each may be used for if they permit them
   * @return who each is, in their order; empty for one whom nobody may know
   */
  public List<Optional<Owner>> introduced(
      List<Introduction> introductions, List<PurposeSet> usable, Instant now) {
    return decide(introductions.stream().map(this::named).toList(), usable, now);
  }

  private List<Optional<Owner>> decide(List<Named> named, List<PurposeSet> usable, Instant now) {
    Set<Identifier> identifiers = new LinkedHashSet<>();
    named.forEach(one -> one.all().forEach(identifiers::add));
    Map<ProfileId, PurposeSet> permitted = new HashMap<>();
    Map<Identifier, Lead> locked =
        identities.lock(identifiers, one -> permitted.put(one.profile(), one.permitted()));
    Leads leads =
        new Leads(
            locked,
            permitted,
            identities.denied(unknown(identifiers, locked)),
            new Stores(identities, merges, consents),
            now);
    Assignment assignment =
        new Assignment(
            leads, new Together(joins, identifierTypes, identifiers, now), identifierTypes);
    List<Optional<Identifier>> decided = new ArrayList<>(named.size());
    for (int at = 0; at < named.size(); at++) {
      decided.add(assignment.decide(named.get(at), usable.get(at)));
    }
    assignment.write();
    return decided.stream().map(one -> one.map(leads::owner)).toList();
  }

  private Named named(IncomingEvent event) {
    return new Named(
        identifying.only(event.customer()),
        identifying.only(event.visitor()),
        event.others().stream().filter(identifying::does).toList(),
        event.kind().name());
  }

  private Named named(Introduction one) {
    return new Named(
        identifying.only(one.customer()),
        identifying.only(one.visitor()),
        one.others().stream().filter(identifying::does).toList(),
        Link.IMPORT);
  }

  private static List<Identifier> unknown(
      Set<Identifier> identifiers, Map<Identifier, Lead> leads) {
    return identifiers.stream().filter(one -> !leads.containsKey(one)).toList();
  }
}
