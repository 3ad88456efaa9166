package takt.campaigns.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.Complaint;
import takt.campaigns.ContactRules;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.Message;
import takt.campaigns.QuietHours;
import takt.campaigns.Variant;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.ComplaintReceived;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Reads;
import takt.platform.Statements;
import takt.platform.test.Databases;
import takt.platform.test.LocalStatements;

@DisplayName("Contacts in the database")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class ContactLogTest {

  private static final Instant NOW = Instant.parse("2026-03-29T22:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ProfileId ANNA = ProfileId.next(NOW);
  private static final ProfileId BERT = ProfileId.next(NOW);
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final List<String> MESSAGES = List.of("one", "two");
  private static final List<Channel> CHANNELS = List.of(Channel.WEB, Channel.EMAIL);

  private static final List<Window> ROLLING =
      Stream.of("2 hours", "7 days").map(Window::parse).toList();

  private static final List<Window> WINDOWS =
      Stream.concat(
              ROLLING.stream(),
              Stream.of("calendar day", "calendar week", "calendar month").map(Window::parse))
          .toList();

  private static final ContactRules NO_RULES =
      new ContactRules(List.of(), Optional.empty(), 0, Optional.empty());

  private static final List<Campaign> CAMPAIGNS =
      List.of(campaign(1, OFFERS), campaign(2, NEWS), campaign(3, OFFERS));

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G3.3, G8.1 to G8.3, G8.6, G15.5 are counted as by looking at each")
  void countedAsOneByOne(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          Random random = new Random(7);
          Diary diary = new Diary();
          for (int at = 0; at < 400; at++) {
            diary.add(entry(random));
          }
          diary.entries().forEach(entry -> insert(statements, ANNA, entry));
          insert(statements, BERT, entry(random));
          // What went on with another is no contact of its own (rule G15.5).
          insert(statements, ANNA, entry(random), true);
          for (IgnoredSeries.Of of : IgnoredSeries.Of.values()) {
            for (int showings : new int[] {2, 3, 5, 9, 20}) {
              compare(statements, diary, new IgnoredSeries(showings, 10, of));
            }
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.6, G15.5 a click on what goes on with a message ends the series, no sight of it")
  void clickOnWhatGoesOn(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          for (int at = 10; at > 0; at--) {
            insert(statements, ANNA, seen(at, Optional.empty()));
          }
          insert(statements, ANNA, seen(0, Optional.empty()), true);
          for (IgnoredSeries.Of of : IgnoredSeries.Of.values()) {
            assertThat(ignored(statements, of)).as("only seen, " + of).isTrue();
          }
          insert(statements, ANNA, seen(0, Optional.of(NOW.minusSeconds(30))), true);
          for (IgnoredSeries.Of of : IgnoredSeries.Of.values()) {
            assertThat(ignored(statements, of)).as("clicked, " + of).isFalse();
          }
        });
  }

  /** Something of the first campaign that was seen so many hours and a minute ago. */
  private static Diary.Entry seen(int hours, Optional<Instant> clicked) {
    Instant at = NOW.minus(Duration.ofHours(hours)).minusSeconds(60);
    return new Diary.Entry(CAMPAIGNS.get(0).id(), "one", Channel.WEB, at, true, clicked);
  }

  private static boolean ignored(Statements statements, IgnoredSeries.Of of) {
    ContactLog log = new ContactLog();
    log.statements = statements;
    return log.count(question(ANNA, rules(new IgnoredSeries(10, 10, of))), windows())
        .ignored(CAMPAIGNS.get(0).id(), Channel.WEB);
  }

  private static void compare(Statements statements, Diary diary, IgnoredSeries series) {
    ContactLog log = new ContactLog();
    log.statements = statements;
    Contacts counted = log.count(question(ANNA, rules(series)), windows());
    for (Campaign campaign : CAMPAIGNS) {
      ZoneId zone = zone(campaign);
      UUID id = campaign.id();
      for (Window window : WINDOWS) {
        List<Diary.Entry> within =
            diary.entries().stream()
                .filter(one -> one.at().isAfter(window.after(NOW, zone)))
                .toList();
        List<Diary.Entry> own = within.stream().filter(one -> one.campaign().equals(id)).toList();
        assertThat(counted.overall(window, zone)).isEqualTo(within.size());
        assertThat(counted.with(id, window, zone)).isEqualTo(own.size());
        for (String message : MESSAGES) {
          assertThat(counted.with(id, message, window, zone))
              .isEqualTo(own.stream().filter(one -> one.message().equals(message)).count());
        }
        for (Channel channel : CHANNELS) {
          assertThat(counted.by(channel, window, zone))
              .isEqualTo(within.stream().filter(one -> one.channel() == channel).count());
        }
      }
      for (Channel channel : CHANNELS) {
        assertThat(counted.ignored(id, channel))
            .as(series + " " + id + " " + channel)
            .isEqualTo(diary.ignored(id, channel, series, NOW));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G3.3 more contacts than are read at once are all counted, several at a time too")
  void many(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          Window week = Window.parse("7 days");
          int many = 2 * ContactLog.CHUNK;
          for (int at = 0; at < many; at++) {
            // Three at a time, so that a page ends amid them.
            insert(statements, ANNA, shown(NOW.minusSeconds(60L + at / 3)));
          }
          insert(statements, ANNA, shown(NOW.minus(Duration.ofDays(8))));
          ContactLog log = new ContactLog();
          log.statements = statements;
          Map<ZoneId, Set<Window>> windows = Map.of(BERLIN, Set.of(week));
          assertThat(log.count(question(ANNA, NO_RULES), windows).overall(week, BERLIN))
              .isEqualTo(many);
          assertThat(ahead(statements, week, BERLIN, BERLIN))
              .as("too many to go along with the lock")
              .isEmpty();
        });
  }

  private static Diary.Entry shown(Instant at) {
    return new Diary.Entry(CAMPAIGNS.get(0).id(), "one", Channel.WEB, at, false, Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName(
      "G8.3 what is read along with the lock counts if it goes back as far as the person's clock asks")
  void alongWithTheLock(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          ContactLog log = new ContactLog();
          log.statements = statements;
          insert(statements, ANNA, seen(5, Optional.empty()));
          insert(statements, ANNA, seen(1, Optional.empty()));
          for (Window window : WINDOWS) {
            Optional<Contacts> same = ahead(statements, window, BERLIN, ZoneId.of("Europe/Rome"));
            assertThat(same.orElseThrow().overall(window, ZoneId.of("Europe/Rome")))
                .as(window.toString())
                .isEqualTo(
                    log.count(question(ANNA, NO_RULES), Map.of(BERLIN, Set.of(window)))
                        .overall(window, BERLIN));
            assertThat(ahead(statements, window, BERLIN, TOKYO).isPresent())
                .as(window + " begins at another time, if days have one")
                .isEqualTo(ROLLING.contains(window));
            assertThat(ahead(statements, window, TOKYO, BERLIN).orElseThrow())
                .as(window + " was begun in Tokyo before")
                .returns(
                    same.orElseThrow().overall(window, ZoneId.of("Europe/Rome")),
                    there -> there.overall(window, BERLIN));
          }
        });
  }

  private static Optional<Contacts> ahead(
      Statements statements, Window window, ZoneId guessed, ZoneId real) {
    ContactLog log = new ContactLog();
    log.statements = statements;
    Reads along = new Reads();
    ContactLog.CountedAhead ahead =
        log.ahead(along, question(ANNA, NO_RULES), Map.of(guessed, Set.of(window)));
    statements.query(along, "select 1", row -> true);
    return ahead.in(Map.of(real, Set.of(window)));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.5 a complaint counts for its purposes, and until its pause is over")
  void complaints(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          Complaints complaints = new Complaints();
          complaints.statements = statements;
          complaints.clock = Clock.fixed(NOW, ZoneOffset.UTC);
          ContactLog log = new ContactLog();
          log.statements = statements;
          Instant at = NOW.minus(Duration.ofDays(29));
          complaints.note(ANNA, PurposeSet.of(OFFERS), at);
          complaints.note(ANNA, PurposeSet.of(OFFERS), at.minusSeconds(5));
          assertThat(complained(log, ANNA, 30)).containsExactly(true, false);
          assertThat(complained(log, ANNA, 29)).containsExactly(false, false);
          assertThat(complained(log, ANNA, 0)).containsExactly(false, false);
          assertThat(complained(log, BERT, 30)).containsExactly(false, false);
          assertThat(count(statements)).isEqualTo(1);
          complaints.note(ANNA, PurposeSet.named("news", "offers"), at.plusSeconds(5));
          assertThat(count(statements)).isEqualTo(2);
          assertThat(complaints.about(ANNA))
              .as("F7.1 what the person sees of it")
              .containsExactly(
                  new Complaint(NEWS, at.plusSeconds(5)), new Complaint(OFFERS, at.plusSeconds(5)));
          assertThat(complaints.about(BERT)).isEmpty();
          assertThat(complaints.forget(ANNA, PurposeSet.of(OFFERS))).isEqualTo(1);
          assertThat(complaints.forget(ANNA, PurposeSet.of(OFFERS))).isZero();
          assertThat(complained(log, ANNA, 30)).containsExactly(false, true);
          assertThat(complaints.forget(Set.of(ANNA, BERT))).isEqualTo(1);
          assertThat(count(statements)).isZero();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.5 a complaint about a decision silences what that was for, for its person only")
  void complaintsAboutDecisions(Database.Kind kind) {
    inside(
        kind,
        statements -> {
          NoteComplaint note = new NoteComplaint();
          note.complaints = new Complaints();
          note.complaints.statements = statements;
          note.complaints.clock = Clock.fixed(NOW, ZoneOffset.UTC);
          ContactLog log = new ContactLog();
          log.statements = statements;
          stored(statements, CAMPAIGNS.get(1));
          insert(statements, ANNA, entry(new Random(1), CAMPAIGNS.get(1)));
          Optional<UUID> shown =
              statements
                  .query("select id from campaigns.decision", row -> row.getObject(1, UUID.class))
                  .stream()
                  .findFirst();

          note.on(new ComplaintReceived(BERT, PurposeSet.NONE, shown, NOW));
          assertThat(complained(log, BERT, 30)).containsExactly(false, false);
          note.on(new ComplaintReceived(ANNA, PurposeSet.NONE, Optional.empty(), NOW));
          assertThat(complained(log, ANNA, 30)).containsExactly(false, false);
          note.on(new ComplaintReceived(ANNA, PurposeSet.NONE, shown, NOW));
          assertThat(complained(log, ANNA, 30)).containsExactly(false, true);
          note.on(new ComplaintReceived(ANNA, PurposeSet.of(OFFERS), shown, NOW));
          assertThat(complained(log, ANNA, 30)).containsExactly(true, true);
        });
  }

  private static void stored(Statements statements, Campaign campaign) {
    statements.change(
        "insert into campaigns.campaign (id, number, revision, state, name, purpose, placements,"
            + " priority, holdout_percent, context) values (?, 1, 1, 'RUNNING', 'Lamps', ?,"
            + " 'banner', 50, 0, '{}')",
        campaign.id(),
        campaign.plan().purpose().value());
  }

  private static List<Boolean> complained(ContactLog log, ProfileId profile, int pause) {
    ContactRules rules = new ContactRules(List.of(), Optional.empty(), pause, Optional.empty());
    Contacts contacts = log.count(question(profile, rules), windows());
    return List.of(contacts.complained(OFFERS), contacts.complained(NEWS));
  }

  private static long count(Statements statements) {
    return statements
        .query("select count(*) from campaigns.complaint", row -> row.getLong(1))
        .get(0);
  }

  private static ContactLog.Question question(ProfileId profile, ContactRules rules) {
    return new ContactLog.Question(profile, Channel.WEB, rules, NOW);
  }

  private static Map<ZoneId, Set<Window>> windows() {
    return Diary.windows(CAMPAIGNS, ContactLogTest::zone);
  }

  private static ZoneId zone(Campaign campaign) {
    return campaign.plan().purpose().equals(OFFERS) ? BERLIN : TOKYO;
  }

  private static ContactRules rules(IgnoredSeries series) {
    return new ContactRules(
        List.of(
            new CompanyCap(5, Window.parse("2 hours"), Optional.empty()),
            new CompanyCap(5, Window.parse("calendar month"), Optional.of(Channel.WEB))),
        Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of(Channel.PUSH))),
        0,
        Optional.of(series));
  }

  private static Diary.Entry entry(Random random) {
    return entry(random, CAMPAIGNS.get(random.nextInt(3)));
  }

  private static Diary.Entry entry(Random random, Campaign campaign) {
    Instant at = NOW.minusSeconds(random.nextInt(40 * 86_400));
    boolean seen = random.nextInt(3) > 0;
    return new Diary.Entry(
        campaign.id(),
        MESSAGES.get(random.nextInt(2)),
        CHANNELS.get(random.nextInt(2)),
        at,
        seen,
        seen && random.nextInt(40) == 0 ? Optional.of(at.plusSeconds(60)) : Optional.empty());
  }

  private static void insert(Statements statements, ProfileId profile, Diary.Entry entry) {
    insert(statements, profile, entry, false);
  }

  private static void insert(
      Statements statements, ProfileId profile, Diary.Entry entry, boolean continued) {
    statements.change(
        "insert into campaigns.decision (id, profile_id, placement, outcome, campaign_id, message,"
            + " channel, probability, decided_at, language, purposes, exposed_at, clicked_at,"
            + " continued)"
            + " values (?, ?, 'p', 'SHOWN', ?, ?, ?, 1, ?, 'DE', 'offers',"
            + " cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), ?)",
        UUID.randomUUID(),
        profile.value(),
        entry.campaign(),
        entry.message(),
        entry.channel().name(),
        entry.at(),
        entry.seen() ? entry.at().toString() : null,
        entry.clicked().map(Instant::toString).orElse(null),
        continued);
  }

  private static Campaign campaign(int number, PurposeCode purpose) {
    List<Message> messages = new ArrayList<>();
    for (String key : MESSAGES) {
      Variant plain = new Variant(0, Channel.WEB, Language.DE, "T", "B", "/", Set.of());
      messages.add(new Message(key, "lamps", Optional.empty(), false, List.of(plain)));
    }
    List<Cap> caps = WINDOWS.stream().map(window -> Cap.of(3, window)).toList();
    return new Campaign(
        new UUID(7, number),
        1,
        1,
        CampaignState.RUNNING,
        new CampaignPlan(
            "Lamps",
            purpose,
            new TreeSet<>(Set.of("banner")),
            Optional.empty(),
            Optional.empty(),
            50,
            caps,
            Optional.empty(),
            0,
            Map.of(),
            messages));
  }

  private interface Work {
    void with(Statements statements);
  }

  private static void inside(Database.Kind kind, Work work) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.with(new LocalStatements(() -> entities));
      entities.getTransaction().commit();
    }
  }
}
