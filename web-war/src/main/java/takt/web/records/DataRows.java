package takt.web.records;

import java.util.List;
import java.util.function.Consumer;
import takt.web.pages.Html;

/** Rows in the sections of the page of everything about a person. */
final class DataRows {

  private final Html html;
  private final DataPhrases phrases;

  DataRows(Html html, DataPhrases phrases) {
    this.html = html;
    this.phrases = phrases;
  }

  /** A sentence about some rows; nothing where there are none. */
  void intro(List<?> rows, DataLabel label) {
    if (!rows.isEmpty()) {
      html.paragraph(phrases.say(label));
    }
  }

  /** A link to older rows, if there are any. */
  void more(String address, DataLabel label) {
    if (address != null) {
      html.link(address, phrases.say(label));
    }
  }

  /** The rows, or a sentence that there are none. */
  <T> void list(List<T> rows, DataLabel none, Consumer<T> write) {
    if (rows.isEmpty()) {
      html.paragraph(phrases.say(none));
      return;
    }
    html.entries();
    rows.forEach(write);
    html.entriesEnd();
  }
}
