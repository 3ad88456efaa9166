package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.client.Problem;
import takt.client.Reason;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.PreviewAsBody;
import takt.client.campaigns.ProfileDealsApi;
import takt.client.campaigns.ProfileQueueApi;
import takt.client.consent.Choices;
import takt.client.consent.ConsentDataApi;
import takt.client.consent.ConsentRecordsApi;
import takt.client.consent.ConsentsApi;
import takt.client.consent.CookieQuestion;
import takt.client.consent.CookiesApi;
import takt.client.consent.LedgerApi;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.ProofBody;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Whom;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.client.segments.MembershipInfo;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TriedSegment;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.ApiApplication;
import takt.web.access.FirstSecrets;
import takt.web.access.Role;
import takt.web.access.ShowsPerson;

@DisplayName("Whoever of the company looks at a person says why, and the person can read it")
class StaffLooksIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String NOBODY = "shows-nobody.txt";
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  /** What a machine asks before it acts, by an identifier that it has (rule F7.5). */
  private static final Set<String> BEFORE_ACTING =
      Set.of("ProfilesResource.lookup", "PermissionsResource.lookup", "CookiesResource.ask");

  private static Subject person;
  private static UUID profile;
  private static UUID decision;
  private static String placement;
  private static UUID receipt;
  private static UUID entry;

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    Shop shop = new Shop(SERVER);
    person = Subject.customer(Shop.customer());
    profile = shop.give(person, "offers");
    shop.views(person, "lamps");
    Client.of(SERVER, Role.INTEGRATOR)
        .api(AttributesApi.class)
        .correct(profile, "firstName", "\"0\"", new CorrectionBody("Ada", List.of("offers"), null));
    five(shop);
    Plans plans = new Plans(SERVER).lamps();
    plans.run();
    placement = plans.placement();
    Client integrator = Client.of(SERVER, Role.INTEGRATOR);
    decision =
        integrator
            .api(DecisionsApi.class)
            .decide(new DecisionBody(person, placement, "en", null))
            .id();
    ProofBody said = new ProofBody("Yes", null, null, null, null, null, null, null, null);
    integrator
        .api(ConsentsApi.class)
        .choose(
            new Choices(
                person, List.of("analysis"), null, null, "en", "web", "banner", null, null, said));
    receipt = shop.optOut(person, "newsletter").id();
    entry =
        integrator.api(ProfileChoicesApi.class).ledger(profile, 0, 500).items().stream()
            .filter(one -> one.purpose().equals("analysis"))
            .findFirst()
            .orElseThrow()
            .id();
  }

  /** Of fewer than five persons, no sample is shown. */
  private static void five(Shop shop) {
    String condition = "attributes.five == '" + RUN + "'";
    Client.of(SERVER, Role.MARKETER)
        .api(SegmentsApi.class)
        .put(
            "five-" + RUN,
            "\"0\"",
            new SegmentBody(new PlainNames("Fünf", "Five"), "offers", condition));
    AttributesApi attributes = Client.of(SERVER, Role.INTEGRATOR).api(AttributesApi.class);
    CorrectionBody five = new CorrectionBody(RUN, List.of("offers"), null);
    attributes.correct(profile, "five", "\"0\"", five);
    for (int i = 1; i < 5; i++) {
      attributes.correct(
          shop.give(Subject.customer(Shop.customer()), "offers"), "five", "\"0\"", five);
    }
  }

  /** What each endpoint that shows a person is called with. */
  private static final Map<String, Consumer<Client>> LOOKS = new LinkedHashMap<>();

  static {
    LOOKS.put("ProfilesResource.lookup", by -> by.api(ProfilesApi.class).lookup(person));
    LOOKS.put(
        "ProfilesResource.view",
        by -> by.api(ProfilesApi.class).view(profile, "offers", List.of(), null));
    LOOKS.put(
        "AttributesResource.history",
        by -> by.api(AttributesApi.class).history(profile, "firstName", "offers"));
    LOOKS.put(
        "ProfilesResource.explanation",
        by -> by.api(ProfilesApi.class).explanation(profile, "en", null));
    LOOKS.put("SegmentsResource.why", by -> by.api(SegmentsApi.class).why("five-" + RUN, profile));
    LOOKS.put(
        "SegmentsResource.sample",
        by ->
            by.api(SegmentsApi.class)
                .sample(new TriedSegment("offers", "attributes.five == '" + RUN + "'")));
    LOOKS.put("DecisionsResource.find", by -> by.api(DecisionsApi.class).find(decision));
    LOOKS.put("DecisionsResource.trace", by -> by.api(DecisionsApi.class).trace(decision));
    LOOKS.put(
        "DecisionsResource.previewAs",
        by ->
            by.api(DecisionsApi.class)
                .previewAs(new PreviewAsBody(person, null, placement, "en", null)));
    LOOKS.put("ProfileDealsResource.of", by -> by.api(ProfileDealsApi.class).of(profile));
    LOOKS.put(
        "ProfileQueueResource.of", by -> by.api(ProfileQueueApi.class).of(profile, null, 100));
    LOOKS.put(
        "ProfileChoicesResource.permissions",
        by -> by.api(ProfileChoicesApi.class).permissions(profile, null, "en", null));
    LOOKS.put(
        "ProfileChoicesResource.ledger",
        by -> by.api(ProfileChoicesApi.class).ledger(profile, 0, 100));
    LOOKS.put(
        "ProfileChoicesResource.evidence",
        by -> by.api(ProfileChoicesApi.class).evidence(profile, entry));
    LOOKS.put(
        "PermissionsResource.lookup",
        by -> by.api(PermissionsApi.class).lookup(null, new Whom(person, "en", null)));
    LOOKS.put(
        "CookiesResource.ask",
        by -> by.api(CookiesApi.class).ask(null, new CookieQuestion(person, null, "en")));
    LOOKS.put("ReceiptsResource.get", by -> by.api(ReceiptsApi.class).get(receipt));
    LOOKS.put(
        "ConsentRecordsResource.records", by -> by.api(ConsentRecordsApi.class).records(profile));
    LOOKS.put(
        "ConsentDataResource.read", by -> by.api(ConsentDataApi.class).read(profile, "en", null));
    LOOKS.put("LedgerResource.proof", StaffLooksIT::proof);
  }

  /** The ledger is sealed in the background. */
  private static void proof(Client by) {
    Instant until = Instant.now().plusSeconds(60);
    while (true) {
      try {
        by.api(LedgerApi.class).proof(entry);
        return;
      } catch (ClientErrorException notYet) {
        if (notYet.getResponse().getStatus() != 409 || Instant.now().isAfter(until)) {
          throw notYet;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }

  @TestFactory
  @DisplayName("F7.3, W.20 each look needs a reason, and is in the log that the person reads")
  Stream<DynamicTest> eachLook() {
    return endpoints()
        .filter(method -> method.isAnnotationPresent(ShowsPerson.class))
        .flatMap(
            method ->
                staff(method).stream()
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                role + " " + name(method), () -> isWrittenDown(method, role))));
  }

  private static void isWrittenDown(Method method, String role) {
    Consumer<Client> look = LOOKS.get(name(method));
    assertThat(look).as("a call of " + name(method) + " in this test").isNotNull();
    List<AccessReport.Seen> before = looks();
    Problem refused =
        Client.problem(() -> look.accept(Client.of(SERVER, role).header(Reason.HEADER, null)));
    assertThat(refused.status()).isEqualTo(428);
    assertThat(refused.type()).isEqualTo("/problems/reason-needed");
    assertThat(looks()).as("a look without a reason").isEqualTo(before);

    String reason = "Look " + UUID.randomUUID();
    look.accept(Client.of(SERVER, role).header(Reason.HEADER, reason));

    assertThat(looks())
        .filteredOn(one -> one.reason().equals(reason))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.who()).isEqualTo(FirstSecrets.label(role));
              assertThat(one.role()).isEqualTo(role);
              assertThat(one.kinds())
                  .containsExactlyInAnyOrderElementsOf(
                      Arrays.stream(method.getAnnotation(ShowsPerson.class).value())
                          .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                          .toList());
            });
  }

  @Test
  @DisplayName("W.20 every endpoint of staff shows a person, or is known to show nobody, and why")
  void everyEndpointIsJudged() throws IOException {
    Set<String> nobody = nobody();
    Set<String> showing =
        endpoints()
            .filter(method -> method.isAnnotationPresent(ShowsPerson.class))
            .map(StaffLooksIT::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> ofStaff =
        endpoints()
            .filter(method -> !staff(method).isEmpty())
            .map(StaffLooksIT::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(showing).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(nobody);
    assertThat(LOOKS.keySet()).as("calls in this test").containsAll(showing);
    ofStaff.removeAll(showing);
    assertThat(ofStaff)
        .as("endpoints of staff without @ShowsPerson: name them in " + NOBODY + ", and say why")
        .containsExactlyInAnyOrderElementsOf(nobody);
  }

  @Test
  @DisplayName("F7.3 machines give no reason; what they read for a purpose is counted by day")
  void machinesAreCounted() {
    Subject other = Subject.customer(Shop.customer());
    Shop shop = new Shop(SERVER);
    shop.give(other, "offers");
    shop.view(other, "offers");
    shop.view(other, "offers");

    AccessReport report = report(other);

    assertThat(report.looks()).extracting("reason").containsExactly(Client.REASON);
    assertThat(report.reads())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.who()).isEqualTo("Website");
              assertThat(one.purpose()).isEqualTo("offers");
              assertThat(one.count()).isEqualTo(2);
            });
  }

  @TestFactory
  @DisplayName("F7.5 whatever else a machine reads about somebody is counted as well")
  Stream<DynamicTest> eachReadOfMachines() {
    return endpoints()
        .filter(method -> method.isAnnotationPresent(ShowsPerson.class))
        .filter(method -> Set.of(roles(method)).contains(Role.INTEGRATOR))
        .map(StaffLooksIT::name)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      long before = reads();
                      LOOKS.get(name).accept(Client.of(SERVER, Role.INTEGRATOR));
                      assertThat(reads() > before).isEqualTo(!BEFORE_ACTING.contains(name));
                    }));
  }

  @Test
  @DisplayName("F7.5 what is for a purpose is counted for it, what is for none without one")
  void countedForItsPurpose() {
    Client machine = Client.of(SERVER, Role.INTEGRATOR);
    long offers = reads("offers");
    long none = reads(null);

    machine.api(DecisionsApi.class).find(decision);
    machine.api(ProfileChoicesApi.class).ledger(profile, 0, 100);

    assertThat(reads("offers")).isEqualTo(offers + 1);
    assertThat(reads(null)).isEqualTo(none + 1);
  }

  private static long reads() {
    return report(person).reads().stream().mapToLong(AccessReport.Read::count).sum();
  }

  private static long reads(String purpose) {
    return report(person).reads().stream()
        .filter(one -> Objects.equals(one.purpose(), purpose))
        .mapToLong(AccessReport.Read::count)
        .sum();
  }

  private static String[] roles(Method method) {
    return method.getAnnotation(RolesAllowed.class).value();
  }

  @Test
  @DisplayName("F7.3 who is shown nobody, is shown nobody: nothing is written down")
  void nobodyFound() {
    Client dpo = Client.of(SERVER, Role.DPO);

    assertThat(
            dpo.api(PermissionsApi.class)
                .lookup(null, new Whom(Subject.customer(Shop.customer()), "en", null))
                .profile())
        .isNull();
    assertThat(
            Client.problem(
                    () -> dpo.api(ProfilesApi.class).lookup(Subject.customer(Shop.customer())))
                .status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("F7.5, W.21 a marketer sees no value that tells who it is or leads to them")
  void marketersSeeMasks() {
    String number = Shop.customer();
    Subject other = Subject.customer(number);
    new Shop(SERVER).give(other, "offers");
    Client.of(SERVER, Role.INTEGRATOR)
        .tracking(takt.client.tracking.TrackingApi.class)
        .identify(
            new java.io.ByteArrayInputStream(
                """
                {"userId": "%1$s", "messageId": "m-1", "traits": {"firstName": "Ada",
                 "lastName": "Lovelace", "name": "Ada Lovelace", "birthday": "1990-05-03", "city": "London",
                 "email": "ada@example.com", "phone": "+49 30 123456", "number": "%1$s"}}
                """
                    .formatted(number)
                    .getBytes(StandardCharsets.UTF_8)));
    UUID id = new Shop(SERVER).lookup(other).orElseThrow();

    assertThat(facts(Role.MARKETER, id))
        .containsEntry("firstName", "A…")
        .containsEntry("lastName", "L…")
        .containsEntry("birthday", "1…")
        .containsEntry("city", "London")
        .containsEntry("email", "a…@e…")
        .containsEntry("phone", "+…")
        .containsEntry("number", "c…");
    assertThat(
            Client.of(SERVER, Role.MARKETER)
                .api(AttributesApi.class)
                .history(id, "birthday", "offers")
                .value())
        .isEqualTo("1…");
    String named = "named-" + RUN;
    Client.of(SERVER, Role.MARKETER)
        .api(SegmentsApi.class)
        .put(
            named,
            "\"0\"",
            new SegmentBody(
                new PlainNames("Mit Namen", "Named"), "offers", "attributes[\"name\"] != \"\""));
    assertThat(whyNamed(Role.MARKETER, named, id)).contains("A…");
    assertThat(whyNamed(Role.INTEGRATOR, named, id)).contains("Ada Lovelace");
    assertThat(facts(Role.INTEGRATOR, id))
        .containsEntry("firstName", "Ada")
        .containsEntry("email", "ada@example.com")
        .containsEntry("number", number);
  }

  private static List<String> whyNamed(String role, String segment, UUID id) {
    return Client.of(SERVER, role).api(SegmentsApi.class).why(segment, id).clauses().stream()
        .flatMap(clause -> clause.facts().stream())
        .map(MembershipInfo.Known::value)
        .toList();
  }

  private static Map<String, String> facts(String role, UUID id) {
    return Client.of(SERVER, role)
        .api(ProfilesApi.class)
        .view(id, "offers", List.of(), null)
        .attributes()
        .stream()
        .collect(Collectors.toMap(ProfileForPurpose.Fact::name, ProfileForPurpose.Fact::value));
  }

  private static List<AccessReport.Seen> looks() {
    return report(person).looks().stream()
        .filter(one -> !one.kinds().contains("everything"))
        .toList();
  }

  private static AccessReport report(Subject subject) {
    return Client.of(SERVER, Role.DPO)
        .api(AccessReportsApi.class)
        .read(new AccessRequest(subject, Client.REASON, "en", null), null);
  }

  private static Stream<Method> endpoints() {
    return new ApiApplication()
        .getClasses().stream()
            .filter(one -> one.getSimpleName().endsWith("Resource"))
            .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(RolesAllowed.class));
  }

  private static Set<String> staff(Method method) {
    Set<String> staff = new TreeSet<>(Set.of(roles(method)));
    staff.retainAll(Role.STAFF);
    return staff;
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static Set<String> nobody() throws IOException {
    try (InputStream file = StaffLooksIT.class.getResourceAsStream(NOBODY)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
