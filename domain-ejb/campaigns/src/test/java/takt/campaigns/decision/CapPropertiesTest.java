package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.Message;
import takt.campaigns.Shown;
import takt.campaigns.Window;
import takt.campaigns.contact.Contacts;
import takt.campaigns.contact.Diary;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@Label("Caps, however many and in whatever windows")
class CapPropertiesTest {

  private static final Instant BEFORE_THE_CHANGE = Instant.parse("2026-03-28T20:00:00Z");

  @Provide
  Arbitrary<Window> windows() {
    return Arbitraries.of(
            "1 hour",
            "5 hours",
            "1 day",
            "3 days",
            "calendar day",
            "calendar week",
            "calendar month")
        .map(Window::parse);
  }

  @Provide
  Arbitrary<List<Cap>> caps() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6), windows(), Arbitraries.of(Cap.Per.class))
        .as(Cap::new)
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<CompanyCap>> companyCaps() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            windows(),
            Arbitraries.of(Channel.WEB, Channel.EMAIL).optional())
        .as(CompanyCap::new)
        .list()
        .ofMaxSize(2);
  }

  @Property(tries = 300)
  @Label("G3.3, G8.1 to G8.3 a message is shown exactly if that leaves every cap as it must be")
  void exact(
      @ForAll("caps") List<Cap> caps,
      @ForAll("companyCaps") List<CompanyCap> company,
      @ForAll boolean inTokyo,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 900) Integer> minutes) {
    ZoneId zone = ZoneId.of(inTokyo ? "Asia/Tokyo" : "Europe/Berlin");
    Campaign campaign = campaign(caps);
    House house =
        new House(
            new ContactRules(company, Optional.empty(), 0, Optional.empty()),
            DoseTable.USUAL,
            SilentAfterPurchase.USUAL,
            ZoneId.of("Europe/Berlin"));
    Diary diary = new Diary();
    Instant now = BEFORE_THE_CHANGE;
    for (int pause : minutes) {
      now = now.plus(Duration.ofMinutes(pause));
      Optional<String> expected = expected(diary, campaign, company, now, zone);
      Optional<Shown> shown = decide(diary, campaign, house, now, zone);
      assertThat(shown.map(Shown::message)).isEqualTo(expected);
      if (shown.isPresent()) {
        diary.add(
            new Diary.Entry(
                campaign.id(), shown.get().message(), Channel.WEB, now, false, Optional.empty()));
      }
    }
  }

  /** The first message that no cap forbids, by looking at every contact of the past. */
  private static Optional<String> expected(
      Diary diary, Campaign campaign, List<CompanyCap> company, Instant now, ZoneId zone) {
    boolean tooMany =
        company.stream()
            .filter(cap -> cap.channel().isEmpty() || cap.channel().get() == Channel.WEB)
            .anyMatch(cap -> past(diary, "", cap.window(), now, zone) >= cap.contacts());
    return tooMany
        ? Optional.empty()
        : campaign.plan().messages().stream()
            .map(Message::key)
            .filter(
                key ->
                    campaign.plan().caps().stream()
                        .allMatch(
                            cap ->
                                past(
                                        diary,
                                        cap.per() == Cap.Per.MESSAGE ? key : "",
                                        cap.window(),
                                        now,
                                        zone)
                                    < cap.contacts()))
            .findFirst();
  }

  private static long past(Diary diary, String message, Window window, Instant now, ZoneId zone) {
    return diary.entries().stream()
        .filter(one -> message.isEmpty() || message.equals(one.message()))
        .filter(one -> within(one.at(), window, now, zone))
        .count();
  }

  private static boolean within(Instant then, Window window, Instant now, ZoneId zone) {
    LocalDate day = then.atZone(zone).toLocalDate();
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (window.unit()) {
      case HOUR -> ChronoUnit.MINUTES.between(then, now) < window.length() * 60L;
      case DAY -> ChronoUnit.MINUTES.between(then, now) < window.length() * 24L * 60;
      case CALENDAR_DAY -> day.equals(today);
      case CALENDAR_WEEK -> monday(day).equals(monday(today));
      case CALENDAR_MONTH -> day.withDayOfMonth(1).equals(today.withDayOfMonth(1));
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<Shown> decide(
      Diary diary, Campaign campaign, House house, Instant now, ZoneId zone) {
    List<Campaign> all = List.of(campaign);
    Contacts contacts = diary.contacts(all, one -> zone, Channel.WEB, house.contacts(), now);
    Somebody somebody =
        new Somebody(
            new ProfileId(new UUID(1, 2)),
            Shop.OFFERS,
            Familiarity.CUSTOMER,
            OptionalInt.empty(),
            Map.of(),
            Set.of(),
            Optional.empty(),
            contacts,
            Optional.of(zone));
    return Pipeline.decide(
            new Facts(
                Optional.of(somebody.person()),
                Shop.placement("banner"),
                Language.EN,
                Map.of(),
                Shop.moment(Map.of(), now),
                Shop.SHELF,
                all,
                house,
                now))
        .shown();
  }

  private static Campaign campaign(List<Cap> caps) {
    Campaign twin = Shop.CAMPAIGNS.get("twin");
    return Shop.campaign("twin", Shop.OFFERS, CampaignState.RUNNING, caps, twin.plan().messages());
  }
}
