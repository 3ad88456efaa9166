package takt.web.records;

import java.util.List;
import java.util.Map;
import takt.kernel.Language;

/** Writes a plain page: one style sheet, no script, every text escaped. */
final class Html {

  /** What a page may load. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final StringBuilder html = new StringBuilder(16_384);

  /** Begins a page that is there in both languages at the same address. */
  Html(String title, Language language) {
    html.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"robots\" content=\"noindex\">\n");
    html.append("<title>").append(text(title)).append("</title>\n");
    html.append("<link rel=\"stylesheet\" href=\"/takt.css\">\n");
    html.append("<link rel=\"icon\" href=\"data:,\">\n</head>\n<body class=\"document\">\n");
    html.append("<header>\n<h1>").append(text(title)).append("</h1>\n");
    html.append("<nav aria-label=\"Sprache / Language\">");
    other(Language.DE, "Deutsch", language);
    html.append(' ');
    other(Language.EN, "English", language);
    html.append("</nav>\n</header>\n<main>\n");
  }

  private void other(Language other, String name, Language shown) {
    html.append("<a href=\"?language=").append(other.tag()).append("\" lang=\"");
    html.append(other.tag()).append("\" hreflang=\"").append(other.tag()).append('"');
    html.append(other == shown ? " aria-current=\"page\">" : ">").append(name).append("</a>");
  }

  void paragraph(String text) {
    html.append("<p>").append(text(text)).append("</p>\n");
  }

  /** A link to an address of Takt's own. */
  void link(String address, String text) {
    html.append("<p><a href=\"").append(text(address)).append("\">").append(text(text));
    html.append("</a></p>\n");
  }

  /** Asks a question that is answered at the page's own address, by buttons that look the same. */
  void question(Language language, String field, Map<String, String> answers) {
    html.append("<form method=\"post\" action=\"?language=").append(language.tag()).append("\">\n");
    answers.forEach(
        (value, words) -> {
          html.append("<button name=\"").append(field).append("\" value=\"").append(value);
          html.append("\">").append(text(words)).append("</button>\n");
        });
    html.append("</form>\n");
  }

  void section(String id, String title) {
    html.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    html.append("\">").append(text(title)).append("</h2>\n");
  }

  void sectionEnds() {
    html.append("</section>\n");
  }

  void article(String title) {
    html.append("<article>\n<h3>").append(text(title)).append("</h3>\n");
  }

  void articleEnds() {
    html.append("</article>\n");
  }

  void entries() {
    html.append("<dl>\n");
  }

  void entry(String term, String value) {
    entry(term, List.of(value));
  }

  void entry(String term, List<String> values) {
    html.append("<dt>").append(text(term)).append("</dt>\n");
    values.forEach(value -> html.append("<dd>").append(text(value)).append("</dd>\n"));
  }

  void entriesEnd() {
    html.append("</dl>\n");
  }

  /** Ends the page. */
  String end() {
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  /** A text that is nothing but text, whatever it holds. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
