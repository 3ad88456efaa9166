package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.SpecialCategory;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.AttributeName;
import takt.profiles.AttributeNames;
import takt.profiles.DataMapping;
import takt.profiles.DataMapping.Kind;
import takt.profiles.DataOutcome;
import takt.profiles.DataRun;
import takt.profiles.Identifier;
import takt.profiles.ImportRun;

/** The rules of imports of persons, each against a real database of either kind. */
class PeopleImportsOnBothDatabasesTest {

  private static final int LINES = 2 * Turn.CHUNK + 345;

  private static DataMapping mapping(String... purposes) {
    return new DataMapping(
        Kind.PEOPLE,
        DataMapping.Format.NDJSON,
        Map.of(),
        Map.of(),
        DataMapping.utc(),
        "crm",
        PurposeSet.named(purposes),
        ',',
        StandardCharsets.UTF_8);
  }

  /** Persons again and again: more devices, other facts, with and without times, and broken. */
  private static String people(long seed) {
    Random random = new Random(seed);
    StringBuilder file = new StringBuilder();
    String last = "{}";
    for (int line = 0; line < LINES; line++) {
      int who = random.nextInt(300);
      String identifiers =
          "'customer':'c"
              + who
              + "'"
              + (random.nextInt(3) == 0
                  ? ",'anonymous':['v" + who + "','w" + line % 400 + "']"
                  : "")
              + (random.nextInt(3) == 0 ? ",'email':'c" + who + "@example.com'" : "");
      String when = random.nextBoolean() ? "" : ",'learntAt':'2025-0" + (1 + who % 9) + "-01'";
      String text =
          "{'identifiers':{"
              + identifiers
              + "},'attributes':{'city':'"
              + random.nextInt(4)
              + "','size':"
              + random.nextInt(3)
              + "}"
              + when
              + "}";
      last = random.nextInt(8) == 0 ? last : random.nextInt(15) == 0 ? "{broken" : text;
      file.append(last.replace('\'', '"')).append('\n');
    }
    return file.toString();
  }

