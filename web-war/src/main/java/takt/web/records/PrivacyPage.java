package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.Controller;
import takt.web.rest.Words;

/** What data is used for and how to say no, as a page for everybody (rule W.13). */
@ApplicationScoped
public class PrivacyPage {

  private static final String COOKIES = "/api/cookies/page";

  @Inject Purposes purposes;
  @Inject Controller controller;

  /** Writes it. */
  public String in(Language language) {
    Html html = new Html(PrivacyLabel.TITLE.in(language), language);
    html.paragraph(PrivacyLabel.TITLE_IS.in(language).formatted(controller.name()));
    html.section("no", PrivacyLabel.NO.in(language));
    html.paragraph(PrivacyLabel.NO_IS.in(language));
    html.link(in(SubscriptionPages.PATH, language), LinkLabel.ASK.in(language));
    html.paragraph(PrivacyLabel.YES_IS.in(language));
    html.sectionEnds();
    uses(html, PrivacyLabel.WITH_YES, List.of(LegalBasis.CONSENT), language);
    uses(html, PrivacyLabel.UNTIL_NO, List.of(LegalBasis.LEGITIMATE_INTEREST), language);
    uses(
        html,
        PrivacyLabel.ALWAYS,
        List.of(LegalBasis.CONTRACT, LegalBasis.LEGAL_OBLIGATION),
        language);
    html.section("device", Label.STORED.in(language));
    html.link(in(COOKIES, language), PrivacyLabel.DEVICE.in(language));
    html.sectionEnds();
    rights(html, language);
    return html.end();
  }

  private static String in(String path, Language language) {
    return path + "?language=" + language.tag();
  }

  /** The purposes that rest on one of these; nothing if there is none. */
  private void uses(Html html, PrivacyLabel title, List<LegalBasis> bases, Language language) {
    List<Purpose> uses =
        purposes.all().stream().filter(one -> bases.contains(one.basis())).toList();
    if (uses.isEmpty()) {
      return;
    }
    html.section(title.name().toLowerCase(Locale.ROOT), title.in(language));
    uses.forEach(use -> use(html, use, language));
    html.sectionEnds();
  }

  private static void use(Html html, Purpose purpose, Language language) {
    PurposeText text = purpose.text(language);
    html.article("purpose-" + purpose.code(), text.name());
    html.paragraph(text.sentence());
    html.entries();
    html.entry(Label.BENEFIT.in(language), text.benefit());
    html.entry(Label.WHICH_DATA.in(language), text.collected());
    html.entry(Label.FOR_WHAT.in(language), text.use());
    html.entry(Label.WHO_SEES.in(language), text.recipients());
    html.entry(Label.HOW_LONG.in(language), purpose.kept(language));
    html.entry(Label.ON_DEVICE.in(language), text.storage());
    html.entry(Label.WHY_ALLOWED.in(language), Label.of(Words.of(purpose.basis())).in(language));
    html.entriesEnd();
    html.articleEnds();
  }

  private void rights(Html html, Language language) {
    html.section("rights", PrivacyLabel.RIGHTS.in(language));
    html.paragraph(PrivacyLabel.RIGHTS_ARE.in(language));
    html.paragraph(PrivacyLabel.RIGHTS_HOW.in(language));
    html.link(in(SubscriptionPages.PATH, language), LinkLabel.ASK.in(language));
    html.paragraph(PrivacyLabel.RIGHTS_ELSE.in(language));
    html.entries();
    html.entry(Label.CONTROLLER.in(language), controller.name() + ", " + controller.address());
    html.entry(Label.CONTACT.in(language), controller.contact());
    html.entriesEnd();
    html.sectionEnds();
  }
}
