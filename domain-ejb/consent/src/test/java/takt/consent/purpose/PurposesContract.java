package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.AcceptedWording;
import takt.consent.BasisChanged;
import takt.consent.Draft;
import takt.consent.DraftChanged;
import takt.consent.Drafts;
import takt.consent.LegalBasis;
import takt.consent.NotPublishable;
import takt.consent.NotPublishable.Flaw;
import takt.consent.OpenWarnings;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
import takt.consent.Recipient;
import takt.consent.Safeguard;
import takt.consent.SavedDraft;
import takt.consent.SpecialCategory;
import takt.consent.Terms;
import takt.consent.TextPart;
import takt.consent.UnknownDraft;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What purposes promise, on either database. */
abstract class PurposesContract {

  private static final Terms EVERYTHING =
      new Terms(
          Optional.of(365),
          Optional.of(30),
          true,
          Set.of(Terms.Evidence.ADDRESS, Terms.Evidence.USER_AGENT),
          Optional.of(16),
          true,
          false,
          true,
          PurposeSet.named("analysis", "orders"),
          PurposeSet.named("post"),
          Set.of(SpecialCategory.HEALTH, SpecialCategory.ORIGIN));

  private static final Terms HEALTH = covering(SpecialCategory.HEALTH);

  private final House house;
  private final Purposes purposes;
  private final Drafts drafts;

  PurposesContract(Database.Kind kind) {
    house = new House(kind, new MovableClock(), new Modules());
    purposes = house.bean(Purposes.class);
    drafts = house.bean(Drafts.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C1.4 the next version has the legal basis of the one before, or is none")
  void keepsItsBasis() {
    publish(Given.draft("offers", LegalBasis.CONSENT, 1, false));
    PurposeDraft other = Given.draft("offers", LegalBasis.LEGITIMATE_INTEREST, 2, false);

    assertThatThrownBy(() -> house.in(() -> purposes.replace(other, 1)))
        .isInstanceOf(BasisChanged.class);

    house.in(() -> purposes.replace(Given.draft("offers", LegalBasis.CONSENT, 2, false), 1));
    assertThat(purposes.versions(new PurposeCode("offers")))
        .extracting(Purpose::basis)
        .containsExactly(LegalBasis.CONSENT, LegalBasis.CONSENT);
  }

  @Test
  @DisplayName("C1.5 a version is read with the terms it was published with")
  void keepsTerms() {
    publish(Given.draft("orders", LegalBasis.CONTRACT, Terms.PLAIN));
    publish(Given.draft("post", LegalBasis.LEGITIMATE_INTEREST, Terms.PLAIN));
    publish(Given.draft("analysis", LegalBasis.CONSENT, Terms.PLAIN));
    Purpose published = publish(Given.draft("offers", LegalBasis.CONSENT, EVERYTHING));

    assertThat(published.terms()).isEqualTo(EVERYTHING);
    assertThat(purposes.find(new PurposeCode("offers"))).contains(published);
    assertThat(purposes.find(new PurposeCode("offers"), 1)).contains(published);
    assertThat(purposes.find(new PurposeCode("post")).orElseThrow().terms()).isEqualTo(Terms.PLAIN);
  }

  @Test
  @DisplayName("C1.19 special categories of data need consent, and an added one asks anew")
  void specialCategories() {
    publish(Given.draft("care", LegalBasis.CONSENT, Terms.PLAIN));
    PurposeDraft adding = Given.draft("care", LegalBasis.CONSENT, HEALTH);
    assertThatThrownBy(() -> house.in(() -> purposes.replace(adding, 1)))
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refused -> assertThat(refused.flaws()).extracting(Flaw::part).contains("/asksAnew"));
    PurposeDraft anew =
        new PurposeDraft(
            adding.code(),
            adding.basis(),
            adding.channel(),
            adding.texts(),
            adding.retentionDays(),
            adding.interests(),
            adding.countsWithout(),
            true,
            HEALTH);
    assertThat(house.in(() -> purposes.replace(anew, 1)).terms()).isEqualTo(HEALTH);
    assertThat(house.in(() -> purposes.replace(adding, 2)).version()).isEqualTo(3);
    assertThatThrownBy(() -> Given.draft("post", LegalBasis.LEGITIMATE_INTEREST, HEALTH))
        .hasMessage("specialCategories need explicit consent (GDPR Art. 9(2)(a))");
  }

  private static Terms covering(SpecialCategory... categories) {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of(),
        Optional.empty(),
        false,
        false,
        false,
        PurposeSet.NONE,
        PurposeSet.NONE,
        Set.of(categories));
  }

