package takt.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import takt.kernel.Language;

/** Writes a plain page: one style sheet, no script, every text escaped (rule W.8). */
public final class Html {

  /**
   * What a page may load, where its forms may go, and who may frame it: nobody, so that nobody
   * makes a person click on what they do not see.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final StringBuilder html = new StringBuilder(16_384);

  private Html(String title, Language language, String nav) {
    html.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"robots\" content=\"noindex\">\n");
    html.append("<title>").append(text(title)).append("</title>\n");
    html.append("<link rel=\"stylesheet\" href=\"/takt.css\">\n");
    html.append("<link rel=\"icon\" href=\"data:,\">\n</head>\n<body class=\"document\">\n");
    html.append("<header>\n<h1>").append(text(title)).append("</h1>\n");
    html.append(nav).append("</header>\n<main>\n");
  }

  /** Begins a page that is there in both languages at the same address. */
  public Html(String title, Language language) {
    this(title, language, Map.of());
  }

  /**
   * Begins a page that is there in both languages at the same address.
   *
   * @param query what else stands in the address's query, by name
   */
  public Html(String title, Language language, Map<String, String> query) {
    this(title, language, nav(language, query));
  }

  /**
   * Begins a page that is shown once, such as a refusal or the answer to a click: nothing leads to
   * its other language, since its address shows something else.
   */
  public static Html once(String title, Language language) {
    return new Html(title, language, "");
  }

  /** The headers that go with every page. */
  public static Map<String, String> headers(Language language) {
    return Map.of(
        "Content-Type",
        "text/html;charset=UTF-8",
        "Content-Language",
        language.tag(),
        "Content-Security-Policy",
        POLICY,
        "Referrer-Policy",
        "no-referrer");
  }

  private static String nav(Language language, Map<String, String> query) {
    StringBuilder rest = new StringBuilder();
    query.forEach((name, value) -> rest.append('&').append(name).append('=').append(url(value)));
    return "<nav aria-label=\""
        + (language == Language.DE ? "Sprache" : "Language")
        + "\">"
        + other(Language.DE, "Deutsch", language, text(rest.toString()))
        + ' '
        + other(Language.EN, "English", language, text(rest.toString()))
        + "</nav>\n";
  }

  private static String other(Language other, String name, Language shown, String rest) {
    String tag = other.tag();
    return "<a href=\"?language=%s%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
        .formatted(tag, rest, tag, tag, other == shown ? " aria-current=\"page\"" : "", name);
  }

  private static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A paragraph. */
  public void paragraph(String text) {
    html.append("<p>").append(text(text)).append("</p>\n");
  }

  /** A paragraph in small print that quotes something in English. */
  public void small(String text, String english) {
    html.append("<p><small>").append(text(text)).append(" <span lang=\"en\">");
    html.append(text(english)).append("</span></small></p>\n");
  }

  /** A link that stands alone. */
  public void link(String address, String text) {
    html.append("<p>");
    anchor(address, text);
    html.append("</p>\n");
  }

  private void anchor(String address, String text) {
    html.append("<a href=\"").append(text(address)).append("\">").append(text(text));
    html.append("</a>");
  }

  /** Asks a question that is answered at the page's own address, by buttons that look the same. */
  public void question(Language language, String field, Map<String, String> answers) {
    form(language, "");
    answers.forEach(
        (value, words) -> {
          html.append("<button name=\"").append(field).append("\" value=\"").append(value);
          html.append("\">").append(text(words)).append("</button>\n");
        });
    html.append("</form>\n");
  }

  /**
   * Asks for one of these, by buttons one below the other that look the same.
   *
   * @param field the field that they send, with their place from 0
   * @param now the place of the one that holds now; empty if none does
   * @param holds the words that mark it
   */
  public void choice(
      Language language, String field, List<String> answers, OptionalInt now, String holds) {
    form(language, " class=\"choice\"");
    for (int place = 0; place < answers.size(); place++) {
      boolean held = now.isPresent() && now.getAsInt() == place;
      html.append("<button name=\"").append(field).append("\" value=\"").append(place);
      html.append(held ? "\" aria-current=\"true\">" : "\">").append(text(answers.get(place)));
      html.append(held ? " <strong>" + text(holds) + "</strong>" : "").append("</button>\n");
    }
    html.append("</form>\n");
  }

  private void form(Language language, String more) {
    html.append("<form").append(more).append(" method=\"post\" action=\"?language=");
    html.append(language.tag()).append("\">\n");
  }

  /**
   * A field for a text.
   *
   * @param name its name, and its id on the page
   * @param label what it is for
   * @param value what stands in it at first
   * @param longest how many characters it takes
   * @param wrong what was wrong with what was sent before; empty at first
   */
  public record Field(
      String name, String label, String value, int longest, Optional<String> wrong) {}

