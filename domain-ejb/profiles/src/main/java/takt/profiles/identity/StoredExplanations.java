package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.Explanation;
import takt.profiles.Explanations;

/** Explains profiles from what is stored about their links and merges. */
@ApplicationScoped
class StoredExplanations implements Explanations {

  private static final String LINKS =
      "select type, origin_id, linked_at, linked_by from profiles.identifier where profile_id = ?"
          + " order by coalesce(linked_at, cast(? as timestamp(6) with time zone)), type, origin_id"
          + " fetch first "
          + Explanation.MOST
          + " rows only";

  @Inject Statements statements;
  @Inject Mergings mergings;
  @Inject Consents consents;

  @Override
  @Atomic
  public Explanation explain(ProfileId profile) {
    consents.lock(profile);
    return new Explanation(
        profile,
        mergings.absorber(profile),
        links(profile),
        mergings.of(mergings.heldBy(profile), profile));
  }

  private List<Explanation.Link> links(ProfileId profile) {
    return statements.query(
        LINKS,
        row ->
            new Explanation.Link(
                row.getString(1),
                new ProfileId(row.getObject(2, UUID.class)),
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString(4))),
        profile.value(),
        Instant.EPOCH);
  }
}
