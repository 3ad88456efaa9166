package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.consent.Actor;
import takt.consent.Block;
import takt.consent.Blocks;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Purposes;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** Persons who make choices, and the blocks over what they chose, in a fresh database. */
final class ChosenAndSealed implements AutoCloseable {

  final House house;
  final Consents consents;
  final Blocks blocks;

  private final MovableClock clock = new MovableClock();

  ChosenAndSealed(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    consents = house.bean(Consents.class);
    blocks = house.bean(Blocks.class);
    for (String code : List.of("news", "offers")) {
      house.in(
          () ->
              house.bean(Purposes.class).publish(Given.draft(code, LegalBasis.CONSENT, 1, false)));
    }
  }

  ProfileId somebody() {
    ProfileId profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
    return profile;
  }

  static Consent yes(ProfileId profile, String... codes) {
    return new Consent(profile, PurposeSet.named(codes), Map.of(), Given.source(Actor.PERSON));
  }

  List<LedgerEntry> give(ProfileId profile, String... codes) {
    return house.in(() -> consents.give(yes(profile, codes))).entries();
  }

  void optOut(ProfileId profile, String... codes) {
    consents.optOut(new OptOut(profile, PurposeSet.named(codes), Given.source(Actor.PERSON)));
  }

  static List<UUID> ids(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::id).toList();
  }

  /** The leaf hashes of a block, made anew from the ledger. */
  List<String> leaves(Block block) throws Exception {
    return sealed().stream()
        .skip(block.first() - 1)
        .limit(block.entries())
        .map(id -> house.bean(takt.consent.ledger.Ledger.class).find(id).orElseThrow())
        .map(EntryContent::leaf)
        .toList();
  }

  /** The ids of all sealed entries, by position. */
  List<UUID> sealed() throws Exception {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = house.database().connect();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select entry, position from consent.sealed order by position")) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
        assertThat(rows.getLong(2)).isEqualTo(ids.size());
      }
    }
    return ids;
  }

  @Override
  public void close() {
    house.close();
  }
}