  @Test
  @DisplayName("C1.6 no version is published that would leave a purpose which cannot be permitted")
  void refusesContradictions() {
    publish(Given.draft("offers", LegalBasis.CONSENT, Terms.PLAIN));
    publish(Given.draft("news", LegalBasis.CONSENT, needing("offers")));
    PurposeDraft circle = Given.draft("offers", LegalBasis.CONSENT, needing("news"));

    assertThatThrownBy(() -> house.in(() -> purposes.replace(circle, 1)))
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refused -> assertThat(refused.flaws()).extracting(Flaw::part).contains("/terms/needs"));
    assertThatThrownBy(() -> publish(Given.draft("quiz", LegalBasis.CONSENT, needing("nothing"))))
        .isInstanceOf(NotPublishable.class);

    assertThat(purposes.all()).extracting(Purpose::version).isEqualTo(List.of(1, 1));
  }

  @Test
  @DisplayName("C1.8 C1.9 a version is read with its recipients and its words on how long")
  void keepsRecipients() {
    Recipient near = recipient("Postbote", "DE", null);
    Recipient far = recipient("Parcels", "US", Safeguard.STANDARD_CLAUSES);
    Map<Language, PurposeText> texts = new EnumMap<>(Given.texts("mail", 1));
    Map<TextPart, String> parts = new EnumMap<>(texts.get(Language.DE).parts());
    parts.put(TextPart.KEPT, "Ein Jahr.");
    texts.put(Language.DE, PurposeText.of(parts));
    Purpose published =
        publish(
            new PurposeDraft(
                new PurposeCode("mail"),
                LegalBasis.CONSENT,
                Optional.empty(),
                texts,
                365,
                false,
                false,
                false,
                Terms.PLAIN,
                List.of(near, far)));

    Purpose read = purposes.find(new PurposeCode("mail"), 1).orElseThrow();
    assertThat(read).isEqualTo(published);
    assertThat(read.recipients()).containsExactly(near, far);
    assertThat(read.kept(Language.DE)).isEqualTo("Ein Jahr.");
    assertThat(read.kept(Language.EN))
        .isEqualTo("We delete these data after 1 year at the latest.");
  }

  private static Recipient recipient(String name, String country, Safeguard safeguard) {
    return new Recipient(
        name,
        Map.of(Language.DE, "verschickt", Language.EN, "sends"),
        country,
        Optional.ofNullable(safeguard));
  }

  @Test
  @DisplayName("C1.12 a draft is saved, changed, listed and given up, each change at its revision")
  void savesDrafts() {
    Draft first = draft("quiz", Map.of());
    Draft second = draft("quiz", written("quiz"));
    SavedDraft saved = house.in(() -> drafts.save(first, 0));
    assertThat(saved.draft()).isEqualTo(first);
    assertThat(house.in(() -> drafts.save(second, 1)).revision()).isEqualTo(2);

    assertThat(drafts.all()).extracting(SavedDraft::draft).containsExactly(second);
    assertThat(drafts.find(new PurposeCode("quiz")).orElseThrow().draft()).isEqualTo(second);
    assertThatThrownBy(() -> house.in(() -> drafts.save(first, 1)))
        .isInstanceOf(DraftChanged.class);
    assertThatThrownBy(() -> house.in(() -> drafts.save(first, 0)))
        .isInstanceOf(DraftChanged.class);
    assertThatThrownBy(() -> house.in(() -> delete("quiz", 1))).isInstanceOf(DraftChanged.class);
    house.in(() -> delete("quiz", 2));
    assertThat(drafts.all()).isEmpty();
    assertThatThrownBy(() -> house.in(() -> delete("quiz", 2))).isInstanceOf(UnknownDraft.class);
  }

  @Test
  @DisplayName("C1.12 a draft becomes the first version, the next draft the next one")
  void publishesDrafts() {
    house.in(() -> drafts.save(draft("quiz", written("quiz")), 0));
    assertThat(publishDraft("quiz", 1, null).version()).isEqualTo(1);
    assertThat(drafts.all()).isEmpty();

    house.in(() -> drafts.save(draft("quiz", written("quiz again")), 0));
    house.in(() -> purposes.replace(Given.draft("quiz", LegalBasis.CONSENT, 2, false), 1));
    assertThatThrownBy(() -> publishDraft("quiz", 1, null))
        .isInstanceOf(PurposeVersionReplaced.class);
    house.in(() -> drafts.save(draft("quiz", written("quiz again")), 1));
    assertThat(publishDraft("quiz", 2, null).version()).isEqualTo(3);
    assertThat(purposes.find(new PurposeCode("quiz")).orElseThrow().text(Language.EN).name())
        .isEqualTo("quiz again");
  }

  @Test
  @DisplayName("C1.12 a draft that is not whole stays one")
  void refusesWhatIsNotWhole() {
    house.in(() -> drafts.save(draft("quiz", Map.of()), 0));
    assertThatThrownBy(() -> publishDraft("quiz", 1, "anyway")).isInstanceOf(NotPublishable.class);
    assertThat(drafts.all()).hasSize(1);
    assertThat(purposes.all()).isEmpty();
  }

  @Test
  @DisplayName("C1.11 what could be plainer needs the officer's reason, which stays with it")
  void keepsTheOfficersReason() {
    house.in(() -> drafts.save(draft("quiz", written("the data subject")), 0));
    assertThatThrownBy(() -> publishDraft("quiz", 1, null)).isInstanceOf(OpenWarnings.class);
    assertThat(publishDraft("quiz", 1, "a word of the law").accepted())
        .contains(new AcceptedWording("a word of the law", 1));
    assertThat(purposes.find(new PurposeCode("quiz"), 1).orElseThrow().accepted())
        .contains(new AcceptedWording("a word of the law", 1));

    house.in(() -> drafts.save(draft("plain", written("quiz")), 0));
    assertThat(publishDraft("plain", 1, "needless").accepted()).isEmpty();
  }

  private Purpose publishDraft(String code, int revision, String accepted) {
    return house.in(
        () -> drafts.publish(new PurposeCode(code), revision, Optional.ofNullable(accepted)));
  }

  private Boolean delete(String code, int revision) {
    drafts.delete(new PurposeCode(code), revision);
    return true;
  }

  private static Map<Language, Map<TextPart, String>> written(String name) {
    Map<TextPart, String> parts = new PurposeText(name, "s", "c", "u", "b", "r", "none").parts();
    return Map.of(
        Language.DE,
        new PurposeText("n", "s", "c", "u", "b", "r", "x").parts(),
        Language.EN,
        parts);
  }

  private static Draft draft(String code, Map<Language, Map<TextPart, String>> texts) {
    return new Draft(
        new PurposeCode(code),
        Optional.of(LegalBasis.CONSENT),
        Optional.of(Channel.WEB),
        texts,
        Optional.of(30),
        true,
        false,
        false,
        Given.terms(PurposeSet.NONE, PurposeSet.NONE),
        List.of(recipient("Postbote", "DE", null)));
  }

  private static Terms needing(String... codes) {
    return Given.terms(PurposeSet.named(codes), PurposeSet.NONE);
  }

  private Purpose publish(PurposeDraft draft) {
    return house.in(() -> purposes.publish(draft));
  }
}
