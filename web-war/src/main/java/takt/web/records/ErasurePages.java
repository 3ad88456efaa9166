package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import takt.consent.LegalBasis;
import takt.consent.Purposes;
import takt.kernel.Effect;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.Erasure;
import takt.profiles.ErasureCertificate;
import takt.profiles.KeptData;
import takt.web.pages.Html;
import takt.web.receipts.Controller;

/** The pages on which a person has everything about them erased, and what proves it. */
@ApplicationScoped
public class ErasurePages {

  /** The field of the button. */
  public static final String FIELD = "erase";

  /** What the button sends. */
  public static final String EVERYTHING = "everything";

  private static final String KEPT_NAME = "-kept";

  @Inject Purposes purposes;
  @Inject Controller controller;

  /**
   * Says what happens and what is kept, and asks.
   *
   * @param byLaw the purposes whose data the law asks to keep
   */
  public String ask(PurposeSet byLaw, Language language) {
    Html html = new Html(ErasureLabel.ASK.in(language), language);
    html.paragraph(ErasureLabel.ASK_IS.in(language, controller.name()));
    html.section("what", ErasureLabel.WHAT.in(language));
    List.of(
            ErasureLabel.WHAT_NAMES,
            ErasureLabel.WHAT_DATA,
            ErasureLabel.WHAT_MESSAGES,
            ErasureLabel.WHAT_CONSENTS)
        .forEach(one -> html.paragraph(one.in(language)));
    html.sectionEnds();
    html.section("kept", ErasureLabel.KEPT.in(language));
    html.paragraph(
        (byLaw.isEmpty() ? ErasureLabel.KEPT_NO_LAW : ErasureLabel.KEPT_LAW).in(language));
    for (PurposeCode code : byLaw) {
      html.article(name(code, language));
      purposes
          .known(code)
          .ifPresent(
              purpose -> {
                html.paragraph(purpose.text(language).sentence());
                html.paragraph(purpose.kept(language));
              });
      html.articleEnds();
    }
    html.paragraph(ErasureLabel.KEPT_DENIALS.in(language));
    html.paragraph(ErasureLabel.KEPT_LEDGER.in(language));
    html.sectionEnds();
    html.question(language, FIELD, Map.of(EVERYTHING, ErasureLabel.BUTTON.in(language)));
    html.paragraph(ErasureLabel.UNTIL_THEN.in(language));
    return html.end();
  }

  /**
   * Says that it is done, or goes on by itself.
   *
   * @param certificate the address of the certificate's page
   */
  public String done(Erasure erasure, Language language, String certificate) {
    boolean done = erasure.isDone();
    Html html = Html.once((done ? ErasureLabel.DONE : ErasureLabel.OWED).in(language), language);
    html.paragraph((done ? ErasureLabel.DONE_IS : ErasureLabel.OWED_IS).in(language));
    html.section("proof", ErasureLabel.PROOF.in(language));
    html.link(certificate + "?language=" + language.tag(), ErasureLabel.PROOF_LINK.in(language));
    html.paragraph(ErasureLabel.PROOF_KEEP.in(language));
    html.sectionEnds();
    return html.end();
  }

  /**
   * The certificate, to read and to print.
   *
   * @param document the address of the same as JSON
   */
  public String certificate(Erasure erasure, Language language, String document) {
    Html html = new Html(ErasureLabel.CERTIFICATE.in(language), language);
    if (erasure.certificate().isEmpty()) {
      html.paragraph(ErasureLabel.NOT_YET.in(language));
      return html.end();
    }
    ErasureCertificate certificate = erasure.certificate().get();
    html.paragraph(ErasureLabel.CERTIFICATE_IS.in(language, controller.name()));
    head(html, certificate, language);
    effects(html, certificate, language);
    apart(html, certificate, language);
    html.section("check", ErasureLabel.CHECK.in(language));
    html.paragraph(ErasureLabel.CHECK_HOW.in(language));
    html.entries();
    html.entry(ErasureLabel.SIGNED_BY.in(language), certificate.publicKey());
    html.entriesEnd();
    html.link(document, ErasureLabel.DOCUMENT.in(language));
    html.sectionEnds();
    return html.end();
  }

  private void head(Html html, ErasureCertificate certificate, Language language) {
    html.entries();
    html.entry(ErasureLabel.NUMBER.in(language), certificate.id().toString());
    html.entry(
        ErasureLabel.ASKED.in(language),
        Phrases.time(certificate.askedAt(), language)
            + ", "
            + (certificate.askedBy() == Erasure.AskedBy.PERSON
                    ? ErasureLabel.ASKED_BY_PERSON
                    : ErasureLabel.ASKED_BY_OFFICER)
                .in(language));
    html.entry(ErasureLabel.AT.in(language), Phrases.time(certificate.at(), language));
    html.entry(Label.CONTROLLER.in(language), controller.name() + ", " + controller.address());
    html.entry(Label.CONTACT.in(language), controller.contact());
    html.entriesEnd();
  }

  private static void effects(Html html, ErasureCertificate certificate, Language language) {
    List<Effect> kept =
        certificate.done().stream().filter(one -> one.what().endsWith(KEPT_NAME)).toList();
    List<Effect> deleted = certificate.done().stream().filter(one -> !kept.contains(one)).toList();
    html.section("deleted", ErasureLabel.DELETED.in(language));
    if (deleted.isEmpty()) {
      html.paragraph(ErasureLabel.NOTHING_DELETED.in(language));
    } else {
      counts(html, deleted, language);
    }
    html.sectionEnds();
    html.section("left", ErasureLabel.LEFT.in(language));
    html.paragraph(ErasureLabel.KEPT_DENIALS.in(language));
    html.paragraph(ErasureLabel.KEPT_LEDGER.in(language));
    if (!kept.isEmpty()) {
      counts(html, kept, language);
    }
    html.sectionEnds();
  }

  private static void counts(Html html, List<Effect> effects, Language language) {
    html.entries();
    effects.forEach(
        one -> html.entry(EffectLabel.of(one).in(language), Long.toString(one.count())));
    html.entriesEnd();
  }

  private void apart(Html html, ErasureCertificate certificate, Language language) {
    html.section("apart", ErasureLabel.APART.in(language));
    if (certificate.kept().isEmpty()) {
      html.paragraph(ErasureLabel.NOTHING_APART.in(language));
    } else {
      html.paragraph(ErasureLabel.APART_IS.in(language));
    }
    for (KeptData one : certificate.kept()) {
      html.article(name(one.purpose(), language));
      html.entries();
      html.entry(ErasureLabel.HOW_MANY.in(language), Long.toString(one.records()));
      html.entry(ErasureLabel.UNTIL.in(language), Phrases.day(one.until(), language));
      html.entry(ErasureLabel.WHY.in(language), why(one, language));
      html.entriesEnd();
      html.articleEnds();
    }
    html.sectionEnds();
  }

  private static List<String> why(KeptData kept, Language language) {
    String law =
        (kept.basis() == LegalBasis.LEGAL_OBLIGATION ? ErasureLabel.BY_LAW : ErasureLabel.BY_CLAIM)
            .in(language, kept.ground());
    return kept.reason().isEmpty() ? List.of(law) : List.of(law, kept.reason());
  }

  private String name(PurposeCode code, Language language) {
    return purposes.known(code).map(purpose -> purpose.text(language).name()).orElse(code.value());
  }
}
