package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.consent.ChoiceReceipt;
import takt.consent.ConsentHistory;
import takt.consent.LedgerEntry;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.Controller;
import takt.web.rest.Words;

/** A person's own receipt of a choice as a page to print (rule C8.9). */
@ApplicationScoped
public class ReceiptPage {

  @Inject Purposes purposes;
  @Inject Controller controller;

  /**
   * Writes it.
   *
   * @param document the address of the same receipt as JSON-LD
   */
  public String of(ChoiceReceipt receipt, Language language, String document) {
    Html html = new Html(Label.RECEIPT.in(language), language);
    html.paragraph(Label.RECEIPT_IS.in(language));
    html.entries();
    entry(html, language, Label.NUMBER, receipt.id().toString());
    entry(html, language, Label.RECORDED, Phrases.time(receipt.at(), language));
    entry(html, language, Label.CONTROLLER, controller.name() + ", " + controller.address());
    entry(html, language, Label.CONTACT, controller.contact());
    html.entriesEnd();
    html.section("choices", Label.CHOICES.in(language));
    receipt.histories().forEach(history -> purpose(html, language, history));
    html.sectionEnds();
    html.section("change", Label.CHANGE.in(language));
    html.paragraph(Label.CHANGE_HOW.in(language));
    html.link(controller.choices(), controller.choices());
    html.link(document, Label.DOCUMENT.in(language));
    html.sectionEnds();
    return html.end();
  }

  private void purpose(Html html, Language language, ConsentHistory history) {
    LedgerEntry newest = history.newest();
    Purpose purpose = purposes.find(newest.purpose(), newest.version()).orElseThrow();
    PurposeText text = purpose.text(language);
    html.article(text.name());
    html.paragraph(text.sentence());
    html.entries();
    html.entry(
        Label.CHOICES.in(language),
        history.entries().stream().map(entry -> said(entry, language)).toList());
    entry(html, language, Label.FOR_WHAT, text.use());
    entry(html, language, Label.BENEFIT, text.benefit());
    entry(html, language, Label.WHICH_DATA, text.collected());
    entry(html, language, Label.WHY_ALLOWED, Label.of(Words.of(purpose.basis())).in(language));
    entry(html, language, Label.WHO_SEES, text.recipients());
    entry(html, language, Label.HOW_LONG, purpose.kept(language));
    entry(html, language, Label.ON_DEVICE, text.storage());
    entry(html, language, Label.TEXT, Integer.toString(newest.version()));
    html.entriesEnd();
    html.articleEnds();
  }

  private static String said(LedgerEntry entry, Language language) {
    return Phrases.time(entry.at(), language) + ": " + said(entry.kind()).in(language);
  }

  private static Label said(LedgerEntry.Kind kind) {
    return switch (kind) {
      case GIVEN, MERGED_GIVEN -> Label.SAID_YES;
      case CONFIRMED -> Label.CONFIRMED;
      case WITHDRAWN -> Label.WITHDREW;
      case OBJECTED -> Label.OBJECTED;
      default -> Label.SAID_NO;
    };
  }

  private static void entry(Html html, Language language, Label label, String value) {
    html.entry(label.in(language), value);
  }
}