  /**
   * A button of a form.
   *
   * @param field the field that it sends
   * @param value what it sends
   * @param words what stands on it
   */
  public record Button(String field, String value, String words) {}

  /** Asks for a text, which is sent to the page's own address with these hidden fields. */
  public void ask(Language language, Map<String, String> hidden, Field field, Button button) {
    form(language, "");
    hidden(hidden);
    html.append("<label for=\"").append(field.name()).append("\">").append(text(field.label()));
    html.append("</label>\n");
    wrong(field.wrong());
    html.append("<input id=\"").append(field.name()).append("\" name=\"").append(field.name());
    html.append("\" value=\"").append(text(field.value())).append("\" autocomplete=\"off\"");
    html.append(" maxlength=\"").append(field.longest()).append("\" required");
    described(field.wrong());
    button(button);
    html.append("</form>\n");
  }

  /** One button that sends these hidden fields to the page's own address. */
  public void press(Language language, Map<String, String> hidden, Button button) {
    form(language, "");
    hidden(hidden);
    button(button);
    html.append("</form>\n");
  }

  private void hidden(Map<String, String> fields) {
    fields.forEach(
        (name, value) ->
            html.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(text(value))
                .append("\">\n"));
  }

  private void button(Button button) {
    html.append("<button name=\"").append(button.field()).append("\" value=\"");
    html.append(button.value()).append("\">").append(text(button.words())).append("</button>\n");
  }

  private void wrong(Optional<String> wrong) {
    wrong.ifPresent(
        why ->
            html.append("<p id=\"wrong\" class=\"down\" role=\"alert\">")
                .append(text(why))
                .append("</p>\n"));
  }

  /** Ends the tag of the field that {@link #wrong} is about. */
  private void described(Optional<String> wrong) {
    html.append(wrong.isPresent() ? " aria-invalid=\"true\" aria-describedby=\"wrong\">" : ">");
    html.append('\n');
  }

  /**
   * Asks for an e-mail address, which is sent to the page's own address.
   *
   * @param wrong what was wrong with the address that was sent before; empty at first
   */
  public void address(
      Language language, String field, String label, String button, Optional<String> wrong) {
    form(language, "");
    html.append("<label for=\"").append(field).append("\">").append(text(label));
    html.append("</label>\n");
    wrong(wrong);
    html.append("<input id=\"").append(field).append("\" name=\"").append(field);
    html.append("\" type=\"email\" autocomplete=\"email\" maxlength=\"254\" required");
    described(wrong);
    html.append("<button>").append(text(button)).append("</button>\n</form>\n");
  }

  /** Begins a section of this title; the id is unique on the page. */
  public void section(String id, String title) {
    html.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    html.append("\">").append(text(title)).append("</h2>\n");
  }

  /** Ends the section. */
  public void sectionEnds() {
    html.append("</section>\n");
  }

  /** Begins an article within a section. */
  public void article(String title) {
    html.append("<article>\n<h3>").append(text(title)).append("</h3>\n");
  }

  /** The same with an address of its own on the page. */
  public void article(String id, String title) {
    html.append("<article id=\"")
        .append(text(id))
        .append("\">\n<h3>")
        .append(text(title))
        .append("</h3>\n");
  }

  /** Ends the article. */
  public void articleEnds() {
    html.append("</article>\n");
  }

  /** Begins a part of an article. */
  public void part(String title) {
    html.append("<h4>").append(text(title)).append("</h4>\n");
  }

  /** Begins a list of terms with their values. */
  public void entries() {
    html.append("<dl>\n");
  }

  /** A term and its value. */
  public void entry(String term, String value) {
    entry(term, List.of(value));
  }

  /** A term and its values, one at least. */
  public void entry(String term, List<String> values) {
    term(term);
    values.forEach(value -> html.append("<dd>").append(text(value)).append("</dd>\n"));
  }

  /** A term, its values, and a link about them. */
  public void entryAndLink(String term, List<String> values, String address, String text) {
    entry(term, values);
    html.append("<dd>");
    anchor(address, text);
    html.append("</dd>\n");
  }

  /** A term, its value in a language that may be another than the page's, and more about it. */
  public void entryIn(String term, String language, String value, String more) {
    term(term);
    html.append("<dd lang=\"").append(text(language)).append("\">").append(text(value));
    html.append("</dd>\n<dd>").append(text(more)).append("</dd>\n");
  }

  /** A term, and a link as its value. */
  public void entryLink(String term, String address, String text) {
    term(term);
    html.append("<dd>");
    anchor(address, text);
    html.append("</dd>\n");
  }

  private void term(String term) {
    html.append("<dt>").append(text(term)).append("</dt>\n");
  }

  /** Ends the list. */
  public void entriesEnd() {
    html.append("</dl>\n");
  }

  /** Ends the page. */
  public String end() {
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  /** A text that is nothing but text, whatever it holds. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
