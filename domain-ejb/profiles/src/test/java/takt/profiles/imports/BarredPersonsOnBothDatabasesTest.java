package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Effect;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.ChoiceOutcome;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.Erasure;
import takt.profiles.ErasureDemand;
import takt.profiles.Identifier;
import takt.profiles.ImportRun;
import takt.profiles.test.World;

/** Rule F6.9 against a real database of either kind. */
class BarredPersonsOnBothDatabasesTest {

  private static final String PEOPLE =
      """
      {"identifiers":{"customer":"ada"},"attributes":{"city":"Ulm"}}
      {"identifiers":{"customer":"bob"},"attributes":{"city":"Bonn"}}
      {"identifiers":{"anonymous":"visitor-of-ada"},"attributes":{"city":"Kiel"}}
      """;

  private static final String EVENTS =
      """
      {"type":"track","event":"Order Completed","userId":"ada","messageId":"m1","timestamp":"2025-12-01T00:00:00Z"}
      {"type":"track","event":"Order Completed","userId":"bob","messageId":"m2","timestamp":"2025-12-01T00:00:00Z"}
      """;

  private World world;
  private Node node;
  private ProfileId ada;

  private void open(Database.Kind kind) {
    world = new World(kind);
    node = new Node(world);
    ada = world.atomic(() -> world.profiles().open(Identifier.customer("ada")));
    world.atomic(
        () -> {
          world.profiles().link(Identifier.anonymous("visitor-of-ada"), ada);
          return true;
        });
    world.consents.permit(ada, "orders");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static DataMapping mapping(DataMapping.Kind kind) {
    return new DataMapping(
        kind,
        DataMapping.Format.NDJSON,
        Map.of(),
        Map.of(),
        DataMapping.utc(),
        DataMapping.SOURCE,
        kind == DataMapping.Kind.PEOPLE ? PurposeSet.named("orders") : PurposeSet.NONE,
        ',',
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.9 a failed import that goes on brings nobody back who was erased meanwhile")
  void failedPeople(Database.Kind kind) {
    open(kind);
    UUID people = failed(mapping(DataMapping.Kind.PEOPLE), PEOPLE);
    UUID events = failed(mapping(DataMapping.Kind.EVENTS), EVENTS);
    world.now = world.now.plusSeconds(60);

    assertThat(erase()).contains(new Effect("profiles", "kept-import-files-barred", 2));
    restart(people);
    restart(events);

    assertThat(outcomes(people)).isEqualTo(Map.of(DataOutcome.ERASED, 2L, DataOutcome.STORED, 1L));
    assertThat(outcomes(events)).isEqualTo(Map.of(DataOutcome.ERASED, 1L, DataOutcome.STORED, 1L));
    assertThat(world.column("select code from profiles.identifier"))
        .singleElement()
        .isEqualTo("bob");
    assertThat(world.column("select raw_line from profiles.import_refusal").toString())
        .doesNotContain("ada");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.9 a file that comes later is the company's word anew, and then nothing is kept")
  void laterFiles(Database.Kind kind) {
    open(kind);
    UUID before = failed(mapping(DataMapping.Kind.PEOPLE), PEOPLE);
    world.now = world.now.plusSeconds(60);
    erase();
    assertThat(world.column("select identifier_hash from profiles.import_barred"))
        .hasSize(2)
        .noneMatch(hash -> hash.toString().contains("ada"));
    world.now = world.now.plusSeconds(60);
    assertThat(node.take(mapping(DataMapping.Kind.EVENTS), EVENTS).tallies())
        .isEqualTo(Map.of(DataOutcome.STORED, 2L));
    forget();
    assertThat(world.column("select 1 from profiles.import_barred")).hasSize(2);
    world.now = world.now.plus(Duration.ofDays(31));
    forget();
    assertThat(world.column("select 1 from profiles.import_barred")).isEmpty();
    assertThat(world.atomic(() -> node.rows.find(Kind.DATA, before))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.9 orders and choices bring nobody back; an erasure meanwhile undoes the chunk")
  void otherLines(Database.Kind kind) {
    open(kind);
    node.begin(mapping(DataMapping.Kind.EVENTS), EVENTS);
    Lease lease = node.claim().orElseThrow();
    List<ChoiceLine> choices = List.of(choice("ada"), choice("bob"));
    world.atomic(
        () -> {
          barred().check(lease, choices);
          return true;
        });
    world.now = world.now.plusSeconds(1);
    erase();
    List<ChoiceLine> rest = world.atomic(() -> barred().without(lease, choices));
    assertThat(rest.get(0)).isEqualTo(new ChoiceLine.Refused(2, ChoiceOutcome.ERASED, ""));
    assertThat(rest.get(1)).isEqualTo(choices.get(1));
    assertThatThrownBy(
            () ->
                world.atomic(
                    () -> {
                      barred().check(lease, choices);
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("ada");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F6.9 without a file that is kept, an erasure leaves nothing of whom it was about")
  void noFile(Database.Kind kind) {
    open(kind);
    node.take(mapping(DataMapping.Kind.EVENTS), EVENTS);
    assertThat(erase()).extracting(Effect::what).doesNotContain("kept-import-files-barred");
    assertThat(world.column("select 1 from profiles.import_barred")).isEmpty();
  }

  private BarredPersons barred() {
    return world.bean(BarredPersons.class);
  }

  private ChoiceLine choice(String customer) {
    return new ChoiceLine.Choice(
        2,
        Identifier.customer(customer),
        new PurposeCode("offers"),
        false,
        world.now,
        new Source(Channel.WEB, "old list", Actor.TAKT, Language.EN),
        Optional.empty(),
        "",
        "cells");
  }

  private UUID failed(DataMapping mapping, String file) {
    UUID run = node.begin(mapping, file).id();
    world.atomic(
        () -> {
          world.change("update profiles.import_run set state = 'FAILED', ended_at = created_at");
          return true;
        });
    return run;
  }

  private void restart(UUID run) {
    assertThat(world.atomic(() -> node.runs.restart(Kind.DATA, run)).state())
        .isEqualTo(ImportRun.State.RUNNING);
    node.work(-1);
  }

  private Map<DataOutcome, Long> outcomes(UUID run) {
    return node.data(run).tallies();
  }

  private List<Effect> erase() {
    ErasureDemand demand =
        new ErasureDemand(
            ada, Erasure.AskedBy.OFFICER, "asked by letter", Map.of(), Optional.empty());
    return world.erasures().erase(demand, event -> {}).certificate().orElseThrow().done();
  }

  private void forget() {
    world.atomic(
        () -> {
          world.bean(Remains.class).delete();
          return true;
        });
  }
}
