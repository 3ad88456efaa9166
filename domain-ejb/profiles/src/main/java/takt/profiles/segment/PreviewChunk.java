package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;
import takt.profiles.segment.Facts.Whose;

/** Looks at a few persons in a transaction, under their locks. */
@ApplicationScoped
class PreviewChunk {

  private static final int DIGITS_BEFORE = 34;

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject FactReading reading;

  long profiles() {
    return statements
        .query(
            "select count(*) from profiles.profile where absorbed_into is null",
            row -> row.getLong(1))
        .get(0);
  }

  List<ProfileId> after(ProfileId last, int ends, int limit) {
    return statements.query(
        "select id from profiles.profile where id > ? and absorbed_into is null and"
            + " substring(cast(id as varchar) from "
            + DIGITS_BEFORE
            + ") < ? order by id fetch first ? rows only",
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.value(),
        // "g" comes after every digit.
        ends >= 4_096 ? "g" : "%03x".formatted(ends),
        limit);
  }

  /**
   * Those of them who permit the purpose and satisfy the condition, in a transaction of its own: no
   * lock is held longer than a few persons take.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<ProfileId> matching(
      Definitions definitions, DefinedSegment segment, List<ProfileId> profiles) {
    PurposeCode purpose = segment.segment().purpose();
    Map<ProfileId, Permissions> locked = consents.lock(profiles);
    Set<Whose> permitting = new LinkedHashSet<>();
    for (ProfileId one : profiles) {
      if (locked.containsKey(one) && locked.get(one).allow(purpose)) {
        permitting.add(new Whose(one, purpose));
      }
    }
    if (permitting.isEmpty()) {
      return List.of();
    }
    Facts facts = reading.preview(definitions, permitting, segment.needs());
    return permitting.stream()
        .filter(one -> segment.condition().orElseThrow().holds(facts.of(one, segment.needs())))
        .map(Whose::profile)
        .toList();
  }
}
