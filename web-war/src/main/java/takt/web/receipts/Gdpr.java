package takt.web.receipts;

import java.util.ArrayList;
import java.util.List;
import takt.consent.LegalBasis;

/** What the General Data Protection Regulation adds to a record. */
final class Gdpr {

  private static final String LAW = "http://data.europa.eu/eli/reg/2016/679/oj";
  private static final List<String> ALWAYS = List.of("A15", "A16", "A17", "A18", "A77");

  private Gdpr() {}

  static Node law() {
    return Node.of("dpv:Law").id(LAW).put("dct:title", "Regulation (EU) 2016/679 (GDPR)");
  }

  static Node union() {
    return Node.of("dpv:SupraNationalUnion").put("dct:title", "European Union");
  }

  /**
   * The rights that a person has about processing on this basis.
   *
   * @param where the address of the page where they are exercised
   */
  static List<Node> rights(LegalBasis basis, String where) {
    List<String> articles = new ArrayList<>();
    switch (basis) {
      case CONSENT -> articles.addAll(List.of("A7-3", "A20"));
      case LEGITIMATE_INTEREST -> articles.add("A21");
      case CONTRACT -> articles.add("A20");
      case LEGAL_OBLIGATION -> {}
    }
    articles.addAll(ALWAYS);
    return articles.stream()
        .map(
            article ->
                Node.of("dpv:DataSubjectRight", "eu-gdpr:" + article)
                    .put("dpv:isExercisedAt", Node.named(where)))
        .toList();
  }
}