  private static List<?> known(Node node) {
    return List.of(
        node.column(
            "select i.type || i.code || ' ' || (select min(c.code) from profiles.identifier c where"
                + " c.profile_id = i.profile_id and c.type = 'customer') from profiles.identifier i"
                + " order by 1"),
        node.column(
            "select c.code || a.name || a.content || a.purposes || a.source || a.learnt_at from"
                + " profiles.attribute a join profiles.identifier c on c.profile_id = a.profile_id"
                + " and c.type = 'customer' order by 1"),
        node.column("select count(*) || '' from profiles.attribute_past"),
        node.column("select count(*) || '' from profiles.profile"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F4.2, F13.5 a run of persons that is killed at any chunk ends as if it had not been")
  void aKillChangesNothing(Database.Kind kind) {
    String file = people(1);
    try (Node whole = new Node(kind);
        Node killed = new Node(kind)) {
      UUID expected = whole.begin(mapping("orders", "offers"), file).id();
      whole.work(-1);
      UUID run = killed.begin(mapping("orders", "offers"), file).id();
      for (int after : List.of(0, 1, 0)) {
        assertThatThrownBy(() -> killed.work(after)).isInstanceOf(Node.Killed.class);
        killed.world.now = killed.world.now.plus(Runs.LEASE).plusSeconds(1);
      }
      killed.work(-1);
      assertThat(killed.data(run).state()).isEqualTo(ImportRun.State.DONE);
      assertThat(killed.data(run).tallies()).isEqualTo(whole.data(expected).tallies());
      assertThat(known(killed)).isEqualTo(known(whole));
      assertThat(whole.data(expected).tallies().keySet())
          .containsExactlyInAnyOrder(
              DataOutcome.STORED, DataOutcome.DUPLICATE, DataOutcome.NO_JSON);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F4.1, F4.3, F13.6 the same file of persons again changes nothing, whenever it comes")
  void aSecondImportChangesNothing(Database.Kind kind) {
    try (Node node = new Node(kind)) {
      node.begin(mapping("orders"), people(2));
      node.work(-1);
      List<?> before = known(node);
      node.world.now = node.world.now.plus(Duration.ofDays(3));
      DataRun again = node.begin(mapping("orders"), people(2));
      node.work(-1);
      assertThat(known(node)).isEqualTo(before);
      assertThat(node.data(again.id()).read()).isEqualTo(LINES);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.6 what a source said is said again only if it is another word, or a later one")
  void news(Database.Kind kind) {
    String anna = "{'identifiers':{'customer':'1'},'attributes':{'name':'Anna'}%s}";
    try (Node node = new Node(kind)) {
      assertThat(one(node, anna.formatted(",'learntAt':'2025-05-01'")))
          .isEqualTo(DataOutcome.STORED);
      assertThat(one(node, anna.formatted(""))).isEqualTo(DataOutcome.DUPLICATE);
      assertThat(one(node, anna.formatted(",'learntAt':'2024-05-01'")))
          .isEqualTo(DataOutcome.DUPLICATE);
      assertThat(one(node, anna.replace("Anna", "Anne").formatted(",'learntAt':'2024-05-01'")))
          .isEqualTo(DataOutcome.DUPLICATE);
      assertThat(node.column("select content from profiles.attribute").toString())
          .isEqualTo("[Anna]");
      String since = "select count(since) from profiles.attribute";
      assertThat(one(node, anna.formatted(",'learntAt':'2025-06-01'")))
          .isEqualTo(DataOutcome.STORED);
      assertThat(node.column(since)).as("F9.8 said since May").asString().isEqualTo("[1]");
      assertThat(one(node, anna.replace("Anna", "Anne").formatted(",'learntAt':'2025-05-15'")))
          .isEqualTo(DataOutcome.DUPLICATE);
      assertThat(node.column(since)).as("F9.8 interrupted").asString().isEqualTo("[0]");
      assertThat(one(node, anna.replace("Anna", "Anne").formatted("")))
          .isEqualTo(DataOutcome.STORED);
      assertThat(node.column("select content || source from profiles.attribute").toString())
          .isEqualTo("[Annecrm]");
      assertThat(node.column("select content from profiles.attribute_past").toString())
          .isEqualTo("[Anna]");
    }
  }

  private static DataOutcome one(Node node, String line) {
    DataRun run = node.begin(mapping("orders"), line.replace('\'', '"'));
    node.work(-1);
    return node.data(run.id()).tallies().keySet().iterator().next();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.5, F2.3 only what is permitted is stored, and a line permits nothing")
  void permissions(Database.Kind kind) {
    String lines =
        """
        {'identifiers':{'customer':'said-yes'},'attributes':{'city':'Ulm'}}
        {'identifiers':{'customer':'said-no'},'attributes':{'city':'Ulm'}}
        {'identifiers':{'customer':'unknown'},'attributes':{'city':'Ulm'}}
        """;
    try (Node node = new Node(kind)) {
      ProfileId yes = node.world.atomic(() -> node.world.profiles().open(customer("said-yes")));
      ProfileId no = node.world.atomic(() -> node.world.profiles().open(customer("said-no")));
      node.world.consents.permit(yes, "offers", "analysis");
      node.world.consents.permit(no, "analysis");
      DataRun run = node.begin(mapping("offers", "care"), lines.replace('\'', '"'));
      node.work(-1);
      assertThat(node.data(run.id()).tallies())
          .isEqualTo(Map.of(DataOutcome.STORED, 1L, DataOutcome.NOT_PERMITTED, 2L));
      assertThat(node.column("select purposes from profiles.attribute").toString())
          .isEqualTo("[" + PurposeSet.named("offers").canonical() + "]");
      assertThat(node.column("select code from profiles.identifier")).hasSize(2);
      assertThat(node.world.consents.lock(no).permitted()).isEqualTo(PurposeSet.named("analysis"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.5, F12.6 of a special category only what a permitted purpose covers is stored")
  void specialCategories(Database.Kind kind) {
    String line = "{'identifiers':{'customer':'1'},'attributes':{'diet':'x','city':'Ulm'}}\n";
    try (Node node = new Node(kind)) {
      node.world.atomic(
          () ->
              node.world
                  .bean(AttributeNames.class)
                  .put(
                      new AttributeName("diet", java.util.Optional.of(SpecialCategory.HEALTH), 0)));
      ProfileId person = node.world.atomic(() -> node.world.profiles().open(customer("1")));
      node.world.consents.permit(person, "offers", "care");
      DataRun refused = node.begin(mapping("offers"), line.replace('\'', '"'));
      node.work(-1);
      assertThat(node.data(refused.id()).tallies())
          .isEqualTo(Map.of(DataOutcome.SPECIAL_CATEGORY, 1L));
      assertThat(node.column("select raw_line from profiles.import_refusal").toString())
          .isEqualTo("[/attributes]");
      assertThat(node.column("select name from profiles.attribute")).isEmpty();
      node.begin(mapping("offers", "care"), line.replace('\'', '"'));
      node.work(-1);
      assertThat(
              node.column("select name || purposes from profiles.attribute order by name")
                  .toString())
          .isEqualTo(
              "[city"
                  + PurposeSet.named("offers", "care").canonical()
                  + ", diet"
                  + PurposeSet.named("care").canonical()
                  + "]");
    }
  }

  private static Identifier customer(String number) {
    return Identifier.customer(number);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F13.5, F1.11 the identifiers of a line lead to one person, as those of an event do")
  void onePerson(Database.Kind kind) {
    String lines =
        """
        {'identifiers':{'anonymous':'v1'}}
        {'identifiers':{'customer':'1','anonymous':['v1','v2'],'email':'a@example.com'}}
        {'identifiers':{'customer':'2','anonymous':'v1'}}
        """;
    try (Node node = new Node(kind)) {
      node.begin(mapping("orders"), lines.replace('\'', '"'));
      node.work(-1);
      assertThat(
              node.column(
                  "select count(distinct profile_id) || '' from profiles.identifier where code in"
                      + " ('1', 'v2', 'a@example.com')"))
          .asString()
          .isEqualTo("[1]");
      assertThat(
              node.column("select count(distinct profile_id) || '' from profiles.identifier")
                  .toString())
          .isEqualTo("[2]");
      assertThat(node.column("select distinct linked_by from profiles.identifier").toString())
          .isEqualTo("[IMPORT]");
    }
  }
}
